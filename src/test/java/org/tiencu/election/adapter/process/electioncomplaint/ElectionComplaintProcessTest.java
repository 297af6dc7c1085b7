package org.tiencu.election.adapter.process.electioncomplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.complaint.ComplaintHandling;
import org.tiencu.election.application.complaint.ComplaintRegisters;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStarts;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionComplaintProcessTest {

    private static final String COMMITTEE = ElectionDriver.ELECTION_COMMITTEE;
    private static final String PROVINCE_COMMITTEE = COMMITTEE + "-province";
    private static final String COUNCIL = ElectionDriver.ELECTION_COUNCIL;
    private static final String SENDER = "Lý Thị Hoa Mai (mẫu)";

    @Autowired
    ApplicationContext context;
    @Autowired
    MovableClock clock;
    ProcessHistory history;
    ElectionDriver drive;
    LocalDate electionDay;
    String id;

    @BeforeAll
    void openElection() {
        history = new ProcessHistory(context, ElectionComplaintProcess.ID);
        electionDay = ElectionDriver.sundayIn(200);
        drive = new ElectionDriver(context).open(electionDay, Set.of(Body.NA, Body.PC), ElectionDriver.PROVINCE,
                ElectionDriver.COMMUNE);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    // ---- what the users do

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, Object> form(String object, String kind, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of("election", drive.election.id(), "unit", ElectionDriver.COMMUNE,
                "object", object, "kind", kind, "receivedOn", today().toString(), "sender", "NAMED", "senderName", SENDER,
                "senderAddress", "Thôn Thử", "content", "Người trong danh sách có tên Vương Văn Thử (mẫu) kê khai sai."));
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                form.remove(more[i]);
            } else {
                form.put((String) more[i], more[i + 1]);
            }
        }
        return form;
    }

    private void start(String user, Map<String, Object> form) {
        SignedIn signedIn = new SignedIn(context.getBean(IdentityService.class));
        id = signedIn.as(user, () -> context.getBean(ElectionStarts.class).start(ElectionComplaintProcess.ID, form));
    }

    private void start(String object) {
        start(COMMITTEE, form(object, "COMPLAINT"));
    }

    private Map<String, Object> document(String outcome, String value, String text) {
        return Map.of(outcome, value, "documentNumber", "5/QĐ-UBBC", "documentDate", today().toString(),
                text, "Đã kiểm tra, nội dung đơn không đúng.");
    }

    private void settle(String user) {
        drive.complete(user, id, ElectionComplaintProcess.SETTLE_COMPLAINT, document("settleOutcome", "SETTLED", "decision"));
    }

    private void answer(String outcome) {
        Map<String, Object> form = new HashMap<>(Map.of("senderOutcome", outcome, "answeredOn", today().toString()));
        if (outcome.equals("FURTHER")) {
            form.put("reason", "Chưa xem xét hết nội dung.");
        }
        drive.complete(COMMITTEE, id, ElectionComplaintProcess.RECORD_SENDER_ANSWER, form);
    }

    private void decide(String user) {
        drive.complete(user, id, ElectionComplaintProcess.DECIDE_FINALLY, document("finalOutcome", "DECIDED", "decision"));
    }

    private void correct(String user, Object... changes) {
        Map<String, Object> form = form("PC_CANDIDATE", "COMPLAINT", changes);
        form.keySet().removeAll(Set.of("election", "unit", "object", "kind"));
        drive.complete(user, id, ElectionComplaintProcess.CORRECT_ENTRY, form);
    }

    private void handOver(String user) {
        clock.moveTo(electionDay.plusDays(50));
        drive.complete(user, id, ElectionComplaintProcess.HAND_OVER_FILE, Map.of("documentNumber", "9/UBBC", "documentDate",
                today().toString(), "note", "Đơn và biên bản làm việc"));
    }

    private void settled(String outcome, String reason) {
        drive.complete(handler(), id, ElectionComplaintProcess.SETTLE_COMPLAINT,
                Map.of("settleOutcome", outcome, "reason", reason));
    }

    private String handler() {
        return complaint().handlerUnit().equals(ElectionDriver.PROVINCE) ? PROVINCE_COMMITTEE : COMMITTEE;
    }

    private ElectionComplaint complaint() {
        return context.getBean(ComplaintRegisters.class).forTask(id).complaint();
    }

    private ComplaintState state() {
        return complaint().state();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    // ---- handling

    @Test
    void shouldBeSettled_andMarkedLateMeanwhile() {
        start("PC_CANDIDATE");
        assertThat(id).matches("TC-\\d{4}-\\d{6}");
        assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.SETTLE_COMPLAINT);
        assertThat(drive.task(COMMITTEE, id, ElectionComplaintProcess.SETTLE_COMPLAINT).getDueDate().toInstant())
                .isEqualTo(Deadlines.endOf(today().plusDays(30)));
        Map<String, Object> opened = drive.prefill(COMMITTEE, id, ElectionComplaintProcess.SETTLE_COMPLAINT);
        assertThat(opened.get("senderText")).asString().contains(SENDER);
        assertThat(complaint().lateAt()).isNull();

        drive.timerFires(id, "BoundaryEvent_AnswerDue");
        assertThat(complaint().lateAt()).isNotNull();
        settle(COMMITTEE);
        assertThat(state()).isEqualTo(ComplaintState.SETTLED);
        answer("ACCEPTED");

        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_DelayRecorded", "EndEvent_Settled");
        assertThat(state()).isEqualTo(ComplaintState.CLOSED);
    }

    @Test
    void shouldBeDecidedByTheCouncil_whenTheSenderGoesFurtherAboutACandidateForTheAssembly() {
        start("NA_CANDIDATE");
        assertThat(complaint().finalUnit()).isEqualTo("TW");
        settle(PROVINCE_COMMITTEE);
        answer("FURTHER");
        assertThat(drive.prefill(COUNCIL, id, ElectionComplaintProcess.DECIDE_FINALLY).get("stateText")).asString()
                .contains("5/QĐ-UBBC").contains("Chưa xem xét hết");
        drive.timerFires(id, "BoundaryEvent_FinalDue");
        decide(COUNCIL);

        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_FinalDecision", "EndEvent_FinalDelayRecorded");
        assertThat(state()).isEqualTo(ComplaintState.DECIDED);
    }

    @Test
    void shouldEndWithTheFirstSettlement_whenThereIsNoFurtherStep() {
        start(COMMITTEE, form("CAMPAIGN", "PETITION", "body", "PC", "sender", "ANONYMOUS", "senderName", null,
                "senderAddress", null));
        settle(COMMITTEE);
        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_Settled");
    }

    @Test
    void shouldBeLeftToTheFinalAuthority_andComeBackForMoreFacts() {
        start(COMMITTEE, form("POLLING_TEAM_WORK", "COMPLAINT", "body", "NA"));
        settled("FORWARDED", "Vượt thẩm quyền");
        drive.complete(COUNCIL, id, ElectionComplaintProcess.DECIDE_FINALLY,
                Map.of("finalOutcome", "RETURNED", "reason", "Thiếu biên bản của Tổ bầu cử"));
        assertThat(state()).isEqualTo(ComplaintState.SUPPLEMENTING);
        assertThat(drive.prefill(COMMITTEE, id, ElectionComplaintProcess.CORRECT_ENTRY))
                .containsEntry("returnReason", "Thiếu biên bản của Tổ bầu cử").containsEntry("senderName", SENDER);
        correct(COMMITTEE, "content", "Có thêm biên bản.");
        settled("RETURNED", "Ghi rõ khu vực bỏ phiếu");
        correct(COMMITTEE, "content", "Khu vực bỏ phiếu số 2.");
        settled("FORWARDED", "Vượt thẩm quyền");
        decide(COUNCIL);

        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_FinalDecision", "EndEvent_Returned",
                "EndEvent_ReturnedByLast");
        assertThat(complaint().content()).isEqualTo("Khu vực bỏ phiếu số 2.");
    }

    @Test
    void shouldNotBeExamined_whenNobodySignsADenunciation() {
        start(COMMITTEE, form("PC_CANDIDATE", "DENUNCIATION", "sender", "ANONYMOUS", "senderName", null, "senderAddress", null));
        assertThat(history.ends(id)).containsExactly("EndEvent_NotExamined");
        assertThat(state()).isEqualTo(ComplaintState.NOT_EXAMINED);
    }

    @Test
    void shouldNotBeExaminedAnyMore_whenTheNameTurnsOutToBeFalse() {
        start(COMMITTEE, form("PC_CANDIDATE", "DENUNCIATION"));
        settled("RETURNED", "Xác minh người gửi đơn");
        correct(COMMITTEE, "sender", "FALSE_NAME", "senderName", null, "senderAddress", null);
        assertThat(history.ends(id)).containsExactly("EndEvent_NotExamined", "EndEvent_Returned");
        assertThat(complaint().sender().name()).isNull();
    }

    // ---- results

    private void startAboutResult(String object, int announcedAfter, int receivedAfter) {
        clock.moveTo(electionDay.plusDays(receivedAfter));
        start(COMMITTEE, form(object, "COMPLAINT", "announcedOn", electionDay.plusDays(announcedAfter).toString()));
    }

    @Test
    void shouldBeDecidedAtOnce_whenItIsAboutAResult() {
        startAboutResult("NA_RESULT", 9, 12);
        assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.DECIDE_FINALLY);
        assertThat(drive.task(COUNCIL, id, ElectionComplaintProcess.DECIDE_FINALLY).getDueDate().toInstant())
                .isEqualTo(Deadlines.endOf(electionDay.plusDays(19)));
        decide(COUNCIL);
        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_FinalDecision");
    }

    @Test
    void shouldBeRefused_whenAComplaintAboutAResultComesTooLate() {
        startAboutResult("PC_RESULT", 8, 12);
        assertThat(drive.prefill(COMMITTEE, id, ElectionComplaintProcess.DECIDE_LATENESS).get("fileByText")).asString()
                .startsWith(String.format("%02d/", electionDay.plusDays(11).getDayOfMonth()));
        drive.complete(COMMITTEE, id, ElectionComplaintProcess.DECIDE_LATENESS,
                document("latenessOutcome", "REFUSED", "reason"));
        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_OutOfTime");
        assertThat(state()).isEqualTo(ComplaintState.OUT_OF_TIME);
    }

    @Test
    void shouldBeHandledAllTheSame_whenTheDelayIsExcused() {
        startAboutResult("PC_RESULT", 8, 12);
        drive.complete(COMMITTEE, id, ElectionComplaintProcess.DECIDE_LATENESS,
                Map.of("latenessOutcome", "ADMITTED", "reason", "Bão lũ, đường bị chia cắt"));
        decide(COMMITTEE);
        assertThat(history.ends(id)).containsExactly("EndEvent_Closed", "EndEvent_FinalDecision");
    }

    @Test
    void shouldBeInTime_whenTheDayOfReceiptIsCorrected() {
        startAboutResult("PC_RESULT", 8, 12);
        drive.complete(COMMITTEE, id, ElectionComplaintProcess.DECIDE_LATENESS,
                Map.of("latenessOutcome", "RETURNED", "reason", "Xem lại dấu bưu điện"));
        correct(COMMITTEE, "receivedOn", electionDay.plusDays(11).toString(), "announcedOn",
                electionDay.plusDays(8).toString());
        assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.DECIDE_FINALLY);
        assertThat(history.ends(id)).containsExactly("EndEvent_Returned");
    }

    // ---- the stop

    @Test
    void shouldStopWithTheTenthDayBeforeTheElection_andProposeTheRemovalIfItIsClear() {
        start("NA_CANDIDATE");
        assertThat(drive.timerDue(id, "BoundaryEvent_HandlingEnds")).isEqualTo(startOf(electionDay.minusDays(10)));
        drive.timerFires(id, "BoundaryEvent_HandlingEnds");
        assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.REVIEW_AFTER_STOP);
        assertThat(state()).isEqualTo(ComplaintState.STOPPED);
        drive.complete(COUNCIL, id, ElectionComplaintProcess.REVIEW_AFTER_STOP,
                document("reviewOutcome", "CLEAR", "reason"));

        assertThat(history.ends(id)).containsExactly("EndEvent_RemovalProposed");
        assertThat(context.getBean(ElectionFile.class).latest(drive.caseOf(ElectionDriver.PROVINCE),
                ComplaintHandling.REMOVAL_PROPOSED, id)).isPresent();
    }

    @Test
    void shouldGoToTheBodiesThatStay_whenItIsNotClear() {
        clock.moveTo(electionDay.minusDays(10));
        start("PC_CANDIDATE");
        assertThat(drive.openTasks(id)).as("handling has stopped already")
                .containsExactly(ElectionComplaintProcess.REVIEW_AFTER_STOP);
        drive.complete(COMMITTEE, id, ElectionComplaintProcess.REVIEW_AFTER_STOP,
                Map.of("reviewOutcome", "NOT_CLEAR", "reason", "Chưa đủ căn cứ"));
        assertThat(drive.prefill(COMMITTEE, id, ElectionComplaintProcess.HAND_OVER_FILE).get("successorText")).asString()
                .startsWith("Thường trực Hội đồng nhân dân khóa mới");
        handOver(COMMITTEE);
        assertThat(history.ends(id)).containsExactly("EndEvent_HandedOver");
        assertThat(state()).isEqualTo(ComplaintState.HANDED_OVER);
    }

    @Test
    void shouldNotBeReviewedAnyMore_whenTheElectionDayBegins() {
        start("NA_CANDIDATE");
        drive.timerFires(id, "BoundaryEvent_HandlingEnds");
        assertThat(drive.timerDue(id, "BoundaryEvent_ElectionBegins")).isEqualTo(startOf(electionDay));
        drive.timerFires(id, "BoundaryEvent_ElectionBegins");
        handOver(COUNCIL);
        assertThat(history.ends(id)).containsExactly("EndEvent_HandedOver");
    }

    @Test
    void shouldStopWhileFactsAreMissing_too() {
        start("PC_CANDIDATE");
        settled("RETURNED", "Thiếu giấy tờ");
        drive.timerFires(id, "BoundaryEvent_EntryEnds");
        assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.REVIEW_AFTER_STOP);
    }

    @Test
    void shouldStopWhereTheCouncilMovesItTo() {
        ElectionDriver other = new ElectionDriver(context).open(electionDay, Set.of(Body.PC), ElectionDriver.COMMUNE);
        start(COMMITTEE, form("PC_CANDIDATE", "COMPLAINT", "election", other.election.id()));
        LocalDate moved = today().plusDays(5);
        new SignedIn(context.getBean(IdentityService.class)).as(ElectionDriver.ELECTION_COUNCIL,
                () -> context.getBean(CalendarOverrides.class).move(other.election.id(), new CalendarOverrides.Asked(
                        "candidate-complaints-stop", moved, null, "7/NQ-HĐBCQG", today(), "Thử")));

        await().atMost(Duration.ofSeconds(30)).until(() -> drive.timerDue(id, "BoundaryEvent_HandlingEnds").equals(startOf(moved)));
        assertThat(drive.task(COMMITTEE, id, ElectionComplaintProcess.SETTLE_COMPLAINT).getDueDate().toInstant())
                .isEqualTo(startOf(moved));
    }

    @Test
    void shouldBeHandedOverWithTheWorkOfTheBodies_whateverElseItIsAbout() {
        clock.moveTo(electionDay.minusDays(10));
        start(COMMITTEE, form("ELECTION_BOARD_WORK", "COMPLAINT", "body", "PC"));
        assertThat(drive.openTasks(id)).as("the stop is about candidates only")
                .containsExactly(ElectionComplaintProcess.SETTLE_COMPLAINT);
        assertThat(drive.timerDue(id, "BoundaryEvent_HandlingEnds")).isEqualTo(Deadlines.endOf(electionDay.plusDays(45)));
        drive.timerFires(id, "BoundaryEvent_HandlingEnds");
        assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.HAND_OVER_FILE);
    }

    // ---- what does not leave the tables

    @Test
    void shouldKeepNamesOutOfTheEngine() {
        start("PC_CANDIDATE");
        settle(COMMITTEE);
        List<VariableInstance> variables = context.getBean(RuntimeService.class).createVariableInstanceQuery()
                .processInstanceIdIn(drive.task(COMMITTEE, id, ElectionComplaintProcess.RECORD_SENDER_ANSWER)
                        .getProcessInstanceId()).list();
        assertThat(variables).isNotEmpty().extracting(one -> String.valueOf(one.getValue()))
                .noneMatch(value -> value.contains("(mẫu)") || value.contains("Thôn"));
    }

    @Nested
    class Refused {

        @Test
        void shouldKeepTheTaskOpen_whenHandlingHasStopped() {
            start("PC_CANDIDATE");
            clock.moveTo(electionDay.minusDays(10));
            assertThat(Refusals.of(() -> settle(COMMITTEE)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.SETTLE_COMPLAINT);
        }

        @Test
        void shouldNotOfferToForward_whereNobodyIsAbove() {
            start(COMMITTEE, form("CAMPAIGN", "COMPLAINT", "body", "PC"));
            assertThat(Refusals.of(() -> settled("FORWARDED", "Khó")).violations().get(0).field()).isEqualTo("settleOutcome");
            assertThat(drive.openTasks(id)).containsExactly(ElectionComplaintProcess.SETTLE_COMPLAINT);
        }

        @Test
        void shouldNameTheOtherProcess_whenItIsAboutAVoterList() {
            assertThat(Refusals.of(() -> start("VOTER_LIST")).getMessage()).contains("Khiếu nại về danh sách cử tri");
        }

        @Test
        void shouldNotBeSeenByOthers() {
            start("PC_CANDIDATE");
            AtomicReference<AssertionError> unseen = new AtomicReference<>();
            for (String user : List.of(COMMITTEE + "-99002", "peoples-committee", PROVINCE_COMMITTEE)) {
                try {
                    drive.task(user, id, ElectionComplaintProcess.SETTLE_COMPLAINT);
                } catch (AssertionError e) {
                    unseen.set(e);
                }
                assertThat(unseen.getAndSet(null)).as(user).isNotNull();
            }
        }
    }
}
