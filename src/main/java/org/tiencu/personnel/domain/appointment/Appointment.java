package org.tiencu.personnel.domain.appointment;

import java.time.Instant;

/**
 * An appointment case.
 *
 * @param id case number such as {@code BN-2026-000001}, also the business key in the engine
 * @param unitCode the proposing unit
 * @param postId the post to be filled
 * @param authorityUnit the unit whose standing committee is the appointing authority
 * @param regime PARTY or STATE: the body of rules that the post follows
 * @param source where the person comes from; the authority fixes it with its answer
 * @param seats how many people are to be appointed
 * @param reason why, as given at the start
 * @param status how far the case is
 * @param round how often the personnel process was begun, 0 before the policy is approved
 * @param nominationDue when the personnel process should be finished, null before the policy is approved
 * @param openedBy user who opened the case
 * @param openedAt when
 */
public record Appointment(String id, String unitCode, String postId, String authorityUnit, String regime, Source source,
        int seats, String reason, AppointmentStatus status, int round, Instant nominationDue, String openedBy,
        Instant openedAt) {

    public Appointment withStatus(AppointmentStatus next) {
        return new Appointment(id, unitCode, postId, authorityUnit, regime, source, seats, reason, next, round,
                nominationDue, openedBy, openedAt);
    }

    /** After the authority's approval: its source and number of seats hold, and the time for the process runs. */
    public Appointment approved(Source fixedSource, Instant due) {
        return new Appointment(id, unitCode, postId, authorityUnit, regime, fixedSource, seats, reason,
                AppointmentStatus.NOMINATION, round, due, openedBy, openedAt);
    }

    public Appointment withSeats(int requested) {
        return new Appointment(id, unitCode, postId, authorityUnit, regime, source, requested, reason, status, round,
                nominationDue, openedBy, openedAt);
    }

    /** A new list of persons begins a new round; conferences of earlier rounds no longer count. */
    public Appointment nextRound() {
        return new Appointment(id, unitCode, postId, authorityUnit, regime, source, seats, reason, status, round + 1,
                nominationDue, openedBy, openedAt);
    }
}
