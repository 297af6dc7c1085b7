package org.tiencu.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts working days: Monday to Friday without holidays, and the weekend days worked in exchange. */
public class WorkingDays {

    private static final int STEP = 60;

    private final HolidayCalendar calendar;

    public WorkingDays(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, calendar.exceptions(day, day));
    }

    /**
     * The last day of a limit of so many working days. The count starts on the day after {@code start}, whether
     * {@code start} is a working day or not; a limit of 0 days ends on {@code start}.
     */
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A limit cannot be negative: " + workingDays);
        }
        Map<LocalDate, Holiday.Kind> exceptions = new HashMap<>();
        LocalDate known = start;
        LocalDate day = start;
        for (int left = workingDays; left > 0;) {
            day = day.plusDays(1);
            if (day.isAfter(known)) {
                known = day.plusDays(STEP);
                exceptions.putAll(calendar.exceptions(day, known));
            }
            if (isWorkingDay(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    /**
     * The last day for something that has to be done so many working days before {@code end}: from the day after it to
     * {@code end}, both included, there are as many. A limit of 0 days ends on {@code end}.
     */
    public LocalDate minus(LocalDate end, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A limit cannot be negative: " + workingDays);
        }
        Map<LocalDate, Holiday.Kind> exceptions = new HashMap<>();
        LocalDate known = end.plusDays(1);
        LocalDate day = end;
        for (int left = workingDays; left > 0; day = day.minusDays(1)) {
            if (day.isBefore(known)) {
                known = day.minusDays(STEP);
                exceptions.putAll(calendar.exceptions(known, day));
            }
            if (isWorkingDay(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    /** The working days after {@code from} up to and including {@code to}; negative if {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        Map<LocalDate, Holiday.Kind> exceptions = calendar.exceptions(from, to);
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1)).filter(day -> isWorkingDay(day, exceptions)).count();
    }

    private static boolean isWorkingDay(LocalDate day, Map<LocalDate, Holiday.Kind> exceptions) {
        Holiday.Kind exception = exceptions.get(day);
        if (exception != null) {
            return exception == Holiday.Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
