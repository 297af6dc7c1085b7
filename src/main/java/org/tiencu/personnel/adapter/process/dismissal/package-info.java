/** What the model {@code dismissal} is connected to: its names, its start, its tasks. */
package org.tiencu.personnel.adapter.process.dismissal;
