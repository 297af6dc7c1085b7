package org.tiencu.personnel.domain.casefile;

import java.time.Instant;

/**
 * A case that the outcome of another one, or a date, suggests to open.
 *
 * @param id number such as {@code DX-2026-000001}, also the business key of its process
 * @param kind what kind of case is suggested
 * @param unitCode the unit
 * @param authorityUnit the unit whose organisation commission answers the proposal
 * @param officialId the person, null if it is about several
 * @param tenureId his time in the post, null if it is not about one
 * @param ground code of the ground that is suggested, null if there is none
 * @param cause what led to it; nothing is proposed twice for the same cause, and the case gets it too
 * @param sourceCaseId the case that led to it, null if it was a date
 * @param reason why, in Vietnamese
 * @param proposedAt when
 * @param outcome what was answered, null before
 * @param answer why not, null if it was confirmed or is not answered yet
 * @param caseId the case that was opened, null if none was
 */
public record CaseProposal(String id, CaseKind kind, String unitCode, String authorityUnit, String officialId,
        String tenureId, String ground, String cause, String sourceCaseId, String reason, Instant proposedAt,
        Outcome outcome, String answer, String caseId) {

    /** What can be answered to a proposal. */
    public enum Outcome {
        CONFIRMED, DECLINED
    }

    /** A proposal that nobody has answered yet; it gets its number when it is stored. */
    public static CaseProposal of(CaseKind kind, PersonnelCase source, String officialId, String tenureId, String ground,
            String cause, String reason) {
        return new CaseProposal(null, kind, source.unitCode(), source.authorityUnit(), officialId, tenureId, ground, cause,
                source.id(), reason, null, null, null, null);
    }

    /** A case about somebody's time in a post that a date leads to, and no other case. */
    public static CaseProposal ofDate(CaseKind kind, String unit, String authority, String officialId, String tenureId,
            String cause, String reason) {
        return new CaseProposal(null, kind, unit, authority, officialId, tenureId, null, cause, null, reason, null, null,
                null, null);
    }

    /** The same proposal for the unit and the authority of a post, which may differ from those of the case it comes from. */
    public CaseProposal at(String unit, String authority) {
        return new CaseProposal(id, kind, unit, authority, officialId, tenureId, ground, cause, sourceCaseId, reason, proposedAt,
                outcome, answer, caseId);
    }

    public CaseProposal numbered(String number, Instant at) {
        return new CaseProposal(number, kind, unitCode, authorityUnit, officialId, tenureId, ground, cause, sourceCaseId,
                reason, at, null, null, null);
    }

    public CaseProposal answered(Outcome given, String why) {
        return new CaseProposal(id, kind, unitCode, authorityUnit, officialId, tenureId, ground, cause, sourceCaseId, reason,
                proposedAt, given, why, caseId);
    }

    public CaseProposal opened(String openedCase) {
        return new CaseProposal(id, kind, unitCode, authorityUnit, officialId, tenureId, ground, cause, sourceCaseId, reason,
                proposedAt, outcome, answer, openedCase);
    }
}
