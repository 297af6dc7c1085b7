package org.tiencu.platform.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.springframework.stereotype.Component;
import org.tiencu.platform.time.VietnamTime;

/**
 * Today for the lists of Tasklist, whose expressions may name it as {@code taskDays}: the engine's own {@code dateTime()}
 * follows the time zone of the machine.
 */
@Component("taskDays")
public class TaskDays {

    private final Clock clock;

    TaskDays(Clock clock) {
        this.clock = clock;
    }

    public Date now() {
        return Date.from(clock.instant());
    }

    public Date startOfToday() {
        return startOf(LocalDate.now(clock));
    }

    public Date startOfTomorrow() {
        return startOf(LocalDate.now(clock).plusDays(1));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant());
    }
}
