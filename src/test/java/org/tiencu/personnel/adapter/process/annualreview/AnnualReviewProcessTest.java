package org.tiencu.personnel.adapter.process.annualreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualReviewProcessTest {

    private static final int YEAR = ActDriver.NOW.getYear();
    private static final LocalDate DUE = LocalDate.of(YEAR + 1, 1, 15);

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    ReviewUnits units;
    ActDriver drive;
    String unit;
    List<String> people;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, AnnualReviewProcess.ID);
        units = new ReviewUnits(context);
    }

    @BeforeEach
    void openCase() {
        open(5, Regime.STATE);
    }

    /** A special body has time until January, so that no timer goes off by itself whenever the tests run. */
    private void open(int deputies, Regime regime) {
        unit = units.commune(deputies, regime);
        people = units.people(unit);
        drive = new ActDriver(context).start(user(Role.OFFICE), CaseKind.ANNUAL_REVIEW,
                Map.of("unit", unit, "year", YEAR, "specialBody", true));
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private String user(Role role) {
        return units.user(role);
    }

    private List<Map<String, Object>> rows(String key, Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        people.forEach(id -> rows.add(new HashMap<>(Map.of("officialId", id, "trigger", "NONE", key, value))));
        return rows;
    }

    private void selfGrade() {
        drive.task(user(Role.OFFICE), AnnualReviewProcess.RECORD_SELF_GRADING,
                Map.of("selfGradingOutcome", "SENT", "grades", rows("selfPoints", 80)));
    }

    /** Everybody gets 80 points but those named. */
    private void propose(Map<Integer, Integer> points) {
        List<Map<String, Object>> rows = rows("proposedPoints", 80);
        points.forEach((row, given) -> rows.get(row).put("proposedPoints", given));
        drive.task(user(Role.HEAD), AnnualReviewProcess.RECORD_COMMENTS,
                Map.of("commentsOutcome", "PROPOSED", "comment", "Nhận xét chung", "grades", rows));
    }

    private void head(String outcome) {
        drive.task(user(Role.HEAD), AnnualReviewProcess.RECORD_COMMENTS,
                Map.of("commentsOutcome", outcome, "reason", "Cần xem lại"));
    }

    /** Decides as proposed, but for those named. */
    private void decide(Map<Integer, String> levels) {
        List<Map<String, Object>> rows = new ArrayList<>();
        people.forEach(id -> rows.add(new HashMap<>(Map.of("officialId", id, "level", "GOOD"))));
        levels.forEach((row, level) -> rows.get(row).put("level", level));
        drive.task(user(Role.STANDING_COMMITTEE), AnnualReviewProcess.DECIDE_GRADES, Map.of("gradesOutcome", "DECIDED",
                "grades", rows, "decisionNumber", "12-QĐ/TU", "decisionDate", ActDriver.TODAY, "signerTitle", "Bí thư"));
    }

    private void committee(String outcome) {
        drive.task(user(Role.STANDING_COMMITTEE), AnnualReviewProcess.DECIDE_GRADES,
                Map.of("gradesOutcome", outcome, "reason", "Chưa rõ"));
    }

    private void giveNotice() {
        drive.task(user(Role.OFFICE), AnnualReviewProcess.NOTIFY_RESULT, Map.of("noticeDate", ActDriver.TODAY));
    }

    private Map<String, Object> shown(String taskKey) {
        String task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(drive.caseId)
                .taskDefinitionKey(taskKey).singleResult().getId();
        return context.getBean(FormService.class).getTaskFormVariables(task);
    }

    private List<Grade> grades(String officialId) {
        return drive.read(officialId).grades();
    }

    private CaseStatus status() {
        return drive.status(CaseKind.ANNUAL_REVIEW);
    }

    @Test
    void shouldGradeEverybody_andWriteItIntoTheirRecords() {
        open(6, Regime.STATE);
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_SELF_GRADING);
        assertThat(drive.dueDate(AnnualReviewProcess.RECORD_SELF_GRADING)).isEqualTo(Date.from(Deadlines.endOf(DUE)));
        selfGrade();
        propose(Map.of(3, 95));
        assertThat(String.valueOf(shown(AnnualReviewProcess.DECIDE_GRADES).get("capSummary")))
                .contains("đang đề nghị 0, tối đa 0", "đang đề nghị 1, tối đa 1");
        decide(Map.of(3, "EXCELLENT"));
        assertThat(grades(people.get(3))).containsExactly(new Grade(YEAR, Grade.Level.EXCELLENT));
        assertThat(status()).isEqualTo(CaseStatus.OPEN);
        giveNotice();

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Graded");
        assertThat(status()).isEqualTo(CaseStatus.GRADED);
        assertThat(drive.details(CaseKind.ANNUAL_REVIEW).decisions()).hasSize(7);
        assertThat(drive.details(CaseKind.ANNUAL_REVIEW).details().get("year")).isEqualTo(YEAR);
        assertThat((List<?>) drive.details(CaseKind.ANNUAL_REVIEW).details().get("grades")).hasSize(7);
        assertThat(drive.proposal("annual-review:" + drive.caseId + ":" + people.get(4))).isNull();
    }

    @Test
    void shouldGoBackToTheOffice_andToTheHead_withTheReason() {
        selfGrade();
        head("RETURNED");
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_SELF_GRADING);
        assertThat(shown(AnnualReviewProcess.RECORD_SELF_GRADING).get("returnReason")).isEqualTo("Cần xem lại");
        assertThat(String.valueOf(shown(AnnualReviewProcess.RECORD_SELF_GRADING).get("grades")))
                .contains("\"selfPoints\":80");
        selfGrade();
        propose(Map.of(0, 60));
        assertThat(String.valueOf(shown(AnnualReviewProcess.DECIDE_GRADES).get("grades"))).contains("COMPLETED", "GOOD");
        committee("RETURNED");
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_COMMENTS);
        assertThat(shown(AnnualReviewProcess.RECORD_COMMENTS).get("returnReason")).isEqualTo("Chưa rõ");
        assertThat(String.valueOf(shown(AnnualReviewProcess.RECORD_COMMENTS).get("grades")))
                .contains("\"proposedPoints\":60").doesNotContain("\"level\"");
        assertThat(shown(AnnualReviewProcess.RECORD_COMMENTS).get("comment")).isEqualTo("Nhận xét chung");
        propose(Map.of());
        decide(Map.of());
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.NOTIFY_RESULT);
    }

    @Test
    void shouldStop_whenTheOfficeAsksAndTheHeadAgrees() {
        drive.task(user(Role.OFFICE), AnnualReviewProcess.RECORD_SELF_GRADING,
                Map.of("selfGradingOutcome", "STOP_ASKED", "reason", "Mở nhầm năm"));
        assertThat(shown(AnnualReviewProcess.RECORD_COMMENTS).get("stopReason")).isEqualTo("Mở nhầm năm");
        head("STOPPED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_StoppedByHead");
        assertThat(status()).isEqualTo(CaseStatus.STOPPED);
        // and the unit can have its review
        String stopped = drive.caseId;
        drive.start(user(Role.ORGANISATION_COMMISSION), CaseKind.ANNUAL_REVIEW, Map.of("unit", unit, "specialBody", true));
        assertThat(drive.caseId).isNotEqualTo(stopped);
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_SELF_GRADING);
    }

    @Test
    void shouldStop_whenTheCommitteeSaysSo() {
        selfGrade();
        propose(Map.of());
        committee("STOPPED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_StoppedByCommittee");
        assertThat(status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(grades(people.get(0))).isEmpty();
    }

    @Test
    void shouldAskWhyItIsLate_andGoOn() {
        assertThat(drive.timerDue("StartEvent_DeadlinePassed")).isEqualTo(Deadlines.endOf(DUE));
        drive.timerFires("StartEvent_DeadlinePassed");
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.HANDLE_OVERDUE,
                AnnualReviewProcess.RECORD_SELF_GRADING);
        assertThat(shown(AnnualReviewProcess.HANDLE_OVERDUE).get("waitingFor")).isEqualTo("Ghi kết quả tự chấm");
        drive.task(user(Role.ORGANISATION_COMMISSION), AnnualReviewProcess.HANDLE_OVERDUE, Map.of("reason", "Đã nhắc"));
        assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_SELF_GRADING);
        assertThat(drive.details(CaseKind.ANNUAL_REVIEW).papers()).extracting(Paper::kind)
                .containsExactly(Paper.Kind.DELAY_REPORT);
    }

    @Test
    void shouldNotBeHeldBack_byAReminderThatNobodyWrote() {
        drive.timerFires("StartEvent_DeadlinePassed");
        selfGrade();
        propose(Map.of());
        decide(Map.of());
        giveNotice();
        assertThat(drive.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.GRADED);
    }

    @Test
    void shouldProposeADismissal_forWhoeverFailed() {
        selfGrade();
        propose(Map.of(2, 30));
        decide(Map.of(2, "NOT_COMPLETED"));
        String proposal = drive.proposal("annual-review:" + drive.caseId + ":" + people.get(2));

        assertThat(proposal).isNotNull();
        assertThat(drive.proposal("annual-review:" + drive.caseId + ":" + people.get(1))).isNull();
        drive.turnTo(proposal);
        assertThat(drive.openTasks()).containsExactly(CaseProposalProcess.REVIEW_PROPOSAL);
        drive.task(user(Role.ORGANISATION_COMMISSION), CaseProposalProcess.REVIEW_PROPOSAL,
                Map.of("proposalOutcome", "DECLINED", "reason", "Đã chuyển công tác"));
        assertThat(drive.isEnded()).isTrue();
    }

    @Test
    void shouldWaitForTheSecondYear_whereTheRuleOfThePartySaysSo() {
        open(2, Regime.PARTY);
        units.graded(people.get(1), YEAR - 1, Grade.Level.NOT_COMPLETED);
        selfGrade();
        propose(Map.of(1, 30, 2, 30));
        decide(Map.of(1, "NOT_COMPLETED", 2, "NOT_COMPLETED"));
        assertThat(drive.proposal("annual-review:" + drive.caseId + ":" + people.get(1))).isNotNull();
        assertThat(drive.proposal("annual-review:" + drive.caseId + ":" + people.get(2))).isNull();
    }

    @Nested
    class Refused {

        @Test
        void shouldKeepTheProposalOpen_whenTooManyAreExcellent() {
            selfGrade();
            Refusal refusal = Refusals.of(() -> propose(Map.of(1, 95, 2, 95)));
            assertThat(refusal.getMessage()).contains("có 2 người, tối đa 0 (20% của 3");
            assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_COMMENTS);
            propose(Map.of());
        }

        @Test
        void shouldKeepTheDecisionOpen_whenALevelIsAboveThePoints() {
            selfGrade();
            propose(Map.of(1, 60));
            assertThat(Refusals.of(() -> decide(Map.of())).violations()).extracting("field").containsExactly("grades");
            assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.DECIDE_GRADES);
        }

        @Test
        void shouldNotTakePointsAboveAHundred() {
            assertThat(Refusals.of(() -> drive.task(user(Role.OFFICE), AnnualReviewProcess.RECORD_SELF_GRADING,
                    Map.of("selfGradingOutcome", "SENT", "grades", rows("selfPoints", 101)))).kind())
                    .isEqualTo(Refusal.Kind.INPUT);
            assertThat(drive.openTasks()).containsExactly(AnnualReviewProcess.RECORD_SELF_GRADING);
        }

        @Test
        void shouldNotOpenASecondCase() {
            assertThat(Refusals.of(() -> drive.start(user(Role.OFFICE), CaseKind.ANNUAL_REVIEW, Map.of("unit", unit)))
                    .kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }
    }
}
