package org.tiencu.election.application.candidacy;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidacy.CandidacyIssue.Place;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** What voters raise about a candidate is verified and answered in writing: Luật 85/2015/QH13, Điều 46, 55. */
@Service
@Transactional
public class CandidacyVerifications {

    private final Candidates candidates;
    private final CandidacyStore store;
    private final CandidacyRules rules;
    private final ElectionFile file;
    private final CurrentUser currentUser;

    CandidacyVerifications(Candidates candidates, CandidacyStore store, CandidacyRules rules, ElectionFile file,
            CurrentUser currentUser) {
        this.candidates = candidates;
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.currentUser = currentUser;
    }

    /**
     * Records what voters raised.
     *
     * @param head whether he heads the agency at which he works
     * @param hasSuperior whether that agency has one above it
     */
    public void raised(String candidateId, Place place, boolean head, boolean hasSuperior, String issue) {
        Candidate candidate = candidates.locked(candidateId);
        String verifier = rules.verifier(place, candidate.route(), head, hasSuperior,
                file.election(candidate.electionId()).electionDay());
        store.add(candidateId, new CandidacyIssue(place, issue, verifier, null, null, null, null), currentUser.id(),
                file.now());
    }

    /** What voters raised. */
    public CandidacyIssue issue(String candidateId) {
        return store.issue(candidateId).orElseThrow();
    }

    /** The last moment for the reply has passed without one. */
    public void overdue(String candidateId) {
        CandidacyIssue issue = issue(candidateId);
        store.update(candidateId, new CandidacyIssue(issue.place(), issue.issue(), issue.verifier(), file.now(),
                issue.replyNumber(), issue.repliedOn(), issue.reply()));
    }

    /**
     * Records the written reply. Whoever the voters did not support stays so.
     *
     * @throws Refusal if its date lies in the future
     */
    public void replied(String candidateId, String number, LocalDate date, String reply) {
        Candidate candidate = candidates.locked(candidateId);
        file.past(date, "repliedOn", "Ngày văn bản");
        CandidacyIssue issue = issue(candidateId);
        store.update(candidateId, new CandidacyIssue(issue.place(), issue.issue(), issue.verifier(), issue.overdueAt(),
                number, date, reply));
        if (candidate.state() == CandidateState.RESIDENCE_CONFIDENT) {
            candidates.state(candidateId, CandidateState.VERIFIED);
        }
    }
}
