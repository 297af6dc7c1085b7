/** Connects reappointment and extension with their model: its names, its start, its tasks. */
package org.tiencu.personnel.adapter.process.reappointment;
