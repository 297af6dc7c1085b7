package org.tiencu.election.adapter.process.nationallist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.ELECTION_COUNCIL;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;
import static org.tiencu.election.adapter.process.ElectionDriver.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.tiencu.election.adapter.process.ListDriver;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.override.CalendarOverrides.Asked;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.structure.SampleCandidates;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person.Sex;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

/** The list of the whole country, here of one province: five to ten candidates for three seats. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationalListProcessTest {

    private static final String DECIDE = NationalListProcess.DECIDE_NATIONAL_LIST;
    private static final String CORRECT = NationalListProcess.CORRECT_PROVINCE_LIST;
    private static final String WATCH = "IntermediateCatchEvent_NextWatch";
    private static final String FRONT_OF_THE_PROVINCE = "fatherland-front-province";
    private static final String COMMITTEE_OF_THE_PROVINCE = "election-committee-province";

    @Autowired
    ApplicationContext context;
    @Autowired
    ElectionStore store;
    @Autowired
    TaskService taskService;
    @Autowired
    MovableClock clock;
    ProcessHistory history;
    ListDriver drive;
    String centre;
    String province;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, NationalListProcess.ID);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    @BeforeEach
    void open() {
        drive = new ListDriver(context);
        drive.open(ListDriver.sundayIn(200), Set.of(Body.NA, Body.PC), PROVINCE, COMMUNE);
        centre = drive.caseOf("TW");
        province = drive.caseOf(PROVINCE);
        drive.constituencies(province, Body.NA, 3);
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    private void sent() {
        store.done(province, "lists-sent", LocalDate.now(), "test", null, Instant.now());
    }

    private void minority(Sex sex, int number) {
        drive.candidate(province, Body.NA, SampleCandidates.person(number, sex, "Tày", LocalDate.of(1975, 3, 1), true, false),
                CandidateState.PROPOSED, CandidateState.QUALIFIED);
    }

    private Map<String, Object> published() {
        return Map.of("listOutcome", "PUBLISHED", "documentNumber", "151/NQ-HĐBCQG", "documentDate", TODAY);
    }

    private Map<String, Object> returned(List<String> provinces) {
        return Map.of("listOutcome", "RETURNED", "reason", "Thiếu phụ nữ (mẫu)", "returnedProvinces", provinces);
    }

    private Map<String, Object> prefill() {
        return drive.prefill(ELECTION_COUNCIL, centre, DECIDE);
    }

    private void decide(Map<String, Object> form) {
        drive.complete(ELECTION_COUNCIL, centre, DECIDE, form);
    }

    private Refusal refused(Map<String, Object> form) {
        Refusal refusal = Refusals.of(() -> decide(form));
        assertThat(drive.openTasks(centre)).as("the task stays open").containsExactly(DECIDE);
        assertThat(store.papers(centre)).isEmpty();
        return refusal;
    }

    private CaseMilestone milestone() {
        return store.milestones(centre).get(0);
    }

    @Test
    void shouldPublishTheList_andThenTheProvinceItsPart() {
        sent();
        drive.qualified(province, Body.NA, 2, 3);
        minority(Sex.MALE, 801);
        minority(Sex.FEMALE, 802);
        assertThat(prefill()).containsEntry("warnings", "");
        assertThat(ListDriver.rows(prefill(), "provinces")).hasSize(1).first().satisfies(row -> assertThat(row)
                .containsEntry("sent", "Đã gửi").containsEntry("seats", "3").containsEntry("candidates", 7)
                .containsEntry("women", "3").containsEntry("minorities", "2"));
        decide(published());

        assertThat(milestone().doneOn()).isEqualTo(LocalDate.now());
        assertThat(store.findCase(centre)).get().extracting(ElectionCase::status).isEqualTo(ElectionCase.Status.READY);
        assertThat(history.ends(centre)).containsExactly("EndEvent_NationalListPublished");
        drive.jumpTo(province, ElectionPreparationProcess.PUBLISH_PROVINCE_LIST);
        assertThat(drive.prefill(COMMITTEE_OF_THE_PROVINCE, province, ElectionPreparationProcess.PUBLISH_PROVINCE_LIST)
                .get("nationalListText")).asString().startsWith("số 151/NQ-HĐBCQG, ngày ");
    }

    @Test
    void shouldRefuse_withTheNumbers_whenTheSharesOfTheWholeListAreNotMet() {
        sent();
        drive.qualified(province, Body.NA, 3, 7);
        assertThat(prefill().get("warnings")).asString().contains("3/10 (30,00%)", "0/10 (0,00%)");
        assertThat(refused(published())).hasMessageContaining("3/10 (30,00%)").hasMessageContaining("ít nhất 35%")
                .hasMessageContaining("ít nhất 18%").hasMessageContaining("Điều 8");
        assertThat(milestone().done()).isFalse();
    }

    @Test
    void shouldRefuse_asLongAsAProvinceHasNotSentItsList() {
        minority(Sex.FEMALE, 803);
        assertThat(refused(published())).hasMessageContaining("Còn 1 tỉnh, thành phố chưa gửi danh sách");
        assertThat(refused(returned(List.of(PROVINCE))).violations()).extracting(violation -> violation.field())
                .containsExactly("returnedProvinces");
    }

    @Test
    void shouldRefuse_anEmptyList_aFutureDay_andAReturnToNobody() {
        sent();
        assertThat(refused(published())).hasMessageContaining("Chưa có người nào đủ tiêu chuẩn");
        minority(Sex.FEMALE, 804);
        assertThat(refused(Map.of("listOutcome", "PUBLISHED", "documentNumber", "151/NQ-HĐBCQG", "documentDate",
                LocalDate.now().plusDays(1).toString()))).hasMessageContaining("Không được sau ngày hôm nay");
        assertThat(refused(returned(List.of())).violations()).extracting(violation -> violation.field())
                .containsExactly("returnedProvinces");
        assertThat(refused(returned(List.of("98"))).violations()).isNotEmpty();
    }

    @Test
    void shouldSendTheListBackToTheProvince_whichPutsItRight() {
        sent();
        drive.qualified(province, Body.NA, 0, 1);
        decide(returned(List.of(PROVINCE)));
        assertThat(drive.openTasks(centre)).containsExactly(CORRECT);
        Map<String, Object> shown = drive.prefill(FRONT_OF_THE_PROVINCE, centre, CORRECT);
        assertThat(shown).containsEntry("returnReason", "Thiếu phụ nữ (mẫu)").containsKey("provinceName");
        assertThat(Refusals.of(() -> drive.complete(FRONT_OF_THE_PROVINCE, centre, CORRECT, Map.of("note", "Đã bổ sung (mẫu)",
                "documentDate", LocalDate.now().plusDays(1).toString())))).hasMessageContaining("Không được sau ngày hôm nay");

        minority(Sex.FEMALE, 805);
        drive.complete(FRONT_OF_THE_PROVINCE, centre, CORRECT, Map.of("note", "Đã bổ sung (mẫu)", "documentDate", TODAY));
        assertThat(drive.openTasks(centre)).containsExactly(DECIDE);
        assertThat(store.papers(centre)).extracting(ElectionPaper::kind, ElectionPaper::subject).containsExactly(
                tuple("LIST_PUBLISHED", PROVINCE),
                tuple("LIST_CORRECTED", PROVINCE));
        decide(published());
        assertThat(milestone().done()).isTrue();
    }

    @Test
    void shouldStayWithTheCouncil_whoeverElseLooks() {
        for (String user : List.of("office", COMMITTEE_OF_THE_PROVINCE, FRONT_OF_THE_PROVINCE)) {
            assertThat(new SignedIn(context.getBean(IdentityService.class)).as(user,
                    () -> taskService.createTaskQuery().processInstanceBusinessKey(centre).count())).as(user).isZero();
        }
    }

    @Test
    void shouldRemind_andAnswerForItself_whenTheListIsLate() {
        LocalDate due = LocalDate.ofInstant(milestone().dueAt(), VietnamTime.ZONE);
        clock.moveTo(due.minusDays(9));
        drive.timerFires(centre, WATCH);
        assertThat(taskService.createTaskQuery().processInstanceBusinessKey(centre).singleResult().getPriority()).isEqualTo(75);
        clock.moveTo(due.plusDays(1));
        drive.timerFires(centre, WATCH);
        assertThat(drive.task(ELECTION_COUNCIL, centre, MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE)).isNotNull();
        assertThat(milestone().missedAt()).isNotNull();
        assertThat(history.ends(centre)).containsExactly("EndEvent_Watched");
        assertThat(drive.task(ELECTION_COUNCIL, centre, DECIDE).getPriority()).isEqualTo(100);
    }

    @Test
    void shouldFollowAMovedMilestone() {
        LocalDate day = drive.election.electionDay().minusDays(30);
        new SignedIn(context.getBean(IdentityService.class)).as(ELECTION_COUNCIL,
                () -> context.getBean(CalendarOverrides.class).move(drive.election.id(), new Asked("candidate-list-published",
                        day, null, "12/NQ-HĐBCQG", LocalDate.now(), "Mưa lũ (mẫu)")));
        Instant moved = day.plusDays(1).atStartOfDay(VietnamTime.ZONE).minusSeconds(1).toInstant();
        await().atMost(Duration.ofSeconds(30)).until(() -> milestone().dueAt().equals(moved));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(drive.task(ELECTION_COUNCIL, centre, DECIDE)
                .getDueDate().toInstant()).isEqualTo(moved));
        assertThat(drive.timerDue(centre, WATCH)).isEqualTo(moved.minus(Duration.ofDays(10)));
    }
}
