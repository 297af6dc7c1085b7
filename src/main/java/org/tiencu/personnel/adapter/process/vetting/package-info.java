/** What the model {@code vetting} is connected to: its names and its tasks, one instance of the process per person. */
package org.tiencu.personnel.adapter.process.vetting;
