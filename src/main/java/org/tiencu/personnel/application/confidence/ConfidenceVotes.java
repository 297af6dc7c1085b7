package org.tiencu.personnel.application.confidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper.Kind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.confidence.ConfidenceCount;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Problem;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.confidence.Fraction;
import org.tiencu.personnel.domain.confidence.Threshold;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/** Use cases from the meeting on: count, minutes, what follows, report. */
@Service
@Transactional
public class ConfidenceVotes {

    /** What to do when too few came. */
    public enum Reconvening {
        RECONVENE, STOPPED
    }

    /** What the head does with the minutes. */
    public enum MinutesOutcome {
        CONFIRMED, RETURNED, ANNULLED
    }

    private final ConfidenceStore store;
    private final ConfidenceRules rules;
    private final CaseFile file;
    private final Proposals proposals;
    private final Tenures tenures;
    private final Posts posts;

    ConfidenceVotes(ConfidenceStore store, ConfidenceRules rules, CaseFile file, Proposals proposals, Tenures tenures,
            Posts posts) {
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.proposals = proposals;
        this.tenures = tenures;
        this.posts = posts;
    }

    /** What share of those summoned has to be present on the planned day. */
    public Fraction quorum(String caseId) {
        return rules.quorum(vote(caseId).voteDay());
    }

    /** Why the count was sent back, an empty text if it was not. */
    public String returnReason(String caseId) {
        return file.returnReason(caseId, Kind.MINUTES);
    }

    /**
     * Records the meeting, and the count if enough came.
     *
     * @param count its levels are ignored if too few came
     * @return whether enough came
     * @throws Refusal if the meeting is still to come or was before the planned day, or with one violation for each figure
     *                 that cannot be right
     */
    public boolean recordVote(String caseId, LocalDate heldOn, ConfidenceCount count, String boardMembers) {
        file.locked(caseId);
        ConfidenceVote vote = vote(caseId);
        file.past(heldOn, "heldOn", "Ngày họp");
        if (heldOn.isBefore(vote.voteDay())) {
            throw Refusal.field("heldOn", "Ngày họp", "Không được trước ngày lấy phiếu đã định ("
                    + ConfidencePreparation.text(vote.voteDay()) + ").");
        }
        if (!count.quorate(rules.quorum(vote.voteDay()))) {
            store.save(vote.withoutQuorum(heldOn, count.summoned(), count.present()));
            return false;
        }
        if (!count.levels().stream().map(Levels::officialId).toList().equals(vote.officialIds())) {
            throw Refusal.input("Phải ghi số phiếu của đúng những người trong danh sách lấy phiếu.");
        }
        List<Problem> problems = count.problems();
        if (!problems.isEmpty()) {
            throw Refusal.input(problems.stream().map(Problem::message).collect(Collectors.joining(" ")), problems.stream()
                    .map(problem -> new Violation(problem.field(), "Số liệu kiểm phiếu", problem.message())).toList());
        }
        store.save(vote.counted(heldOn, count, boardMembers));
        return true;
    }

    /** Records the decision on a meeting to which too few came. */
    public Reconvening decideReconvening(String caseId, Reconvening decision, LocalDate newDay, String reason) {
        ConfidenceVote vote = vote(caseId);
        file.record(caseId, Kind.RECONVENING, null, decision, null, vote.meeting().heldOn(), "Có mặt "
                + vote.meeting().present() + "/" + vote.meeting().summoned() + " người được triệu tập. " + reason);
        if (decision == Reconvening.RECONVENE) {
            store.save(vote.heldAgainOn(notPast(newDay)));
        }
        return decision;
    }

    /**
     * Confirms the minutes, or sends the count back with its figures, or annuls the result so that the vote is held again.
     *
     * @param number number of the minutes if they are confirmed
     * @param newDay day of the new vote if the result is annulled
     * @param reason why, if they are not confirmed
     */
    public MinutesOutcome confirm(String caseId, MinutesOutcome outcome, String number, LocalDate newDay, String reason) {
        file.locked(caseId);
        ConfidenceVote vote = vote(caseId);
        if (outcome == MinutesOutcome.CONFIRMED) {
            store.save(vote.confirmed(number));
        } else if (outcome == MinutesOutcome.ANNULLED) {
            store.save(vote.heldAgainOn(notPast(newDay)));
        }
        file.record(caseId, Kind.MINUTES, null, outcome, number, vote.meeting().heldOn(), reason);
        return outcome;
    }

    /** Finds what follows for each person, and proposes the cases to which the law leads. */
    public void conclude(String caseId) {
        PersonnelCase voted = file.locked(caseId);
        List<Threshold> thresholds = rules.thresholds(vote(caseId).meeting().heldOn());
        ConfidenceVote vote = vote(caseId).concluded(thresholds);
        store.save(vote);
        for (ConfidenceResult result : vote.results()) {
            Threshold reached = Threshold.reached(thresholds, result.levels().low(), vote.count());
            if (reached != null && reached.ground() != null) {
                propose(voted, vote, result, reached);
            }
        }
    }

    /** The case is about the highest post that he holds now; somebody who has left every post needs none. */
    private void propose(PersonnelCase voted, ConfidenceVote vote, ConfidenceResult result, Threshold reached) {
        List<Tenure> held = tenures.ofOfficial(result.officialId()).stream()
                .filter(tenure -> tenure.isHeldOn(file.today())).toList();
        Map<String, Post> heldPosts = posts.find(held.stream().map(Tenure::postId).toList());
        Comparator<Tenure> byRank = Comparator.comparingInt(tenure -> heldPosts.get(tenure.postId()).rankOrder());
        held.stream().max(byRank).ifPresent(tenure -> {
            Post post = heldPosts.get(tenure.postId());
            String reason = "Lấy phiếu tín nhiệm ngày " + ConfidencePreparation.text(vote.meeting().heldOn()) + ": "
                    + result.levels().low() + "/" + reached.base().of(vote.count()) + " phiếu tín nhiệm thấp (trên "
                    + reached.base().label() + "). " + reached.consequence().label() + " (" + reached.document() + ").";
            proposals.propose(CaseProposal.of(CaseKind.DISMISSAL, voted, result.officialId(), tenure.id(), reached.ground(),
                    "confidence-vote:" + voted.id() + ":" + result.officialId(), reason)
                    .at(post.unitCode(), post.authorityUnit()));
        });
    }

    /** Records the report to the authority; the case ends with it. */
    public void report(String caseId, String number, LocalDate date) {
        file.past(date, "reportDate", "Ngày báo cáo");
        if (date.isBefore(vote(caseId).meeting().heldOn())) {
            throw Refusal.field("reportDate", "Ngày báo cáo", "Không được trước ngày lấy phiếu.");
        }
        file.record(caseId, Kind.RESULT_REPORT, null, null, number, date, null);
        file.status(caseId, CaseStatus.VOTED);
    }

    private LocalDate notPast(LocalDate newDay) {
        if (newDay.isBefore(file.today())) {
            throw Refusal.field("newVoteDay", "Ngày lấy phiếu mới", "Không được trước ngày hôm nay.");
        }
        return newDay;
    }

    private ConfidenceVote vote(String caseId) {
        return store.find(caseId).orElseThrow();
    }
}
