package org.tiencu.election.application.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyDossier;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidacy.EndRequest;

/** What is recorded on the way of candidates, in memory. */
class InMemoryCandidacies implements CandidacyStore {

    final List<String> lockedPersons = new ArrayList<>();
    final Map<String, EndDecision> decisions = new HashMap<>();
    private final Map<String, List<CandidacyConference>> conferences = new HashMap<>();
    private final Map<String, CandidacyDossier> dossiers = new HashMap<>();
    private final Map<String, CandidacyIssue> issues = new HashMap<>();
    private final Map<String, EndRequest> ends = new HashMap<>();

    @Override
    public void lockPerson(String electionId, String identityNumber) {
        lockedPersons.add(identityNumber);
    }

    @Override
    public void add(String candidateId, CandidacyConference conference, String by, Instant at) {
        conferences.computeIfAbsent(candidateId, id -> new ArrayList<>()).add(conference);
    }

    @Override
    public List<CandidacyConference> conferences(String candidateId) {
        return conferences.getOrDefault(candidateId, List.of());
    }

    @Override
    public void add(String candidateId, CandidacyDossier dossier, String by, Instant at) {
        dossiers.put(candidateId, dossier);
    }

    @Override
    public Optional<CandidacyDossier> dossier(String candidateId) {
        return Optional.ofNullable(dossiers.get(candidateId));
    }

    @Override
    public void add(String candidateId, CandidacyIssue issue, String by, Instant at) {
        issues.put(candidateId, issue);
    }

    @Override
    public Optional<CandidacyIssue> issue(String candidateId) {
        return Optional.ofNullable(issues.get(candidateId));
    }

    @Override
    public void update(String candidateId, CandidacyIssue issue) {
        issues.put(candidateId, issue);
    }

    @Override
    public void add(String candidateId, EndRequest request, String by, Instant at) {
        ends.put(candidateId, request);
    }

    @Override
    public Optional<EndRequest> openEnd(String candidateId) {
        return Optional.ofNullable(ends.get(candidateId));
    }

    @Override
    public void update(String candidateId, EndRequest request) {
        ends.put(candidateId, request);
    }

    @Override
    public void close(String candidateId, EndDecision decision, String by, Instant at) {
        ends.remove(candidateId);
        decisions.put(candidateId, decision);
    }
}
