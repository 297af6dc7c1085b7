package org.tiencu.election.application.candidacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyDossier;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidacy.EndRequest;

/** What is recorded on the way of a candidate, as it is stored. */
public interface CandidacyStore {

    /** The decision about a request to end a candidacy; what does not apply is null. */
    record EndDecision(EndRequest.Outcome outcome, String number, LocalDate date, String agreementNumber,
            LocalDate agreementDate) {
    }

    /** Lets nobody else put the same person on a list of the election until the transaction ends. */
    void lockPerson(String electionId, String identityNumber);

    void add(String candidateId, CandidacyConference conference, String by, Instant at);

    /** In the order in which they were recorded. */
    List<CandidacyConference> conferences(String candidateId);

    void add(String candidateId, CandidacyDossier dossier, String by, Instant at);

    /** The dossier that was handed in last. */
    Optional<CandidacyDossier> dossier(String candidateId);

    void add(String candidateId, CandidacyIssue issue, String by, Instant at);

    Optional<CandidacyIssue> issue(String candidateId);

    /** Stores when the verification became overdue, and its reply. */
    void update(String candidateId, CandidacyIssue issue);

    void add(String candidateId, EndRequest request, String by, Instant at);

    /** The request that waits for a decision. */
    Optional<EndRequest> openEnd(String candidateId);

    /** Stores another paper of the waiting request. */
    void update(String candidateId, EndRequest request);

    /** Closes the waiting request. */
    void close(String candidateId, EndDecision decision, String by, Instant at);
}
