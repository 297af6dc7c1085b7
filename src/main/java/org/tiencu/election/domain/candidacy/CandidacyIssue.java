package org.tiencu.election.domain.candidacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What voters raised about a candidate, and what was answered.
 *
 * @param place where it is said to have happened
 * @param issue what they said
 * @param verifier who has to verify it, in Vietnamese
 * @param overdueAt when the last moment for the reply passed without one, null if it did not
 * @param replyNumber number of the written reply, null before
 * @param repliedOn its date
 * @param reply its text
 */
public record CandidacyIssue(Place place, String issue, String verifier, Instant overdueAt, String replyNumber,
        LocalDate repliedOn, String reply) {

    /** Where an issue belongs. The constants are those of the table {@code candidacy-verification}. */
    public enum Place {
        WORKPLACE("Nơi công tác"), RESIDENCE("Nơi cư trú");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
