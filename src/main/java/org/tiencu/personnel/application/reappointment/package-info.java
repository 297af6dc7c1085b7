/**
 * When a term ends: the limits before that day, the cases of reappointment and extension, the daily watch that opens
 * them, and the list of terms that end soon.
 */
package org.tiencu.personnel.application.reappointment;
