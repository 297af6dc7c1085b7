package org.tiencu.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.springframework.stereotype.Component;

/** When a limit counted in working days is over, as a point in time that a timer or a due date can hold. */
@Component
public class Deadlines {

    private final WorkingDays workingDays;

    Deadlines(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The last second of the last of so many working days after {@code start}. */
    public Instant after(LocalDate start, int days) {
        return endOf(workingDays.plus(start, days));
    }

    /** The same for the engine, which takes a {@link Date}. */
    public Date dateAfter(LocalDate start, int days) {
        return Date.from(after(start, days));
    }

    /** The last second of this day in Vietnam, so that a due date shows the last day of a limit and not the next one. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).minusSeconds(1).toInstant();
    }
}
