package org.tiencu.personnel.application.confidence;

import java.util.Optional;

import org.tiencu.personnel.domain.confidence.ConfidenceVote;

/** Where confidence votes are kept. */
public interface ConfidenceStore {

    Optional<ConfidenceVote> find(String caseId);

    /** Adds or replaces the vote with everybody on its list. */
    void save(ConfidenceVote vote);
}
