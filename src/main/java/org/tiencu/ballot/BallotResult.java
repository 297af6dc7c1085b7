package org.tiencu.ballot;

import java.util.List;

/**
 * What a count decides.
 *
 * @param quorum whether enough people were present
 * @param base number of people of whom the percentages are taken
 * @param outcome how the step ends
 * @param selected ids of those selected or carried. Nomination: by votes, equal votes in the order of the ballot; other
 *         methods: in the order of the ballot
 * @param headChoices ids among whom the head chooses; empty unless the outcome is {@link Outcome#HEAD_DECIDES}, and
 *         never overlapping with {@code selected}
 * @param results everybody's votes, highest first, equal votes in the order of the ballot; empty without a quorum
 */
public record BallotResult(boolean quorum, int base, Outcome outcome, List<String> selected, List<String> headChoices,
        List<CandidateResult> results) {

    /** Copies the lists, so that a result never changes. */
    public BallotResult {
        selected = List.copyOf(selected);
        headChoices = List.copyOf(headChoices);
        results = List.copyOf(results);
    }
}
