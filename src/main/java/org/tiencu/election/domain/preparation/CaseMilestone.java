package org.tiencu.election.domain.preparation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A milestone in the case of a unit.
 *
 * @param caseId the case
 * @param milestone id of the step, such as {@code second-consultation}
 * @param number place in the order of the calendar
 * @param dueAt the last moment for it
 * @param remindAt when the unit is reminded
 * @param remindedAt when it was, null if it was not yet
 * @param missedAt when the higher unit was told that it was missed, null if it was not; stays when it is done later
 * @param doneOn the day on which it was done, null as long as it is not
 */
public record CaseMilestone(String caseId, String milestone, int number, Instant dueAt, Instant remindAt, Instant remindedAt,
        Instant missedAt, LocalDate doneOn) {

    /** How long after the last moment the higher unit is told: what ends by itself at that moment is done by then. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    public boolean done() {
        return doneOn != null;
    }

    /** Whether it is red: its last moment has passed and it is not done. */
    public boolean late(Instant now) {
        return !done() && dueAt.isBefore(now);
    }

    /** Whether the higher unit has to be told now that it was missed. */
    public boolean toBeReported(Instant now) {
        return !done() && missedAt == null && !reportAt().isAfter(now);
    }

    private Instant reportAt() {
        return dueAt.plus(GRACE);
    }

    /** When somebody has to look at it next, null if nothing is to come. */
    public Instant nextWatch() {
        if (done() || missedAt != null) {
            return null;
        }
        return remindedAt == null && remindAt.isBefore(dueAt) ? remindAt : reportAt();
    }
}
