/** The doors of the desk, its tables, and what it asks of the engine and of other programs. */
package org.tiencu.desk.adapter;
