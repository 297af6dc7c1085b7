package org.tiencu.election.adapter.process.consultationround;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.consultation.ConsultationRules.Conference;
import org.tiencu.election.application.consultation.ConsultationRules.Majority;
import org.tiencu.election.application.consultation.ConsultationRules.Participant;
import org.tiencu.election.application.consultation.Consultations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.Consultation.Attendance;
import org.tiencu.election.domain.consultation.Consultation.Status;
import org.tiencu.election.domain.consultation.Delegation;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.Result;
import org.tiencu.election.domain.consultation.Result.Decision;
import org.tiencu.election.domain.consultation.Vote;
import org.tiencu.platform.process.TaskContext;

/** What the forms of a consultation are opened with. What was recorded before a return is filled in again. */
@Component
class ConsultationRoundForms {

    private static final String STRUCTURE_LABEL = "Cơ cấu, thành phần, số lượng người được giới thiệu ứng cử";

    private final Consultations consultations;
    private final Candidates candidates;
    private final ElectionForm electionForm;

    ConsultationRoundForms(Consultations consultations, Candidates candidates, ElectionForm electionForm) {
        this.consultations = consultations;
        this.candidates = candidates;
        this.electionForm = electionForm;
    }

    /** Which consultation the task is about. */
    static ListRound round(TaskContext task) {
        return new ListRound(task.caseId(), Body.valueOf(task.get(ConsultationRoundProcess.LIST)),
                Integer.parseInt(task.get(ConsultationRoundProcess.ROUND)));
    }

    Map<String, Object> summons(TaskContext task) {
        ListRound round = round(task);
        Map<String, Object> values = heading(task);
        values.put("attempt", consultations.latest(round).map(one -> one.attempt() + 1).orElse(1));
        values.put("returnReason", consultations.latest(round).map(Consultation::returnReason).orElse(""));
        values.put("participants", consultations.participants(round).stream().map(one -> Map.of("participant", one.name(),
                "role", one.voting() ? "Được biểu quyết" : "Khách mời", "law", one.law())).toList());
        values.put("meetingFormOptions", consultations.meetings(round).entrySet().stream().map(one -> ElectionForm.option(
                one.getKey().label() + (one.getValue().decidedBy().isEmpty() ? "" : " – " + one.getValue().condition()
                        + ", theo văn bản của " + one.getValue().decidedBy()), one.getKey().name())).toList());
        return values;
    }

    Map<String, Object> conference(TaskContext task) {
        ListRound round = round(task);
        Consultation current = consultations.current(round);
        Map<String, Object> values = current(task, current);
        values.put("plannedText", ElectionForm.day(current.summons().plannedOn()));
        values.put("place", current.summons().place());
        values.put("meetingFormLabel", current.summons().form().label());
        List<Participant> participants = consultations.participants(round);
        List<Participant> voting = participants.stream().filter(Participant::voting).toList();
        List<Participant> invited = participants.stream().filter(one -> !one.voting()).toList();
        values.put("delegationOptions", voting.stream().map(ConsultationRoundForms::same).toList());
        values.put("guestOptions", invited.stream().map(ConsultationRoundForms::same).toList());
        Attendance held = current.attendance();
        Map<String, Delegation> came = held == null ? Map.of() : held.delegations().stream()
                .collect(Collectors.toMap(Delegation::name, Function.identity()));
        values.put("delegations", voting.stream().map(one -> delegation(one, came)).toList());
        values.put("guests", invited.stream().map(one -> guest(one, came)).toList());
        values.put("heldOn", (held == null ? current.summons().plannedOn() : held.heldOn()).toString());
        if (held != null) {
            values.put("proceedings", ElectionForm.text(held.proceedings()));
            values.put("agreement", held.agreed() ? "AGREED" : "VOTE");
        }
        return values;
    }

    private static Map<String, Object> same(Participant participant) {
        return ElectionForm.option(participant.name(), participant.name());
    }

    private static Map<String, Object> delegation(Participant participant, Map<String, Delegation> came) {
        Delegation one = came.get(participant.name());
        return one == null ? Map.of("delegation", participant.name())
                : Map.of("delegation", one.name(), "summoned", one.summoned(), "present", one.present());
    }

    private static Map<String, Object> guest(Participant participant, Map<String, Delegation> came) {
        Delegation one = came.get(participant.name());
        return one == null ? Map.of("guest", participant.name()) : Map.of("guest", one.name(), "attended", one.present());
    }

    Map<String, Object> vote(TaskContext task) {
        ListRound round = round(task);
        Consultation current = consultations.current(round);
        Map<String, Object> values = current(task, current);
        Majority majority = consultations.majority(round);
        Conference conference = consultations.conference(round);
        values.put("present", current.attendance().present());
        values.put("ruleText", "Được thông qua khi có trên " + majority.percent() + "% " + majority.base() + " tán thành ("
                + majority.law() + "). Kiểm phiếu: từ " + conference.tellersMinimum() + " đến " + conference.tellersMaximum()
                + " người (" + conference.law() + ").");
        List<String> subjects = consultations.subjects(round);
        values.put("subjectOptions", subjects.stream().map(id -> ElectionForm.option(label(id), id)).toList());
        Vote before = current.vote();
        values.put("votes", subjects.stream().map(id -> before == null || before.on(id) == null ? Map.of("subject", id)
                : Map.of("subject", id, "approvals", before.on(id).approvals())).toList());
        if (before != null) {
            values.put("voteMethod", before.method().name());
            values.put("tellers", before.tellers());
            values.put("issued", before.issued());
            values.put("returned", before.returned());
            values.put("invalid", before.invalid());
        }
        return values;
    }

    Map<String, Object> result(TaskContext task) {
        ListRound round = round(task);
        Consultation current = consultations.current(round);
        Map<String, Object> values = current(task, current);
        Result before = current.result();
        List<Candidate> left = consultations.notReady(round);
        values.put("attendanceText", attendance(current));
        values.put("voted", current.vote() != null);
        values.put("voteRows", current.vote() == null ? List.of() : current.vote().subjects().stream().map(one -> Map.of(
                "label", label(one.id()), "approvals", one.approvals(), "carried", one.carried() ? "Có" : "Không"))
                        .toList());
        values.put("firstRound", round.first());
        values.put("shortageHidden", round.first());
        values.put("notReadyHidden", left.isEmpty());
        values.put("notReady", left.stream().map(one -> Map.of("label", name(one), "stateLabel", one.state().label()))
                .toList());
        values.put("candidateOptions", consultations.ready(round).stream()
                .map(one -> ElectionForm.option(name(one), one.id())).toList());
        values.put("candidates", consultations.ready(round).stream().map(one -> decision(one, current)).toList());
        values.put("neededText", round.first()
                ? "Tổng số người được giới thiệu phải là " + consultations.planned(round) + " như dự kiến."
                : "Danh sách phải có ít nhất " + consultations.needed(round) + " người để có số dư theo quy định ("
                        + consultations.conference(round).law() + ").");
        if (before != null) {
            values.putAll(before(before));
        }
        return values;
    }

    private static Map<String, Object> decision(Candidate candidate, Consultation current) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("candidateId", candidate.id());
        row.put("stateLabel", candidate.state().label());
        Vote.Subject voted = current.vote() == null ? null : current.vote().on(candidate.id());
        Decision before = current.result() == null ? null : current.result().decisions().stream()
                .filter(one -> one.candidateId().equals(candidate.id()) && !one.notReady()).findFirst().orElse(null);
        if (voted != null && (before == null || before.kept() != voted.carried())) {
            row.put("decision", voted.carried() ? "KEPT" : "DROPPED");
            row.put("decisionReason", voted.carried() ? "" : "Không được đủ số đại biểu có mặt tán thành");
        } else if (before != null) {
            row.put("decision", before.kept() ? "KEPT" : "DROPPED");
            row.put("decisionReason", ElectionForm.text(before.reason()));
        }
        return row;
    }

    private static Map<String, Object> before(Result before) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("resultOutcome", Consultations.ResultOutcome.DECIDED.name());
        values.put("notReadyDropped", before.decisions().stream().anyMatch(Decision::notReady));
        if (!before.structure().isEmpty()) {
            values.put("structure", before.structure().stream()
                    .map(one -> Map.of("organisation", one.organisation(), "nominees", one.nominees())).toList());
        }
        Result.Shortage shortage = before.shortage();
        if (shortage != null) {
            values.put("shortageReported", true);
            values.put("shortageNumber", shortage.number());
            values.put("shortageDate", shortage.datedOn().toString());
            values.put("shortageReason", shortage.reason());
        }
        return values;
    }

    Map<String, Object> minutes(TaskContext task) {
        ListRound round = round(task);
        Consultation current = consultations.current(round);
        Map<String, Object> values = current(task, current);
        Result result = current.result();
        Vote vote = current.vote();
        values.put("attendanceText", attendance(current));
        values.put("voteText", vote == null ? "" : "Biểu quyết bằng " + vote.method().label() + ", " + vote.tellers()
                + " người kiểm phiếu" + (vote.method() == Vote.Method.HAND ? "." : ": phát ra " + vote.issued() + ", thu về "
                        + vote.returned() + ", không hợp lệ " + vote.invalid() + "."));
        values.put("resultText", result(round, result));
        List<Map<String, Object>> rows = new ArrayList<>();
        result.structure().forEach(one -> rows.add(line(one.organisation(), vote == null ? null : vote.on(Vote.STRUCTURE),
                one.nominees() + " người", "")));
        result.decisions().forEach(one -> rows.add(line(label(one.candidateId()), vote == null ? null
                : vote.on(one.candidateId()), outcome(one), ElectionForm.text(one.reason()))));
        values.put("results", rows);
        return values;
    }

    private String outcome(Decision decision) {
        boolean special = candidates.read(decision.candidateId()).state() == CandidateState.NOT_CONFIDENT;
        return !decision.kept() ? "Không vào danh sách" : special ? "Vào danh sách (trường hợp đặc biệt)" : "Vào danh sách";
    }

    private String result(ListRound round, Result result) {
        if (round.first()) {
            return "Tổng số người được giới thiệu ứng cử: "
                    + result.structure().stream().mapToInt(Result.Quota::nominees).sum() + ".";
        }
        Result.Shortage shortage = result.shortage();
        return "Vào danh sách " + result.kept() + " người, không vào danh sách " + result.dropped() + " người; phải có "
                + "ít nhất " + consultations.needed(round) + " người." + (shortage == null ? ""
                        : " Thiếu " + shortage.missing()
                        + " người, báo cáo số " + shortage.number() + " ngày " + ElectionForm.day(shortage.datedOn()) + ": "
                        + shortage.reason());
    }

    private static Map<String, Object> line(String label, Vote.Subject voted, String result, String reason) {
        return Map.of("label", label, "approvals", voted == null ? "" : String.valueOf(voted.approvals()), "result", result,
                "reason", reason);
    }

    Map<String, Object> sending(TaskContext task) {
        ListRound round = round(task);
        Consultation current = consultations.current(round);
        Map<String, Object> values = current(task, current);
        values.put("minutesNumber", current.minutes().number());
        values.put("minutesDateText", ElectionForm.day(current.minutes().datedOn()));
        values.put("attachmentText", round.first() ? "Gửi kèm cơ cấu, số lượng đã thỏa thuận." : "Gửi kèm danh sách.");
        List<String> recipients = consultations.recipients(round);
        values.put("recipientOptions", recipients.stream().map(one -> ElectionForm.option(one, one)).toList());
        values.put("recipients", recipients.stream().map(one -> Map.of("recipient", one)).toList());
        return values;
    }

    private Map<String, Object> current(TaskContext task, Consultation current) {
        Map<String, Object> values = heading(task);
        values.put("attempt", current.attempt());
        values.put("returnReason", current.status() == Status.SUMMONED ? "" : ElectionForm.text(current.returnReason()));
        return values;
    }

    private Map<String, Object> heading(TaskContext task) {
        ListRound round = round(task);
        Map<String, Object> values = electionForm.heading(task.caseId(), round.milestone(),
                task.dueDate() == null ? null : task.dueDate().toInstant());
        values.put("conferenceTitle", consultations.conference(round).title());
        values.put("listLabel", round.body().label());
        return values;
    }

    private static String attendance(Consultation current) {
        Attendance held = current.attendance();
        return "Họp ngày " + ElectionForm.day(held.heldOn()) + ": có mặt " + held.present() + "/" + held.summoned()
                + " đại biểu có quyền biểu quyết, " + held.guests() + " khách mời; "
                + (held.agreed() ? "hội nghị thỏa thuận thống nhất." : "hội nghị biểu quyết.");
    }

    private String label(String subject) {
        return subject.equals(Vote.STRUCTURE) ? STRUCTURE_LABEL : name(candidates.read(subject));
    }

    /** Two people of one name differ in their birth dates. */
    private static String name(Candidate candidate) {
        return candidate.person().fullName() + ", sinh ngày " + ElectionForm.day(candidate.person().birthDate());
    }
}
