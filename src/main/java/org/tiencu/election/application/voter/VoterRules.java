package org.tiencu.election.application.voter;

import java.time.LocalDate;
import java.util.Optional;

import org.tiencu.election.domain.voter.Ballots;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterSituation;

/** What the law says about voter lists. */
public interface VoterRules {

    /** The ballots of a voter, where he is listed, and where that stands. */
    record Entitlement(Ballots ballots, String listedAt, String law) {
    }

    /**
     * That a list may be changed so.
     *
     * @param law where that stands
     * @param otherCommune whether the voter has to come from another commune
     */
    record Permission(String law, boolean otherCommune) {
    }

    /** What a voter in this situation gets, empty if something that it depends on is missing. */
    Optional<Entitlement> entitlement(VoterSituation situation);

    /** Days after the posting within which a complaint may be handed in. */
    int complaintDays(LocalDate electionDay);

    /** Days after its receipt within which a complaint has to be answered. */
    int answerDays(LocalDate electionDay);

    /** Whether a list may be changed so for this reason, empty if it may not. */
    Optional<Permission> permission(ChangeGround ground, VoterChange.Kind kind, Residence residence, LocalDate electionDay);
}
