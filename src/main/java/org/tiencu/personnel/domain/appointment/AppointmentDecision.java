package org.tiencu.personnel.domain.appointment;

import java.time.LocalDate;

/**
 * The decision that appoints one person.
 *
 * @param officialId the person
 * @param number number of the decision
 * @param decidedOn its date
 * @param effectiveOn first day in the post
 * @param signerTitle title of who signed it
 * @param announcedOn day of the announcement, null before
 * @param handedOverOn day of the handover, null before
 * @param tenureId the tenure it led to, null before
 */
public record AppointmentDecision(String officialId, String number, LocalDate decidedOn, LocalDate effectiveOn,
        String signerTitle, LocalDate announcedOn, LocalDate handedOverOn, String tenureId) {
}
