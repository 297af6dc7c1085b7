package org.tiencu.election.application.preparation;

import java.time.Instant;

import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.organisation.Unit;

/** What the preparation asks of the process engine. */
public interface ElectionWorkflow {

    /** Starts opening the election: jobs open the cases, chunk after chunk. */
    void startOpening(Election election, int chunks);

    /** Starts the process of one case. {@code firstWatch} is when somebody has to look at its milestones first. */
    void startPreparation(Election election, ElectionCase opened, Unit unit, Instant firstWatch);

    /** Puts the tasks of the case that are due by then further up in every list; unless they were missed, people are told. */
    void raise(String caseId, Instant dueBy, boolean missed);

    /** Gives the higher unit a task about a missed milestone, and tells its people. */
    void escalate(ElectionCase missedIn, String milestone, Unit higher);
}
