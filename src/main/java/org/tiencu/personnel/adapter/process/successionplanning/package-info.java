/** What the model {@code succession-planning} is connected to: its names, its start form, its tasks. */
package org.tiencu.personnel.adapter.process.successionplanning;
