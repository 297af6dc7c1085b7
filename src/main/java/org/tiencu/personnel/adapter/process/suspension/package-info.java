/** What the model {@code suspension} is connected to: its names, its start form, its tasks. */
package org.tiencu.personnel.adapter.process.suspension;
