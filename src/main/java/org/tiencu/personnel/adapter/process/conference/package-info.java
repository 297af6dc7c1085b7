/** What the model {@code conference} is connected to: its names and the tasks of a voting step. */
package org.tiencu.personnel.adapter.process.conference;
