package org.tiencu.election.domain.voter;

/**
 * What a confirmed change does to one area.
 *
 * @param changeId the change
 * @param caseId the case of the commune
 * @param area number of the polling area
 * @param sign 1 for a voter more, -1 for one less
 * @param residence why he stands, or stood, in the list
 * @param female whether it is a woman
 * @param ballots the ballots that he gets, or got
 */
public record VoterEntry(String changeId, String caseId, int area, int sign, Residence residence, boolean female,
        Ballots ballots) {

    public Totals totals() {
        return Totals.of(sign, female, ballots);
    }
}
