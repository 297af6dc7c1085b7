package org.tiencu.personnel.adapter.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.appointment.AppointmentProcess;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.adapter.process.withdrawal.WithdrawalProcess;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.appointment.Withdrawals;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.casefile.CaseKind;

/**
 * Plays the officials of the demo in one appointment case of its own: its post and its people are made for it, so cases
 * of different tests do not meet.
 */
public class CaseDriver extends ActDriver {

    public static final List<String> OPINION_BODIES =
            List.of("inspection-commission", "internal-affairs-commission", "public-security-committee");

    public final Post post;
    /** Three officials of the unit who meet every condition. */
    public final List<String> officials;
    /** An official of another unit who meets every condition. */
    public final String outsider;

    public CaseDriver(ApplicationContext context, Door door, int seats, Regime regime) {
        super(context, door);
        this.post = post(UNIT, regime, false, seats, 40);
        this.officials = IntStream.range(0, 3).mapToObj(i -> withPost(UNIT)).toList();
        this.outsider = withPost(SENDING_UNIT);
    }

    /** For a post that is there, with somebody who is there. */
    public CaseDriver(ApplicationContext context, Door door, Post post, String official) {
        super(context, door);
        this.post = post;
        this.officials = List.of(official);
        this.outsider = null;
    }

    public CaseDriver(ApplicationContext context, int seats, Regime regime) {
        this(context, new EngineDoor(context), seats, regime);
    }

    public CaseDriver(ApplicationContext context) {
        this(context, 1, Regime.STATE);
    }

    /** Somebody who meets every condition. */
    private String withPost(String unit) {
        String id = official(unit, 40);
        tenure(id, post(unit, Regime.STATE, false, 1, 30), NOW.minusYears(3), NOW.plusYears(2));
        return id;
    }

    /** Takes an official out of the planning, so that he does not meet every condition any more. */
    public void removeFromPlanning(String officialId) {
        Official before = read(officialId);
        save(sample(officialId, UNIT, before.birthDate(), false, List.of(), before.grades()));
    }

    // ---- what users do

    public CaseDriver start(String source) {
        return start(source, post.seats());
    }

    public CaseDriver start(String source, int seats) {
        start(OFFICE, CaseKind.APPOINTMENT, startForm(source, seats));
        return this;
    }

    /** The values of a start. */
    public Map<String, Object> startForm(String source, int seats) {
        return new HashMap<>(Map.of("unit", UNIT, "postId", post.id(), "source", source, "seats", seats,
                "reason", "Khuyết chức vụ"));
    }

    /** Completes the first open task of this kind that the user sees. */
    public CaseDriver complete(String user, String taskKey, Map<String, Object> form) {
        task(user, taskKey, form);
        return this;
    }

    public CaseDriver requestPolicy(String source) {
        return complete(OFFICE, NominationProcess.DRAFT_POLICY_REQUEST, Map.of("documentNumber", "12-TTr/VP",
                "documentDate", today(), "seats", post.seats(), "source", source, "fieldOfWork", "Kinh tế",
                "reason", "Khuyết"));
    }

    public CaseDriver answerPolicy(String outcome, String source) {
        Map<String, Object> form = new HashMap<>(Map.of("policyOutcome", outcome));
        if (outcome.equals("APPROVED")) {
            form.put("source", source);
        } else {
            form.put("reason", "Chưa rõ nhu cầu");
        }
        if (!outcome.equals("RETURNED")) {
            form.putAll(Map.of("documentNumber", "3-CV/TU", "documentDate", today()));
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
                Map.of("heldOn", today(), "place", "Hội trường", "summoned", summoned));
    }

    public CaseDriver attendance(int present) {
        return attendance("", present);
    }

    private CaseDriver attendance(String suffix, int present) {
        return complete(OFFICE + suffix, ConferenceProcess.RECORD_ATTENDANCE, Map.of("present", present));
    }

    /** Votes by official id, in the order of the list; 30 ballots, all valid. */
    public CaseDriver count(Map<String, Integer> votes) {
        return count(COUNTING_BOARD, votes);
    }

    public CaseDriver count(String user, Map<String, Integer> votes) {
        return complete(user, ConferenceProcess.RECORD_COUNT, Map.of("issued", 30, "returned", 30,
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
        return summon("-" + SENDING_UNIT, 30).attendance("-" + SENDING_UNIT, 30).count(COUNTING_BOARD + "-" + SENDING_UNIT, votes)
                .confirm("-" + SENDING_UNIT, "CONFIRMED");
    }

    public CaseDriver assessment() {
        return complete(OFFICE, NominationProcess.RECORD_ASSESSMENT, Map.of("assessingBody", "Ban Thường vụ",
                "documentNumber", "5-NX", "documentDate", today(), "assessment", "Tốt", "newIssues", false));
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
                "receivingOpinion", "AGREE", "consultedOn", today(), "receivingNote", "Nhất trí"));
    }

    public CaseDriver meet(String outcome) {
        return complete(ORGANISATION_COMMISSION, NominationProcess.MEET_OFFICIAL, Map.of("metOn", today(),
                "officialOpinion", "AGREE", "note", "Nhất trí", "meetingOutcome", outcome));
    }

    public CaseDriver compileDossier() {
        return compileDossier(List.of("SUBMISSION", "MINUTES", "CV", "SELF_ASSESSMENT", "WORKPLACE_ASSESSMENT",
                "RESIDENCE_COMMENT", "POLITICAL_STANDARDS", "ASSET_DECLARATION", "DEGREES", "HEALTH_CERTIFICATE"));
    }

    public CaseDriver compileDossier(List<String> items) {
        return complete(OFFICE, VettingProcess.COMPILE_DOSSIER, Map.of("receivedItems", items, "cvConfirmedOn", today(),
                "healthCertificateOn", today()));
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
                "documentDate", today(), "content", "Ý kiến"));
    }

    public CaseDriver report(String outcome) {
        return complete(ORGANISATION_COMMISSION, VettingProcess.WRITE_REPORT, outcome.equals("RETURNED")
                ? Map.of("reportOutcome", outcome, "summary", "Cần bổ sung")
                : Map.of("reportOutcome", outcome, "summary", "Kết luận", "documentNumber", "9-BC",
                        "documentDate", today()));
    }

    /** The whole vetting of the one person who was put forward. */
    public CaseDriver vetted() {
        return compileDossier().checkDossier("COMPLETE").opinions().report("PASSED");
    }

    public CaseDriver authorityVote(Map<String, Integer> votes) {
        return complete(STANDING_COMMITTEE, AppointmentProcess.AUTHORITY_VOTE, Map.of("authorityAction", "VOTED", "heldOn",
                today(), "summoned", 15, "present", 15, "issued", 15, "returned", 15, "invalid", 0, "candidates",
                rows(votes)));
    }

    public CaseDriver authorityAnswer(String action) {
        return complete(STANDING_COMMITTEE, AppointmentProcess.AUTHORITY_VOTE,
                Map.of("authorityAction", action, "reason", "Cần xem lại"));
    }

    public CaseDriver decision(List<String> appointed) {
        return complete(STANDING_COMMITTEE_2, AppointmentProcess.ISSUE_DECISION, Map.of("signerTitle", "Phó Bí thư", "decisions",
                appointed.stream().map(id -> Map.of("officialId", id, "decisionNumber", "100-QĐ/TU", "decisionDate",
                        today(), "effectiveOn", today())).toList()))
                .complete(ORGANISATION_COMMISSION, AppointmentProcess.ANNOUNCE,
                        Map.of("announcedOn", today(), "place", "Hội trường"))
                .complete(OFFICE, AppointmentProcess.HAND_OVER, Map.of("handedOverOn", today(), "minutesNumber", "2-BB"));
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

    @Override
    public CaseDriver timerFires(String boundaryEvent) {
        super.timerFires(boundaryEvent);
        return this;
    }

    // ---- what came of it

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
