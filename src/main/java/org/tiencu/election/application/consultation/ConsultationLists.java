package org.tiencu.election.application.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.Result.Decision;
import org.tiencu.election.domain.consultation.Result.Quota;
import org.tiencu.election.domain.consultation.Result.Shortage;
import org.tiencu.election.domain.consultation.Vote;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.platform.refusal.Refusal;

/** What a list needs, and whether the result of a consultation gives it. */
@Component
class ConsultationLists {

    private static final String CANDIDATES = "Người ứng cử";
    private static final Set<CandidateState> NOT_READY_SECOND = Set.of(CandidateState.FILED);
    private static final Set<CandidateState> NOT_READY_THIRD = Set.of(CandidateState.PRELIMINARY);

    private final ConsultationRules rules;
    private final Candidates candidates;
    private final Preparations preparations;
    private final ElectionFile file;

    ConsultationLists(ConsultationRules rules, Candidates candidates, Preparations preparations, ElectionFile file) {
        this.rules = rules;
        this.candidates = candidates;
        this.preparations = preparations;
        this.file = file;
    }

    /** About whom the conference decides, in the lawful order of names. */
    List<Candidate> ready(ListRound round) {
        return round.first() ? List.of() : candidates.forRound(round.caseId(), round.body(), round.number());
    }

    /** Who cannot be put to the conference: the dossier is not examined, or voters' questions are not answered. */
    List<Candidate> notReady(ListRound round) {
        return round.first() ? List.of() : candidates.inState(round.caseId(), round.body(),
                round.number() == 2 ? NOT_READY_SECOND : NOT_READY_THIRD);
    }

    /** The planned structure of the list. */
    CandidateListPlan plan(ListRound round) {
        CandidateListPlan plan = preparations.plan(round.caseId(), round.body());
        if (plan == null) {
            throw Refusal.conflict("Chưa ghi dự kiến cơ cấu, số lượng của danh sách này.");
        }
        return plan;
    }

    /** Fewest candidates that the list must have; 0 where no list is made. */
    int needed(ListRound round) {
        LocalDate electionDay = file.electionOf(file.read(round.caseId())).electionDay();
        return switch (rules.conference(round.number(), electionDay).surplus()) {
            case NONE -> 0;
            case NEEDED -> lawful(round);
            case LARGER -> lawful(round) + 1;
        };
    }

    /** With the surplus of the law: of every constituency, or more than are elected where none are known. */
    private int lawful(ListRound round) {
        List<Constituency> constituencies = preparations.constituencies(round.caseId(), round.body());
        return constituencies.isEmpty() ? plan(round).seats() + 1
                : constituencies.stream().mapToInt(one -> rules.minimumCandidates(round.body(), one.seats())).sum();
    }

    /** The numbers of the organisations make up what was planned. */
    void requireStructure(ListRound round, List<Quota> structure, Vote vote) {
        int planned = plan(round).nominees();
        Set<String> names = new HashSet<>();
        for (Quota one : structure) {
            if (!names.add(one.organisation().strip().toLowerCase(Locale.ROOT))) {
                throw Refusal.field("structure", "Cơ cấu, số lượng", "Có cơ quan, tổ chức được ghi hai lần.");
            }
        }
        int sum = structure.stream().mapToInt(Quota::nominees).sum();
        if (sum != planned) {
            throw Refusal.field("structure", "Cơ cấu, số lượng", "Tổng số người được giới thiệu là " + sum
                    + ", phải là " + planned + " như dự kiến.");
        }
        if (vote != null && !vote.on(Vote.STRUCTURE).carried()) {
            throw Refusal.conflict("Cơ cấu, số lượng không được đủ số đại biểu tán thành; phải tổ chức lại hội nghị.");
        }
    }

    /**
     * Those about whom the conference decided, and those who could not be put to it.
     *
     * @param notReadyDropped whether the conference leaves the latter out
     */
    List<Decision> requireDecisions(ListRound round, List<Decision> decisions, boolean notReadyDropped, Vote vote) {
        List<Candidate> ready = ready(round);
        if (!ready.stream().map(Candidate::id).toList().equals(decisions.stream().map(Decision::candidateId).toList())) {
            throw changed();
        }
        for (int i = 0; i < decisions.size(); i++) {
            requireDecision(round, i, ready.get(i), decisions.get(i), vote);
        }
        List<Candidate> left = notReady(round);
        if (!left.isEmpty() && !notReadyDropped) {
            throw Refusal.field("notReadyDropped", CANDIDATES, "Còn " + left.size() + " người chưa thể đưa ra hiệp thương; "
                    + "phải xác nhận không đưa vào danh sách, hoặc chờ có kết quả.");
        }
        List<Decision> all = new ArrayList<>(decisions);
        left.forEach(one -> all.add(new Decision(one.id(), false, true, one.state().label())));
        return all;
    }

    private void requireDecision(ListRound round, int index, Candidate candidate, Decision decision, Vote vote) {
        boolean special = decision.kept() && candidate.state() == CandidateState.NOT_CONFIDENT;
        if (decision.reason() == null && special) {
            throw refused(index, "chưa được cử tri nơi cư trú tín nhiệm; chỉ được vào danh sách trong trường hợp đặc biệt, "
                    + "phải ghi lý do.");
        }
        if (decision.reason() == null && !decision.kept()) {
            throw refused(index, "không vào danh sách thì phải ghi lý do.");
        }
        Vote.Subject voted = vote == null ? null : vote.on(candidate.id());
        if (voted != null && voted.carried() != decision.kept()) {
            throw refused(index, voted.carried() ? "đã được đủ số đại biểu tán thành nên phải vào danh sách."
                    : "không được đủ số đại biểu tán thành nên không vào danh sách.");
        }
    }

    private static Refusal refused(int index, String sentence) {
        return Refusal.field("candidates[" + index + "].decision", CANDIDATES, "Dòng " + (index + 1) + ": " + sentence);
    }

    /** What is reported about a list that is too short, null if it is long enough. */
    Shortage requireSurplus(ListRound round, long kept, Shortage reported) {
        int missing = (int) (needed(round) - kept);
        if (missing <= 0) {
            return null;
        }
        if (reported == null) {
            throw Refusal.field("candidates", CANDIDATES, "Danh sách có " + kept + " người, còn thiếu " + missing
                    + " người so với số dư phải có; nếu thiếu vì lý do bất khả kháng thì phải báo cáo.");
        }
        file.past(reported.datedOn(), "shortageDate", "Ngày văn bản báo cáo");
        return new Shortage(missing, reported.number(), reported.datedOn(), reported.reason());
    }

    /** Locks the candidates of a result, so that nobody withdraws meanwhile, and refuses it if somebody has. */
    void requireUnchanged(ListRound round, List<Decision> decisions, Vote vote) {
        decisions.forEach(one -> candidates.locked(one.candidateId()));
        List<Decision> put = decisions.stream().filter(one -> !one.notReady()).toList();
        if (!requireDecisions(round, put, true, vote).stream().map(Decision::candidateId).toList()
                .equals(decisions.stream().map(Decision::candidateId).toList())) {
            throw changed();
        }
    }

    private static Refusal changed() {
        return Refusal.conflict("Danh sách người ứng cử đã thay đổi từ khi ghi; hãy ghi lại kết quả.");
    }
}
