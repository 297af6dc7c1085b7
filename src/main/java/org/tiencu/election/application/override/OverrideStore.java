package org.tiencu.election.application.override;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.MilestoneMoves.Move;
import org.tiencu.election.domain.preparation.MilestoneOverride;

/** Decisions to move a step, and the cases that they change. */
public interface OverrideStore {

    /** Stores the decision; gives it with its id. */
    MilestoneOverride add(MilestoneOverride decision);

    Optional<MilestoneOverride> find(long id);

    /** All decisions for the election in the order in which they were entered. */
    List<MilestoneOverride> all(String electionId);

    /** How many chunks of cases the election has. */
    int chunks(String electionId);

    /** The cases of the chunk that are being prepared, locked. */
    List<ElectionCase> open(String electionId, int chunk);

    /** Numbers of what has a process of its own within the case: candidacies, and changes of and complaints about its voter list. */
    List<String> partsOf(String caseId);

    /** Stores the new dates of a milestone, and forgets what was reminded or missed if that no longer counts. */
    void move(String caseId, Move move);

    /** Answers the escalation of a milestone that has time again, if nobody has answered it. */
    void redeem(String caseId, String milestone, String measure, String answeredBy, Instant answeredAt);
}
