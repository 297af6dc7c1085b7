package org.tiencu.personnel.domain.casefile;

import java.time.Instant;

import org.tiencu.personnel.domain.appointment.AppointmentStatus;

/**
 * A case of personnel work.
 *
 * @param id case number such as {@code MN-2026-000001}, also the business key in the engine
 * @param kind what it is about
 * @param unitCode the unit in which the post is, or the unit that votes, grades or plans
 * @param authorityUnit the unit whose standing committee decides
 * @param regime PARTY or STATE: the body of rules that applies
 * @param postId the post, null if it is about a whole unit
 * @param officialId the person, null if it is about several
 * @param tenureId his time in the post, null if it is not about one
 * @param seats how many people may be chosen
 * @param round how often the voting was begun
 * @param reason why, as given at the start
 * @param cause what led to it, such as {@code expiry:…}; null if somebody opened it without one. No two cases have the same
 * @param status name of a {@link CaseStatus}, of an {@link AppointmentStatus} if it is an appointment
 * @param openedBy user who opened it
 * @param openedAt when
 * @param closedAt when it ended, null before
 */
public record PersonnelCase(String id, CaseKind kind, String unitCode, String authorityUnit, String regime, String postId,
        String officialId, String tenureId, int seats, int round, String reason, String cause, String status,
        String openedBy, Instant openedAt, Instant closedAt) {

    /** How far it is, in Vietnamese. */
    public String statusLabel() {
        return kind == CaseKind.APPOINTMENT ? AppointmentStatus.valueOf(status).label() : CaseStatus.valueOf(status).label();
    }

    public PersonnelCase withStatus(CaseStatus next, Instant at) {
        return new PersonnelCase(id, kind, unitCode, authorityUnit, regime, postId, officialId, tenureId, seats, round, reason,
                cause, next.name(), openedBy, openedAt, next.isClosed() ? at : null);
    }

    /** The voting begins anew; conferences of earlier rounds no longer count. */
    public PersonnelCase nextRound() {
        return new PersonnelCase(id, kind, unitCode, authorityUnit, regime, postId, officialId, tenureId, seats, round + 1,
                reason, cause, status, openedBy, openedAt, closedAt);
    }

    /** The same case after it was found how many people may be chosen. */
    public PersonnelCase withSeats(int most) {
        return new PersonnelCase(id, kind, unitCode, authorityUnit, regime, postId, officialId, tenureId, most, round, reason,
                cause, status, openedBy, openedAt, closedAt);
    }
}
