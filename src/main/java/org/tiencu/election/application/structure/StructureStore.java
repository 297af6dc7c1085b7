package org.tiencu.election.application.structure;

import java.util.List;
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

    /** The lists of candidates for the National Assembly of the provinces that take part, in the order of their codes. */
    List<ProvinceList> provinceLists(String electionId);
}
