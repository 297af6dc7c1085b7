package org.tiencu.personnel.adapter.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.FormService;
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
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.adapter.process.appointment.AppointmentProcess;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.adapter.process.withdrawal.WithdrawalProcess;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.appointment.AppointmentWorkflow;
import org.tiencu.personnel.application.appointment.Withdrawals;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.support.SignedIn;

/**
 * Plays the officials of the demo in one appointment case of its own: its post and its people are made for it, so cases
 * of different tests do not meet.
 */
public class CaseDriver {

    public static final String UNIT = "99001";
    public static final String SENDING_UNIT = "99002";
    public static final String OFFICE = "office";
    public static final String HEAD = "head";
    public static final String COUNTING_BOARD = "counting-board";
    public static final String ORGANISATION_COMMISSION = "organisation-commission";
    public static final String STANDING_COMMITTEE = "standing-committee";
    public static final List<String> OPINION_BODIES =
            List.of("inspection-commission", "internal-affairs-commission", "public-security-committee");
    public static final String TODAY = LocalDate.now().toString();

    private final ApplicationContext context;
    private final TaskService taskService;
    private final SignedIn signedIn;
    public final Post post;
    /** Three officials of the unit who meet every condition. */
    public final List<String> officials;
    /** An official of another unit who meets every condition. */
    public final String outsider;
    public String caseId;

    public CaseDriver(ApplicationContext context, int seats, Regime regime) {
        this.context = context;
        this.taskService = context.getBean(TaskService.class);
        this.signedIn = new SignedIn(context.getBean(IdentityService.class));
        this.post = new Post("T-" + UUID.randomUUID().toString().substring(0, 8), UNIT, "Phó Chủ tịch (thử)", "99", regime,
                false, 5, false, seats, 40);
        context.getBean(Posts.class).addIfMissing(post);
        this.officials = IntStream.range(0, 3).mapToObj(i -> official(UNIT)).toList();
        this.outsider = official(SENDING_UNIT);
    }

    public CaseDriver(ApplicationContext context) {
        this(context, 1, Regime.STATE);
    }

    private String official(String unit) {
        String id = "test-" + UUID.randomUUID();
        save(id, unit, List.of(new PlanningEntry("Phó Chủ tịch", null, 40, "2025-2030", LocalDate.of(2025, 6, 1))));
        Post previous = new Post(id.substring(0, 20), unit, "Trưởng phòng (thử)", "99", Regime.STATE, true, 5, false, 1, 30);
        context.getBean(Posts.class).addIfMissing(previous);
        context.getBean(Tenures.class).open(id, previous.id(), LocalDate.now().minusYears(3), LocalDate.now().plusYears(2),
                new Decision("1/QĐ-THU", LocalDate.now().minusYears(3), "Thử"));
        return id;
    }

    private void save(String id, String unit, List<PlanningEntry> planning) {
        context.getBean(Officials.class).save(new Official(id, "Nguyễn Thử " + id.substring(5, 9) + " (mẫu)",
                LocalDate.now().minusYears(40), Sex.FEMALE, "Kinh", "01", LocalDate.of(2008, 1, 1), LocalDate.of(2009, 1, 1),
                Education.values()[0], PoliticalTheory.values()[0], unit, false, true, planning,
                List.of(new Grade(LocalDate.now().getYear() - 1, Grade.Level.GOOD)), List.of()));
    }

    /** Takes an official out of the planning, so that he does not meet every condition any more. */
    public void removeFromPlanning(String officialId) {
        save(officialId, UNIT, List.of());
    }

    // ---- what users do

    public CaseDriver start(String source) {
        return start(source, post.seats());
    }

    public CaseDriver start(String source, int seats) {
        caseId = signedIn.as(OFFICE, () -> context.getBean(AppointmentWorkflow.class).start(Map.of("unit", UNIT,
                "postId", post.id(), "source", source, "seats", seats, "reason", "Khuyết chức vụ")));
        return this;
    }

    /** Completes the one open task of this kind. */
    public CaseDriver complete(String user, String taskKey, Map<String, Object> form) {
        Task task = signedIn.as(user, () -> taskService.createTaskQuery().processInstanceBusinessKey(caseId)
                .taskDefinitionKey(taskKey).list()).stream().findFirst().orElseThrow(() -> new AssertionError(
                        user + " does not see " + taskKey + ", open are " + openTasks()));
        signedIn.run(user, () -> taskService.complete(task.getId(), inOrderOfTheForm(task, form)));
        return this;
    }

    /** Fixed lists have to come back in the order in which the form showed them. */
    private Map<String, Object> inOrderOfTheForm(Task task, Map<String, Object> form) {
        Map<String, Object> ordered = new HashMap<>(form);
        for (String list : List.of("candidates", "decisions")) {
            if (form.get(list) instanceof List<?> rows) {
                String shown = context.getBean(FormService.class).getTaskFormVariables(task.getId()).get(list).toString();
                ordered.put(list, rows.stream().sorted(Comparator.comparingInt(
                        row -> shown.indexOf((String) ((Map<?, ?>) row).get("officialId")))).toList());
            }
        }
        return ordered;
    }

    public CaseDriver requestPolicy(String source) {
        return complete(OFFICE, NominationProcess.DRAFT_POLICY_REQUEST, Map.of("documentNumber", "12-TTr/VP",
                "documentDate", TODAY, "seats", post.seats(), "source", source, "fieldOfWork", "Kinh tế", "reason", "Khuyết"));
    }

    public CaseDriver answerPolicy(String outcome, String source) {
        Map<String, Object> form = new HashMap<>(Map.of("policyOutcome", outcome));
        if (outcome.equals("APPROVED")) {
            form.put("source", source);
        } else {
            form.put("reason", "Chưa rõ nhu cầu");
        }
        if (!outcome.equals("RETURNED")) {
            form.putAll(Map.of("documentNumber", "3-CV/TU", "documentDate", TODAY));
        }
        return complete(STANDING_COMMITTEE, NominationProcess.DECIDE_POLICY, form);
    }

    /** From the start to the approved policy. */
    public CaseDriver policyApproved(String source) {
        return start(source).requestPolicy(source).answerPolicy("APPROVED", source);
    }

    public CaseDriver list(List<String> officialIds) {
        return complete(OFFICE, NominationProcess.PREPARE_LIST, Map.of("officialIds", officialIds));
    }

    public CaseDriver summon(int summoned) {
        return summon("", summoned);
    }

    private CaseDriver summon(String suffix, int summoned) {
        return complete(OFFICE + suffix, ConferenceProcess.SUMMON,
                Map.of("heldOn", TODAY, "place", "Hội trường", "summoned", summoned));
    }

    public CaseDriver attendance(int present) {
        return attendance("", present);
    }

    private CaseDriver attendance(String suffix, int present) {
        return complete(OFFICE + suffix, ConferenceProcess.RECORD_ATTENDANCE, Map.of("present", present));
    }

    /** Votes by official id, in the order of the list; 30 ballots, all valid. */
    public CaseDriver count(Map<String, Integer> votes) {
        return count("", votes);
    }

    private CaseDriver count(String suffix, Map<String, Integer> votes) {
        return complete(COUNTING_BOARD + suffix, ConferenceProcess.RECORD_COUNT, Map.of("issued", 30, "returned", 30,
                "invalid", 0, "boardMembers", "Tổ kiểm phiếu", "candidates", rows(votes)));
    }

    private static List<Map<String, Object>> rows(Map<String, Integer> votes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        votes.forEach((id, number) -> rows.add(Map.of("officialId", id, "votes", number)));
        return rows;
    }

    public CaseDriver confirm(String outcome) {
        return confirm("", outcome);
    }

    private CaseDriver confirm(String suffix, String outcome) {
        return complete(HEAD + suffix, ConferenceProcess.CONFIRM_MINUTES, outcome.equals("CONFIRMED")
                ? Map.of("minutesOutcome", outcome, "minutesNumber", "1-BB") : Map.of("minutesOutcome", outcome, "reason", "Sai số"));
    }

    /** A whole conference of 30 people. */
    public CaseDriver conference(Map<String, Integer> votes) {
        return summon(30).attendance(30).count(votes).confirm("CONFIRMED");
    }

    /** A whole conference at the unit where the outsider works. */
    public CaseDriver sendingConference(Map<String, Integer> votes) {
        return summon("-" + SENDING_UNIT, 30).attendance("-" + SENDING_UNIT, 30).count("-" + SENDING_UNIT, votes)
                .confirm("-" + SENDING_UNIT, "CONFIRMED");
    }

    public CaseDriver assessment() {
        return complete(OFFICE, NominationProcess.RECORD_ASSESSMENT, Map.of("assessingBody", "Ban Thường vụ",
                "documentNumber", "5-NX", "documentDate", TODAY, "assessment", "Tốt", "newIssues", false));
    }

    /** The five steps, after which these officials are put forward. */
    public CaseDriver fiveSteps(List<String> chosen) {
        Map<String, Integer> votes = new java.util.LinkedHashMap<>();
        chosen.forEach(id -> votes.put(id, 20));
        return list(chosen).conference(votes).conference(votes).conference(votes).conference(votes).assessment()
                .conference(votes);
    }

    public CaseDriver proposeOutsider() {
        return complete(ORGANISATION_COMMISSION, NominationProcess.PROPOSE_OUTSIDER, Map.of("officialId", outsider,
                "receivingOpinion", "AGREE", "consultedOn", TODAY, "receivingNote", "Nhất trí"));
    }

    public CaseDriver meet(String outcome) {
        return complete(ORGANISATION_COMMISSION, NominationProcess.MEET_OFFICIAL, Map.of("metOn", TODAY,
                "officialOpinion", "AGREE", "note", "Nhất trí", "meetingOutcome", outcome));
    }

    public CaseDriver compileDossier() {
        return compileDossier(List.of("SUBMISSION", "MINUTES", "CV", "SELF_ASSESSMENT", "WORKPLACE_ASSESSMENT",
                "RESIDENCE_COMMENT", "POLITICAL_STANDARDS", "ASSET_DECLARATION", "DEGREES", "HEALTH_CERTIFICATE"));
    }

    public CaseDriver compileDossier(List<String> items) {
        return complete(OFFICE, VettingProcess.COMPILE_DOSSIER, Map.of("receivedItems", items, "cvConfirmedOn", TODAY,
                "healthCertificateOn", TODAY));
    }

    public CaseDriver checkDossier(String outcome) {
        return complete(ORGANISATION_COMMISSION, VettingProcess.CHECK_DOSSIER, outcome.equals("COMPLETE")
                ? Map.of("dossierOutcome", outcome) : Map.of("dossierOutcome", outcome, "reason", "Thiếu giấy tờ"));
    }

    public CaseDriver opinions() {
        OPINION_BODIES.forEach(body -> opinion(body, "AGREE"));
        return this;
    }

    public CaseDriver opinion(String body, String opinion) {
        return complete(body, VettingProcess.GIVE_OPINION, Map.of("opinion", opinion, "documentNumber", "7-CV",
                "documentDate", TODAY, "content", "Ý kiến"));
    }

    public CaseDriver report(String outcome) {
        return complete(ORGANISATION_COMMISSION, VettingProcess.WRITE_REPORT, outcome.equals("RETURNED")
                ? Map.of("reportOutcome", outcome, "summary", "Cần bổ sung")
                : Map.of("reportOutcome", outcome, "summary", "Kết luận", "documentNumber", "9-BC", "documentDate", TODAY));
    }

    /** The whole vetting of the one person who was put forward. */
    public CaseDriver vetted() {
        return compileDossier().checkDossier("COMPLETE").opinions().report("PASSED");
    }

    public CaseDriver authorityVote(Map<String, Integer> votes) {
        return complete(STANDING_COMMITTEE, AppointmentProcess.AUTHORITY_VOTE, Map.of("authorityAction", "VOTED", "heldOn",
                TODAY, "summoned", 15, "present", 15, "issued", 15, "returned", 15, "invalid", 0, "candidates", rows(votes)));
    }

    public CaseDriver authorityAnswer(String action) {
        return complete(STANDING_COMMITTEE, AppointmentProcess.AUTHORITY_VOTE,
                Map.of("authorityAction", action, "reason", "Cần xem lại"));
    }

    public CaseDriver decision(List<String> appointed) {
        return complete(STANDING_COMMITTEE, AppointmentProcess.ISSUE_DECISION, Map.of("signerTitle", "Phó Bí thư", "decisions",
                appointed.stream().map(id -> Map.of("officialId", id, "decisionNumber", "100-QĐ/TU", "decisionDate", TODAY,
                        "effectiveOn", TODAY)).toList()))
                .complete(ORGANISATION_COMMISSION, AppointmentProcess.ANNOUNCE, Map.of("announcedOn", TODAY, "place", "Hội trường"))
                .complete(OFFICE, AppointmentProcess.HAND_OVER, Map.of("handedOverOn", TODAY, "minutesNumber", "2-BB"));
    }

    public CaseDriver withdraw(String officialId) {
        signedIn.run(OFFICE, () -> context.getBean(Withdrawals.class).withdraw(caseId, officialId, "Xin rút"));
        return this;
    }

    public CaseDriver askToWithdraw(String officialId) {
        return startWithdrawal(OFFICE, officialId);
    }

    /** Files a request to withdraw from the start form, as Tasklist does. */
    public CaseDriver startWithdrawal(String user, String officialId) {
        Map<String, Object> form = new HashMap<>(Map.of("caseId", caseId, "reason", "Xin rút"));
        if (officialId != null) {
            form.put("officialId", officialId);
        }
        signedIn.run(user, () -> context.getBean(RuntimeService.class).startProcessInstanceByKey(WithdrawalProcess.ID, form));
        return this;
    }

    /** Lets the limit of the case that is named by this boundary event pass. */
    public CaseDriver timerFires(String boundaryEvent) {
        ManagementService management = context.getBean(ManagementService.class);
        Job timer = management.createJobQuery().timers().activityId(boundaryEvent).list().stream()
                .filter(job -> context.getBean(RuntimeService.class).createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId()).processInstanceBusinessKey(caseId).count() > 0)
                .findFirst().orElseThrow(() -> new AssertionError("No timer " + boundaryEvent));
        management.executeJob(timer.getId());
        return this;
    }

    // ---- what came of it

    public List<String> openTasks() {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public boolean isEnded() {
        return context.getBean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(caseId).count() == 0;
    }

    public AppointmentView.Details details(String user) {
        return signedIn.as(user, () -> context.getBean(AppointmentView.class).details(caseId));
    }

    public Appointment appointment() {
        return details("admin").appointment();
    }

    public Candidate.Stage stage(String officialId) {
        return details("admin").candidates().stream().filter(c -> c.officialId().equals(officialId)).findFirst().orElseThrow()
                .stage();
    }
}
