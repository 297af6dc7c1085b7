/** The milestones of an election and their days. */
package org.tiencu.election.domain.calendar;
