package org.tiencu.election.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * A step of an election that the law dates, or orders after another one.
 *
 * @param number place in the order of the steps, from 1
 * @param id name in code, such as {@code second-consultation}
 * @param label Vietnamese name
 * @param bodies the elections that have this step
 * @param responsible Vietnamese names of the bodies that carry it out
 * @param offsetDays days from the election day, negative before it, null if the law gives no day. Calendar days: they are
 *                   not moved when they fall on a day off
 * @param time hour on that day in Vietnam, null if the whole day counts
 * @param follows what the step depends on, in Vietnamese, null if the day says all
 * @param document the law, such as {@code Luật 83/2025/QH15}
 * @param article articles in it, such as {@code Điều 43, 44, 53}
 */
public record Milestone(int number, String id, String label, Set<Body> bodies, String responsible, Integer offsetDays,
        LocalTime time, String follows, String document, String article) {

    public Milestone {
        bodies = Set.copyOf(bodies);
    }

    /** The last day for the step, null if the law gives none. */
    public LocalDate date(LocalDate electionDay) {
        return offsetDays == null ? null : electionDay.plusDays(offsetDays);
    }

    /** Whether one of these elections has the step. */
    public boolean concerns(Set<Body> elected) {
        return bodies.stream().anyMatch(elected::contains);
    }
}
