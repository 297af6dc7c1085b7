package org.tiencu.election.domain.candidate;

import java.util.Comparator;

import org.tiencu.election.domain.calendar.Body;

/**
 * Somebody who stands for election on one list.
 *
 * @param id number, such as {@code UC-2026-000001}; also the business key of the candidacy
 * @param caseId the case of the unit that makes the list
 * @param electionId the election
 * @param body which list of that unit
 * @param route how he comes to stand
 * @param nominator who nominates him; for a self-nominee his workplace or residence
 * @param state how far he is
 * @param constituency number of the constituency, null before it is assigned
 * @param residenceUnit code of the commune in which he lives
 * @param person who he is
 */
public record Candidate(String id, String caseId, String electionId, Body body, NominationRoute route, String nominator,
        CandidateState state, Integer constituency, String residenceUnit, Person person) {

    /** The lawful order of a list: Luật 85/2015/QH13, Điều 57 khoản 5. */
    public static final Comparator<Candidate> LIST_ORDER = Comparator.comparing(Candidate::person, NameOrder.OF_PERSONS);

    public Candidate withState(CandidateState next) {
        return new Candidate(id, caseId, electionId, body, route, nominator, next, constituency, residenceUnit, person);
    }

    public Candidate in(Integer assigned) {
        return new Candidate(id, caseId, electionId, body, route, nominator, state, assigned, residenceUnit, person);
    }
}
