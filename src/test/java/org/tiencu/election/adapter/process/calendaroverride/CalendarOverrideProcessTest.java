package org.tiencu.election.adapter.process.calendaroverride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.electionbodies.ElectionBodiesProcess;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.override.CalendarOverrides.Asked;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.application.preparation.PreparationOpenings;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarOverrideProcessTest {

    private static final Set<Body> BOTH = Set.of(Body.NA, Body.PC);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String WATCH = "IntermediateCatchEvent_NextWatch";

    @Autowired
    ApplicationContext context;
    @Autowired
    TaskService taskService;
    @Autowired
    ElectionStore store;
    @Autowired
    CalendarOverrides overrides;
    @Autowired
    JdbcClient jdbc;
    ProcessHistory history;
    SignedIn signedIn;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, CalendarOverrideProcess.ID);
        signedIn = new SignedIn(context.getBean(IdentityService.class));
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private ElectionDriver open(int days, String... units) {
        return new ElectionDriver(context).open(ElectionDriver.sundayIn(days), BOTH, units);
    }

    /** Moves the step as the National Election Council and waits until the jobs are done. */
    private String move(Election election, String milestone, LocalDate day, LocalTime hour) {
        String key = signedIn.as(ElectionDriver.ELECTION_COUNCIL, () -> overrides.move(election.id(), new Asked(milestone, day,
                hour, "12/NQ-HĐBCQG", LocalDate.now(), "Mưa lũ (mẫu)"))).key();
        await().atMost(Duration.ofSeconds(30)).until(() -> history.ends(key).equals(List.of("EndEvent_Moved")));
        return key;
    }

    private CaseMilestone milestone(String caseId, String id) {
        return store.milestones(caseId).stream().filter(one -> one.milestone().equals(id)).findFirst().orElseThrow();
    }

    private Task task(String caseId, String key) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(key).singleResult();
    }

    private List<ElectionPaper> papers(String caseId) {
        return store.papers(caseId).stream().filter(one -> one.kind().equals(CalendarOverrides.CALENDAR_MOVED)).toList();
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(VietnamTime.ZONE).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return at(day, LocalTime.of(23, 59, 59));
    }

    @Test
    void shouldMoveTheMilestone_whatIsDueWithIt_andItsTask() {
        ElectionDriver drive = open(200, PROVINCE, COMMUNE);
        String caseId = drive.caseOf(COMMUNE);
        LocalDate day = drive.election.electionDay().minusDays(40);
        Date structureDue = task(caseId, ElectionPreparationProcess.RECORD_STRUCTURE).getDueDate();

        move(drive.election, "polling-teams", day, TEN);

        assertThat(milestone(caseId, "polling-teams").dueAt()).isEqualTo(at(day, TEN));
        assertThat(milestone(caseId, "polling-areas").dueAt()).as("due with it").isEqualTo(at(day, TEN));
        assertThat(milestone(caseId, "polling-teams").remindAt()).isEqualTo(at(day.minusDays(7), TEN));
        Task areas = task(caseId, ElectionPreparationProcess.DEFINE_POLLING_AREAS);
        assertThat(areas.getDueDate().toInstant()).isEqualTo(at(day, TEN));
        assertThat(((Date) taskService.getVariable(areas.getId(), "milestoneDue")).toInstant()).isEqualTo(at(day, TEN));
        assertThat(task(caseId, ElectionPreparationProcess.RECORD_STRUCTURE).getDueDate()).isEqualTo(structureDue);
        assertThat(milestone(caseId, "second-consultation").dueAt())
                .isEqualTo(endOf(drive.election.electionDay().minusDays(40)));
        assertThat(papers(drive.caseOf(PROVINCE))).as("a province has no polling teams").isEmpty();
    }

    @Test
    void shouldLeaveATraceInEveryCase_once() {
        ElectionDriver drive = open(200, COMMUNE);
        LocalDate law = drive.election.electionDay().minusDays(43);
        String key = move(drive.election, "polling-teams", law.plusDays(3), null);
        overrides.apply(key, 0);

        assertThat(papers(drive.caseOf(COMMUNE))).extracting(ElectionPaper::subject)
                .containsExactlyInAnyOrder("polling-areas", "polling-teams");
        assertThat(papers(drive.caseOf(COMMUNE))).allSatisfy(paper -> {
            assertThat(paper.number()).isEqualTo("12/NQ-HĐBCQG");
            assertThat(paper.datedOn()).isEqualTo(LocalDate.now());
            assertThat(paper.recordedBy()).isEqualTo(ElectionDriver.ELECTION_COUNCIL);
            assertThat(paper.content()).startsWith("Hạn cũ: hết ngày ").contains("Hạn mới: hết ngày ", "Mưa lũ (mẫu)");
        });
    }

    @Test
    void shouldMoveTheTimerOfTheWatch() {
        ElectionDriver drive = open(200, COMMUNE);
        String caseId = drive.caseOf(COMMUNE);
        LocalDate day = drive.election.electionDay().minusDays(150);
        assertThat(drive.timerDue(caseId, WATCH)).isEqualTo(milestone(caseId, "pc-structure").remindAt());

        move(drive.election, "pc-structure", day, null);

        assertThat(milestone(caseId, "pc-structure").dueAt()).isEqualTo(endOf(day));
        assertThat(drive.timerDue(caseId, WATCH)).isEqualTo(endOf(day.minusDays(10)));
        drive.timerFires(caseId, WATCH);
        assertThat(drive.timerDue(caseId, WATCH)).as("nothing is due yet").isEqualTo(endOf(day.minusDays(10)));
    }

    @Test
    void shouldTakeBackWhatWasMissed_whenThereIsTimeAgain() {
        ElectionDriver drive = open(100, COMMUNE);
        String caseId = drive.caseOf(COMMUNE);
        await().atMost(Duration.ofSeconds(30)).until(() -> milestone(caseId, "pc-structure").missedAt() != null);
        assertThat(task(caseId, ElectionPreparationProcess.RECORD_STRUCTURE).getPriority()).isEqualTo(100);
        assertThat(escalations(caseId)).contains("pc-structure", "election-committees");
        LocalDate day = LocalDate.now().plusDays(30);

        move(drive.election, "pc-structure", day, null);

        CaseMilestone moved = milestone(caseId, "pc-structure");
        assertThat(moved.dueAt()).isEqualTo(endOf(day));
        assertThat(moved.missedAt()).isNull();
        assertThat(moved.remindedAt()).isNull();
        Task task = task(caseId, ElectionPreparationProcess.RECORD_STRUCTURE);
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(task.getDueDate().toInstant()).isEqualTo(endOf(day));
        assertThat(escalations(caseId)).contains("election-committees").doesNotContain("pc-structure");
        assertThat(jdbc.sql("select measure from tiencu.milestone_escalation where case_id = :c and milestone = 'pc-structure'")
                .param("c", caseId).query(String.class).single()).contains("12/NQ-HĐBCQG");
    }

    private List<String> escalations(String caseId) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId)
                .taskDefinitionKey(MilestoneEscalationProcess.HANDLE_MISSED_MILESTONE).list().stream()
                .map(one -> (String) taskService.getVariable(one.getId(), "milestone")).toList();
    }

    @Test
    void shouldRemindAtOnce_whenTheStepIsMovedToSoon() {
        ElectionDriver drive = open(200, COMMUNE);
        String caseId = drive.caseOf(COMMUNE);
        move(drive.election, "pc-structure", LocalDate.now().plusDays(2), null);
        await().atMost(Duration.ofSeconds(30)).until(() -> milestone(caseId, "pc-structure").remindedAt() != null);
        assertThat(task(caseId, ElectionPreparationProcess.RECORD_STRUCTURE).getPriority()).isEqualTo(75);
    }

    @Test
    void shouldHoldForCasesThatAreOpenedLater_andLeaveDoneMilestonesAlone() {
        Election election = signedIn.as(ElectionDriver.ELECTION_COUNCIL, () -> context.getBean(Elections.class).register(
                "Bầu cử thử (mẫu)", ElectionDriver.sundayIn(200), BOTH, List.of(COMMUNE))).election();
        LocalDate day = election.electionDay().minusDays(44);
        move(election, "polling-teams", day, null);
        context.getBean(PreparationOpenings.class).open(election.id(), 0);
        String caseId = election.caseId(COMMUNE);
        assertThat(milestone(caseId, "polling-areas").dueAt()).isEqualTo(endOf(day));
        assertThat(papers(caseId)).isEmpty();

        store.done(caseId, "polling-teams", LocalDate.now(), "nobody", null, Instant.now());
        move(election, "polling-teams", day.plusDays(1), null);
        assertThat(milestone(caseId, "polling-teams").dueAt()).isEqualTo(endOf(day));
        assertThat(milestone(caseId, "polling-areas").dueAt()).isEqualTo(endOf(day.plusDays(1)));
    }

    @Test
    void shouldMoveWhatACalledProcessHasFromTheMilestone() {
        ElectionDriver drive = open(200, COMMUNE);
        String caseId = drive.caseOf(COMMUNE);
        String deployment = context.getBean(RepositoryService.class).createDeployment().name("override test")
                .addString("override-test-caller.bpmn", CALLER).addString("override-test-called.bpmn", CALLED).deploy().getId();
        try {
            context.getBean(RuntimeService.class).startProcessInstanceByKey("override-test-caller", caseId);
            LocalDate day = drive.election.electionDay().minusDays(38);
            move(drive.election, "second-consultation", day, TEN);
            assertThat(task(caseId, "UserTask_Moved").getDueDate().toInstant()).isEqualTo(at(day, TEN));
            assertThat(drive.timerDue(caseId, "BoundaryEvent_Moved")).isEqualTo(at(day, TEN));
            // the voters' list is due on the same day and stays
            Instant law = endOf(drive.election.electionDay().minusDays(40));
            assertThat(task(caseId, "UserTask_Stays").getDueDate().toInstant()).isEqualTo(law);
        } finally {
            context.getBean(RepositoryService.class).deleteDeployment(deployment, true, true, true);
        }
    }

    @Test
    void shouldMoveTheTasksOfAProcessThatThePreparationCalls() {
        ElectionDriver drive = open(200, COMMUNE);
        String caseId = drive.caseOf(COMMUNE);
        LocalDate day = drive.election.electionDay().minusDays(108);
        move(drive.election, "election-committees", day, null);
        assertThat(task(caseId, ElectionBodiesProcess.PROPOSE_MEMBERS).getDueDate().toInstant()).isEqualTo(endOf(day));
        assertThat(task(caseId, ElectionPreparationProcess.RECORD_STRUCTURE).getDueDate().toInstant())
                .as("due on the same day by law").isEqualTo(endOf(drive.election.electionDay().minusDays(105)));
    }

    @Test
    void shouldMoveTheTimerOfACandidacy_withTheDeadlineForDossiers() {
        CandidacyDriver drive = new CandidacyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), BOTH, COMMUNE);
        String candidacy = drive.nominated();
        LocalDate day = drive.election.electionDay().minusDays(50);
        move(drive.election, "dossier-deadline", day, null);
        assertThat(drive.timerDue(candidacy, "BoundaryEvent_DossierDeadline")).isEqualTo(at(day, LocalTime.of(17, 0)));
    }

    @Test
    void shouldMoveAStep_fromTheStartForm() {
        Election election = open(200, COMMUNE).election;
        String definition = context.getBean(RepositoryService.class).createProcessDefinitionQuery()
                .processDefinitionKey(CalendarOverrideProcess.ID).latestVersion().singleResult().getId();
        FormService forms = context.getBean(FormService.class);
        Map<String, Object> form = new HashMap<>(Map.of("election", election.id(), "milestone", "lists-sent",
                "day", election.electionDay().minusDays(20).toString(), "hour", "17:00", "documentNumber", "12/NQ-HĐBCQG",
                "documentDate", ElectionDriver.TODAY, "reason", "Mưa lũ (mẫu)"));
        assertThat(Refusals.of(() -> signedIn.as("election-committee-province", () -> forms.submitStartForm(definition, form)))
                .kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        ProcessInstance started = signedIn.as("admin", () -> forms.submitStartForm(definition, form));
        assertThat(started.getBusinessKey()).matches(election.id() + "-DC-\\d+");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> history.ends(started.getBusinessKey()).equals(List.of("EndEvent_Moved")));
        assertThat(milestone(election.caseId(COMMUNE), "lists-sent").dueAt())
                .isEqualTo(at(election.electionDay().minusDays(20), LocalTime.of(17, 0)));
        form.put("hour", "25:00");
        assertThat(Refusals.of(() -> signedIn.as("admin", () -> forms.submitStartForm(definition, form))).violations())
                .extracting(violation -> violation.field()).containsExactly("hour");
    }

    private static String listening(String id, String milestone) {
        return """
                <bpmn:callActivity id="CallActivity_%s" calledElement="override-test-called">
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="milestone" value="%s" /></camunda:properties>
                    <camunda:executionListener delegateExpression="${milestoneListener}" event="start" />
                    <camunda:in source="milestoneDue" target="milestoneDue" />
                    <camunda:in sourceExpression="${%s}" target="moves" />
                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="Flow_%s" sourceRef="Gateway_Both" targetRef="CallActivity_%s" />
                """.formatted(id, milestone, id.equals("Moved"), id, id);
    }

    private static String model(String id, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start" />
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, content);
    }

    /** Calls the same process for two milestones of one day. */
    private static final String CALLER = model("override-test-caller", """
            <bpmn:sequenceFlow id="Flow_Start" sourceRef="Start" targetRef="Gateway_Both" />
            <bpmn:parallelGateway id="Gateway_Both" />
            """ + listening("Moved", "second-consultation") + listening("Stays", "voter-list-posted"));

    /** Has a task and a timer that are due with the milestone of the call, two levels down from its variable. */
    private static final String CALLED = model("override-test-called", """
            <bpmn:sequenceFlow id="Flow_Start" sourceRef="Start" targetRef="Gateway_Which" />
            <bpmn:exclusiveGateway id="Gateway_Which" default="Flow_Stays" />
            <bpmn:sequenceFlow id="Flow_Moved" sourceRef="Gateway_Which" targetRef="UserTask_Moved">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${moves}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="Flow_Stays" sourceRef="Gateway_Which" targetRef="UserTask_Stays" />
            <bpmn:userTask id="UserTask_Moved" camunda:dueDate="${milestoneDue}" />
            <bpmn:userTask id="UserTask_Stays" camunda:dueDate="${milestoneDue}" />
            <bpmn:boundaryEvent id="BoundaryEvent_Moved" attachedToRef="UserTask_Moved" cancelActivity="false">
              <bpmn:timerEventDefinition>
                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${milestoneDue}</bpmn:timeDate>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            """);
}
