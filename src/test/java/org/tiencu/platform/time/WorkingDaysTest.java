package org.tiencu.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final List<Holiday> days = HolidayData.read();

    private final WorkingDays workingDays = new WorkingDays((first, last) -> days.stream()
            .filter(holiday -> !holiday.day().isBefore(first) && !holiday.day().isAfter(last))
            .collect(Collectors.toMap(Holiday::day, Holiday::kind)));

    WorkingDaysTest() throws IOException {
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "2026-09-03, true", "2026-09-05, false", "2026-09-06, false",
            "2026-02-13, true", "2026-02-16, false", "2026-02-20, false", "2026-02-23, true",
            "2026-01-02, false", "2026-01-10, true", "2026-08-22, true", "2026-08-31, false",
            "2025-04-26, true", "2025-05-02, false", "2025-09-01, false", "2026-04-27, false",
            "2027-02-04, false", "2027-02-10, false", "2027-02-11, true", "2027-05-03, false"})
    void shouldKnowWorkingDays(LocalDate day, boolean expected) {
        assertThat(workingDays.isWorkingDay(day)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} working days after {0} end on {2}: {3}")
    @CsvSource({
            "2026-09-03, 1, 2026-09-04, the day after the start counts first",
            "2026-09-04, 1, 2026-09-07, a weekend does not count",
            "2026-09-05, 1, 2026-09-07, a start on a Saturday",
            "2026-02-13, 1, 2026-02-23, Tết does not count",
            "2026-02-17, 5, 2026-02-27, a start within Tết",
            "2026-08-20, 2, 2026-08-22, a Saturday worked in exchange counts",
            "2026-08-28, 1, 2026-09-03, the swapped Monday and National Day do not count",
            "2026-01-09, 1, 2026-01-10, the last day may be a Saturday worked in exchange",
            "2026-12-31, 1, 2027-01-04, over the turn of the year",
            "2026-03-02, 15, 2026-03-23, an ordinary limit",
            "2026-11-02, 90, 2027-03-17, a limit longer than one look at the calendar",
            "2026-09-05, 0, 2026-09-05, no days"})
    void shouldAddWorkingDays(LocalDate start, int days, LocalDate expected, String why) {
        assertThat(workingDays.plus(start, days)).isEqualTo(expected);
    }

    @Test
    void shouldRefuseNegativeLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.plus(LocalDate.of(2026, 9, 3), -1));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, 2026-02-23, 1", "2026-02-23, 2026-02-13, -1", "2026-09-03, 2026-09-03, 0",
            "2026-08-21, 2026-08-23, 1", "2026-11-02, 2027-03-17, 90"})
    void shouldCountWorkingDaysBetween(LocalDate from, LocalDate to, int expected) {
        assertThat(workingDays.between(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} working days before {0} is {2}: {3}")
    @CsvSource({
            "2026-09-04, 1, 2026-09-03, the last day itself counts",
            "2026-09-07, 1, 2026-09-06, the day before may be off",
            "2026-09-06, 1, 2026-09-03, an end on a Sunday",
            "2026-02-23, 2, 2026-02-12, Tết does not count",
            "2026-08-22, 1, 2026-08-21, a Saturday worked in exchange counts",
            "2027-03-17, 90, 2026-11-02, a limit longer than one look at the calendar",
            "2026-09-05, 0, 2026-09-05, no days"})
    void shouldSubtractWorkingDays(LocalDate end, int days, LocalDate expected, String why) {
        assertThat(workingDays.minus(end, days)).isEqualTo(expected);
        assertThat(workingDays.between(expected, end)).as("there are as many").isGreaterThanOrEqualTo(days);
        assertThat(workingDays.between(expected.plusDays(1), end)).as("a day later there are not")
                .isLessThan(Math.max(days, 1));
    }

    @Test
    void shouldRefuseNegativeLimitsBefore() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.minus(LocalDate.of(2026, 9, 3), -1));
    }

    @Test
    void shouldEndALimit_withTheLastSecondOfTheDayInVietnam() {
        Deadlines deadlines = new Deadlines(workingDays);
        Instant end = Instant.parse("2026-09-04T16:59:59Z");
        assertThat(deadlines.after(LocalDate.of(2026, 9, 3), 1)).isEqualTo(end);
        assertThat(deadlines.dateAfter(LocalDate.of(2026, 9, 3), 1)).isEqualTo(Date.from(end));
        assertThat(Deadlines.endOf(LocalDate.of(2026, 9, 4))).isEqualTo(end);
    }
}
