package org.tiencu.election.application.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;

/** Candidates as they are stored. */
public interface CandidateStore {

    /** When a candidate came into a state. */
    record Change(CandidateState state, Instant since) {
    }

    /** Numbers candidates by year. */
    int nextNumber(int year);

    void add(Candidate candidate, String by, Instant at);

    Optional<Candidate> find(String id);

    /** The candidate, locked so that two changes of him wait for each other. */
    Optional<Candidate> lock(String id);

    /** Stores what is said about the candidate, but not his state. */
    void update(Candidate candidate);

    /** Gives him this state and remembers since when. */
    void state(String id, CandidateState state, String by, Instant at);

    /** Everybody who stands or stood on this list. */
    List<Candidate> ofList(String caseId, Body body);

    /** Everybody in the election who stands, or stood, and lives in this commune. */
    List<Candidate> livingIn(String electionId, String unitCode);

    /** Candidacies of the person in the election, ended ones too. */
    List<Candidate> ofPerson(String electionId, String identityNumber);

    /** Every candidate of the election, ended ones too. */
    List<Candidate> ofElection(String electionId);

    /** The states through which a candidate went, first one first. */
    List<Change> changes(String id);
}
