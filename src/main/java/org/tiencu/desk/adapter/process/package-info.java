/** The desk's side of the engine: dates of tasks, and tasks as their people see them. */
package org.tiencu.desk.adapter.process;
