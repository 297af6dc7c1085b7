package org.tiencu.personnel.adapter.process.confidencevote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.EngineDoor;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidenceVoteProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    ConfidenceVoteDriver drive;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ConfidenceVoteProcess.ID);
    }

    @BeforeEach
    void plan() {
        drive = new ConfidenceVoteDriver(context, new EngineDoor(context), ActDriver.UNIT, "");
    }

    @AfterEach
    void backToTheRealTime() {
        context.getBean(MovableClock.class).reset();
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private Map<String, Object> shown(String user, String taskKey) {
        String task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(drive.caseId)
                .taskDefinitionKey(taskKey).singleResult().getId();
        return new SignedIn(context.getBean(IdentityService.class)).as(user,
                () -> context.getBean(FormService.class).getTaskFormVariables(task));
    }

    private void assertOpen(String taskKey) {
        assertThat(drive.openTasks()).containsExactly(taskKey);
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.violations().stream().map(Violation::field).toList();
    }

    private String ground(String officialId) {
        return context.getBean(JdbcClient.class).sql("select ground from tiencu.case_proposal where cause = :cause")
                .param("cause", cause(officialId)).query(String.class).single();
    }

    private String cause(String officialId) {
        return "confidence-vote:" + drive.caseId + ":" + officialId;
    }

    private Map<String, ?> details() {
        return drive.details(CaseKind.CONFIDENCE_VOTE).details();
    }

    @Test
    void shouldEndWithTheReport_andProposeADismissal() {
        drive.start();
        assertOpen(ConfidenceVoteProcess.PREPARE_LIST);
        assertThat(shown(ActDriver.OFFICE, ConfidenceVoteProcess.PREPARE_LIST).get("people").toString())
                .contains(drive.first, drive.second);
        drive.listed();
        assertThat(drive.dueDate(ConfidenceVoteProcess.SEND_FILE))
                .isEqualTo(Date.from(Deadlines.endOf(drive.voteDay.minusDays(15))));
        drive.fileSent();
        assertThat(drive.dueDate(ConfidenceVoteProcess.SEND_POINTS))
                .isEqualTo(Date.from(Deadlines.endOf(drive.voteDay.minusDays(10))));
        drive.task(ActDriver.ORGANISATION_COMMISSION, ConfidenceVoteProcess.SEND_POINTS, Map.of("pointsOutcome", "SENT",
                "pointsSentOn", ActDriver.TODAY, "points", "Làm rõ việc kê khai"));
        assertThat(drive.dueDate(ConfidenceVoteProcess.RECORD_VOTE)).isEqualTo(Date.from(Deadlines.endOf(drive.voteDay)));
        context.getBean(MovableClock.class).moveTo(drive.voteDay);

        drive.counted(20, 15);
        assertThat(details().get("resultsHidden")).isEqualTo(true);
        assertThat(shown(ActDriver.HEAD, ConfidenceVoteProcess.CONFIRM_MINUTES).get("results").toString()).contains("66,67");
        assertThat(Refusals.of(() -> shown("admin", ConfidenceVoteProcess.CONFIRM_MINUTES)).kind())
                .as("not even administrators").isEqualTo(Refusal.Kind.FORBIDDEN);

        drive.confirmed();
        assertOpen(ConfidenceVoteProcess.REPORT_RESULT);
        assertThat(details().get("resultsHidden")).isEqualTo(false);
        assertThat(details().get("results").toString()).contains("DISMISS", "NONE");
        assertThat(details().get("document")).isEqualTo("Quy định 96-QĐ/TW");
        drive.reported();

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Voted");
        assertThat(drive.status(CaseKind.CONFIDENCE_VOTE)).isEqualTo(CaseStatus.VOTED);
        assertThat(ground(drive.first)).isEqualTo("CONFIDENCE_LOW_TWO_THIRDS");
        assertThat(drive.proposal(cause(drive.second))).as("exactly half").isNull();
        drive.turnTo(drive.proposal(cause(drive.first)));
        assertOpen(CaseProposalProcess.REVIEW_PROPOSAL);
    }

    @Test
    void shouldProposeAResignation_aboveHalf() {
        drive.ready().counted(19, 16).confirmed().reported();
        assertThat(List.of(ground(drive.first), ground(drive.second)))
                .containsExactly("CONFIDENCE_LOW_HALF", "CONFIDENCE_LOW_HALF");
    }

    @Test
    void shouldStop_whenThereIsNobodyToVoteOn_andMayBeginAgain() {
        drive.start().task(ActDriver.OFFICE, ConfidenceVoteProcess.PREPARE_LIST, Map.of("listOutcome", "STOPPED", "reason",
                "Đơn vị đang sắp xếp lại"));
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Stopped");
        assertThat(drive.status(CaseKind.CONFIDENCE_VOTE)).isEqualTo(CaseStatus.STOPPED);

        drive.start();
        assertOpen(ConfidenceVoteProcess.PREPARE_LIST);
        assertThat(Refusals.of(() -> drive.start()).kind()).as("one at a time").isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldNotVoteOnSomebodyWhoRetires() {
        String retiring = drive.official(ActDriver.UNIT, 62);
        drive.tenure(retiring, drive.post(ActDriver.UNIT, Regime.PARTY, false, 1, 40),
                ActDriver.NOW.minusYears(1), ActDriver.NOW.plusYears(4));
        drive.start();
        Refusal refusal = Refusals.of(() -> drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.PREPARE_LIST,
                Map.of("listOutcome", "PREPARED", "people", List.of(drive.first, retiring))));
        assertThat(fields(refusal)).containsExactly("people");
        assertOpen(ConfidenceVoteProcess.PREPARE_LIST);
    }

    @Test
    void shouldGoBackToTheList_whenTheVoteIsPutOff() {
        drive.start().listed();
        Map<String, Object> late = Map.of("fileOutcome", "SENT", "sentOn", drive.voteDay.minusDays(14).toString(), "items",
                List.of("REPORT", "ASSETS"));
        context.getBean(MovableClock.class).moveTo(drive.voteDay.minusDays(14));
        assertThat(fields(Refusals.of(() -> drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.SEND_FILE, late))))
                .containsExactly("sentOn");
        assertOpen(ConfidenceVoteProcess.SEND_FILE);

        drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.SEND_FILE, Map.of("fileOutcome", "POSTPONE", "reason",
                "Chưa kê khai xong"));
        assertThat(shown(ActDriver.OFFICE, ConfidenceVoteProcess.POSTPONE).get("postponeReason"))
                .isEqualTo("Chưa kê khai xong");
        assertThat(fields(Refusals.of(() -> drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.POSTPONE, Map.of(
                "postponeOutcome", "POSTPONED", "newVoteDay", drive.voteDay.toString(), "reason", "Chờ kê khai")))))
                .as("no room").containsExactly("newVoteDay");
        drive.voteDay = drive.voteDay.plusDays(1);
        drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.POSTPONE, Map.of("postponeOutcome", "POSTPONED", "newVoteDay",
                drive.voteDay.toString(), "reason", "Chờ kê khai"));
        assertThat(shown(ActDriver.OFFICE, ConfidenceVoteProcess.PREPARE_LIST).get("postponeReason"))
                .isEqualTo("Chờ kê khai");
        drive.listed();
        assertThat(drive.dueDate(ConfidenceVoteProcess.SEND_FILE))
                .isEqualTo(Date.from(Deadlines.endOf(drive.voteDay.minusDays(15))));
    }

    @Test
    void shouldAskForANewDay_whenTheFileIsNotSentInTime() {
        drive.start().listed();
        assertThat(drive.timerDue("BoundaryEvent_FileDue")).isEqualTo(Deadlines.endOf(drive.voteDay.minusDays(15)));
        drive.timerFires("BoundaryEvent_FileDue");
        assertOpen(ConfidenceVoteProcess.POSTPONE);
        assertThat(shown(ActDriver.OFFICE, ConfidenceVoteProcess.POSTPONE).get("postponeReason")).isEqualTo("");

        drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.POSTPONE, Map.of("postponeOutcome", "STOPPED", "reason",
                "Không tổ chức trong năm"));
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Stopped");
    }

    @Test
    void shouldCompleteTheFile_whenTheCommissionSendsItBack() {
        drive.start().listed().fileSent().task(ActDriver.ORGANISATION_COMMISSION, ConfidenceVoteProcess.SEND_POINTS,
                Map.of("pointsOutcome", "RETURNED", "reason", "Thiếu giải trình"));
        assertThat(shown(ActDriver.OFFICE, ConfidenceVoteProcess.SEND_FILE).get("returnReason"))
                .isEqualTo("Thiếu giải trình");
        assertThat(fields(Refusals.of(() -> drive.task(ActDriver.OFFICE, ConfidenceVoteProcess.SEND_FILE,
                Map.of("fileOutcome",
                "SENT", "sentOn", ActDriver.TODAY, "items", List.of("REPORT")))))).containsExactly("items");
        drive.fileSent();
        assertOpen(ConfidenceVoteProcess.SEND_POINTS);
    }

    @Test
    void shouldVoteOnAnotherDay_whenTooFewCame() {
        drive.ready().task(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE, Map.of("heldOn",
                drive.voteDay.toString(), "summoned", 30, "present", 19));
        assertOpen(ConfidenceVoteProcess.DECIDE_RECONVENE);
        drive.voteDay = drive.voteDay.plusDays(3);
        drive.task(ActDriver.HEAD, ConfidenceVoteProcess.DECIDE_RECONVENE, Map.of("reconvene", "RECONVENE", "newVoteDay",
                drive.voteDay.toString(), "reason", "Nhiều người đi công tác"));
        assertThat(drive.dueDate(ConfidenceVoteProcess.RECORD_VOTE)).isEqualTo(Date.from(Deadlines.endOf(drive.voteDay)));
        context.getBean(MovableClock.class).moveTo(drive.voteDay);
        drive.counted(0, 0);
        assertOpen(ConfidenceVoteProcess.CONFIRM_MINUTES);
    }

    @Test
    void shouldStop_whenItIsNotReconvened() {
        drive.ready().task(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE, Map.of("heldOn",
                drive.voteDay.toString(), "summoned", 30, "present", 0)).task(ActDriver.HEAD,
                ConfidenceVoteProcess.DECIDE_RECONVENE, Map.of("reconvene", "STOPPED", "reason", "Không tổ chức nữa"));
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotHeld");
        assertThat(drive.status(CaseKind.CONFIDENCE_VOTE)).isEqualTo(CaseStatus.STOPPED);
    }

    @Test
    void shouldRefuseAnImpossibleCount_andKeepTheTask() {
        drive.ready();
        Map<String, Object> wrong = drive.countForm(30, 10, 10);
        wrong.put("issued", 31);
        wrong.put("invalid", 1);
        assertThat(fields(Refusals.of(() -> drive.task(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE, wrong))))
                .containsExactly("issued", "results[0]", "results[1]");
        Map<String, Object> early = drive.countForm(30, 10, 10);
        early.put("heldOn", drive.voteDay.minusDays(1).toString());
        assertThat(fields(Refusals.of(() -> drive.task(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE, early))))
                .containsExactly("heldOn");
        assertOpen(ConfidenceVoteProcess.RECORD_VOTE);
    }

    @Test
    void shouldCountAgainWithTheFiguresKept_whenTheHeadSendsTheCountBack() {
        drive.ready().counted(21, 0).minutes(Map.of("minutesOutcome", "RETURNED", "reason", "Sai số phiếu của một người"));
        Map<String, Object> shown = shown(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE);
        assertThat(shown.get("returnReason")).isEqualTo("Sai số phiếu của một người");
        assertThat(shown.get("results").toString()).contains("21");
        assertThat(shown.get("present")).isEqualTo(30);
        assertThat(Refusals.of(() -> shown("admin", ConfidenceVoteProcess.RECORD_VOTE)).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        drive.counted(12, 0).confirmed();
        assertThat(drive.proposal(cause(drive.first))).isNull();
    }

    @Test
    void shouldVoteAgain_whenTheHeadAnnulsTheResult() {
        drive.ready().counted(30, 30).minutes(Map.of("minutesOutcome", "ANNULLED", "newVoteDay", drive.voteDay.toString(),
                "reason", "Phiếu không đóng dấu"));
        Map<String, Object> shown = shown(ActDriver.COUNTING_BOARD, ConfidenceVoteProcess.RECORD_VOTE);
        assertThat(shown).doesNotContainKey("present");
        drive.counted(0, 0).confirmed().reported();
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Voted");
        assertThat(drive.proposal(cause(drive.first))).isNull();
    }
}
