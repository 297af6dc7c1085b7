package org.tiencu.personnel.application.confidence;

import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.confidence.ConfidenceVote;

/** Where confidence votes are kept. */
public interface ConfidenceStore {

    Optional<ConfidenceVote> find(String caseId);

    /** The votes on whose lists this official stands, in any order. */
    List<ConfidenceVote> ofOfficial(String officialId);

    /** Adds or replaces the vote with everybody on its list. */
    void save(ConfidenceVote vote);
}
