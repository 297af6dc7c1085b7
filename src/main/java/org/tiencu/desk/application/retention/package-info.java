/**
 * Personal data goes when its time is over. Each context says as {@link org.tiencu.desk.application.retention.RecordClass}
 * what it keeps, since when the time runs and what has to be taken out; how long is data of the table {@code
 * record-retention}.
 */
package org.tiencu.desk.application.retention;
