package org.tiencu.personnel.adapter.process.successionplanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.application.planning.PlanningView;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.planning.PlanningCandidate.Stage;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuccessionPlanningProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    PlanningDriver drive;
    String young;
    String older;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, SuccessionPlanningProcess.ID);
    }

    @BeforeEach
    void openCase() {
        drive = new PlanningDriver(context);
        young = drive.candidate(35);
        older = drive.candidate(45);
        drive.start();
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private CaseStatus status() {
        return drive.status(CaseKind.SUCCESSION_PLANNING);
    }

    private Map<String, ?> details() {
        return drive.details(CaseKind.SUCCESSION_PLANNING).details();
    }

    private Object stage(String officialId) {
        return ((List<?>) details().get("candidates")).stream()
                .map(PlanningView.Member.class::cast)
                .filter(member -> member.officialId().equals(officialId)).findFirst().orElseThrow().stage();
    }

    /** What the form of the first open task is opened with for this user. */
    private VariableMap shown(String user, String taskKey) {
        String task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(drive.caseId)
                .taskDefinitionKey(taskKey).singleResult().getId();
        return new SignedIn(context.getBean(IdentityService.class)).as(user,
                () -> context.getBean(FormService.class).getTaskFormVariables(task));
    }

    private boolean meetsPlanning(String officialId) {
        return context.getBean(Eligibility.class).conditions(drive.read(officialId), drive.post, ActDriver.NOW,
                Set.of("PLANNING"))
                .get(0).met();
    }

    private void plan(String officialId, String period) {
        Official before = drive.read(officialId);
        drive.save(ActDriver.sample(officialId, ActDriver.UNIT, before.birthDate(), false, List.of(new PlanningEntry(
                drive.post.title(), drive.post.id(), drive.post.rankOrder(), period, LocalDate.of(2025, 4, 15))),
                        before.grades()));
    }

    @Test
    void shouldMakeWhoIsApprovedEligibleForAppointment() {
        assertThat(meetsPlanning(young)).isFalse();

        drive.draft(List.of(), young, older).votes(young, older).submit().approve(young);

        assertThat(history.ends(drive.caseId)).contains("EndEvent_Planned");
        assertThat(drive.isEnded()).isTrue();
        assertThat(status()).isEqualTo(CaseStatus.PLANNED);
        assertThat(meetsPlanning(young)).isTrue();
        assertThat(meetsPlanning(older)).as("was selected but not approved").isFalse();
        assertThat(drive.read(young).planning()).containsExactly(new PlanningEntry(drive.post.title(), drive.post.id(), 60,
                PlanningDriver.RUNNING.toString(), ActDriver.NOW));
        assertThat(drive.details(CaseKind.SUCCESSION_PLANNING).decisions())
                .extracting(CaseDecision::officialId, CaseDecision::act)
                .containsExactly(tuple(young, CaseDecision.Act.PLANNING));
    }

    @Test
    void shouldKeepTakeOutAndAdd_inOnePlan() {
        String stays = drive.candidate(52);
        String goes = drive.candidate(50);
        String elsewhen = drive.candidate(50);
        plan(stays, PlanningDriver.RUNNING.toString());
        plan(goes, PlanningDriver.RUNNING.toString());
        plan(elsewhen, PlanningDriver.NEXT.toString());

        assertThat(String.valueOf(shown(ActDriver.OFFICE, SuccessionPlanningProcess.DRAFT_PLAN).get("keptIds")))
                .contains(stays, goes).doesNotContain(elsewhen);
        drive.draft(List.of(stays), young).votes(young).submit().approve(young);

        assertThat(List.of(meetsPlanning(stays), meetsPlanning(goes), meetsPlanning(young), meetsPlanning(elsewhen)))
                .containsExactly(true, false, true, true);
        assertThat(stage(stays)).isEqualTo(Stage.KEPT);
        assertThat(stage(goes)).isEqualTo(Stage.REMOVED);
        assertThat(drive.read(stays).planning().get(0).approvedOn()).as("his own approval").isEqualTo("2025-04-15");
    }

    @Test
    void shouldNeedNoVote_whenPeopleAreOnlyTakenOut() {
        plan(older, PlanningDriver.RUNNING.toString());
        drive.draft(List.of());
        assertThat(drive.openTasks()).containsExactly(SuccessionPlanningProcess.SUBMIT_PLAN);

        drive.submit().approve();

        assertThat(meetsPlanning(older)).isFalse();
        assertThat(status()).isEqualTo(CaseStatus.PLANNED);
    }

    @Test
    void shouldShowStructureAndResults_asAWarningOnly() {
        drive.draft(List.of(), young).votes(young);

        VariableMap shown = shown(ActDriver.OFFICE, SuccessionPlanningProcess.SUBMIT_PLAN);
        assertThat(String.valueOf(shown.get("results"))).contains("66,67", "Được giới thiệu quy hoạch");
        assertThat(String.valueOf(shown.get("structure"))).contains("100,00", "từ 20%", "từ 1 người", "Chưa đạt");
        assertThat((String) shown.get("structureWarning")).contains("Độ tuổi từ 40 đến 49; Độ tuổi từ 50");
        assertThat((List<?>) details().get("structure")).hasSize(6);
        drive.submit();
        VariableMap approval = shown(ActDriver.STANDING_COMMITTEE, SuccessionPlanningProcess.APPROVE_PLAN);
        assertThat((String) approval.get("structureWarning")).isNotEmpty();
        assertThat(String.valueOf(approval.get("approvedIds"))).as("everybody selected, to be taken out").contains(young);
    }

    @Test
    void shouldShowWhoCanBePlanned_inTheDraft() {
        VariableMap shown = shown(ActDriver.OFFICE, SuccessionPlanningProcess.DRAFT_PLAN);
        assertThat((String) shown.get("limits")).contains("không quá **3** người", "Quy định 377-QĐ/TW");
        assertThat(String.valueOf(shown.get("people"))).contains("(dưới 40)", "Nữ", "Kinh");
        assertThat(String.valueOf(shown.get("officialOptions"))).contains(young, older);
        assertThat(shown.get("anybodyElsewhere")).as("the office of a commune may not read other units' records")
                .isEqualTo("NO");
    }

    @Test
    void shouldPlanPeopleFromElsewhere_whoseRecordsTheOfficeMayRead() {
        Post ofTheProvince = drive.post("99", Regime.PARTY, false, 1, 65);
        drive.start("office-province", CaseKind.SUCCESSION_PLANNING,
                Map.of("unit", "99", "postId", ofTheProvince.id(), "period",
                PlanningDriver.RUNNING.toString(), "reason", "Rà soát hằng năm"));
        assertThat(shown("office-province", SuccessionPlanningProcess.DRAFT_PLAN).get("anybodyElsewhere")).isEqualTo("YES");
        drive.task("office-province", SuccessionPlanningProcess.DRAFT_PLAN,
                Map.of("draftAction", "SUBMITTED", "outsiderIds", List.of(young)));
        drive.conference("-province", Map.of(young, 20));
        assertThat(stage(young)).isEqualTo(Stage.LISTED);
    }

    @Test
    void shouldVoteOnThoseWithAMajorityOnly() {
        drive.draft(List.of(), young, older);
        drive.conference("", Map.of(young, 20, older, 15));
        assertThat(stage(older)).as("half is not enough").isEqualTo(Stage.DROPPED);
        drive.vote(young);
        assertThat(stage(young)).as("the vote of the key staff is secret").isEqualTo(Stage.LISTED);
        drive.vote(young).vote(young);
        assertThat(stage(young)).isEqualTo(Stage.SELECTED);
        assertThat(drive.openTasks()).containsExactly(SuccessionPlanningProcess.SUBMIT_PLAN);
    }

    @Test
    void shouldBeginAgain_whenNobodyIsSelected_andEndWhenTheHeadStops() {
        drive.draft(List.of(), young);
        drive.conference("", Map.of(young, 15));
        assertThat(drive.openTasks()).containsExactly(SuccessionPlanningProcess.REVIEW_FAILURE);

        drive.review("REPEAT");
        assertThat(drive.openTasks()).containsExactly(SuccessionPlanningProcess.DRAFT_PLAN);
        assertThat(drive.details(CaseKind.SUCCESSION_PLANNING).personnelCase().round()).isEqualTo(2);
        VariableMap shown = shown(ActDriver.OFFICE, SuccessionPlanningProcess.DRAFT_PLAN);
        assertThat(shown.get("returnReason")).isEqualTo("Không ai đạt");
        assertThat(String.valueOf(shown.get("officialIds"))).isEqualTo("[\"" + young + "\"]");

        drive.draft(List.of(), older).vote(older);
        // not quorate and not convened again
        drive.task(ActDriver.OFFICE, ConferenceProcess.SUMMON,
                Map.of("heldOn", ActDriver.TODAY, "place", "Hội trường", "summoned", 30))
                .task(ActDriver.OFFICE, ConferenceProcess.RECORD_ATTENDANCE, Map.of("present", 10))
                .task(ActDriver.HEAD, ConferenceProcess.DECIDE_RECONVENE,
                        Map.of("reconvene", "STOPPED", "reason", "Không đủ người"));
        drive.review("STOPPED");

        assertThat(history.ends(drive.caseId)).contains("EndEvent_NotPlanned");
        assertThat(status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(drive.read(older).planning()).isEmpty();
    }

    @Test
    void shouldEnd_whenTheOfficeStops_andMayBeOpenedAgain() {
        drive.task(ActDriver.OFFICE, SuccessionPlanningProcess.DRAFT_PLAN,
                Map.of("draftAction", "STOPPED", "reason", "Mở nhầm"));
        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Stopped");
        assertThat(status()).isEqualTo(CaseStatus.STOPPED);
        String first = drive.caseId;
        assertThat(drive.start().caseId).isNotEqualTo(first);
    }

    @Test
    void shouldReturnToTheDraft_beforeAndAfterTheAuthority_andEndWhenItRefuses() {
        drive.draft(List.of(), young).votes(young);
        drive.task(ActDriver.OFFICE, SuccessionPlanningProcess.SUBMIT_PLAN,
                Map.of("submitOutcome", "RETURNED", "reason", "Thiếu một người"));
        assertThat(shown(ActDriver.OFFICE, SuccessionPlanningProcess.DRAFT_PLAN).get("returnReason"))
                .isEqualTo("Thiếu một người");

        drive.draft(List.of(), young, older).votes(young, older).submit().answer("RETURNED");
        assertThat(shown(ActDriver.OFFICE, SuccessionPlanningProcess.DRAFT_PLAN).get("returnReason"))
                .isEqualTo("Thiếu cán bộ nữ");

        drive.draft(List.of(), young).votes(young).submit().answer("REFUSED");
        assertThat(history.ends(drive.caseId)).contains("EndEvent_Refused");
        assertThat(status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(drive.read(young).planning()).isEmpty();
    }

    @Nested
    class Refused {

        private String refused(String... added) {
            Refusal refusal = Refusals.of(() -> drive.draft(List.of(), added));
            assertThat(drive.openTasks()).containsExactly(SuccessionPlanningProcess.DRAFT_PLAN);
            assertThat(refusal.getMessage()).doesNotContain("(mẫu)");
            return refusal.getMessage();
        }

        @Test
        void shouldNotPlanMorePeopleThanATitleMayHave() {
            assertThat(refused(young, older, drive.candidate(36), drive.candidate(37))).contains("không quá 3 người");
        }

        @Test
        void shouldNotPlanWhoHoldsAnEquivalentPost() {
            drive.tenure(older, drive.post(ActDriver.UNIT, Regime.STATE, false, 1, 60), ActDriver.NOW.minusYears(1),
                    ActDriver.NOW.plusYears(4));
            assertThat(refused(young, older)).contains("thứ 2", "chỉ quy hoạch chức danh cao hơn");
        }

        @Test
        void shouldNotPlanWhoRetiresTooSoon() {
            assertThat(refused(drive.candidate(57))).contains("1 nhiệm kỳ (60 tháng)");
        }

        @Test
        void shouldWantTwoTerms_inTheNextPeriod() {
            String fifty = drive.candidate(52);
            drive.draft(List.of(), fifty);
            PlanningDriver next = new PlanningDriver(context);
            Map<String, Object> form = new HashMap<>(next.startForm());
            form.put("period", PlanningDriver.NEXT.toString());
            next.start(ActDriver.OFFICE, CaseKind.SUCCESSION_PLANNING, form);
            assertThat(Refusals.of(() -> next.draft(List.of(), fifty)).getMessage()).contains("2 nhiệm kỳ (120 tháng)");
        }

        @Test
        void shouldNotPlanForAFourthTitleOfTheSameLevel() {
            Official before = drive.read(older);
            PlanningEntry title = new PlanningEntry("Chức danh khác", null, 60, PlanningDriver.RUNNING.toString(),
                    ActDriver.NOW);
            drive.save(ActDriver.sample(older, ActDriver.UNIT, before.birthDate(), false, List.of(title, title, title),
                    List.of()));
            assertThat(refused(older)).contains("3 chức danh cùng cấp");
        }

        @Test
        void shouldNotPlanWhoIsInvestigatedOrDisciplined() {
            Official before = drive.read(older);
            drive.save(ActDriver.sample(older, ActDriver.UNIT, before.birthDate(), true, List.of(), List.of()));
            Official other = drive.read(young);
            drive.save(new Official(young, other.fullName(), other.birthDate(), other.sex(), other.ethnicity(),
                    other.nativeProvinceCode(), other.partyJoinedOn(), other.partyOfficialOn(), other.education(),
                    other.politicalTheory(), other.currentUnitCode(), false, true, List.of(), List.of(),
                    List.of(new Discipline(Discipline.Form.WARNING, ActDriver.NOW.minusMonths(3), null))));
            assertThat(refused(young, older)).contains("(thứ 1) chưa hết thời hạn kỷ luật", "(thứ 2) đang bị xem xét");
        }

        @Test
        void shouldNotPlanWhoIsBeingProposedForAppointment() {
            CaseDriver appointment = new CaseDriver(context);
            String proposed = appointment.officials.get(0);
            appointment.policyApproved("ON_SITE").fiveSteps(List.of(proposed));
            assertThat(refused(proposed)).contains("đang được đề nghị bổ nhiệm");
        }

        @Test
        void shouldNotSubmitADraftThatChangesNothing() {
            assertThat(refused()).contains("không khác quy hoạch hiện có");
        }

        @Test
        void shouldNotApproveNobody() {
            drive.draft(List.of(), young).votes(young).submit();
            assertThat(Refusals.of(() -> drive.approve()).violations()).extracting("field").containsExactly("approvedIds");
            assertThat(drive.openTasks()).containsExactly(SuccessionPlanningProcess.APPROVE_PLAN);
        }
    }
}
