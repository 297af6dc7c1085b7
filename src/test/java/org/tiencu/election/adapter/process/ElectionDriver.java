package org.tiencu.election.adapter.process;

import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.support.SignedIn;

/** Plays the officials of the demo who prepare an election. Each driver opens an election of its own. */
public class ElectionDriver {

    public static final String PROVINCE = "99";
    public static final String COMMUNE = "99001";
    public static final String OTHER_COMMUNE = "99002";
    public static final String ELECTION_COUNCIL = "election-council";
    /** Users of the commune; the same with {@code -province} or {@code -99002} behind it work there. */
    public static final String PEOPLES_COUNCIL = "peoples-council";
    public static final String PEOPLES_COMMITTEE = "peoples-committee";
    public static final String FRONT = "fatherland-front";
    public static final String ELECTION_COMMITTEE = "election-committee";
    public static final String TODAY = LocalDate.now().toString();

    protected final ApplicationContext context;
    protected final SignedIn signedIn;
    private final TaskService taskService;
    private final ManagementService managementService;
    public Election election;

    public ElectionDriver(ApplicationContext context) {
        this.context = context;
        this.taskService = context.getBean(TaskService.class);
        this.managementService = context.getBean(ManagementService.class);
        this.signedIn = new SignedIn(context.getBean(IdentityService.class));
    }

    /** A Sunday at least so many days from today: 200 lets no milestone be missed, fewer than 105 some. */
    public static LocalDate sundayIn(int days) {
        return LocalDate.now().plusDays(days).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Opens an election for the units and waits until jobs have opened their cases. */
    public ElectionDriver open(LocalDate electionDay, Set<Body> bodies, String... units) {
        election = signedIn.as(ELECTION_COUNCIL, () -> context.getBean(Elections.class).open("Bầu cử thử (mẫu)", electionDay,
                bodies, List.of(units)));
        await().atMost(Duration.ofSeconds(30)).until(() -> context.getBean(JdbcClient.class)
                .sql("select count(*) from tiencu.election_case where election_id = :id and status = 'PENDING'")
                .param("id", election.id()).query(Integer.class).single() == 0);
        return this;
    }

    public String caseOf(String unit) {
        return election.caseId(unit);
    }

    // ---- what users do

    /** Completes the first open task of this kind that the user sees in the case. */
    public void complete(String user, String caseId, String taskKey, Map<String, Object> form) {
        String id = task(user, caseId, taskKey).getId();
        signedIn.run(user, () -> taskService.complete(id, form));
    }

    /** What the form of the task is opened with. */
    public Map<String, Object> prefill(String user, String caseId, String taskKey) {
        String id = task(user, caseId, taskKey).getId();
        return signedIn.as(user, () -> context.getBean(FormService.class).getTaskFormVariables(id));
    }

    public Task task(String user, String caseId, String taskKey) {
        return signedIn.as(user, () -> taskService.createTaskQuery().processInstanceBusinessKey(caseId)
                .taskDefinitionKey(taskKey).list()).stream().findFirst().orElseThrow(() -> new AssertionError(
                        user + " does not see " + taskKey + ", open are " + openTasks(caseId)));
    }

    /** Keys of the open tasks of the case, whoever may see them. */
    public List<String> openTasks(String caseId) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    // ---- timers

    /** When the waiting timer at this activity is due. */
    public Instant timerDue(String caseId, String activityId) {
        return timer(caseId, activityId).getDuedate().toInstant();
    }

    /** Sets the waiting timer at this activity off now. */
    public void timerFires(String caseId, String activityId) {
        managementService.executeJob(timer(caseId, activityId).getId());
    }

    private Job timer(String caseId, String activityId) {
        List<String> instances = context.getBean(RuntimeService.class).createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId).list().stream().map(one -> one.getProcessInstanceId()).toList();
        return instances.stream().flatMap(id -> managementService.createJobQuery().processInstanceId(id).timers()
                .activityId(activityId).list().stream()).findFirst()
                .orElseThrow(() -> new AssertionError("No timer waits at " + activityId));
    }
}
