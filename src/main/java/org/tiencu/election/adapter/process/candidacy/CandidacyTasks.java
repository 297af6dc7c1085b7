package org.tiencu.election.adapter.process.candidacy;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.CandidateForm;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.candidacy.CandidacyDossiers;
import org.tiencu.election.application.candidacy.CandidacyDossiers.CheckOutcome;
import org.tiencu.election.application.candidacy.CandidacyVerifications;
import org.tiencu.election.domain.candidacy.CandidacyDossier;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks about a candidate's dossier and its verification. */
@Configuration(proxyBeanMethods = false)
class CandidacyTasks {

    private final CandidacyDossiers dossiers;
    private final CandidacyVerifications verifications;
    private final CandidateForm candidateForm;

    CandidacyTasks(CandidacyDossiers dossiers, CandidacyVerifications verifications, CandidateForm candidateForm) {
        this.dossiers = dossiers;
        this.verifications = verifications;
        this.candidateForm = candidateForm;
    }

    @Bean
    TaskHandler receiveCandidateDossier() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECEIVE_DOSSIER, task -> {
            Map<String, Object> values = withDeadline(task);
            values.put("returnReason", dossiers.returnReason(task.caseId()));
            values.put("itemOptions", dossiers.items(task.caseId()).stream().map(item -> ElectionForm.option(
                    item.label() + " – " + item.sets() + " bộ", item.item())).toList());
            return values;
        }, (task, form) -> {
            dossiers.receive(task.caseId(), LocalDateTime.parse(form.text("receivedAt")), form.text("receiptNumber"),
                    form.choices("items"), form.number("sets"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler checkCandidateDossier() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.CHECK_DOSSIER, this::shown, (task, form) ->
                Map.of(CandidacyProcess.DOSSIER_OUTCOME.name(), checked(task, form).name()));
    }

    private Map<String, Object> shown(TaskContext task) {
        Map<String, Object> values = withDeadline(task);
        CandidacyDossier dossier = dossiers.dossier(task.caseId());
        values.put("receivedText", ElectionForm.moment(dossier.receivedAt()) + ", giấy biên nhận số "
                + dossier.receiptNumber() + ", " + dossier.sets() + " bộ");
        values.put("items", dossiers.items(task.caseId()).stream().map(item -> Map.of("label", item.label(), "sets",
                item.sets(), "handedIn", dossier.items().contains(item.item()) ? "Có" : "Chưa")).toList());
        values.put("otherLists", dossiers.otherLists(task.caseId()).stream().map(other -> Map.of("list", other.caseId()
                + " · " + other.body().label(), "state", other.state().label())).toList());
        values.put("groundOptions", dossiers.exclusionGrounds().stream()
                .map(ground -> ElectionForm.option(ground.label(), ground.ground())).toList());
        return values;
    }

    private CheckOutcome checked(TaskContext task, FormData form) {
        return dossiers.check(task.caseId(), form.choice("dossierOutcome", CheckOutcome.class), form.choices("grounds"),
                form.text("reason"));
    }

    @Bean
    TaskHandler recordCandidateVerification() {
        return new TaskHandler(CandidacyProcess.ID, CandidacyProcess.RECORD_VERIFICATION, task -> {
            Map<String, Object> values = candidateForm.heading(task.caseId());
            CandidacyIssue issue = verifications.issue(task.caseId());
            values.put("issueText", issue.issue() + " (" + issue.place().label() + ")");
            values.put("verifierText", issue.verifier());
            values.put("dueText", ElectionForm.moment(task.dueDate().toInstant()));
            return values;
        }, (task, form) -> {
            verifications.replied(task.caseId(), form.text("replyNumber"), form.date("repliedOn"), form.text("reply"));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate checkDossierDeadlineDelegate() {
        return execution -> {
            String candidateId = execution.getProcessBusinessKey();
            CandidacyProcess.DOSSIER_DEADLINE.set(execution, Date.from(dossiers.deadline(candidateId)));
            CandidacyProcess.DEADLINE_OPEN.set(execution, dossiers.open(candidateId));
        };
    }

    @Bean
    JavaDelegate recordVerificationDelayDelegate() {
        return execution -> verifications.overdue(execution.getProcessBusinessKey());
    }

    private Map<String, Object> withDeadline(TaskContext task) {
        Map<String, Object> values = candidateForm.heading(task.caseId());
        values.put("deadlineText", ElectionForm.moment(dossiers.deadline(task.caseId())));
        return values;
    }
}
