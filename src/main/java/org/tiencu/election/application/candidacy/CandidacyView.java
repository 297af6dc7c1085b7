package org.tiencu.election.application.candidacy;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.candidate.CandidateStore.Change;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** A candidacy for those who may look at it. */
@Service
@Transactional(readOnly = true)
public class CandidacyView {

    /**
     * A candidacy.
     *
     * @param candidate state and person
     * @param unit code of the unit that makes the list
     * @param history the states through which he went, first one first
     * @param conferences in the order in which they were recorded
     * @param personal whether the user may see who he is
     */
    public record View(Candidate candidate, String unit, List<Change> history, List<CandidacyConference> conferences,
            boolean personal) {
    }

    private final CandidateStore candidates;
    private final CandidacyStore store;
    private final ElectionFile file;
    private final ElectionAccess access;
    private final CurrentUser currentUser;

    CandidacyView(CandidateStore candidates, CandidacyStore store, ElectionFile file, ElectionAccess access,
            CurrentUser currentUser) {
        this.candidates = candidates;
        this.store = store;
        this.file = file;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * The candidacy, for those who see the unit of the list or the commune in which he lives.
     *
     * @throws Refusal not found, for everybody else
     */
    public View read(String id) {
        return find(id).orElseThrow(CandidacyView::unknown);
    }

    /** The same; empty if there is none, or not for the current user. */
    public Optional<View> find(String id) {
        return candidates.find(id).flatMap(this::visible);
    }

    private Optional<View> visible(Candidate candidate) {
        String unit = file.read(candidate.caseId()).unitCode();
        boolean personal = currentUser.holds(Role.FATHERLAND_FRONT.code(), unit)
                || currentUser.holds(Role.ELECTION_COMMITTEE.code(), unit)
                || currentUser.holds(Role.FATHERLAND_FRONT.code(), candidate.residenceUnit())
                || currentUser.holds(Role.ELECTION_COUNCIL.code(), Unit.CENTRE);
        if (!personal && !access.sees(unit) && !access.sees(candidate.residenceUnit())) {
            return Optional.empty();
        }
        return Optional.of(new View(candidate, unit, candidates.changes(candidate.id()), store.conferences(candidate.id()),
                personal));
    }

    private static Refusal unknown() {
        return Refusal.notFound("Không tìm thấy người ứng cử này.");
    }
}
