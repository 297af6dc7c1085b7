package org.tiencu.election.domain.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * What a consultation came to.
 *
 * @param structure first consultation: how many people each organisation nominates; otherwise empty
 * @param decisions second and third consultation: what becomes of each candidate; otherwise empty
 * @param shortage reported if the list lacks candidates for a reason that nobody could avert; null if it has enough
 */
public record Result(List<Quota> structure, List<Decision> decisions, Shortage shortage) {

    public Result {
        structure = List.copyOf(structure);
        decisions = List.copyOf(decisions);
    }

    /**
     * People whom an organisation nominates.
     *
     * @param organisation its name
     * @param nominees how many
     */
    public record Quota(String organisation, int nominees) {
    }

    /**
     * What becomes of a candidate.
     *
     * @param candidateId the candidate
     * @param kept whether he is on the list
     * @param notReady whether he could not be put to the conference at all, such as when a verification is not answered
     * @param reason why he is not, or why he is although voters at home did not support him; null if there is nothing to say
     */
    public record Decision(String candidateId, boolean kept, boolean notReady, String reason) {
    }

    /**
     * Report of a list that is too short.
     *
     * @param missing how many candidates it lacks
     * @param number number of the report
     * @param datedOn date of the report
     * @param reason what could not be averted
     */
    public record Shortage(int missing, String number, LocalDate datedOn, String reason) {
    }

    /** How many candidates are on the list. */
    public int kept() {
        return (int) decisions.stream().filter(Decision::kept).count();
    }

    /** How many are not. */
    public int dropped() {
        return decisions.size() - kept();
    }
}
