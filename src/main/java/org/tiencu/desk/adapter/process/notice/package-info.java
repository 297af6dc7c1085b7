/** The office's rule about reminders, as a table. */
package org.tiencu.desk.adapter.process.notice;
