package org.tiencu.election.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.MilestoneDates.Dates;
import org.tiencu.election.domain.preparation.MilestoneDates.Moved;

class MilestoneDatesTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Set<Body> BOTH = Set.of(Body.NA, Body.PC);
    private static final List<Milestone> CALENDAR = List.of(
            milestone(10, "nomination", null, null), milestone(12, "dossier-deadline", -42, LocalTime.of(17, 0)),
            milestone(17, "voter-list-posted", -40, null), milestone(29, "voter-list-complaints-close", null, null));

    private static Milestone milestone(int number, String id, Integer offset, LocalTime time) {
        return new Milestone(number, id, id, BOTH, "", offset, time, null, "", "");
    }

    private static Dates dates(Duty duty, Map<String, Moved> moved) {
        return new MilestoneDates(DAY, CALENDAR, moved, VIETNAM).of(List.of(duty)).get(duty.milestone());
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(VIETNAM).toInstant();
    }

    @Test
    void shouldEndWithTheDay_whenTheLawGivesNoHour() {
        Dates dates = dates(new Duty("voter-list-posted", BOTH, null, 0, 10), Map.of());
        assertThat(dates).isEqualTo(new Dates(17, at("2026-02-03T23:59:59"), at("2026-01-24T23:59:59")));
    }

    @Test
    void shouldEndAtTheHourOfTheLaw() {
        assertThat(dates(new Duty("dossier-deadline", BOTH, null, 0, 10), Map.of()).dueAt()).isEqualTo(at("2026-02-01T17:00:00"));
    }

    @Test
    void shouldEndWithTheStepThatItPrecedes_whenTheLawGivesNoDay() {
        Dates dates = dates(new Duty("nomination", BOTH, "dossier-deadline", 0, 10), Map.of());
        assertThat(dates.dueAt()).isEqualTo(at("2026-02-01T17:00:00"));
        assertThat(dates.number()).as("its own place in the calendar").isEqualTo(10);
    }

    @Test
    void shouldCountDaysFromTheStepThatItFollows() {
        assertThat(dates(new Duty("voter-list-complaints-close", BOTH, "voter-list-posted", 30, 3), Map.of()).dueAt())
                .isEqualTo(at("2026-03-05T23:59:59"));
    }

    @Test
    void shouldFollowADecisionToMoveAStep_itselfAndWhateverDependsOnIt() {
        Map<String, Moved> moved = Map.of("voter-list-posted", new Moved(LocalDate.of(2026, 2, 5), null));
        assertThat(dates(new Duty("voter-list-posted", BOTH, null, 0, 10), moved).dueAt()).isEqualTo(at("2026-02-05T23:59:59"));
        assertThat(dates(new Duty("voter-list-complaints-close", BOTH, "voter-list-posted", 30, 3), moved).dueAt())
                .isEqualTo(at("2026-03-07T23:59:59"));
    }

    @Test
    void shouldKeepTheHour_whenOnlyTheDayIsMoved() {
        assertThat(dates(new Duty("dossier-deadline", BOTH, null, 0, 10),
                Map.of("dossier-deadline", new Moved(LocalDate.of(2026, 2, 3), null))).dueAt()).isEqualTo(at("2026-02-03T17:00:00"));
        assertThat(dates(new Duty("dossier-deadline", BOTH, null, 0, 10),
                Map.of("dossier-deadline", new Moved(LocalDate.of(2026, 2, 3), LocalTime.NOON))).dueAt())
                .isEqualTo(at("2026-02-03T12:00:00"));
    }

    @Test
    void shouldTakeItsOwnDay_whenAStepWithoutOneIsGivenOne() {
        assertThat(dates(new Duty("nomination", BOTH, "dossier-deadline", 0, 10),
                Map.of("nomination", new Moved(LocalDate.of(2026, 1, 25), null))).dueAt()).isEqualTo(at("2026-01-25T23:59:59"));
    }

    @Test
    void shouldLeaveOutAStepThatThisElectionDoesNotHave() {
        assertThat(new MilestoneDates(DAY, CALENDAR, Map.of(), VIETNAM).of(List.of(new Duty("na-results", BOTH, null, 0, 1))))
                .isEmpty();
    }
}
