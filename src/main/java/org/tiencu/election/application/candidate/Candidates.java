package org.tiencu.election.application.candidate;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** The candidates of a list, and what the bodies of the election decide about them. */
@Service
@Transactional
public class Candidates {

    private final CandidateStore store;
    private final CandidateEvents events;
    private final ElectionFile file;
    private final CurrentUser currentUser;

    Candidates(CandidateStore store, CandidateEvents events, ElectionFile file, CurrentUser currentUser) {
        this.store = store;
        this.events = events;
        this.file = file;
        this.currentUser = currentUser;
    }

    public Candidate read(String id) {
        return store.find(id).orElseThrow(Candidates::unknown);
    }

    /** The candidate, locked so that two changes of him wait for each other. */
    public Candidate locked(String id) {
        return store.lock(id).orElseThrow(Candidates::unknown);
    }

    /** Those of the list who are in one of these states, in the lawful order of names. */
    public List<Candidate> inState(String caseId, Body body, Set<CandidateState> states) {
        return store.ofList(caseId, body).stream().filter(one -> states.contains(one.state())).sorted(Candidate.LIST_ORDER)
                .toList();
    }

    /** About whom the second or third consultation has to decide, in the lawful order of names. */
    public List<Candidate> forRound(String caseId, Body body, int round) {
        return inState(caseId, body, round == 2 ? Set.of(CandidateState.VALID)
                : Set.of(CandidateState.RESIDENCE_CONFIDENT, CandidateState.NOT_CONFIDENT, CandidateState.VERIFIED));
    }

    /** Gives a candidate this state. */
    public void state(String id, CandidateState state) {
        locked(id);
        store.state(id, state, currentUser.id(), file.now());
    }

    /** The second or third consultation keeps the candidate on the list, or drops him. */
    public void roundDecided(String id, int round, boolean kept) {
        CandidateState dropped = round == 2 ? CandidateState.DROPPED_SECOND : CandidateState.DROPPED_THIRD;
        state(id, !kept ? dropped : round == 2 ? CandidateState.PRELIMINARY : CandidateState.QUALIFIED);
        events.roundDecided(id, kept);
    }

    /** The candidate is on the official list, in this constituency. */
    public void publish(String id, int constituency) {
        store.update(locked(id).in(constituency));
        state(id, CandidateState.OFFICIAL);
        events.listPublished(id);
    }

    /** The candidate no longer stands. */
    public void end(String id, CandidateState end) {
        if (locked(id).state().ended()) {
            throw Refusal.conflict("Người này không còn là người ứng cử.");
        }
        state(id, end);
        events.ended(id, end);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy người ứng cử này.");
    }
}
