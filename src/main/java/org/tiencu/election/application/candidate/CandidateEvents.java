package org.tiencu.election.application.candidate;

import org.tiencu.election.domain.candidate.CandidateState;

/** What the process of a candidacy waits for. A process that does not wait for it is not disturbed. */
public interface CandidateEvents {

    /** The second or third consultation has decided about him. */
    void roundDecided(String candidateId, boolean kept);

    /** He is on the official list. */
    void listPublished(String candidateId);

    /** He no longer stands: withdrawn, removed or dead. */
    void ended(String candidateId, CandidateState end);
}
