/** What the model {@code nomination} is connected to: its names and its tasks. */
package org.tiencu.personnel.adapter.process.nomination;
