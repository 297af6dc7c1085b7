/** Connects the decision to move a step of an election with its model. */
package org.tiencu.election.adapter.process.calendaroverride;
