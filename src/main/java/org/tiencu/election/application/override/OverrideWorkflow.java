package org.tiencu.election.application.override;

import java.time.Instant;
import java.util.List;

import org.tiencu.election.domain.preparation.MilestoneMoves;
import org.tiencu.election.domain.preparation.MilestoneOverride;

/** What moving a step asks of the process engine. */
public interface OverrideWorkflow {

    /** Starts moving the step in the running cases: jobs do it, chunk after chunk. */
    void start(MilestoneOverride decision, int chunks);

    /**
     * Moves what runs in a case: due dates and urgency of tasks, timers, and the watch of the milestones; takes back tasks of
     * the higher unit about milestones that have time again.
     *
     * @param parts numbers of what has a process of its own within the case
     * @param nextWatch when somebody has to look at the milestones next, null if never
     */
    void move(String caseId, List<String> parts, MilestoneMoves moves, Instant nextWatch);
}
