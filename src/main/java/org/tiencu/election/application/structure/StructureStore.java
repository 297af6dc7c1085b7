package org.tiencu.election.application.structure;

import java.util.Map;
import java.util.Set;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;

/** Which states the candidates of a list were ever in. */
public interface StructureStore {

    /** Of one list, by id of the candidate. */
    Map<String, Set<CandidateState>> reached(String caseId, Body body);

    /** Of all lists of the election, by id of the candidate. */
    Map<String, Set<CandidateState>> reachedInElection(String electionId, Body body);
}
