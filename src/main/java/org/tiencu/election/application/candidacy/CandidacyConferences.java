package org.tiencu.election.application.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.candidacy.CandidacyRules.Limit;
import org.tiencu.election.application.candidacy.CandidacyRules.Quorum;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyConference.Kind;
import org.tiencu.election.domain.candidacy.CandidacyConference.Method;
import org.tiencu.election.domain.candidacy.CandidacyConference.Outcome;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** The conferences that vote about a candidate: Nghị quyết 101/2025/UBTVQH15; Luật 85/2015/QH13, Điều 41, 42, 45, 52, 54. */
@Service
@Transactional
public class CandidacyConferences {

    /** Kind of paper that the meeting of a village's Front board is recorded as. */
    static final String VILLAGE_BOARD = "CANDIDACY_VILLAGE_BOARD";
    private static final String ENLARGED = "CANDIDACY_ENLARGED";

    private final Candidates candidates;
    private final CandidacyStore store;
    private final CandidacyRules rules;
    private final ElectionFile file;
    private final CurrentUser currentUser;

    CandidacyConferences(Candidates candidates, CandidacyStore store, CandidacyRules rules, ElectionFile file,
            CurrentUser currentUser) {
        this.candidates = candidates;
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.currentUser = currentUser;
    }

    /**
     * Records the conference of the voters at the workplace. Of somebody whom an agency nominates it opens or closes the
     * way; of a self-nominee it counts together with the one at home.
     *
     * @throws Refusal if its numbers are impossible or the quorum says otherwise
     */
    public Outcome workplace(String candidateId, CandidacyConference conference) {
        Candidate candidate = candidates.locked(candidateId);
        Outcome outcome = record(candidateId, conference);
        if (candidate.route() == NominationRoute.AGENCY) {
            decide(candidateId, outcome, CandidateState.WORKPLACE_CONFIDENT);
        }
        return outcome;
    }

    /**
     * Records the conference of the agency's leaders; more than half of those present have to nominate him.
     *
     * @throws Refusal if its numbers are impossible
     */
    public Outcome enlarged(String candidateId, CandidacyConference conference) {
        LocalDate electionDay = electionDay(candidates.locked(candidateId));
        requireNumbers(conference);
        requireTellers(conference, rules.limit(Limit.ENLARGED_TELLERS_MINIMUM, electionDay),
                rules.limit(Limit.ENLARGED_TELLERS_MAXIMUM, electionDay));
        Outcome outcome = outcome(conference, rules.limit(Limit.ENLARGED_MAJORITY, electionDay));
        store.add(candidateId, conference.with(outcome), currentUser.id(), file.now());
        file.record(candidateId, ENLARGED, null, outcome, conference.minutesNumber(), conference.heldOn(), null);
        decide(candidateId, outcome, CandidateState.ENLARGED_APPROVED);
        return outcome;
    }

    /** The leaders find that the voters at the workplace have to meet again. */
    public void returned(String candidateId, String reason) {
        candidates.state(candidateId, CandidateState.PROPOSED);
        file.record(candidateId, ENLARGED, null, ReturnOutcome.RETURNED, null, null, reason);
    }

    private enum ReturnOutcome { RETURNED }

    /** Why the voters at the workplace have to meet again, an empty text if they do not. */
    public String returnReason(String candidateId) {
        return file.returnReason(candidateId, ENLARGED, null);
    }

    /**
     * Records how a village or residential group nominates: first the board of the Front there, then the voters.
     *
     * @param overQuota whether others had more votes and took every place that the village has
     * @throws Refusal if the numbers are impossible, the quorum says otherwise, or the board met after the voters
     */
    public Outcome village(String candidateId, LocalDate boardMetOn, String boardMinutes, CandidacyConference conference,
            boolean overQuota) {
        if (boardMetOn.isAfter(conference.heldOn())) {
            throw Refusal.field("boardMeetingOn", "Ngày họp Ban công tác Mặt trận", "Phải trước hội nghị cử tri.");
        }
        Outcome voted = record(candidateId, conference);
        Outcome outcome = voted == Outcome.CONFIDENT && overQuota ? Outcome.NOT_CONFIDENT : voted;
        file.record(candidateId, VILLAGE_BOARD, null, outcome, boardMinutes, boardMetOn,
                outcome == voted ? null : "Không được giới thiệu vì đã đủ số lượng được phân bổ.");
        decide(candidateId, outcome, CandidateState.ENLARGED_APPROVED);
        return outcome;
    }

    /**
     * Records the conference of the voters at home. Whoever more than half of them do not support is not rejected: the third
     * consultation decides.
     *
     * @throws Refusal if its numbers are impossible or the quorum says otherwise
     */
    public Outcome residence(String candidateId, CandidacyConference conference) {
        Outcome outcome = record(candidateId, conference);
        if (outcome != Outcome.NO_QUORUM) {
            boolean workplace = candidates.read(candidateId).route() != NominationRoute.SELF
                    || latest(candidateId, Kind.WORKPLACE).filter(one -> one.outcome() == Outcome.NOT_CONFIDENT).isEmpty();
            candidates.state(candidateId, workplace && outcome == Outcome.CONFIDENT ? CandidateState.RESIDENCE_CONFIDENT
                    : CandidateState.NOT_CONFIDENT);
        }
        return outcome;
    }

    private void decide(String candidateId, Outcome outcome, CandidateState confident) {
        if (outcome != Outcome.NO_QUORUM) {
            candidates.state(candidateId, outcome == Outcome.CONFIDENT ? confident : CandidateState.REJECTED);
        }
    }

    /** Everything that was held about him, in the order in which it was recorded. */
    public List<CandidacyConference> of(String candidateId) {
        return store.conferences(candidateId);
    }

    /** The latest conference of this kind. */
    public Optional<CandidacyConference> latest(String candidateId, Kind kind) {
        return of(candidateId).stream().filter(one -> one.kind() == kind).reduce((earlier, later) -> later);
    }

    private Outcome record(String candidateId, CandidacyConference conference) {
        candidates.locked(candidateId);
        requireNumbers(conference);
        Quorum quorum = rules.quorum(conference.kind(), conference.summoned(), conference.heldOn());
        boolean enough = conference.present() >= quorum.present();
        if (enough && conference.method() == null) {
            throw Refusal.field("held", "Diễn biến", "Có mặt " + conference.present() + " người, đã đủ số cần có ("
                    + quorum.present() + ").");
        }
        if (!enough && conference.method() != null) {
            throw Refusal.field("present", "Số có mặt", "Phải có ít nhất " + quorum.present()
                    + " người có mặt mới được biểu quyết (" + quorum.law() + ").");
        }
        if (enough) {
            requireTellers(conference, quorum.tellersMinimum(), quorum.tellersMaximum());
        }
        Outcome outcome = enough ? outcome(conference, quorum.majorityPercent()) : Outcome.NO_QUORUM;
        store.add(candidateId, conference.with(outcome), currentUser.id(), file.now());
        return outcome;
    }

    private static Outcome outcome(CandidacyConference conference, int percent) {
        return conference.exceeds(percent) ? Outcome.CONFIDENT : Outcome.NOT_CONFIDENT;
    }

    private void requireNumbers(CandidacyConference conference) {
        file.past(conference.heldOn(), "heldOn", "Ngày họp");
        if (conference.present() > conference.summoned()) {
            throw Refusal.field("present", "Số có mặt", "Không được nhiều hơn số được triệu tập.");
        }
        if (conference.method() != null && !conference.addsUp()) {
            throw Refusal.field("inFavour", "Tán thành",
                    "Tán thành, không tán thành và không hợp lệ cộng lại phải bằng số có mặt ("
                            + conference.present() + ").");
        }
        if (conference.method() == Method.HANDS && conference.invalid() > 0) {
            throw Refusal.field("invalid", "Không hợp lệ", "Giơ tay thì không có phiếu không hợp lệ.");
        }
    }

    private static void requireTellers(CandidacyConference conference, int minimum, int maximum) {
        if (conference.tellers() < minimum || conference.tellers() > maximum) {
            throw Refusal.field("tellers", "Số người kiểm phiếu", "Phải từ " + minimum + " đến " + maximum + " người.");
        }
    }

    private LocalDate electionDay(Candidate candidate) {
        return file.election(candidate.electionId()).electionDay();
    }
}
