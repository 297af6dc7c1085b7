/** What the desk needs of the engine, and what it hears from it. */
package org.tiencu.desk.adapter.process;
