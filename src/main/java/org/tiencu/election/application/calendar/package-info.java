/** The calendar of an election by the law of its day. */
package org.tiencu.election.application.calendar;
