package org.tiencu.election.adapter.process.consultationround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.consultation.ConsultationStore;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationRoundProcessTest {

    private static final String END = "EndEvent_Consulted";
    private static final CandidateState[] FOUR_VALID = {CandidateState.VALID, CandidateState.VALID, CandidateState.VALID,
            CandidateState.VALID};

    @Autowired
    ApplicationContext context;
    ProcessHistory history;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ConsultationRoundProcess.ID);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private ConsultationDriver commune() {
        return new ConsultationDriver(context, ElectionDriver.COMMUNE).planned(Body.PC, 2, 5);
    }

    private boolean done(ConsultationDriver drive, String milestone) {
        return context.getBean(Milestones.class).of(drive.caseId).stream()
                .anyMatch(one -> one.milestone().equals(milestone) && one.done());
    }

    private Consultation latest(ConsultationDriver drive, Body body, int round) {
        return context.getBean(ConsultationStore.class).latest(new ListRound(drive.caseId, body, round)).orElseThrow();
    }

    @Test
    void shouldAgreeOnTheStructure_inTheFirst() {
        ConsultationDriver drive = commune().start(Body.PC, 1).summoned().held("AGREED").structure(2, 3);
        assertThat(drive.rows(ConsultationRoundProcess.CONFIRM_CONSULTATION, "results")).hasSize(2);
        drive.confirmed();
        assertThat(done(drive, "first-consultation")).isTrue();
        assertThat(drive.rows(ConsultationRoundProcess.SEND_MINUTES, "recipients")).extracting(row -> row.get("recipient"))
                .contains("Thường trực Hội đồng nhân dân cấp tỉnh", "Ủy ban bầu cử cấp xã").hasSize(5);

        drive.sent();

        assertThat(history.ends(drive.caseId)).containsExactly(END);
        assertThat(latest(drive, Body.PC, 1).result().structure()).extracting("nominees").containsExactly(2, 3);
        assertThat(latest(drive, Body.PC, 1).minutes().recipients()).hasSize(5);
    }

    @Test
    void shouldMakeThePreliminaryList_inTheSecond() {
        ConsultationDriver drive = commune();
        List<String> ids = drive.candidates(Body.PC, FOUR_VALID);
        drive.start(Body.PC, 2).summoned().held("AGREED").listed(3);
        assertThat(drive.state(ids.get(0))).as("not before the minutes are confirmed").isEqualTo(CandidateState.VALID);

        drive.confirmed().sent();

        assertThat(ids).extracting(drive::state).containsExactly(CandidateState.PRELIMINARY, CandidateState.PRELIMINARY,
                CandidateState.PRELIMINARY, CandidateState.DROPPED_SECOND);
        assertThat(done(drive, "second-consultation")).isTrue();
    }

    @Test
    void shouldVoteByBallot_whenTheConferenceDoesNotAgree() {
        ConsultationDriver drive = commune();
        List<String> ids = drive.candidates(Body.PC, FOUR_VALID);
        drive.start(Body.PC, 2).summoned().held("VOTE");
        assertThat(drive.prefill(ConsultationRoundProcess.RECORD_VOTE).get("present")).isEqualTo(10);
        drive.complete(ConsultationRoundProcess.RECORD_VOTE, drive.ballots(10, 6, 10, 7, 5));
        assertThat(drive.rows(ConsultationRoundProcess.RECORD_RESULT, "candidates")).extracting(row -> row.get("decision"))
                .as("as the vote says").containsExactly("KEPT", "KEPT", "KEPT", "DROPPED");
        drive.complete(ConsultationRoundProcess.RECORD_RESULT, Map.of("resultOutcome", "DECIDED", "candidates",
                drive.rows(ConsultationRoundProcess.RECORD_RESULT, "candidates")));
        drive.confirmed().sent();

        assertThat(drive.state(ids.get(3))).isEqualTo(CandidateState.DROPPED_SECOND);
        assertThat(latest(drive, Body.PC, 2).vote().on(ids.get(3)).carried()).isFalse();
    }

    @Test
    void shouldCompleteTheMilestone_whenBothListsOfAProvinceAreDone() {
        ConsultationDriver drive = new ConsultationDriver(context, ElectionDriver.PROVINCE).planned(Body.PC, 2, 3)
                .planned(Body.NA, 3, 6);
        drive.start(Body.PC, 1).summoned().held("AGREED").structure(3).confirmed().sent();
        assertThat(done(drive, "first-consultation")).isFalse();
        drive.start(Body.NA, 1).summoned();
        assertThat(drive.rows(ConsultationRoundProcess.RECORD_CONFERENCE, "delegations"))
                .as("communes have a vote about the list for the National Assembly").hasSize(3);
        drive.held("VOTE");
        drive.complete(ConsultationRoundProcess.RECORD_VOTE, Map.of("voteMethod", "HAND", "tellers", 7, "votes",
                drive.rows(ConsultationRoundProcess.RECORD_VOTE, "votes", (i, row) -> row.put("approvals", 15))));
        drive.structure(6).confirmed().sent();
        assertThat(done(drive, "first-consultation")).isTrue();
    }

    @Test
    void shouldMakeTheList_inTheThird() {
        ConsultationDriver drive = commune().constituencies(new Constituency(Body.PC, 1, "Xã mẫu", 2));
        List<String> ids = drive.candidates(Body.PC, CandidateState.VERIFIED, CandidateState.RESIDENCE_CONFIDENT,
                CandidateState.VERIFIED, CandidateState.NOT_CONFIDENT, CandidateState.PRELIMINARY);
        drive.start(Body.PC, 3).summoned().held("AGREED");
        assertThat(drive.rows(ConsultationRoundProcess.RECORD_RESULT, "candidates")).hasSize(4);
        assertThat(drive.rows(ConsultationRoundProcess.RECORD_RESULT, "notReady")).hasSize(1);
        Map<String, Object> list = drive.list(4);
        assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.RECORD_RESULT, list)).getMessage())
                .contains("trường hợp đặc biệt");
        list.put("candidates", drive.rows(ConsultationRoundProcess.RECORD_RESULT, "candidates", (i, row) -> {
            row.put("decision", "KEPT");
            row.put("decisionReason", "Trường hợp đặc biệt (mẫu)");
        }));
        assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.RECORD_RESULT, list)).violations().get(0)
                .field())
                .isEqualTo("notReadyDropped");
        list.put("notReadyDropped", true);
        drive.complete(ConsultationRoundProcess.RECORD_RESULT, list);
        assertThat(drive.rows(ConsultationRoundProcess.CONFIRM_CONSULTATION, "results")).hasSize(5)
                .anySatisfy(row -> assertThat(row.get("result")).isEqualTo("Vào danh sách (trường hợp đặc biệt)"));
        drive.confirmed().sent();

        assertThat(ids.subList(0, 4)).extracting(drive::state).containsOnly(CandidateState.QUALIFIED);
        assertThat(drive.state(ids.get(4))).isEqualTo(CandidateState.DROPPED_THIRD);
        assertThat(done(drive, "third-consultation")).isTrue();
    }

    @Test
    void shouldReportAShortage() {
        ConsultationDriver drive = commune();
        drive.candidates(Body.PC, CandidateState.VALID);
        drive.start(Body.PC, 2).summoned().held("AGREED");
        assertThat(Refusals.of(() -> drive.listed(1)).getMessage()).contains("còn thiếu 2");
        Map<String, Object> list = drive.list(1);
        list.put("shortageReported", true);
        assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.RECORD_RESULT, list)).violations())
                .extracting("field").contains("shortageNumber", "shortageDate", "shortageReason");
        list.putAll(Map.of("shortageNumber", "2/BC", "shortageDate", ElectionDriver.TODAY, "shortageReason", "Bão lũ"));
        drive.complete(ConsultationRoundProcess.RECORD_RESULT, list);
        assertThat((String) drive.prefill(ConsultationRoundProcess.CONFIRM_CONSULTATION).get("resultText"))
                .contains("Thiếu 2");
        drive.confirmed().sent();
        assertThat(latest(drive, Body.PC, 2).result().shortage().missing()).isEqualTo(2);
    }

    @Test
    void shouldComeBackWithEverythingFilledIn() {
        ConsultationDriver drive = commune();
        drive.candidates(Body.PC, FOUR_VALID);
        drive.start(Body.PC, 2).summoned().held("VOTE");
        drive.complete(ConsultationRoundProcess.RECORD_VOTE, drive.ballots(10, 6, 10, 7, 5));
        drive.complete(ConsultationRoundProcess.RECORD_RESULT, Map.of("resultOutcome", "CORRECTED", "reason",
                "Thiếu một phiếu"));
        assertThat(drive.open()).containsExactly(ConsultationRoundProcess.RECORD_CONFERENCE);
        drive.held("VOTE");
        drive.complete(ConsultationRoundProcess.RECORD_VOTE, drive.ballots(10, 6, 10, 8, 5));
        drive.listed(3);
        drive.complete(ConsultationRoundProcess.CONFIRM_CONSULTATION, Map.of("minutesOutcome", "RETURNED", "reason",
                "Sai ngày"));

        assertThat(drive.prefill(ConsultationRoundProcess.RECORD_CONFERENCE)).containsEntry("returnReason", "Sai ngày")
                .containsEntry("agreement", "VOTE");
        Map<String, Object> again = Map.of("heldOn", ElectionDriver.TODAY, "agreement", "VOTE",
                "delegations", drive.rows(ConsultationRoundProcess.RECORD_CONFERENCE, "delegations"),
                "guests", drive.rows(ConsultationRoundProcess.RECORD_CONFERENCE, "guests"));
        drive.complete(ConsultationRoundProcess.RECORD_CONFERENCE, again);
        assertThat(drive.prefill(ConsultationRoundProcess.RECORD_VOTE)).containsEntry("issued", 10);
        assertThat(drive.rows(ConsultationRoundProcess.RECORD_VOTE, "votes")).extracting(row -> row.get("approvals"))
                .containsExactly(6, 10, 8, 5);
        drive.complete(ConsultationRoundProcess.RECORD_VOTE, drive.ballots(10, 6, 10, 8, 5));
        assertThat(drive.rows(ConsultationRoundProcess.RECORD_RESULT, "candidates"))
                .extracting(row -> row.get("decisionReason"))
                .last().isEqualTo("Ít kinh nghiệm hơn (mẫu)");
        drive.listed(3).confirmed().sent();
        assertThat(history.ends(drive.caseId)).containsExactly(END);
    }

    @Test
    void shouldBeHeldAgain_whenItCameToNothing() {
        ConsultationDriver drive = commune().start(Body.PC, 1).summoned().held("VOTE");
        drive.complete(ConsultationRoundProcess.RECORD_VOTE, drive.ballots(10, 5));
        assertThat(Refusals.of(() -> drive.structure(5)).getMessage()).contains("tổ chức lại");
        drive.complete(ConsultationRoundProcess.RECORD_RESULT, Map.of("resultOutcome", "REPEATED", "reason",
                "Chưa thống nhất"));
        assertThat(drive.prefill(ConsultationRoundProcess.SUMMON_CONSULTATION)).containsEntry("attempt", 2)
                .containsEntry("returnReason", "Chưa thống nhất");
        drive.summoned().held("AGREED").structure(5);
        drive.complete(ConsultationRoundProcess.CONFIRM_CONSULTATION, Map.of("minutesOutcome", "REPEATED", "reason",
                "Thiếu thành phần"));
        assertThat(drive.open()).containsExactly(ConsultationRoundProcess.SUMMON_CONSULTATION);
        drive.summoned();
        assertThat(drive.prefill(ConsultationRoundProcess.RECORD_CONFERENCE)).containsEntry("attempt", 3)
                .containsEntry("returnReason", "");
        drive.held("AGREED").structure(1, 4).confirmed().sent();
        assertThat(latest(drive, Body.PC, 1).attempt()).isEqualTo(3);
        assertThat(context.getBean(ConsultationStore.class).ofCase(drive.caseId)).hasSize(3);
    }

    @Test
    void shouldBeDueWithTheMilestone() {
        Instant due = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        ConsultationDriver drive = commune().start(Body.PC, 1, due);
        assertThat(drive.task(drive.front, drive.caseId, ConsultationRoundProcess.SUMMON_CONSULTATION).getDueDate()
                .toInstant())
                .isEqualTo(due);
        assertThat((String) drive.prefill(ConsultationRoundProcess.SUMMON_CONSULTATION).get("milestoneDueText"))
                .contains("giờ");
    }

    @Nested
    class Refused {

        @Test
        void shouldWantTheDocumentThatAllowsAnOnlineMeeting() {
            ConsultationDriver drive = commune().start(Body.PC, 1);
            Map<String, Object> online = ConsultationDriver.summons();
            online.put("meetingForm", "ONLINE");
            assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.SUMMON_CONSULTATION, online)).violations())
                    .extracting("field").containsExactly("formDocumentNumber", "formDocumentDate");
            assertThat(drive.open()).containsExactly(ConsultationRoundProcess.SUMMON_CONSULTATION);
            online.putAll(Map.of("formDocumentNumber", "9/QĐ-MTTW", "formDocumentDate", ElectionDriver.TODAY));
            drive.complete(ConsultationRoundProcess.SUMMON_CONSULTATION, online);
        }

        @Test
        void shouldWantTheWholeTableOfDelegates() {
            ConsultationDriver drive = commune().start(Body.PC, 1).summoned();
            assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.RECORD_CONFERENCE,
                    drive.conference("AGREED", 7))).getMessage()).contains("lớn hơn số được triệu tập");
            assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.RECORD_CONFERENCE,
                    Map.of("heldOn", ElectionDriver.TODAY, "agreement", "AGREED"))).kind()).isEqualTo(Refusal.Kind.INPUT);
            assertThat(drive.open()).containsExactly(ConsultationRoundProcess.RECORD_CONFERENCE);
        }

        @Test
        void shouldRefuseACountThatCannotBe() {
            ConsultationDriver drive = commune().start(Body.PC, 1).summoned().held("VOTE");
            assertThat(Refusals.of(() -> drive.complete(ConsultationRoundProcess.RECORD_VOTE, drive.ballots(11, 6)))
                    .violations())
                    .extracting("field").contains("issued");
            assertThat(drive.open()).containsExactly(ConsultationRoundProcess.RECORD_VOTE);
        }

        @Test
        void shouldNotConfirmAListFromWhichSomebodyWithdrew() {
            ConsultationDriver drive = commune();
            List<String> ids = drive.candidates(Body.PC, FOUR_VALID);
            drive.start(Body.PC, 2).summoned().held("AGREED").listed(4);
            context.getBean(CandidateStore.class).state(ids.get(0), CandidateState.WITHDRAWN, "test", Instant.now());

            assertThat(Refusals.of(drive::confirmed).kind()).isEqualTo(Refusal.Kind.CONFLICT);

            drive.complete(ConsultationRoundProcess.CONFIRM_CONSULTATION, Map.of("minutesOutcome", "RETURNED", "reason",
                    "Có người rút"));
            drive.held("AGREED").listed(3).confirmed().sent();
            assertThat(drive.state(ids.get(0))).isEqualTo(CandidateState.WITHDRAWN);
        }

        @Test
        void shouldNotBeSeenByOthers() {
            ConsultationDriver drive = commune().start(Body.PC, 1);
            assertThatThrownBy(() -> drive.task("fatherland-front-99002", drive.caseId,
                    ConsultationRoundProcess.SUMMON_CONSULTATION)).isInstanceOf(AssertionError.class);
        }
    }
}
