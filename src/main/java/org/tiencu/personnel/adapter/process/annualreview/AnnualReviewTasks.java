package org.tiencu.personnel.adapter.process.annualreview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.annualreview.AnnualReviewView;
import org.tiencu.personnel.application.annualreview.AnnualReviewView.Line;
import org.tiencu.personnel.application.annualreview.AnnualReviews;
import org.tiencu.personnel.application.annualreview.AnnualReviews.CommentsOutcome;
import org.tiencu.personnel.application.annualreview.AnnualReviews.Decided;
import org.tiencu.personnel.application.annualreview.AnnualReviews.GradesOutcome;
import org.tiencu.personnel.application.annualreview.AnnualReviews.Proposed;
import org.tiencu.personnel.application.annualreview.AnnualReviews.SelfGrading;
import org.tiencu.personnel.application.annualreview.AnnualReviews.SelfGradingOutcome;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.application.casefile.CaseWorkflow.OpenTask;
import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.GroupShare;
import org.tiencu.personnel.domain.annualreview.ReviewRow;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of an annual review. */
@Configuration(proxyBeanMethods = false)
class AnnualReviewTasks {

    private static final String ROWS = "grades";

    private final AnnualReviews reviews;
    private final AnnualReviewView view;
    private final CaseFile file;
    private final CaseWorkflow workflow;
    private final CaseForm caseForm;

    AnnualReviewTasks(AnnualReviews reviews, AnnualReviewView view, CaseFile file, CaseWorkflow workflow,
            CaseForm caseForm) {
        this.reviews = reviews;
        this.view = view;
        this.file = file;
        this.workflow = workflow;
        this.caseForm = caseForm;
    }

    // ---- self-grading

    @Bean
    TaskHandler recordSelfGrading() {
        return new TaskHandler(AnnualReviewProcess.ID, AnnualReviewProcess.RECORD_SELF_GRADING, task -> {
            List<Line> lines = view.lines(task.caseId());
            Map<String, Object> values = heading(task.caseId(), lines);
            values.put("returnReason", file.returnReason(task.caseId(), Paper.Kind.COMMENT));
            values.put(ROWS, lines.stream().map(line -> values("officialId", line.row().officialId(),
                    "selfPoints", line.row().selfPoints(), "trigger", line.row().trigger().name(),
                    "note", line.row().note())).toList());
            return values;
        }, (task, form) -> {
            reviews.selfGrade(task.caseId(), form.choice("selfGradingOutcome", SelfGradingOutcome.class),
                    form.rows(ROWS).stream().map(row -> new SelfGrading(row.text("officialId"), row.number("selfPoints"),
                            row.choice("trigger", Trigger.class), row.text("note"))).toList(), form.text("reason"));
            return Map.of();
        });
    }

    // ---- comments and proposal

    @Bean
    TaskHandler recordComments() {
        return new TaskHandler(AnnualReviewProcess.ID, AnnualReviewProcess.RECORD_COMMENTS, task -> {
            List<Line> lines = view.lines(task.caseId());
            Map<String, Object> values = heading(task.caseId(), lines);
            values.put("returnReason", file.returnReason(task.caseId(), Paper.Kind.AUTHORITY_ANSWER));
            values.put("stopReason", file.latest(task.caseId(), Paper.Kind.SELF_REVIEW).filter(
                    paper -> SelfGradingOutcome.STOP_ASKED.name().equals(paper.outcome())).map(Paper::content).orElse(""));
            values.put("selfTable", lines.stream().map(AnnualReviewTasks::tableRow).toList());
            values.put("capSummary", capSummary(task.caseId(), lines, null));
            values.put("comment", text(file.latest(task.caseId(), Paper.Kind.COMMENT).filter(
                    paper -> CommentsOutcome.PROPOSED.name().equals(paper.outcome())).map(Paper::content).orElse("")));
            values.put(ROWS, lines.stream().map(line -> values("officialId", line.row().officialId(), "proposedPoints",
                    line.row().proposedPoints() == null ? line.row().selfPoints() : line.row().proposedPoints(),
                    "trigger", line.row().trigger().name(), "level", lowered(line),
                    "officialComment", line.row().comment())).toList());
            return values;
        }, this::comment);
    }

    private Map<String, Object> comment(TaskContext task, FormData form) {
        CommentsOutcome outcome = form.choice("commentsOutcome", CommentsOutcome.class);
        List<Proposed> proposed = form.rows(ROWS).stream().map(row -> new Proposed(row.text("officialId"),
                row.number("proposedPoints"), row.choice("trigger", Trigger.class), row.choice("level", GradeLevel.class),
                row.text("officialComment"))).toList();
        reviews.comment(task.caseId(), outcome, proposed,
                outcome == CommentsOutcome.PROPOSED ? form.text("comment") : form.text("reason"));
        return Map.of(AnnualReviewProcess.COMMENTS_OUTCOME.name(), outcome.name());
    }

    // ---- decision

    @Bean
    TaskHandler decideGrades() {
        return new TaskHandler(AnnualReviewProcess.ID, AnnualReviewProcess.DECIDE_GRADES, task -> {
            List<Line> lines = view.lines(task.caseId());
            Map<String, Object> values = heading(task.caseId(), lines);
            values.put("comment", text(file.latest(task.caseId(), Paper.Kind.COMMENT).orElseThrow().content()));
            values.put("proposalTable", lines.stream().map(AnnualReviewTasks::tableRow).toList());
            values.put("capSummary", capSummary(task.caseId(), lines, ReviewRow::proposedLevel));
            values.put(ROWS, lines.stream().map(line -> values("officialId", line.row().officialId(),
                    "level", name(line.row().proposedLevel()))).toList());
            return values;
        }, (task, form) -> Map.of(AnnualReviewProcess.GRADES_OUTCOME.name(), reviews.decide(task.caseId(),
                form.choice("gradesOutcome", GradesOutcome.class), form.rows(ROWS).stream().map(row -> new Decided(
                        row.text("officialId"), row.choice("level", GradeLevel.class))).toList(),
                form.text("decisionNumber"), form.date("decisionDate"), form.text("signerTitle"),
                form.text("reason")).name()));
    }

    @Bean
    JavaDelegate recordGradesDelegate() {
        return execution -> reviews.recordGrades(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate proposeConsequencesDelegate() {
        return execution -> reviews.proposeConsequences(execution.getProcessBusinessKey());
    }

    // ---- notice and delay

    @Bean
    TaskHandler notifyResult() {
        return new TaskHandler(AnnualReviewProcess.ID, AnnualReviewProcess.NOTIFY_RESULT, task -> {
            List<Line> lines = view.lines(task.caseId());
            Map<String, Object> values = heading(task.caseId(), lines);
            values.put("resultTable", lines.stream().map(AnnualReviewTasks::tableRow).toList());
            return values;
        }, (task, form) -> {
            reviews.giveNotice(task.caseId(), form.date("noticeDate"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler handleOverdue() {
        return new TaskHandler(AnnualReviewProcess.ID, AnnualReviewProcess.HANDLE_OVERDUE, task -> {
            Map<String, Object> values = heading(task.caseId(), List.of());
            values.put("waitingFor", workflow.openTasks(task.caseId()).stream().filter(open -> !open.id().equals(task.taskId()))
                    .map(OpenTask::name).collect(Collectors.joining(", ")));
            return values;
        }, (task, form) -> {
            reviews.handleOverdue(task.caseId(), form.text("reason"));
            return Map.of();
        });
    }

    // ---- what the forms have in common

    private Map<String, Object> heading(String caseId, List<Line> lines) {
        Map<String, Object> values = caseForm.heading(caseId);
        AnnualReview review = reviews.review(caseId);
        values.put("reviewYear", String.valueOf(review.year()));
        values.put("reviewDueOn", CaseForm.day(review.dueOn()));
        values.put("candidateOptions", lines.stream().map(line -> CaseForm.option(line.name() + " – " + line.post(),
                line.row().officialId())).toList());
        return values;
    }

    private static Map<String, Object> tableRow(Line line) {
        ReviewRow row = line.row();
        return values("name", line.name(), "post", line.post(), "person", line.name() + " – " + line.post(),
                "group", row.group().label(), "selfPoints", row.selfPoints(), "points", points(row),
                "selfLevel", label(line.selfLevel()), "level", label(line.pointsLevel()),
                "proposedLevel", label(row.proposedLevel()), "decidedLevel", label(row.decidedLevel()),
                "selfRemark", remark(row.trigger(), row.note()), "remark", remark(row.trigger(), row.comment()));
    }

    /** What he gave himself and what the head proposes; a table as wide as the form has no room for both. */
    private static String points(ReviewRow row) {
        return row.selfPoints() + " / " + (row.proposedPoints() == null ? "" : row.proposedPoints());
    }

    private static String remark(Trigger trigger, String text) {
        return Stream.of(trigger == Trigger.NONE ? null : trigger.label() + ".", text).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** What the rule on the best level says, and how the groups stand if levels are proposed. */
    private String capSummary(String caseId, List<Line> lines, Function<ReviewRow, GradeLevel> level) {
        return reviews.shares(reviews.review(caseId), lines.stream().map(Line::row).toList(),
                level == null ? row -> null : level).stream()
                .map(share -> groupSummary(share, level != null)).collect(Collectors.joining("\n\n"));
    }

    private static String groupSummary(GroupShare share, boolean proposed) {
        GradeCap cap = share.cap();
        String rule = "**" + share.group().label() + "** (" + share.people() + " người): hoàn thành xuất sắc tối đa "
                + cap.percent() + "% " + cap.base().label() + ", làm tròn xuống (" + cap.document() + ")";
        return proposed ? rule + "; đang đề nghị " + share.excellent() + ", tối đa " + share.allowed() + "." : rule + ".";
    }

    /** Values by name; those that are missing are left out. */
    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return values;
    }

    /** The level that the head chose instead of that of the points; otherwise it follows the points when they change. */
    private static String lowered(Line line) {
        return line.row().proposedLevel() == line.pointsLevel() ? null : name(line.row().proposedLevel());
    }

    private static String name(GradeLevel level) {
        return level == null ? null : level.name();
    }

    private static String label(GradeLevel level) {
        return level == null ? null : level.label();
    }

    private static String text(String text) {
        return CaseForm.text(text);
    }
}
