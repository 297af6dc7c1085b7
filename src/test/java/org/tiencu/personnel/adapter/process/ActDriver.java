package org.tiencu.personnel.adapter.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.application.casefile.CaseView;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.support.MovableClock;
import org.tiencu.support.SignedIn;

/**
 * Plays the officials of the demo in cases of any kind. Posts and people are made for each case, so cases of different
 * tests do not meet.
 */
public class ActDriver {

    public static final String UNIT = "99001";
    public static final String SENDING_UNIT = "99002";
    public static final String OFFICE = "office";
    public static final String HEAD = "head";
    public static final String COUNTING_BOARD = "counting-board";
    public static final String ORGANISATION_COMMISSION = "organisation-commission";
    public static final String STANDING_COMMITTEE = "standing-committee";
    /** Issues what the other one recorded the vote on. */
    public static final String STANDING_COMMITTEE_2 = "standing-committee-2";
    public static final LocalDate NOW = LocalDate.now();
    public static final String TODAY = NOW.toString();

    protected final ApplicationContext context;
    protected final SignedIn signedIn;
    private final TaskService taskService;
    private final Door door;
    public String caseId;

    public ActDriver(ApplicationContext context, Door door) {
        this.context = context;
        this.door = door;
        this.taskService = context.getBean(TaskService.class);
        this.signedIn = new SignedIn(context.getBean(IdentityService.class));
    }

    public ActDriver(ApplicationContext context) {
        this(context, new EngineDoor(context));
    }

    // ---- posts and people

    /** A new post of the commune, managed by the province. */
    public Post post(String unit, Regime regime, boolean elected, int seats, int rank) {
        Post post = new Post("T-" + UUID.randomUUID().toString().substring(0, 13), unit, "Phó Chủ tịch (thử)", "99", regime,
                false, 5, false, elected, seats, rank);
        context.getBean(Posts.class).addIfMissing(post);
        return post;
    }

    /** A woman of this age who meets every condition and holds no post. */
    public String official(String unit, int age) {
        String id = "test-" + UUID.randomUUID();
        save(sample(id, unit, NOW.minusYears(age), false, List.of(new PlanningEntry("Phó Chủ tịch", null, 40, "2025-2030",
                LocalDate.of(2025, 6, 1))), List.of(new Grade(NOW.getYear() - 1, Grade.Level.GOOD))));
        return id;
    }

    /** The record of an invented official. */
    public static Official sample(String id, String unit, LocalDate born, boolean underInvestigation,
            List<PlanningEntry> planning, List<Grade> grades) {
        return new Official(id, "Nguyễn Thử " + id.substring(5, 9) + " (mẫu)", born, Sex.FEMALE, "Kinh", "01",
                LocalDate.of(2008, 1, 1), LocalDate.of(2009, 1, 1), Education.values()[0], PoliticalTheory.values()[0], unit,
                underInvestigation, true, planning, grades, List.of());
    }

    public void save(Official official) {
        context.getBean(Officials.class).save(official);
    }

    public Official read(String officialId) {
        return context.getBean(Officials.class).find(officialId).orElseThrow();
    }

    public Tenure tenure(String officialId, Post post, LocalDate from, LocalDate until) {
        return context.getBean(Tenures.class).open(officialId, post.id(), from, until, new Decision("1/QĐ-THU", from, "Thử"));
    }

    /** A new official in a new post, held for three years of five. */
    public Tenure holder(Regime regime, boolean elected) {
        return tenure(official(UNIT, 40), post(UNIT, regime, elected, 1, 40), NOW.minusYears(3), NOW.plusYears(2));
    }

    public Tenure tenure(String tenureId) {
        return context.getBean(Tenures.class).find(tenureId).orElseThrow();
    }

    // ---- what users do

    public ActDriver start(String user, CaseKind kind, Map<String, Object> form) {
        caseId = door.start(user, kind, form);
        return this;
    }

    /** Completes the first open task of this kind that the user sees in the case. */
    public ActDriver task(String user, String taskKey, Map<String, Object> form) {
        door.complete(user, caseId, taskKey, form);
        return this;
    }

    /** A whole conference of 30 people at the unit whose users end with this suffix, such as {@code -99002}; empty for 99001. */
    public ActDriver conference(String suffix, Map<String, Integer> votes) {
        return counted(suffix, votes).task(HEAD + suffix, ConferenceProcess.CONFIRM_MINUTES,
                Map.of("minutesOutcome", "CONFIRMED", "minutesNumber", "1-BB"));
    }

    /** The same up to the count; votes by official id, 30 ballots, all valid. */
    public ActDriver counted(String suffix, Map<String, Integer> votes) {
        return task(OFFICE + suffix, ConferenceProcess.SUMMON, Map.of("heldOn", today(), "place", "Hội trường",
                "summoned", 30))
                .task(OFFICE + suffix, ConferenceProcess.RECORD_ATTENDANCE, Map.of("present", 30))
                .task(COUNTING_BOARD + suffix, ConferenceProcess.RECORD_COUNT, figures(30, votes));
    }

    /** The fields of a count. */
    public static Map<String, Object> figures(int ballots, Map<String, Integer> votes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        votes.forEach((id, number) -> rows.add(Map.of("officialId", id, "votes", number)));
        return new HashMap<>(Map.of("issued", ballots, "returned", ballots, "invalid", 0, "boardMembers", "Tổ kiểm phiếu",
                "candidates", rows));
    }

    // ---- what time does

    /** The day of the application, on which users do everything: the real one unless a story has moved it. */
    protected String today() {
        return LocalDate.now(context.getBean(MovableClock.class)).toString();
    }

    /** Lets the timer of this event or activity in the case go off. */
    public ActDriver timerFires(String activityId) {
        context.getBean(ManagementService.class).executeJob(timer(activityId).getId());
        return this;
    }

    /** When the timer of this event or activity in the case goes off. */
    public Instant timerDue(String activityId) {
        return timer(activityId).getDuedate().toInstant();
    }

    private Job timer(String activityId) {
        return context.getBean(ManagementService.class).createJobQuery().timers().activityId(activityId).list().stream()
                .filter(job -> context.getBean(RuntimeService.class).createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId()).processInstanceBusinessKey(caseId).count() > 0)
                .findFirst().orElseThrow(() -> new AssertionError("No timer " + activityId));
    }

    // ---- what came of it

    public List<String> openTasks() {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public Date dueDate(String taskKey) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(taskKey).singleResult()
                .getDueDate();
    }

    public boolean isEnded() {
        return context.getBean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(caseId).count() == 0;
    }

    public CaseView.Details details(CaseKind kind) {
        return signedIn.as("admin", () -> context.getBean(CaseView.class).details(kind, caseId));
    }

    public CaseStatus status(CaseKind kind) {
        return CaseStatus.valueOf(details(kind).personnelCase().status());
    }

    /** Number of the proposal that this cause led to, null if there is none. Its tasks are those of a case of that number. */
    public String proposal(String cause) {
        return context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select id from tiencu.case_proposal where cause = :cause").param("cause", cause)
                .query(String.class).optional().orElse(null);
    }

    /** Turns to another case, or to a proposal. */
    public ActDriver turnTo(String id) {
        caseId = id;
        return this;
    }
}
