package org.tiencu.personnel.domain.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The term that a plan is made for, such as 2025-2030. Terms of the Party's committees begin with its congresses, which
 * are held every five years: Party Charter, Article 13.
 *
 * @param start year of the congress with which it begins
 * @param end year of the next one
 */
public record PlanningPeriod(int start, int end) {

    private static final Pattern FORMAT = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final int YEARS = 5;

    public PlanningPeriod {
        if (end <= start) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    /** The period of this text, such as {@code 2025-2030}. */
    public static PlanningPeriod of(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a period");
        }
        return new PlanningPeriod(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The periods that can be planned for on this day: the one that is running and the next. */
    public static List<PlanningPeriod> plannedOn(LocalDate day) {
        int start = day.getYear() - day.getYear() % YEARS;
        return List.of(new PlanningPeriod(start, start + YEARS), new PlanningPeriod(start + YEARS, start + 2 * YEARS));
    }

    /** Whether it has not begun by this day. */
    public boolean isNextOn(LocalDate day) {
        return start > day.getYear();
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }
}
