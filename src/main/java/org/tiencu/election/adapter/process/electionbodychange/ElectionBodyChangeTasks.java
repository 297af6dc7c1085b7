package org.tiencu.election.adapter.process.electionbodychange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.electionbody.ElectionBodyChanges;
import org.tiencu.election.application.electionbody.ElectionBodyChanges.Case;
import org.tiencu.election.application.electionbody.ElectionBodyChanges.Decision;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Agreeing;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Opinion;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.electionbody.BodyChange;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.process.Variable;

/** What happens in the tasks in which the members of a body change. */
@Configuration(proxyBeanMethods = false)
class ElectionBodyChangeTasks {

    private final ElectionBodyChanges changes;
    private final Milestones milestones;
    private final ElectionForm electionForm;

    ElectionBodyChangeTasks(ElectionBodyChanges changes, Milestones milestones, ElectionForm electionForm) {
        this.changes = changes;
        this.milestones = milestones;
        this.electionForm = electionForm;
    }

    @Bean
    TaskHandler proposeBodyChange() {
        return new TaskHandler(ElectionBodyChangeProcess.ID, ElectionBodyChangeProcess.PROPOSE_CHANGE, task -> {
            Case one = one(task);
            BodyKind kind = one.body().kind();
            Map<String, Object> values = heading(one);
            values.put("returnText", changes.returned(one.change().id()));
            values.put("candidateText", candidateText(one.body()));
            values.put("memberOptions", one.body().members().stream()
                    .map(member -> ElectionForm.option(name(kind, member), String.valueOf(member.id()))).toList());
            values.put("roleOptions", kind.roles().stream()
                    .map(role -> ElectionForm.option(kind.title(role), role.name())).toList());
            putTyped(values, one.change());
            return values;
        }, (task, form) -> {
            BodyChange proposed = changes.propose(change(one(task).change(), form));
            return Map.of(ElectionBodyChangeProcess.AGREEMENT_NEEDED.name(), proposed.needsAgreement());
        });
    }

    private static BodyChange change(BodyChange open, FormData form) {
        BodyMember joining = form.text("fullName") == null ? null : new BodyMember(null, form.text("fullName"),
                form.choice("role", BodyRole.class), form.text("organisation"));
        return new BodyChange(open.id(), open.bodyId(), form.choice("changeKind", BodyChange.Kind.class),
                form.choice("reason", BodyChange.Reason.class),
                form.text("memberId") == null ? null : Long.valueOf(form.text("memberId")), joining, form.text("note"),
                open.status(), null);
    }

    /** What was typed before the change was sent back. */
    private static void putTyped(Map<String, Object> values, BodyChange change) {
        if (change.kind() != null) {
            values.put("changeKind", change.kind().name());
            values.put("note", change.note());
        }
        if (change.memberId() != null) {
            values.put("reason", change.reason().name());
            values.put("memberId", String.valueOf(change.memberId()));
        }
        if (change.joining() != null) {
            values.put("fullName", change.joining().fullName());
            values.put("role", change.joining().role().name());
            values.put("organisation", change.joining().organisation());
        }
    }

    private String candidateText(ElectionBody body) {
        if (body.kind() == BodyKind.COMMITTEE) {
            return "";
        }
        Instant due = milestones.due(body.caseId(), "candidate-list-published");
        return "Người ứng cử phải xin rút khỏi Ban bầu cử, Tổ bầu cử ở đơn vị bầu cử của mình chậm nhất vào ngày "
                + "công bố danh sách người ứng cử" + (due == null ? "" : " (hạn công bố: " + ElectionForm.moment(due) + ")")
                + "; không xin rút thì bị xóa tên (Luật 85/2015/QH13, Điều 27).";
    }

    @Bean
    TaskHandler agreeToBodyChangeAsCouncil() {
        return agreeing(ElectionBodyChangeProcess.AGREE_CHANGE_AS_COUNCIL, Agreeing.COUNCIL,
                ElectionBodyChangeProcess.COUNCIL_OUTCOME);
    }

    @Bean
    TaskHandler agreeToBodyChangeAsFront() {
        return agreeing(ElectionBodyChangeProcess.AGREE_CHANGE_AS_FRONT, Agreeing.FRONT,
                ElectionBodyChangeProcess.FRONT_OUTCOME);
    }

    private TaskHandler agreeing(String taskId, Agreeing by, Variable<String> outcome) {
        return new TaskHandler(ElectionBodyChangeProcess.ID, taskId, this::shown, (task, form) -> {
            Opinion opinion = form.choice("outcome", Opinion.class);
            changes.opinion(one(task).change().id(), by, opinion, form.text("reason"));
            return Map.of(outcome.name(), opinion.name());
        });
    }

    @Bean
    TaskHandler decideBodyChange() {
        return new TaskHandler(ElectionBodyChangeProcess.ID, ElectionBodyChangeProcess.DECIDE_CHANGE, this::shown,
                (task, form) -> {
                    Decision decision = form.choice("outcome", Decision.class);
                    changes.decide(one(task).change().id(), decision, new Document(form.text("documentNumber"),
                            form.date("documentDate"), form.text("reason")));
                    return Map.of(ElectionBodyChangeProcess.DECISION_OUTCOME.name(), decision.name());
                });
    }

    /** The heading, and what is proposed. */
    private Map<String, Object> shown(TaskContext task) {
        Case one = one(task);
        BodyChange change = one.change();
        BodyKind kind = one.body().kind();
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(line("Thay đổi", change.kind().label()));
        one.body().members().stream().filter(member -> member.id().equals(change.memberId())).forEach(member -> {
            lines.add(line("Thôi tham gia", name(kind, member)));
            lines.add(line("Lý do", change.reason().label()));
        });
        if (change.joining() != null) {
            lines.add(line("Tham gia mới", name(kind, change.joining())));
        }
        lines.add(line("Nội dung", change.note()));
        Map<String, Object> values = heading(one);
        values.put("change", lines);
        return values;
    }

    private static Map<String, String> line(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static String name(BodyKind kind, BodyMember member) {
        return member.fullName() + " – " + kind.title(member.role()) + " – " + member.organisation();
    }

    private Map<String, Object> heading(Case one) {
        Map<String, Object> values = electionForm.heading(one.body().caseId());
        values.put("bodyName", one.body().name());
        values.put("sizeText", "hiện có " + one.body().members().size() + " thành viên, theo luật từ " + one.size().minimum()
                + " đến " + one.size().maximum() + " (" + one.size().law() + ")");
        return values;
    }

    private Case one(TaskContext task) {
        return changes.read(task.caseId());
    }
}
