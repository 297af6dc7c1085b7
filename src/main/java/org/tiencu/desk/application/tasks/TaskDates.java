package org.tiencu.desk.application.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Service;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.platform.time.WorkingDays;

/**
 * Until when a task should be done and when to look after it. Opening an election creates tens of thousands of tasks, so
 * what was computed is used again for a minute: a changed limit or holiday takes so long to be noticed.
 */
@Service
public class TaskDates {

    /** How long a changed limit or holiday may go unnoticed. */
    public static final Duration MEMORY = Duration.ofMinutes(1);

    /**
     * The dates of one task.
     *
     * @param due when it has to be done
     * @param followUp when to look after it, never after {@code due} unless the task came late
     */
    public record Dates(Instant due, Instant followUp) {
    }

    private record Step(String processId, String taskId) {
    }

    private record Distance(LocalDate day, int workingDays) {
    }

    private record Memory(Instant since, LocalDate day, Map<Step, TaskLimit> limits, Map<Distance, LocalDate> later,
            Map<Distance, LocalDate> earlier) {

        static Memory empty(Instant now, LocalDate day) {
            return new Memory(now, day, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        boolean holds(Instant now, LocalDate today) {
            return day.equals(today) && !now.isBefore(since) && now.isBefore(since.plus(MEMORY));
        }
    }

    private final TaskLimits limits;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final AtomicReference<Memory> memory = new AtomicReference<>(Memory.empty(Instant.EPOCH, LocalDate.EPOCH));

    public TaskDates(TaskLimits limits, WorkingDays workingDays, Clock clock) {
        this.limits = limits;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The dates of a task that comes now.
     *
     * @param due when it has to be done by the law, null if the office's own limit holds
     */
    public Dates of(String processId, String taskId, Instant due) {
        Instant now = clock.instant();
        Memory known = memory(now);
        TaskLimit limit = known.limits().computeIfAbsent(new Step(processId, taskId),
                step -> limits.of(processId, taskId, known.day()));
        Instant end = due != null ? due : Deadlines.endOf(known.later().computeIfAbsent(
                new Distance(known.day(), limit.workingDays()), way -> workingDays.plus(way.day(), way.workingDays())));
        LocalDate lastDay = end.atZone(VietnamTime.ZONE).toLocalDate();
        LocalDate followUpDay = known.earlier().computeIfAbsent(new Distance(lastDay, limit.followUpWorkingDays()),
                way -> workingDays.minus(way.day(), way.workingDays()));
        Instant followUp = followUpDay.atStartOfDay(VietnamTime.ZONE).toInstant();
        return new Dates(end, followUp.isBefore(now) ? now : followUp);
    }

    private Memory memory(Instant now) {
        LocalDate today = now.atZone(VietnamTime.ZONE).toLocalDate();
        return memory.updateAndGet(known -> known.holds(now, today) ? known : Memory.empty(now, today));
    }
}
