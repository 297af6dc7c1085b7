package org.tiencu.election.application.candidacy;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidate.NominationRoute;

/** What the law counts and lists about candidates. */
public interface CandidacyRules {

    /** Numbers of the table {@code candidacy-limit}. */
    enum Limit {
        /** Years on the election day. */
        MINIMUM_AGE,
        /** Lists on which one person may stand in one election. */
        MOST_LISTS,
        /** Percent of those present that an enlarged conference has to exceed. */
        ENLARGED_MAJORITY,
        ENLARGED_TELLERS_MINIMUM,
        ENLARGED_TELLERS_MAXIMUM
    }

    /**
     * What makes a conference of voters valid.
     *
     * @param present how many have to come
     * @param majorityPercent percent of those present that have to be exceeded
     */
    record Quorum(int present, int majorityPercent, int tellersMinimum, int tellersMaximum, String law) {
    }

    /** A paper of the dossier and in how many sets it has to be there. */
    record DossierItem(String item, String label, int sets, boolean required) {
    }

    /** A ground of the law, by its constant, in Vietnamese, and where it stands. */
    record Ground(String ground, String label, String law) {
    }

    int limit(Limit limit, LocalDate electionDay);

    Quorum quorum(CandidacyConference.Kind kind, int voters, LocalDate heldOn);

    List<DossierItem> dossier(Body body, LocalDate electionDay);

    /** Why somebody may not stand at all. */
    List<Ground> exclusionGrounds();

    /** Who verifies what voters raised. */
    String verifier(CandidacyIssue.Place place, NominationRoute route, boolean head, boolean hasSuperior,
            LocalDate electionDay);

    /** Why a candidate is removed. */
    List<Ground> removalGrounds(LocalDate electionDay);
}
