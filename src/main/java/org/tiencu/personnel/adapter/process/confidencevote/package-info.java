/** What the model {@code confidence-vote} is connected to: its names, its start and its tasks. */
package org.tiencu.personnel.adapter.process.confidencevote;
