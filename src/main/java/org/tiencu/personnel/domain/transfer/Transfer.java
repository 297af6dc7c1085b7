package org.tiencu.personnel.domain.transfer;

import java.time.LocalDate;

/**
 * What a case of transfer, rotation or secondment is about, beside what every case has.
 *
 * @param caseId the case
 * @param kind in which way he goes
 * @param targetPostId the post he is to take
 * @param months for how many months, null if nothing is said; always given for a secondment
 * @param plannedOn first day as proposed
 * @param planNumber plan that it belongs to, null if none
 * @param sendingAgrees whether the unit that he leaves agrees, null before it has answered
 * @param receivingAgrees whether the unit that is to receive him agrees, null before it has answered
 * @param consents whether he agrees himself, null before he was asked
 * @param pregnantOrSmallChild whether he declared so; asked for secondments only
 * @param healthCertificateOn date of his health certificate, null if there is none
 * @param hostTenureId his time in the post of a secondment, null before and for everything else
 * @param endedOn last day of a secondment that is ended early, null otherwise
 */
public record Transfer(String caseId, TransferKind kind, String targetPostId, Integer months, LocalDate plannedOn,
        String planNumber, Boolean sendingAgrees, Boolean receivingAgrees, Boolean consents, boolean pregnantOrSmallChild,
        LocalDate healthCertificateOn, String hostTenureId, LocalDate endedOn) {

    /** A transfer about which nobody has said anything yet. */
    public static Transfer planned(String caseId, TransferKind kind, String targetPostId, Integer months,
            LocalDate plannedOn, String planNumber) {
        return new Transfer(caseId, kind, targetPostId, months, plannedOn, planNumber,
                null, null, null, false, null, null, null);
    }

    public Transfer sendingAnswered(boolean agrees) {
        return new Transfer(caseId, kind, targetPostId, months, plannedOn, planNumber,
                agrees, receivingAgrees, consents, pregnantOrSmallChild, healthCertificateOn, hostTenureId, endedOn);
    }

    public Transfer receivingAnswered(boolean agrees) {
        return new Transfer(caseId, kind, targetPostId, months, plannedOn, planNumber,
                sendingAgrees, agrees, consents, pregnantOrSmallChild, healthCertificateOn, hostTenureId, endedOn);
    }

    /** What the official said and declared in the talk. */
    public Transfer talked(boolean consent, boolean pregnant, LocalDate certificateOn) {
        return new Transfer(caseId, kind, targetPostId, months, plannedOn, planNumber,
                sendingAgrees, receivingAgrees, consent, pregnant, certificateOn, hostTenureId, endedOn);
    }

    /** He has taken the post of a secondment. */
    public Transfer hosted(String tenureId) {
        return new Transfer(caseId, kind, targetPostId, months, plannedOn, planNumber,
                sendingAgrees, receivingAgrees, consents, pregnantOrSmallChild, healthCertificateOn, tenureId, endedOn);
    }

    /** The secondment is ended early. */
    public Transfer ended(LocalDate lastDay) {
        return new Transfer(caseId, kind, targetPostId, months, plannedOn, planNumber,
                sendingAgrees, receivingAgrees, consents, pregnantOrSmallChild, healthCertificateOn, hostTenureId, lastDay);
    }

    /** The planned end as tenures count it, the first day after the months; null if nothing is said. */
    public LocalDate endsOn(LocalDate firstDay) {
        return months == null ? null : firstDay.plusMonths(months);
    }
}
