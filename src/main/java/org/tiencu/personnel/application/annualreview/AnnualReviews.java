package org.tiencu.personnel.application.annualreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.DutyGroup;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.GroupShare;
import org.tiencu.personnel.domain.annualreview.ReviewRow;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;

/** Use cases of an annual review: self-grading, proposal, decision, what follows from it, notice. */
@Service
@Transactional
public class AnnualReviews {

    /** What the office sends to the head. */
    public enum SelfGradingOutcome {
        SENT, STOP_ASKED
    }

    /** What the head says. */
    public enum CommentsOutcome {
        PROPOSED, RETURNED, STOPPED
    }

    /** What the standing committee says. */
    public enum GradesOutcome {
        DECIDED, RETURNED, STOPPED
    }

    /** What an official gave himself. */
    public record SelfGrading(String officialId, int points, Trigger trigger, String note) {
    }

    /** What the head proposes for an official; without a level it is the one of the points. */
    public record Proposed(String officialId, int points, Trigger trigger, GradeLevel level, String comment) {
    }

    /** What was decided about an official. */
    public record Decided(String officialId, GradeLevel level) {
    }

    private final AnnualReviewStore store;
    private final AnnualReviewRules rules;
    private final CaseFile file;
    private final Posts posts;
    private final Tenures tenures;
    private final Officials officials;
    private final Proposals proposals;

    AnnualReviews(AnnualReviewStore store, AnnualReviewRules rules, CaseFile file, Posts posts, Tenures tenures,
            Officials officials, Proposals proposals) {
        this.store = store;
        this.rules = rules;
        this.file = file;
        this.posts = posts;
        this.tenures = tenures;
        this.officials = officials;
        this.proposals = proposals;
    }

    public AnnualReview review(String caseId) {
        return store.find(caseId).orElseThrow(() -> Refusal.notFound("Không tìm thấy vụ việc này."));
    }

    /** Records what the officials gave themselves, or that the office asks for an end of the case. */
    public void selfGrade(String caseId, SelfGradingOutcome outcome, List<SelfGrading> given, String reason) {
        file.locked(caseId);
        if (outcome == SelfGradingOutcome.SENT) {
            update(caseId, given, SelfGrading::officialId,
                    (row, one) -> row.selfGraded(one.points(), one.trigger(), one.note()));
        }
        file.record(caseId, Paper.Kind.SELF_REVIEW, null, outcome, null, file.today(), reason);
    }

    /**
     * Records what the head says.
     *
     * @param text his comment on all, or why it is returned or stopped
     * @throws Refusal if a proposed level is better than that of the points, or a group has too many of the best level
     */
    public CommentsOutcome comment(String caseId, CommentsOutcome outcome, List<Proposed> given, String text) {
        file.locked(caseId);
        if (outcome == CommentsOutcome.PROPOSED) {
            propose(review(caseId), given);
        }
        file.record(caseId, Paper.Kind.COMMENT, null, outcome, null, file.today(), text);
        if (outcome == CommentsOutcome.STOPPED) {
            file.status(caseId, CaseStatus.STOPPED);
        }
        return outcome;
    }

    private void propose(AnnualReview review, List<Proposed> given) {
        Map<String, Post> postsById = postsOf(store.rows(review.caseId()));
        List<ReviewRow> rows = update(review.caseId(), given, Proposed::officialId, (row, one) -> {
            if (row.selfPoints() == null) {
                throw Refusal.conflict("Chưa có kết quả tự chấm; hãy trả lại Văn phòng để ghi, hoặc dừng vụ việc.");
            }
            GradeLevel byPoints = rules.level(review.ruleDate(), postsById.get(row.postId()).regime(), one.points(),
                    one.trigger());
            GradeLevel level = one.level() == null ? byPoints : notBetter(one.level(), byPoints);
            return row.proposed(one.points(), one.trigger(), level, one.comment());
        });
        requireShares(review, rows, ReviewRow::proposedLevel);
    }

    /**
     * Records what the standing committee says.
     *
     * @param signerTitle title of who signed the decision
     * @param reason why it is returned or stopped
     * @throws Refusal if a level is better than that of the points, a group has too many of the best level, or the decision
     *                 is dated in the future
     */
    public GradesOutcome decide(String caseId, GradesOutcome outcome, List<Decided> given, String number,
            LocalDate decidedOn, String signerTitle, String reason) {
        file.locked(caseId);
        if (outcome == GradesOutcome.DECIDED) {
            AnnualReview review = review(caseId);
            Map<String, Post> postsById = postsOf(store.rows(caseId));
            List<ReviewRow> rows = update(caseId, given, Decided::officialId,
                    (row, one) -> row.decided(notBetter(one.level(), levelOf(review, row, postsById))));
            requireShares(review, rows, ReviewRow::decidedLevel);
            rows.forEach(row -> file.decide(caseId, new CaseDecision(row.officialId(), CaseDecision.Act.GRADING, number,
                    decidedOn, decidedOn, null, signerTitle)));
        }
        file.record(caseId, Paper.Kind.AUTHORITY_ANSWER, null, outcome, number, decidedOn, reason);
        if (outcome == GradesOutcome.STOPPED) {
            file.status(caseId, CaseStatus.STOPPED);
        }
        return outcome;
    }

    /** Writes the decided levels into the officials' records. */
    public void recordGrades(String caseId) {
        int year = review(caseId).year();
        store.rows(caseId).forEach(row -> officials.saveGrade(row.officialId(),
                new Grade(year, Grade.Level.valueOf(row.decidedLevel().name()))));
    }

    /** Proposes a case of dismissal for everybody whose failing years are a ground for one on the day of the decision. */
    public void proposeConsequences(String caseId) {
        AnnualReview review = review(caseId);
        store.rows(caseId).stream().filter(row -> row.decidedLevel() == GradeLevel.NOT_COMPLETED)
                .forEach(row -> proposeConsequence(review, row.officialId()));
    }

    private void proposeConsequence(AnnualReview review, String officialId) {
        List<Tenure> held = tenures.ofOfficial(officialId).stream().filter(one -> one.isHeldOn(file.today())).toList();
        Map<String, Post> heldPosts = posts.find(held.stream().map(Tenure::postId).collect(Collectors.toSet()));
        // whoever has left his posts meanwhile has none that he could be dismissed from
        held.stream().max(Comparator.comparing((Tenure one) -> heldPosts.get(one.postId()).rankOrder())
                .thenComparing(one -> heldPosts.get(one.postId()).head())).ifPresent(highest -> {
            Post post = heldPosts.get(highest.postId());
            int years = failingYears(officialId, review.year());
            rules.consequence(decidedOn(review.caseId()), post.regime(), years).ifPresent(consequence -> proposals.propose(
                    CaseProposal.of(CaseKind.DISMISSAL, file.read(review.caseId()), officialId, highest.id(),
                            consequence.ground(), "annual-review:" + review.caseId() + ":" + officialId,
                            "Xếp loại không hoàn thành nhiệm vụ " + (years == 1 ? "" : years + " năm liên tiếp, đến ")
                                    + "năm " + review.year() + " (" + consequence.document() + ", "
                                    + consequence.article() + ").")
                            .at(post.unitCode(), post.authorityUnit())));
        });
    }

    /** How many years in a row, up to this one, he did not complete his duties. */
    private int failingYears(String officialId, int year) {
        Set<Integer> failing = officials.find(officialId).orElseThrow().grades().stream()
                .filter(grade -> grade.level() == Grade.Level.NOT_COMPLETED).map(Grade::year).collect(Collectors.toSet());
        int years = 0;
        while (failing.contains(year - years)) {
            years++;
        }
        return years;
    }

    /** Records that the officials were told, and closes the case. */
    public void giveNotice(String caseId, LocalDate noticeDate) {
        file.past(noticeDate, "noticeDate", "Ngày thông báo");
        if (noticeDate.isBefore(decidedOn(caseId))) {
            throw Refusal.field("noticeDate", "Ngày thông báo", "Không được trước ngày ban hành quyết định.");
        }
        file.record(caseId, Paper.Kind.NOTICE, null, null, null, noticeDate, null);
        file.status(caseId, CaseStatus.GRADED);
    }

    /** Records why the grading is late and who was reminded. */
    public void handleOverdue(String caseId, String reason) {
        file.record(caseId, Paper.Kind.DELAY_REPORT, null, null, null, file.today(), reason);
    }

    /** Excellent and good ones in each group that has people, by these levels. */
    public List<GroupShare> shares(AnnualReview review, List<ReviewRow> rows, Function<ReviewRow, GradeLevel> level) {
        Map<String, Post> postsById = postsOf(rows);
        List<GroupShare> shares = new ArrayList<>();
        for (DutyGroup group : DutyGroup.values()) {
            List<ReviewRow> members = rows.stream().filter(row -> row.group() == group).toList();
            int excellent = count(members, level, GradeLevel.EXCELLENT);
            int good = count(members, level, GradeLevel.GOOD);
            // a group with posts of both regimes keeps the stricter rule
            members.stream().map(row -> postsById.get(row.postId()).regime()).distinct()
                    .map(regime -> rules.cap(review.ruleDate(), regime))
                    .min(Comparator.comparing(cap -> cap.allowed(excellent, good)))
                    .ifPresent(cap -> shares.add(new GroupShare(group, members.size(), excellent, good,
                            cap.allowed(excellent, good), cap)));
        }
        return shares;
    }

    private void requireShares(AnnualReview review, List<ReviewRow> rows, Function<ReviewRow, GradeLevel> level) {
        String exceeded = shares(review, rows, level).stream().filter(GroupShare::isExceeded)
                .map(AnnualReviews::sentence).collect(Collectors.joining("; "));
        if (!exceeded.isEmpty()) {
            throw Refusal.input("Quá tỷ lệ hoàn thành xuất sắc: " + exceeded + ".");
        }
    }

    private static String sentence(GroupShare share) {
        GradeCap cap = share.cap();
        int base = cap.base() == GradeCap.Base.GOOD ? share.good() : share.good() + share.excellent();
        return "nhóm \"" + share.group().label() + "\" có " + share.excellent() + " người, tối đa " + share.allowed() + " ("
                + cap.percent() + "% của " + base + ", " + cap.base().label() + ", làm tròn xuống; " + cap.document() + ")";
    }

    private static int count(List<ReviewRow> rows, Function<ReviewRow, GradeLevel> level, GradeLevel wanted) {
        return (int) rows.stream().filter(row -> level.apply(row) == wanted).count();
    }

    private static GradeLevel notBetter(GradeLevel level, GradeLevel byPoints) {
        if (level.isBetterThan(byPoints)) {
            throw Refusal.field("grades", "Mức xếp loại",
                    "Không được cao hơn mức theo điểm và theo các trường hợp không hoàn thành; nếu cần, hãy chấm lại điểm.");
        }
        return level;
    }

    private GradeLevel levelOf(AnnualReview review, ReviewRow row, Map<String, Post> postsById) {
        return rules.level(review.ruleDate(), postsById.get(row.postId()).regime(), row.proposedPoints(), row.trigger());
    }

    private LocalDate decidedOn(String caseId) {
        return file.latestDecision(caseId).orElseThrow().decidedOn();
    }

    private Map<String, Post> postsOf(List<ReviewRow> rows) {
        return posts.find(rows.stream().map(ReviewRow::postId).collect(Collectors.toSet()));
    }

    private interface Change<T> {
        ReviewRow of(ReviewRow row, T given);
    }

    /** Applies what was given to the officials of the case, of whom none may be missing and none be new. */
    private <T> List<ReviewRow> update(String caseId, List<T> given, Function<T, String> officialId, Change<T> change) {
        List<ReviewRow> rows = store.rows(caseId);
        Map<String, T> byOfficial = given.stream().collect(Collectors.toMap(officialId, Function.identity()));
        if (!byOfficial.keySet().equals(rows.stream().map(ReviewRow::officialId).collect(Collectors.toSet()))) {
            throw Refusal.field("grades", "Cán bộ", "Phải ghi đủ và đúng những cán bộ trong danh sách.");
        }
        List<ReviewRow> changed = rows.stream().map(row -> change.of(row, byOfficial.get(row.officialId()))).toList();
        store.update(caseId, changed);
        return changed;
    }
}
