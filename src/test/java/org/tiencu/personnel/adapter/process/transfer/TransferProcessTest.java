package org.tiencu.personnel.adapter.process.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.personnel.adapter.process.ActDriver.HEAD;
import static org.tiencu.personnel.adapter.process.ActDriver.NOW;
import static org.tiencu.personnel.adapter.process.ActDriver.ORGANISATION_COMMISSION;
import static org.tiencu.personnel.adapter.process.ActDriver.SENDING_UNIT;
import static org.tiencu.personnel.adapter.process.ActDriver.STANDING_COMMITTEE;
import static org.tiencu.personnel.adapter.process.ActDriver.TODAY;
import static org.tiencu.personnel.adapter.process.ActDriver.UNIT;

import java.time.LocalDate;
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
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.transfer.TransferCondition;
import org.tiencu.personnel.domain.transfer.TransferKind;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferProcessTest {

    /** Users of the receiving unit. */
    private static final String RECEIVING_HEAD = HEAD + "-99002";

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    ActDriver drive;
    Tenure present;
    Post target;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, TransferProcess.ID);
    }

    @BeforeEach
    void people() {
        drive = new ActDriver(context);
        present = drive.holder(Regime.STATE, false);
        target = drive.post(SENDING_UNIT, Regime.STATE, false, 1, 40);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private Map<String, Object> startForm(TransferKind kind, Integer months) {
        Map<String, Object> form = new HashMap<>(Map.of("kind", kind.name(), "tenureId", present.id(), "targetPostId",
                target.id(), "plannedOn", TODAY, "reason", "Yêu cầu nhiệm vụ"));
        if (months != null) {
            form.put("months", months);
        }
        return form;
    }

    private ActDriver start(TransferKind kind, Integer months) {
        return drive.start(ORGANISATION_COMMISSION, CaseKind.TRANSFER, startForm(kind, months));
    }

    private ActDriver consulted(TransferKind kind, Integer months) {
        return consulted(kind, months, "AGREE", "AGREE");
    }

    private ActDriver consulted(TransferKind kind, Integer months, String sending, String receiving) {
        start(kind, months);
        assertThat(drive.openTasks()).containsExactly(TransferProcess.CONSULT_RECEIVING, TransferProcess.CONSULT_SENDING);
        drive.task(HEAD, TransferProcess.CONSULT_SENDING, opinion(sending));
        assertThat(drive.openTasks()).containsExactly(TransferProcess.CONSULT_RECEIVING);
        return drive.task(RECEIVING_HEAD, TransferProcess.CONSULT_RECEIVING, opinion(receiving));
    }

    private static Map<String, Object> opinion(String opinion) {
        Map<String, Object> form = new HashMap<>(
                Map.of("opinion", opinion, "documentNumber", "7-CV/ĐU", "documentDate", TODAY));
        if (opinion.equals("DISAGREE")) {
            form.put("note", "Chưa có người thay");
        }
        return form;
    }

    private ActDriver talk(String key, Object value) {
        Map<String, Object> form = new HashMap<>(Map.of("metOn", TODAY, "consent", "AGREE", "note", "Đã trao đổi"));
        if (key != null) {
            form.put(key, value);
        }
        return drive.task(ORGANISATION_COMMISSION, TransferProcess.MEET_OFFICIAL, form);
    }

    private ActDriver talk() {
        return talk(null, null);
    }

    private ActDriver review(String outcome) {
        return drive.task(ORGANISATION_COMMISSION, TransferProcess.REVIEW_CONDITIONS, outcome.equals("PROCEED")
                ? Map.of("reviewOutcome", outcome) : Map.of("reviewOutcome", outcome, "reason", "Cần làm rõ"));
    }

    private ActDriver answer(String outcome) {
        return drive.task(STANDING_COMMITTEE, TransferProcess.DECIDE,
                Map.of("authorityOutcome", outcome, "reason", "Xem lại nơi đến"));
    }

    private static Map<String, Object> approval(LocalDate effectiveOn) {
        return new HashMap<>(Map.of("authorityOutcome", "APPROVED", "decisionNumber", "88-QĐ/TU", "decisionDate", TODAY,
                "effectiveOn", effectiveOn.toString(), "signerTitle", "Bí thư Tỉnh ủy"));
    }

    private ActDriver approve() {
        return drive.task(STANDING_COMMITTEE, TransferProcess.DECIDE, approval(NOW));
    }

    private ActDriver seconded(int months) {
        consulted(TransferKind.SECONDMENT, months);
        talk();
        review("PROCEED");
        return approve();
    }

    private CaseStatus status() {
        return drive.status(CaseKind.TRANSFER);
    }

    private Tenure newTenure() {
        return context.getBean(Tenures.class).currentHolders(target.id()).get(0);
    }

    private List<Tenure> tenures() {
        return context.getBean(Tenures.class).ofOfficial(present.officialId());
    }

    private Object shown(String taskKey, String variable) {
        TaskService tasks = context.getBean(TaskService.class);
        String task = tasks.createTaskQuery().processInstanceBusinessKey(drive.caseId).taskDefinitionKey(taskKey)
                .singleResult().getId();
        return context.getBean(FormService.class).getTaskFormVariables(task).get(variable);
    }

    @Test
    void shouldTransferForGood() {
        consulted(TransferKind.TRANSFER, null);
        talk();
        review("PROCEED");
        approve();

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Transferred");
        assertThat(drive.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(drive.tenure(present.id()).closedOn()).isEqualTo(NOW.minusDays(1));
        assertThat(newTenure().officialId()).isEqualTo(present.officialId());
        assertThat(newTenure().endsOn()).isEqualTo(NOW.plusYears(5));
        assertThat(newTenure().decisionNumber()).isEqualTo("88-QĐ/TU");
        assertThat(drive.read(present.officialId()).currentUnitCode()).isEqualTo(SENDING_UNIT);
        assertThat(drive.details(CaseKind.TRANSFER).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.act()).isEqualTo(CaseDecision.Act.TRANSFER);
            assertThat(decision.untilOn()).isNull();
        });
        assertThat(drive.details(CaseKind.TRANSFER).personnelCase().unitCode()).isEqualTo(UNIT);
    }

    @Test
    void shouldRotate_afterTheTalkAndTheReviewWereRepeated() {
        consulted(TransferKind.ROTATION, 48);
        talk();
        // no health certificate, and nobody may waive it
        Refusal refusal = Refusals.of(() -> review("PROCEED"));
        assertThat(refusal.violations()).extracting("field").containsExactly("reviewOutcome");
        assertThat(drive.openTasks()).containsExactly(TransferProcess.REVIEW_CONDITIONS);

        review("RETURNED");
        assertThat(shown(TransferProcess.MEET_OFFICIAL, "returnReason")).isEqualTo("Cần làm rõ");
        talk("healthCertificateOn", TODAY);
        review("PROCEED");
        answer("RETURNED");
        assertThat(shown(TransferProcess.REVIEW_CONDITIONS, "returnReason")).isEqualTo("Xem lại nơi đến");
        review("PROCEED");
        approve();

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Transferred");
        assertThat(status()).isEqualTo(CaseStatus.ROTATED);
        assertThat(newTenure().endsOn()).isEqualTo(NOW.plusMonths(48));
        assertThat(drive.details(CaseKind.TRANSFER).decisions()).extracting(CaseDecision::untilOn)
                .containsExactly(NOW.plusMonths(48).minusDays(1));
    }

    @Test
    void shouldSecond_andBringHimBack_whenTheTimeIsOver() {
        seconded(6);
        LocalDate lastDay = NOW.plusMonths(6).minusDays(1);

        assertThat(status()).isEqualTo(CaseStatus.IN_FORCE);
        assertThat(drive.openTasks()).containsExactly(TransferProcess.FOLLOW_SECONDMENT);
        assertThat(drive.tenure(present.id()).closedOn()).as("he keeps his post").isNull();
        assertThat(newTenure().endsOn()).isEqualTo(NOW.plusMonths(6));
        assertThat(drive.read(present.officialId()).currentUnitCode()).isEqualTo(SENDING_UNIT);
        assertThat(drive.timerDue("BoundaryEvent_SecondmentOver")).isEqualTo(Deadlines.endOf(lastDay));
        assertThat(drive.dueDate(TransferProcess.FOLLOW_SECONDMENT)).isEqualTo(Date.from(Deadlines.endOf(lastDay)));
        assertThat(drive.details(CaseKind.TRANSFER).details().get("until")).isEqualTo(lastDay);

        String host = newTenure().id();
        drive.timerFires("BoundaryEvent_SecondmentOver");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Returned");
        assertThat(status()).isEqualTo(CaseStatus.SECONDMENT_ENDED);
        assertThat(drive.tenure(host).closedOn()).isEqualTo(lastDay);
        assertThat(drive.tenure(host).closingReason()).isEqualTo("Hết thời hạn biệt phái");
        assertThat(drive.tenure(present.id()).closedOn()).isNull();
        assertThat(drive.read(present.officialId()).currentUnitCode()).isEqualTo(UNIT);
        assertThat(drive.details(CaseKind.TRANSFER).papers()).extracting(Paper::kind).contains(Paper.Kind.SECONDMENT_END);
    }

    @Test
    void shouldBringHimBackEarly_whenThatIsDecided() {
        seconded(12);
        String host = newTenure().id();
        Map<String, Object> form = new HashMap<>(Map.of("decisionNumber", "90-QĐ/TU", "decisionDate", TODAY, "endedOn",
                NOW.plusMonths(12).toString(), "reason", "Đã hoàn thành nhiệm vụ"));
        assertThat(Refusals.of(() -> drive.task(ORGANISATION_COMMISSION, TransferProcess.FOLLOW_SECONDMENT, form))
                .violations()).extracting("field").containsExactly("endedOn");
        assertThat(drive.openTasks()).containsExactly(TransferProcess.FOLLOW_SECONDMENT);

        form.put("endedOn", NOW.plusDays(10).toString());
        drive.task(ORGANISATION_COMMISSION, TransferProcess.FOLLOW_SECONDMENT, form);

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Returned");
        assertThat(drive.tenure(host).closedOn()).isEqualTo(NOW.plusDays(10));
        assertThat(drive.tenure(host).closingReason()).isEqualTo("Kết thúc biệt phái trước thời hạn");
        assertThat(drive.read(present.officialId()).currentUnitCode()).isEqualTo(UNIT);
        assertThat(status()).isEqualTo(CaseStatus.SECONDMENT_ENDED);
        assertThat(drive.details(CaseKind.TRANSFER).details().get("until")).isEqualTo(NOW.plusDays(10));
    }

    @Test
    void shouldPutEveryOpinionBeforeTheAuthority_whenAUnitDisagrees() {
        consulted(TransferKind.TRANSFER, null, "AGREE", "DISAGREE");
        talk();
        review("PROCEED");
        assertThat(shown(TransferProcess.DECIDE, "opinions").toString()).contains("Không đồng ý", "Chưa có người thay");
        assertThat(shown(TransferProcess.DECIDE, "conditions").toString()).contains("Nơi tiếp nhận không đồng ý");
        answer("REFUSED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Refused");
        assertThat(status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(tenures()).extracting(Tenure::id).containsExactly(present.id());
    }

    @Test
    @SuppressWarnings("unchecked")
    void shouldNotSecondAPregnantWoman() {
        consulted(TransferKind.SECONDMENT, 6);
        talk("pregnantOrSmallChild", true);
        Refusal refusal = Refusals.of(() -> review("PROCEED"));
        assertThat(refusal.getMessage()).doesNotContain("thai", drive.read(present.officialId()).fullName());
        assertThat((List<TransferCondition>) drive.details(CaseKind.TRANSFER).details().get("conditions"))
                .filteredOn(TransferCondition::blocks).extracting(TransferCondition::condition).containsExactly("MATERNITY");
        review("STOPPED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Stopped");
        assertThat(status()).isEqualTo(CaseStatus.STOPPED);
    }

    @Test
    void shouldAddTheCommonConditionsOfThePost() {
        drive.save(ActDriver.sample(present.officialId(), UNIT, NOW.minusYears(40), true, List.of(), List.of()));
        consulted(TransferKind.TRANSFER, null);
        talk();
        assertThat(shown(TransferProcess.REVIEW_CONDITIONS, "conditions").toString())
                .contains("Kỷ luật", "Điều tra, xem xét", "Không là người địa phương");
        assertThat(Refusals.of(() -> review("PROCEED")).violations()).extracting("field").containsExactly("reviewOutcome");
    }

    @Test
    void shouldKeepTheTaskOpen_whenThePostHasNoFreeSeat() {
        consulted(TransferKind.TRANSFER, null);
        talk();
        review("PROCEED");
        drive.tenure(drive.official(SENDING_UNIT, 45), target, NOW.minusYears(1), NOW.plusYears(4));

        Refusal refusal = Refusals.of(this::approve);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains("không còn vị trí trống");
        assertThat(drive.openTasks()).containsExactly(TransferProcess.DECIDE);
        assertThat(drive.details(CaseKind.TRANSFER).decisions()).isEmpty();
    }

    @Test
    void shouldMakeRoom_whenTheTermOfTheHolderHasRunOut() {
        Tenure expired = drive.tenure(drive.official(SENDING_UNIT, 45), target, NOW.minusYears(6), NOW.minusYears(1));
        seconded(3);
        assertThat(drive.tenure(expired.id()).closedOn()).isEqualTo(NOW.minusDays(1));
        assertThat(newTenure().officialId()).isEqualTo(present.officialId());
    }

    @Test
    void shouldWantTheResolution_whenThePeoplesCouncilElects() {
        present = drive.holder(Regime.STATE, true);
        consulted(TransferKind.TRANSFER, null);
        talk();
        review("PROCEED");
        assertThat(shown(TransferProcess.DECIDE, "electedNote").toString()).contains("Hội đồng nhân dân");
        Map<String, Object> form = approval(NOW);
        Refusal refusal = Refusals.of(() -> drive.task(STANDING_COMMITTEE, TransferProcess.DECIDE, form));
        assertThat(refusal.violations()).extracting("field").contains("resolutionNumber");

        form.putAll(Map.of("resolutionNumber", "12/NQ-HĐND", "resolutionDate", TODAY));
        drive.task(STANDING_COMMITTEE, TransferProcess.DECIDE, form);
        assertThat(status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(drive.details(CaseKind.TRANSFER).papers()).extracting(Paper::kind).contains(Paper.Kind.ELECTED_BODY);
    }

    @Nested
    class Refused {

        private Refusal refusal(String user, Map<String, Object> form) {
            return Refusals.of(() -> drive.start(user, CaseKind.TRANSFER, form));
        }

        @Test
        void shouldNotStart_outsideTheLimits() {
            assertThat(refusal(ORGANISATION_COMMISSION, startForm(TransferKind.SECONDMENT, 37)).getMessage()).contains("36");
            assertThat(refusal(ORGANISATION_COMMISSION, startForm(TransferKind.SECONDMENT, null)).violations())
                    .extracting("field").containsExactly("months");
            assertThat(refusal(ORGANISATION_COMMISSION, startForm(TransferKind.ROTATION, 35)).getMessage()).contains("36");
        }

        @Test
        void shouldNotStart_forThePostThatHeHolds() {
            Map<String, Object> form = startForm(TransferKind.TRANSFER, null);
            form.put("targetPostId", present.postId());
            assertThat(refusal(ORGANISATION_COMMISSION, form).violations()).extracting("field")
                    .containsExactly("targetPostId");
        }

        @Test
        void shouldNotStart_forAPostThatAnotherUnitManages() {
            Map<String, Object> form = startForm(TransferKind.TRANSFER, null);
            form.put("targetPostId", "99-PBT");
            assertThat(refusal(ORGANISATION_COMMISSION, form).violations()).extracting("field")
                    .containsExactly("targetPostId");
        }

        @Test
        void shouldNotStart_whileHeIsSeconded() {
            seconded(6);
            assertThat(refusal(ORGANISATION_COMMISSION, startForm(TransferKind.TRANSFER, null)).violations())
                    .as("he holds it now").extracting("field").containsExactly("targetPostId");
            target = drive.post(SENDING_UNIT, Regime.STATE, false, 1, 40);
            assertThat(refusal(ORGANISATION_COMMISSION, startForm(TransferKind.TRANSFER, null)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldNotStart_whenNobodyCouldAnswerForTheReceivingUnit() {
            target = drive.post("99003", Regime.STATE, false, 1, 40);
            assertThat(refusal(ORGANISATION_COMMISSION, startForm(TransferKind.TRANSFER, null)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldBeForbidden_toOthers() {
            for (String user : List.of("office", HEAD, STANDING_COMMITTEE, "office-province")) {
                assertThat(refusal(user, startForm(TransferKind.TRANSFER, null)).kind()).as(user)
                        .isEqualTo(Refusal.Kind.FORBIDDEN);
            }
        }
    }
}
