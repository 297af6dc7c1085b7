package org.tiencu.election.adapter.process.electionpreparation;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.adapter.process.MilestoneListener;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.application.preparation.Preparations.PublishOutcome;
import org.tiencu.election.application.structure.ListPublication;
import org.tiencu.election.application.structure.NationalLists;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of a unit's preparation. Most of them record that a step was done. */
@Configuration(proxyBeanMethods = false)
class ElectionPreparationTasks {

    private final Preparations preparations;
    private final Milestones milestones;
    private final ListPublication publication;
    private final NationalLists nationalLists;
    private final ElectionFile file;
    private final ElectionForm electionForm;

    ElectionPreparationTasks(Preparations preparations, Milestones milestones, ListPublication publication,
            NationalLists nationalLists, ElectionFile file, ElectionForm electionForm) {
        this.preparations = preparations;
        this.milestones = milestones;
        this.publication = publication;
        this.nationalLists = nationalLists;
        this.file = file;
        this.electionForm = electionForm;
    }

    @Bean
    TaskHandler recordStructure() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.RECORD_STRUCTURE, task -> {
            Map<String, Object> values = heading(task);
            List<Body> lists = preparations.lists(task.caseId());
            values.put("councilList", lists.contains(Body.PC));
            values.put("assemblyList", lists.contains(Body.NA));
            return values;
        }, (task, form) -> {
            if (form.text("unitKind") != null) {
                preparations.planCouncil(task.caseId(), form.text("unitKind"), form.number("population"),
                        form.number("councilNominees"));
            }
            if (form.number("assemblySeats") > 0) {
                preparations.planAssembly(task.caseId(), form.number("assemblySeats"), form.number("assemblyNominees"));
            }
            preparations.step(task.caseId(), milestone(task), form.date("documentDate"), document(form));
            return Map.of();
        });
    }

    @Bean
    TaskHandler recordFirstAdjustment() {
        return step(ElectionPreparationProcess.RECORD_FIRST_ADJUSTMENT);
    }

    @Bean
    TaskHandler confirmNominations() {
        return step(ElectionPreparationProcess.CONFIRM_NOMINATIONS);
    }

    @Bean
    TaskHandler closeDossiers() {
        return step(ElectionPreparationProcess.CLOSE_DOSSIERS);
    }

    @Bean
    TaskHandler confirmNominationMinutes() {
        return step(ElectionPreparationProcess.CONFIRM_NOMINATION_MINUTES);
    }

    @Bean
    TaskHandler confirmVerification() {
        return step(ElectionPreparationProcess.CONFIRM_VERIFICATION);
    }

    @Bean
    TaskHandler sendLists() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.SEND_LISTS, task -> {
            Map<String, Object> values = heading(task);
            values.put("returnReason", file.returnReason(task.caseId(), Preparations.LIST_PUBLISHED, null));
            values.put("warnings", String.join(" ", preparations.lists(task.caseId()).stream()
                    .flatMap(body -> publication.warnings(task.caseId(), body).stream().map(one -> body.label() + ": " + one))
                    .toList()));
            return values;
        }, this::step);
    }

    @Bean
    TaskHandler publishList() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.PUBLISH_LIST,
                task -> candidateRows(task, Body.PC), (task, form) -> {
                    PublishOutcome outcome = form.choice("publishOutcome", PublishOutcome.class);
                    publication.publishCouncil(task.caseId(), outcome, assigned(form), new Document(form.text("documentNumber"),
                            form.date("documentDate"), form.text("reason")));
                    return Map.of(ElectionPreparationProcess.PUBLISH_OUTCOME.name(), outcome.name());
                });
    }

    @Bean
    TaskHandler publishProvinceList() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.PUBLISH_PROVINCE_LIST,
                task -> {
                    Map<String, Object> values = candidateRows(task, Body.NA);
                    values.put("nationalListText", nationalLists.decision(task.caseId()));
                    return values;
                }, (task, form) -> {
                    publication.publishAssembly(task.caseId(), assigned(form), form.checked("shortageDecided"), document(form));
                    return Map.of();
                });
    }

    /** The candidates of a list as rows that cannot be added to, with the constituencies to choose from. */
    private Map<String, Object> candidateRows(TaskContext task, Body body) {
        List<Candidate> qualified = publication.qualified(task.caseId(), body);
        Map<String, Object> values = heading(task);
        values.put("candidates", qualified.stream().map(ElectionPreparationTasks::row).toList());
        values.put("candidateOptions", qualified.stream().map(one -> ElectionForm.option(one.person().fullName() + " – "
                + ElectionForm.day(one.person().birthDate()), one.id())).toList());
        values.put("constituencyOptions", preparations.constituencies(task.caseId(), body).stream()
                .map(one -> ElectionForm.option(one.name() + " (bầu " + one.seats() + ")", String.valueOf(one.number())))
                .toList());
        values.put("warnings", String.join(" ", publication.warnings(task.caseId(), body)));
        values.put("structure", publication.structure(task.caseId(), body).groups().stream()
                .map(ElectionForm::groupLine).toList());
        values.put("places", publication.places(task.caseId(), body).stream().map(one -> Map.of("constituency",
                one.constituency().name(), "seats", one.constituency().seats(), "needed", one.needed(), "assigned",
                one.assigned())).toList());
        return values;
    }

    private static Map<String, Object> row(Candidate candidate) {
        return candidate.constituency() == null ? Map.of("candidateId", candidate.id())
                : Map.of("candidateId", candidate.id(), "constituency", String.valueOf(candidate.constituency()));
    }

    private static Map<String, Integer> assigned(FormData form) {
        return form.rows("candidates").stream().filter(row -> row.text("constituency") != null).collect(Collectors.toMap(
                row -> row.text("candidateId"), row -> Integer.valueOf(row.text("constituency"))));
    }

    @Bean
    TaskHandler deliverBallotsToBoards() {
        return step(ElectionPreparationProcess.DELIVER_BALLOTS_TO_BOARDS);
    }

    @Bean
    TaskHandler postCandidateList() {
        return step(ElectionPreparationProcess.POST_CANDIDATE_LIST);
    }

    @Bean
    TaskHandler deliverBallotsToTeams() {
        return step(ElectionPreparationProcess.DELIVER_BALLOTS_TO_TEAMS);
    }

    @Bean
    TaskHandler beginVotingNotices() {
        return step(ElectionPreparationProcess.BEGIN_VOTING_NOTICES);
    }

    @Bean
    TaskHandler sendDraftConstituencies() {
        return step(ElectionPreparationProcess.SEND_DRAFT_CONSTITUENCIES);
    }

    @Bean
    TaskHandler recordResidenceConferences() {
        return step(ElectionPreparationProcess.RECORD_RESIDENCE_CONFERENCES);
    }

    @Bean
    TaskHandler defineConstituencies() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.DEFINE_CONSTITUENCIES, task -> {
            Map<String, Object> values = heading(task);
            List<Body> lists = preparations.lists(task.caseId());
            values.put("listOptions", lists.stream().map(body -> ElectionForm.option(body.label(), body.name())).toList());
            values.put("seatsText", String.join("\n\n", lists.stream().map(body -> seats(task.caseId(), body)).toList()));
            return values;
        }, (task, form) -> {
            preparations.defineConstituencies(task.caseId(), form.rows("constituencies").stream().map(row -> new Constituency(
                    row.choice("list", Body.class), row.number("number"), row.text("area"), row.number("seats"))).toList(),
                    document(form));
            return Map.of();
        });
    }

    private String seats(String caseId, Body body) {
        CandidateListPlan plan = preparations.plan(caseId, body);
        return body.label() + ": " + (plan == null ? "chưa ghi cơ cấu, số lượng."
                : "được bầu " + plan.seats() + " đại biểu; các đơn vị bầu cử cộng lại phải đủ số này.");
    }

    @Bean
    TaskHandler definePollingAreas() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.DEFINE_POLLING_AREAS, this::heading,
                (task, form) -> {
                    preparations.definePollingAreas(task.caseId(), form.rows("areas").stream().map(row -> new PollingArea(
                            row.number("number"), row.text("name"), row.text("kind"), row.text("place"),
                            row.number("voters"))).toList(), document(form));
                    return Map.of();
                });
    }

    @Bean
    TaskHandler confirmReadiness() {
        return new TaskHandler(ElectionPreparationProcess.ID, ElectionPreparationProcess.CONFIRM_READINESS, task -> {
            Map<String, Object> values = heading(task);
            values.put("openMilestones", preparations.open(task.caseId()).stream().map(one -> Map.of(
                    "label", electionForm.milestone(task.caseId(), one.milestone()).label(),
                    "due", ElectionForm.moment(one.dueAt()))).toList());
            return values;
        }, (task, form) -> {
            preparations.confirmReady(task.caseId(), form.date("doneOn"), document(form));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate watchMilestonesDelegate() {
        return execution -> {
            Instant next = milestones.watch(execution.getProcessBusinessKey());
            ElectionPreparationProcess.WATCHING.set(execution, next != null);
            ElectionPreparationProcess.NEXT_WATCH.set(execution, next == null ? null : Date.from(next));
        };
    }

    @Bean
    JavaDelegate closePreparationDelegate() {
        return execution -> preparations.close(execution.getProcessBusinessKey());
    }

    private TaskHandler step(String taskId) {
        return new TaskHandler(ElectionPreparationProcess.ID, taskId, this::heading, this::step);
    }

    private Map<String, Object> step(TaskContext task, FormData form) {
        preparations.step(task.caseId(), milestone(task), form.date("doneOn"), document(form));
        return Map.of();
    }

    private Map<String, Object> heading(TaskContext task) {
        return electionForm.heading(task.caseId(), milestone(task), task.dueDate() == null ? null : task.dueDate().toInstant());
    }

    private static String milestone(TaskContext task) {
        return task.get(MilestoneListener.MILESTONE);
    }

    private static Document document(FormData form) {
        return new Document(form.text("documentNumber"), form.date("documentDate"), form.text("note"));
    }
}
