package org.tiencu.personnel.application.planning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningPeriod;

/** Where the period and the people of a plan are kept. */
public interface PlanningStore {

    /** Remembers for which period the case plans. */
    void add(String caseId, PlanningPeriod period);

    PlanningPeriod period(String caseId);

    /** The open case about this post and period; the post is locked until the transaction ends. */
    Optional<String> openCase(String postId, PlanningPeriod period);

    /** The people of the case in the order of the draft. */
    List<PlanningCandidate> candidates(String caseId);

    void replaceCandidates(String caseId, List<PlanningCandidate> candidates);

    void setStage(String caseId, Collection<String> officialIds, PlanningCandidate.Stage stage);
}
