/** Vietnam's clock and calendar: the time zone, today, holidays, working days and the deadlines counted in them. */
package org.tiencu.platform.time;
