package org.tiencu.desk.application.bulk;

import java.time.LocalDate;

/**
 * Which tasks of a kind; what is null or false does not limit them.
 *
 * @param unit code of a unit: tasks for it and for those below it
 * @param dueUntil due at the end of this day at the latest
 * @param freeOnly only those that nobody has taken on
 * @param text part of the case number
 */
public record BulkFilter(String unit, LocalDate dueUntil, boolean freeOnly, String text) {

    public static final BulkFilter NONE = new BulkFilter(null, null, false, null);

    /** Empty texts are as good as none. */
    public BulkFilter {
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
