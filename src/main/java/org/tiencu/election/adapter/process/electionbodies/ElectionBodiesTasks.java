package org.tiencu.election.adapter.process.electionbodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.electionbody.ElectionBodyProposals;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Agreeing;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Decision;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Opinion;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Proposed;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.BodySize;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.ElectionPaper;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.process.Variable;

/** What happens in the tasks in which the bodies of an election are set up. */
@Configuration(proxyBeanMethods = false)
class ElectionBodiesTasks {

    private final ElectionBodyProposals proposals;
    private final ElectionForm electionForm;

    ElectionBodiesTasks(ElectionBodyProposals proposals, ElectionForm electionForm) {
        this.proposals = proposals;
        this.electionForm = electionForm;
    }

    @Bean
    TaskHandler proposeBodyMembers() {
        return new TaskHandler(ElectionBodiesProcess.ID, ElectionBodiesProcess.PROPOSE_MEMBERS, task -> {
            BodyKind kind = kind(task);
            Map<String, Object> values = heading(task);
            values.put("returnText", proposals.returned(task.caseId(), kind));
            values.put("bodyOptions", proposals.bodies(task.caseId(), kind).stream()
                    .map(body -> ElectionForm.option(body.name(), body.key())).toList());
            values.put("roleOptions", kind.roles().stream()
                    .map(role -> ElectionForm.option(kind.title(role), role.name())).toList());
            values.put("members", proposals.draft(task.caseId(), kind).stream().map(ElectionBodiesTasks::line).toList());
            return values;
        }, (task, form) -> {
            proposals.propose(task.caseId(), kind(task), form.rows("members").stream()
                    .map(row -> new Proposed(row.text("body"),
                    new BodyMember(null, row.text("fullName"), row.choice("role", BodyRole.class),
                            row.text("organisation")))).toList(), form.text("note"));
            return Map.of();
        });
    }

    private static Map<String, Object> line(Proposed line) {
        Map<String, Object> values = new HashMap<>(Map.of("body", line.bodyKey(), "role", line.member().role().name()));
        if (line.member().fullName() != null) {
            values.put("fullName", line.member().fullName());
            values.put("organisation", line.member().organisation());
        }
        return values;
    }

    @Bean
    TaskHandler agreeToBodiesAsCouncil() {
        return agreeing(ElectionBodiesProcess.AGREE_AS_COUNCIL, Agreeing.COUNCIL, ElectionBodiesProcess.COUNCIL_OUTCOME);
    }

    @Bean
    TaskHandler agreeToBodiesAsFront() {
        return agreeing(ElectionBodiesProcess.AGREE_AS_FRONT, Agreeing.FRONT, ElectionBodiesProcess.FRONT_OUTCOME);
    }

    private TaskHandler agreeing(String taskId, Agreeing by, Variable<String> outcome) {
        return new TaskHandler(ElectionBodiesProcess.ID, taskId, this::list, (task, form) -> {
            Opinion opinion = form.choice("outcome", Opinion.class);
            proposals.opinion(task.caseId(), kind(task), by, opinion, document(form));
            return Map.of(outcome.name(), opinion.name());
        });
    }

    @Bean
    TaskHandler recordBodyDecision() {
        return new TaskHandler(ElectionBodiesProcess.ID, ElectionBodiesProcess.RECORD_DECISION, task -> {
            Map<String, Object> values = list(task);
            values.put("agreementText", Stream.of(Agreeing.values()).map(by -> agreement(task, by))
                    .collect(Collectors.joining("\n\n")));
            return values;
        }, (task, form) -> {
            Decision decision = form.choice("outcome", Decision.class);
            proposals.decide(task.caseId(), kind(task), decision, document(form));
            return Map.of(ElectionBodiesProcess.DECISION_OUTCOME.name(), decision.name());
        });
    }

    private String agreement(TaskContext task, Agreeing by) {
        ElectionPaper opinion = proposals.opinion(task.caseId(), kind(task), by);
        return by.label() + " đã thống nhất" + (opinion.number() == null ? "" : ", văn bản số " + opinion.number())
                + (opinion.datedOn() == null ? "" : ", ngày " + ElectionForm.day(opinion.datedOn())) + ".";
    }

    /** The heading, and every body with its members and how many it has to have. */
    private Map<String, Object> list(TaskContext task) {
        BodyKind kind = kind(task);
        Map<String, Object> values = heading(task);
        values.put("members", proposals.bodies(task.caseId(), kind).stream().flatMap(body -> body.members().stream()
                .map(member -> Map.of("body", body.name(), "fullName", member.fullName(), "role", kind.title(member.role()),
                        "organisation", member.organisation()))).toList());
        return values;
    }

    private Map<String, Object> heading(TaskContext task) {
        BodyKind kind = kind(task);
        Map<String, Object> values = electionForm.heading(task.caseId(), kind.milestone(),
                task.dueDate() == null ? null : task.dueDate().toInstant());
        List<ElectionBody> bodies = proposals.bodies(task.caseId(), kind);
        Map<ElectionBody, BodySize> sizes = bodies.stream().collect(Collectors.toMap(body -> body, proposals::size));
        values.put("sizes", bodies.stream().map(body -> Map.of("body", body.name(), "count", body.members().size(),
                "range", sizes.get(body).minimum() + "–" + sizes.get(body).maximum(), "law", sizes.get(body).law()))
                        .toList());
        values.put("compositionText", sizes.values().stream().map(BodySize::composition).distinct().sorted()
                .map(composition -> "Thành phần: " + composition + ".").collect(Collectors.joining("\n\n")));
        return values;
    }

    private static BodyKind kind(TaskContext task) {
        return BodyKind.valueOf(task.get(ElectionBodiesProcess.BODY_KIND));
    }

    private static Document document(FormData form) {
        return new Document(form.text("documentNumber"), form.date("documentDate"), form.text("reason"));
    }
}
