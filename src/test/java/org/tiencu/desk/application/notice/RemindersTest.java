package org.tiencu.desk.application.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.desk.application.notice.DueTasks.Due;
import org.tiencu.desk.application.notice.DueTasks.Staged;
import org.tiencu.platform.mail.Mail;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.platform.time.Holiday;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.platform.time.WorkingDays;

/** Which tasks are looked at, and as what, on which day. Tết 2026 is from Monday 16 to Friday 20 February. */
class RemindersTest {

    private static final Set<LocalDate> TET = Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 2, 18), LocalDate.of(2026, 2, 19), LocalDate.of(2026, 2, 20));

    private final DueTasks tasks = mock(DueTasks.class);
    private final ReminderRules rules = mock(ReminderRules.class);
    private final NoticeStore notices = mock(NoticeStore.class);
    private final DigestWriter writer = mock(DigestWriter.class);
    private final MailOutbox outbox = mock(MailOutbox.class);
    private final WorkingDays workingDays = new WorkingDays((first, last) -> {
        Map<LocalDate, Holiday.Kind> found = new HashMap<>();
        TET.stream().filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> found.put(day, Holiday.Kind.HOLIDAY));
        found.put(LocalDate.of(2026, 2, 28), Holiday.Kind.WORKDAY);
        return found;
    });

    @BeforeEach
    void nobodyElseRuns() {
        when(tasks.lock()).thenReturn(true);
        when(outbox.isOn()).thenReturn(true);
        when(rules.stages(any(), anyString(), any(), anyInt())).thenAnswer(call -> List.of(new Stage(NoticeKind.DUE_SOON,
                Stage.Receivers.WORKERS, call.getArgument(2) + " " + call.getArgument(3))));
    }

    private Reminders at(LocalDateTime moment) {
        Clock clock = Clock.fixed(moment.atZone(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE);
        return new Reminders(tasks, rules, notices, writer, outbox, workingDays, clock, Duration.ofDays(180));
    }

    private static LocalDateTime morning(String day) {
        return LocalDate.parse(day).atTime(7, 30);
    }

    @ParameterizedTest(name = "on {0}, due on {1}: {2}")
    @CsvSource({
            "2026-02-12, 2026-02-12, TODAY 0", "2026-02-11, 2026-02-13, BEFORE 2", "2026-02-13, 2026-02-23, BEFORE 1",
            "2026-02-12, 2026-02-23, BEFORE 2", "2026-02-11, 2026-02-23, BEFORE 3", "2026-02-13, 2026-02-18, BEFORE 0",
            "2026-02-23, 2026-02-13, AFTER 1", "2026-02-23, 2026-02-18, AFTER 1", "2026-02-26, 2026-02-13, AFTER 4",
            "2026-03-02, 2026-02-27, AFTER 2", "2026-02-28, 2026-02-27, AFTER 1"})
    void shouldCountWorkingDays_overTetWeekendsAndSwappedDays(String today, String due, String expected) {
        when(tasks.due(any())).thenReturn(List.of(new Due("dismissal", LocalDate.parse(due))));
        at(morning(today)).run();
        verify(tasks).tell(eq(List.of(staged("dismissal", due, expected))), any());
        verify(tasks).due(LocalDate.parse(today).plusDays(60));
        verify(tasks).done(eq(LocalDate.parse(today)), any());
    }

    private static Staged staged(String process, String due, String seen) {
        return new Staged(new Due(process, LocalDate.parse(due)), new Stage(NoticeKind.DUE_SOON, Stage.Receivers.WORKERS, seen));
    }

    @ParameterizedTest(name = "{0}: today is {1}")
    @CsvSource({"2026-03-05T23:59:59, 2026-03-05", "2026-03-06T00:00:00, 2026-03-06", "2026-03-06T06:59:59, 2026-03-06"})
    void shouldTakeTheDayOfVietnam_aroundMidnight(LocalDateTime moment, String today) {
        when(tasks.due(any())).thenReturn(List.of(new Due("dismissal", LocalDate.parse("2026-03-06"))));
        at(moment).run();
        verify(tasks).tell(eq(List.of(staged("dismissal", "2026-03-06",
                today.equals("2026-03-06") ? "TODAY 0" : "BEFORE 1"))), any());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-02-17", "2026-02-21", "2026-03-01"})
    void shouldLookAtTodayOnly_onAHolidayAndAWeekend(String day) {
        when(tasks.due(any())).thenReturn(List.of(new Due("dismissal", LocalDate.parse(day).minusDays(1)),
                new Due("voter-change", LocalDate.parse(day))));
        at(morning(day)).run();
        verify(tasks).due(LocalDate.parse(day));
        verify(tasks).tell(eq(List.of(staged("voter-change", day, "TODAY 0"))), any());
        verify(tasks).digests(any(), any(), eq(Set.of(DigestMode.EVERY_DAY)), anyInt());
        verify(tasks, never()).done(any(), any());
        verify(notices, never()).forgetBefore(any());
    }

    @Test
    void shouldLookAtTodayOnly_whenTheMorningIsDone() {
        when(tasks.isDone(LocalDate.parse("2026-03-03"))).thenReturn(true);
        at(LocalDateTime.parse("2026-03-03T10:30:00")).run();
        verify(tasks).due(LocalDate.parse("2026-03-03"));
        verify(tasks).digests(any(), any(), eq(Set.of(DigestMode.EVERY_DAY)), anyInt());
    }

    @Test
    void shouldMakeUpForTheMorning_thatTheApplicationSleptThrough() {
        at(LocalDateTime.parse("2026-03-03T10:30:00")).run();
        verify(tasks).due(LocalDate.parse("2026-05-02"));
        verify(tasks).digests(any(), any(), eq(Set.of(DigestMode.EVERY_DAY, DigestMode.WORKING_MORNINGS)), anyInt());
    }

    @Test
    void shouldDoNothing_whenAnotherNodeRuns() {
        when(tasks.lock()).thenReturn(false);
        assertThat(at(morning("2026-03-03")).run()).isZero();
        verify(tasks, never()).tell(any(), any());
        verify(tasks, never()).done(any(), any());
        verify(outbox, never()).add(any());
    }

    @Test
    void shouldTellInTheApplicationOnly_whenThereIsNoMail() {
        when(outbox.isOn()).thenReturn(false);
        when(tasks.tell(any(), any())).thenReturn(3);
        assertThat(at(morning("2026-03-03")).run()).isEqualTo(3);
        verify(tasks, never()).digests(any(), any(), any(), anyInt());
        verify(tasks, never()).mailed(any(), any());
    }

    @Test
    void shouldPutOneMailForEachPersonIntoTheOutbox_andRememberIt() {
        Digest digest = new Digest("office", "office@minhson.example", Map.of(), List.of());
        Mail mail = new Mail("k", "office@minhson.example", "s", "t", "h");
        when(tasks.digests(any(), any(), any(), anyInt())).thenReturn(List.of(digest));
        when(writer.write(digest, LocalDate.parse("2026-03-03"))).thenReturn(mail);
        at(morning("2026-03-03")).run();
        verify(outbox).add(List.of(mail));
        verify(tasks).mailed(List.of(digest), LocalDate.parse("2026-03-03"));
    }
}
