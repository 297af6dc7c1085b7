package org.tiencu.personnel.application.confidence;

import java.time.LocalDate;
import java.util.Comparator;

import org.springframework.stereotype.Component;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.confidence.Consequence;

/** What confidence votes have found about a person, for other acts that have to heed it. */
@Component
public class ConfidenceOutcomes {

    private final ConfidenceStore store;

    public ConfidenceOutcomes(ConfidenceStore store) {
        this.store = store;
    }

    /**
     * What the law says about the result of the latest vote whose minutes are confirmed.
     *
     * @param since only votes held on this day or later
     * @return {@link Consequence#NONE} if there was no such vote
     */
    public Consequence latest(String officialId, LocalDate since) {
        return store.ofOfficial(officialId).stream().filter(ConfidenceVote::isPublished)
                .filter(vote -> !vote.meeting().heldOn().isBefore(since))
                .max(Comparator.comparing(vote -> vote.meeting().heldOn()))
                .flatMap(vote -> vote.results().stream().filter(one -> one.officialId().equals(officialId)).findFirst())
                .map(ConfidenceResult::consequence).orElse(Consequence.NONE);
    }
}
