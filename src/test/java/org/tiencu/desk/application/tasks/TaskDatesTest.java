package org.tiencu.desk.application.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.Holiday;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.platform.time.WorkingDays;

class TaskDatesTest {

    /** A Tuesday; the Friday after it is a holiday. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 27);

    private final AtomicInteger asked = new AtomicInteger();
    private TaskLimit limit = new TaskLimit(5, 2);
    private Instant now = TUESDAY.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();
    private final TaskDates dates = new TaskDates((process, task, day) -> {
        asked.incrementAndGet();
        return limit;
    }, new WorkingDays((first, last) -> Map.of(HOLIDAY, Holiday.Kind.HOLIDAY)), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("Days are those of Vietnam");
        }
    });

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    @Test
    void shouldCountWorkingDays_forwardsToTheDueDay_andBackFromIt() {
        TaskDates.Dates found = dates.of("conference", "UserTask_Summon", null);
        assertThat(found.due()).isEqualTo(Deadlines.endOf(LocalDate.of(2026, 12, 2)));
        assertThat(found.followUp()).isEqualTo(morning(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void shouldLeaveADueDateOfTheLaw() {
        Instant due = Deadlines.endOf(LocalDate.of(2026, 12, 15));
        TaskDates.Dates found = dates.of("voter-list", "UserTask_PostList", due);
        assertThat(found.due()).isEqualTo(due);
        assertThat(found.followUp()).isEqualTo(morning(LocalDate.of(2026, 12, 13)));
    }

    @Test
    void shouldFollowUpFromNowOn_whenThatDayIsOver() {
        assertThat(dates.of("voter-list", "UserTask_PostList", Deadlines.endOf(TUESDAY.plusDays(1))).followUp())
                .isEqualTo(now);
        Instant late = now.minusSeconds(3600);
        assertThat(dates.of("voter-list", "UserTask_PostList", late)).isEqualTo(new TaskDates.Dates(late, now));
    }

    @Test
    void shouldAskTheTableOnce_andAgainAfterAMinuteOrOnAnotherDay() {
        for (int i = 0; i < 1000; i++) {
            dates.of("conference", "UserTask_Summon", null);
        }
        assertThat(asked).hasValue(1);
        limit = new TaskLimit(1, 0);
        now = now.plus(TaskDates.MEMORY);
        assertThat(dates.of("conference", "UserTask_Summon", null).due()).isEqualTo(Deadlines.endOf(TUESDAY.plusDays(1)));
        assertThat(asked).hasValue(2);
        now = Deadlines.endOf(TUESDAY);
        dates.of("conference", "UserTask_Summon", null);
        now = now.plusSeconds(2);
        assertThat(dates.of("conference", "UserTask_Summon", null).due()).isEqualTo(Deadlines.endOf(TUESDAY.plusDays(2)));
    }
}
