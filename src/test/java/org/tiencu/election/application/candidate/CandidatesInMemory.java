package org.tiencu.election.application.candidate;

import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.security.CurrentUser;

/** Candidates in memory. */
public class CandidatesInMemory implements CandidateStore {

    public final CandidateEvents events = mock(CandidateEvents.class);
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, List<Change>> changes = new HashMap<>();

    /** The use case about them. */
    public Candidates use(ElectionFile file, CurrentUser user) {
        return new Candidates(this, events, file, user);
    }

    @Override
    public int nextNumber(int year) {
        return candidates.size() + 1;
    }

    @Override
    public void add(Candidate candidate, String by, Instant at) {
        candidates.put(candidate.id(), candidate);
        change(candidate.id(), candidate.state(), at);
    }

    @Override
    public Optional<Candidate> find(String id) {
        return Optional.ofNullable(candidates.get(id));
    }

    @Override
    public Optional<Candidate> lock(String id) {
        return find(id);
    }

    @Override
    public void update(Candidate candidate) {
        candidates.put(candidate.id(), candidate.withState(candidates.get(candidate.id()).state()));
    }

    @Override
    public void state(String id, CandidateState state, String by, Instant at) {
        candidates.computeIfPresent(id, (key, one) -> one.withState(state));
        change(id, state, at);
    }

    private void change(String id, CandidateState state, Instant at) {
        changes.computeIfAbsent(id, key -> new ArrayList<>()).add(new Change(state, at));
    }

    private List<Candidate> those(Predicate<Candidate> wanted) {
        return candidates.values().stream().filter(wanted).toList();
    }

    @Override
    public List<Candidate> ofList(String caseId, Body body) {
        return those(one -> one.caseId().equals(caseId) && one.body() == body);
    }

    @Override
    public List<Candidate> livingIn(String electionId, String unitCode) {
        return those(one -> one.electionId().equals(electionId) && one.residenceUnit().equals(unitCode));
    }

    @Override
    public List<Candidate> ofPerson(String electionId, String identityNumber) {
        return those(one -> one.electionId().equals(electionId) && one.person().identityNumber().equals(identityNumber));
    }

    @Override
    public List<Candidate> ofElection(String electionId) {
        return those(one -> one.electionId().equals(electionId));
    }

    @Override
    public List<Change> changes(String id) {
        return changes.getOrDefault(id, List.of());
    }
}
