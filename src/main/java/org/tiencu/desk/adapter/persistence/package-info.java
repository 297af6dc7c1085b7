/** What the desk reads of the engine's tables, and its own tables. */
package org.tiencu.desk.adapter.persistence;
