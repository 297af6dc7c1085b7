package org.tiencu.election.domain.voter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the voter list of a commune is.
 *
 * @param caseId the commune's case
 * @param postedOn when it was posted, null before
 * @param places where it is posted
 * @param complaintsUntil the last moment for a complaint, null before it is posted
 * @param complaintsClosedOn when the time for complaints was recorded as over, null before
 * @param frozenAt from when on nothing was added or struck, null before
 */
public record VoterList(String caseId, LocalDate postedOn, String places, Instant complaintsUntil,
        LocalDate complaintsClosedOn, Instant frozenAt) {
}
