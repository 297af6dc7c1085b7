package org.tiencu.election.application.structure;

import java.util.Map;
import java.util.Set;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;

/** Which states the candidates of a list were ever in. */
public interface StructureStore {

    /** By id of the candidate. */
    Map<String, Set<CandidateState>> reached(String caseId, Body body);
}
