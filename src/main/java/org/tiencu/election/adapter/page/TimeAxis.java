package org.tiencu.election.adapter.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.tiencu.election.application.progress.Progress.StepProgress;
import org.tiencu.platform.time.VietnamTime;

/**
 * Places on a timeline, in percent from its left end.
 *
 * @param from its left end
 * @param to its right end
 * @param today where the present is
 * @param months the first days of the months in it
 */
record TimeAxis(Instant from, Instant to, String today, List<Month> months) {

    /** The first day of a month. */
    record Month(String place, String label) {
    }

    private static final Duration MARGIN = Duration.ofDays(3);
    /** So near to the right end the name of a month has no room. */
    private static final Duration NAMED = Duration.ofDays(14);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** A line on which every step and the present have a place. */
    static TimeAxis of(List<StepProgress> steps, Instant now) {
        Instant first = Stream.concat(steps.stream().map(StepProgress::firstDue), Stream.of(now))
                .min(Instant::compareTo).orElseThrow().minus(MARGIN);
        Instant last = Stream.concat(steps.stream().map(StepProgress::lastDue), Stream.of(now))
                .max(Instant::compareTo).orElseThrow().plus(MARGIN);
        List<Month> months = new ArrayList<>();
        YearMonth month = YearMonth.from(LocalDate.ofInstant(first, VietnamTime.ZONE)).plusMonths(1);
        for (; start(month).isBefore(last.minus(NAMED)); month = month.plusMonths(1)) {
            months.add(new Month(place(first, last, start(month)), MONTH.format(month)));
        }
        return new TimeAxis(first, last, place(first, last, now), months);
    }

    /** Where this moment is. */
    String place(Instant moment) {
        return place(from, to, moment);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static String place(Instant from, Instant to, Instant moment) {
        return percent(100.0 * Duration.between(from, moment).toSeconds() / Duration.between(from, to).toSeconds());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
