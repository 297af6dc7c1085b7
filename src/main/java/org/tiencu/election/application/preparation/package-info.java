/**
 * Opening an election for its units and following their milestones: what is due, what was done, what was missed, and what
 * the National Election Council moved.
 */
package org.tiencu.election.application.preparation;
