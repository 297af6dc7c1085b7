/** What the model {@code appointment} is connected to: its names, its start form, its tasks, and the engine as a port. */
package org.tiencu.personnel.adapter.process.appointment;
