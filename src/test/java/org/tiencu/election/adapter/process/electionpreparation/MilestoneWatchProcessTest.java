package org.tiencu.election.adapter.process.electionpreparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;

/** The watch of a case's milestones: it reminds, tells the higher unit, and ends with the election day. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MilestoneWatchProcessTest {

    private static final String WATCH = "IntermediateCatchEvent_NextWatch";
    private static final String COMMITTEE_OF_THE_PROVINCE = "election-committee-province";

    @Autowired
    ApplicationContext context;
    @Autowired
    TaskService taskService;
    @Autowired
    ElectionStore store;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    ProcessHistory escalation;
    ElectionDriver drive;
    String caseId;

    @BeforeAll
    void remember() {
        escalation = new ProcessHistory(context, MilestoneEscalationProcess.ID);
    }

    @AfterAll
    void everyNodeOfTheEscalationWasPassed() {
        assertThat(escalation.nodesNotPassed()).isEmpty();
    }

    @BeforeEach
    void open() {
        drive = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), PROVINCE, COMMUNE);
        caseId = drive.caseOf(COMMUNE);
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    /** So many days before the election day. */
    private LocalDate before(int days) {
        return drive.election.electionDay().minusDays(days);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(VietnamTime.ZONE).toInstant();
    }

    /** Lives on until nine o'clock on that day, and the timer goes off. */
    private void watchOn(LocalDate day, String ofCase) {
        clock.moveTo(day);
        drive.timerFires(ofCase, WATCH);
    }

    private CaseMilestone milestone(String ofCase, String id) {
        return store.milestones(ofCase).stream().filter(one -> one.milestone().equals(id)).findFirst().orElseThrow();
    }

    private int priority(String key) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(key).singleResult()
                .getPriority();
    }

    /** What this user was told of the case. */
    private List<String> told(String user, String ofCase) {
        return jdbc.sql("select kind from tiencu.notice where user_id = :user and case_id = :case").param("user", user)
                .param("case", ofCase).query(String.class).list();
    }

    /** Who was told of this task. */
    private List<String> toldOf(String key) {
        String taskId = taskService.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(key).singleResult()
                .getId();
        return jdbc.sql("select user_id from tiencu.notice where task_id = :task").param("task", taskId)
                .query(String.class).list();
    }

    private Task escalated(String user, String ofCase, String milestone) {
        assertThat(drive.task(user, ofCase, MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE)).isNotNull();
        return taskService.createTaskQuery().processInstanceBusinessKey(ofCase)
                .taskDefinitionKey(MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE).list().stream()
                .filter(task -> milestone.equals(taskService.getVariable(task.getId(), "milestone"))).findFirst().orElseThrow();
    }

    @Test
    void shouldWaitForTheFirstReminder() {
        assertThat(drive.timerDue(caseId, WATCH)).isEqualTo(endOf(before(115)));
        assertThat(priority(ElectionPreparationProcess.RECORD_STRUCTURE)).isEqualTo(50);
    }

    @Test
    void shouldRaiseTheTask_whenTheUnitIsReminded() {
        watchOn(before(114), caseId);
        assertThat(milestone(caseId, "pc-structure").remindedAt()).isNotNull();
        assertThat(milestone(caseId, "pc-structure").missedAt()).isNull();
        assertThat(milestone(caseId, "polling-teams").remindedAt()).isNull();
        assertThat(priority(ElectionPreparationProcess.RECORD_STRUCTURE)).isEqualTo(75);
        assertThat(priority(ElectionPreparationProcess.DEFINE_POLLING_AREAS)).isEqualTo(50);
        assertThat(told("peoples-council", caseId)).containsExactly("DUE_SOON");
        assertThat(toldOf(ElectionPreparationProcess.RECORD_STRUCTURE)).contains("peoples-council");
        assertThat(toldOf(ElectionPreparationProcess.DEFINE_POLLING_AREAS)).isEmpty();
        assertThat(told(COMMITTEE_OF_THE_PROVINCE, caseId)).isEmpty();
        assertThat(drive.timerDue(caseId, WATCH)).as("a minute after the last moment").isEqualTo(endOf(before(105)).plusSeconds(60));
    }

    @Test
    void shouldTellTheProvince_andStayLateUntilItIsDone() {
        watchOn(before(104), caseId);
        CaseMilestone missed = milestone(caseId, "pc-structure");
        assertThat(missed.missedAt()).isNotNull();
        assertThat(told(COMMITTEE_OF_THE_PROVINCE, caseId)).containsExactly("ESCALATED_ABOVE");
        assertThat(missed.late(clock.instant())).isTrue();
        assertThat(priority(ElectionPreparationProcess.RECORD_STRUCTURE)).isEqualTo(100);
        assertThat(drive.openTasks(caseId)).filteredOn(MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE::equals)
                .as("the structure and the committee").hasSize(2);

        Task told = escalated(COMMITTEE_OF_THE_PROVINCE, caseId, "pc-structure");
        assertThat(taskService.getIdentityLinksForTask(told.getId())).extracting(link -> link.getGroupId())
                .contains("election-committee@99");

        Map<String, Object> form = Map.of("unitKind", "COMMUNE", "population", 8000, "councilNominees", 60,
                "documentNumber", "1/KH", "documentDate", before(104).toString());
        drive.complete(ElectionDriver.PEOPLES_COUNCIL, caseId, ElectionPreparationProcess.RECORD_STRUCTURE, form);
        CaseMilestone late = milestone(caseId, "pc-structure");
        assertThat(late.doneOn()).isEqualTo(before(104));
        assertThat(late.late(clock.instant())).isFalse();
        assertThat(late.missedAt()).as("that it was late stays").isNotNull();
    }

    @Test
    void shouldTellTheNationalElectionCouncil_aboutAProvince_andKeepItsMeasure() {
        String province = drive.caseOf(PROVINCE);
        watchOn(before(104), province);
        List<String> open = drive.openTasks(province).stream()
                .filter(MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE::equals).toList();
        assertThat(open).hasSize(2);
        assertThat(drive.prefill(ElectionDriver.ELECTION_COUNCIL, province, MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE))
                .containsEntry("milestoneState", "Đơn vị vẫn chưa làm xong.").containsKeys("milestoneLabel", "milestoneDueText");
        drive.complete(ElectionDriver.ELECTION_COUNCIL, province, MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE,
                Map.of("measure", "Đã đôn đốc (mẫu)"));
        assertThat(jdbc.sql("select answered_by from tiencu.milestone_escalation where case_id = :c and measure is not null")
                .param("c", province).query(String.class).list()).containsExactly(ElectionDriver.ELECTION_COUNCIL);
        assertThat(escalation.ends(province)).containsExactly("EndEvent_Handled");
    }

    @Test
    void shouldTellOnceOnly() {
        watchOn(before(104), caseId);
        Instant first = milestone(caseId, "pc-structure").missedAt();
        int told = drive.openTasks(caseId).size();
        watchOn(before(103), caseId);
        assertThat(milestone(caseId, "pc-structure").missedAt()).isEqualTo(first);
        assertThat(drive.openTasks(caseId)).hasSize(told);
    }

    @Test
    void shouldNotWatchWhatIsDone() {
        store.done(caseId, "pc-structure", LocalDate.now(), "nobody", null, Instant.now());
        watchOn(before(104), caseId);
        assertThat(milestone(caseId, "pc-structure").missedAt()).isNull();
        assertThat(milestone(caseId, "pc-structure").remindedAt()).isNull();
        assertThat(milestone(caseId, "election-committees").missedAt()).isNotNull();
    }

    @Test
    void shouldEndTheWatch_whenTheElectionDayIsOver() {
        ProcessHistory history = new ProcessHistory(context, ElectionPreparationProcess.ID);
        watchOn(before(-1), caseId);
        assertThat(store.milestones(caseId)).allSatisfy(one -> assertThat(one.missedAt()).isNotNull());
        assertThat(history.ends(caseId)).containsExactly("EndEvent_Watched");
        assertThat(drive.openTasks(caseId)).contains(ElectionPreparationProcess.RECORD_STRUCTURE);
    }
}
