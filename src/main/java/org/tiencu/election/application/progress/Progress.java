package org.tiencu.election.application.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.tiencu.organisation.UnitLevel;

/**
 * How far a part of an election is.
 *
 * @param total all of it
 * @param units one for each unit of the level below, with everything under it; late ones first
 * @param steps one for each milestone, rolled up over all cases of the part; in the order of the calendar
 */
public record Progress(Counts total, List<UnitProgress> units, List<StepProgress> steps) {

    /**
     * Cases and milestones of a part.
     *
     * @param cases units that take part
     * @param pending of these, those whose case waits to be opened
     * @param open those that are at work
     * @param ready those where voting can begin
     * @param milestones milestones of all cases that are open
     * @param done those that are done
     * @param late those that are not, and whose last moment has passed
     */
    public record Counts(int cases, int pending, int open, int ready, int milestones, int done, int late) {

        /** Milestones that are neither done nor late. */
        public int due() {
            return milestones - done - late;
        }
    }

    /** A unit and everything under it. */
    public record UnitProgress(String code, String name, UnitLevel level, Counts counts) {
    }

    /**
     * A milestone in all cases of the part.
     *
     * @param milestone id of the step
     * @param number place in the order of the calendar
     * @param firstDue when it is due, the first of the moments if units have different ones
     * @param lastDue the last of them
     * @param remindedAt when the first unit was reminded, null if none was
     * @param missedAt when it was first reported as missed, null if it was not
     * @param doneOn the first day on which a unit did it, null if none has
     */
    public record StepProgress(String milestone, int number, Counts counts, Instant firstDue, Instant lastDue,
            Instant remindedAt, Instant missedAt, LocalDate doneOn) {
    }
}
