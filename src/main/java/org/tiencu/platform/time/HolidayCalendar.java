package org.tiencu.platform.time;

import java.time.LocalDate;
import java.util.Map;

/** Where {@link WorkingDays} learns which days differ from the ordinary week. */
@FunctionalInterface
public interface HolidayCalendar {

    /** The days that differ, first and last day included. */
    Map<LocalDate, Holiday.Kind> exceptions(LocalDate first, LocalDate last);
}
