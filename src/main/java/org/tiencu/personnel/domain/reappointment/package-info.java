/** What follows when a term ends, and the limits before that day, as the rules give them. */
package org.tiencu.personnel.domain.reappointment;
