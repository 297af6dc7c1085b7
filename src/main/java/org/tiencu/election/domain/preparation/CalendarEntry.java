package org.tiencu.election.domain.preparation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

import org.tiencu.election.domain.calendar.Milestone;

/**
 * A step in the calendar of one election.
 *
 * @param milestone the step by the law
 * @param day its last day, null if neither the law nor a decision gives one
 * @param time its hour, null if the whole day counts
 * @param moved the decision that moved it, null if none did
 */
public record CalendarEntry(Milestone milestone, LocalDate day, LocalTime time, MilestoneOverride moved) {

    /** The step as the law has it. */
    public static CalendarEntry byLaw(Milestone milestone, LocalDate electionDay) {
        return new CalendarEntry(milestone, milestone.date(electionDay), milestone.time(), null);
    }

    /** The step as a decision has it; without an hour in it that of the law stays. */
    public CalendarEntry moved(MilestoneOverride decision) {
        return new CalendarEntry(milestone, decision.day(), decision.hour() == null ? milestone.time() : decision.hour(),
                decision);
    }

    /** Whether the step has the same last day and hour. */
    public boolean sameMoment(CalendarEntry other) {
        return Objects.equals(day, other.day) && Objects.equals(time, other.time);
    }
}
