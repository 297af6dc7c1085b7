package org.tiencu.personnel.domain.suspension;

import java.time.LocalDate;

/**
 * What only the case of a suspension has.
 *
 * @param caseId the case
 * @param ground why, as the rule was on the day of the ground
 * @param establishedOn day on which the ground was established
 * @param requestedBy body that asked for it, null if it is only necessary
 * @param requestedUntil last day that this body asked for, null if it named none
 * @param startsOn first day, null before it was decided
 * @param endsOn last day, null before it was decided; earlier than decided if it was lifted
 * @param extended whether it was extended; that is possible once
 */
public record Suspension(String caseId, SuspensionGround ground, LocalDate establishedOn, String requestedBy,
        LocalDate requestedUntil, LocalDate startsOn, LocalDate endsOn, boolean extended) {

    /** Whether it holds on this day. */
    public boolean isInForceOn(LocalDate day) {
        return startsOn != null && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** The same suspension after it was decided. */
    public Suspension decided(LocalDate from, LocalDate until) {
        return new Suspension(caseId, ground, establishedOn, requestedBy, requestedUntil, from, until, extended);
    }

    /** The same suspension with a later end. */
    public Suspension extendedUntil(LocalDate until) {
        return new Suspension(caseId, ground, establishedOn, requestedBy, requestedUntil, startsOn, until, true);
    }

    /** The same suspension for somebody who is back at work on this day. */
    public Suspension liftedOn(LocalDate back) {
        return new Suspension(caseId, ground, establishedOn, requestedBy, requestedUntil, startsOn, back.minusDays(1),
                extended);
    }
}
