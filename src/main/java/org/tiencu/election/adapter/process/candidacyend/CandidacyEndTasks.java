package org.tiencu.election.adapter.process.candidacyend;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.CandidateForm;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.candidacy.CandidacyEnds;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.domain.candidacy.EndRequest;
import org.tiencu.election.domain.candidacy.EndRequest.Outcome;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks about somebody who is no longer to stand. */
@Configuration(proxyBeanMethods = false)
class CandidacyEndTasks {

    private final CandidacyEnds ends;
    private final Candidates candidates;
    private final CandidateForm candidateForm;

    CandidacyEndTasks(CandidacyEnds ends, Candidates candidates, CandidateForm candidateForm) {
        this.ends = ends;
        this.candidates = candidates;
        this.candidateForm = candidateForm;
    }

    @Bean
    TaskHandler decideCandidacyEnd() {
        return new TaskHandler(CandidacyEndProcess.ID, CandidacyEndProcess.DECIDE_END, task -> {
            Map<String, Object> values = asked(task);
            values.put("stateName", candidates.read(task.caseId()).state().label());
            return values;
        }, (task, form) -> Map.of(CandidacyEndProcess.END_OUTCOME.name(), decided(task, form).name()));
    }

    private Outcome decided(TaskContext task, FormData form) {
        Outcome outcome = form.choice("endOutcome", Outcome.class);
        if (outcome == Outcome.CONFIRMED) {
            ends.confirm(task.caseId(), form.text("decisionNumber"), form.date("decisionDate"), form.text("agreementNumber"),
                    form.date("agreementDate"));
        } else {
            ends.notConfirmed(task.caseId(), outcome, form.text("note"));
        }
        return outcome;
    }

    @Bean
    TaskHandler correctCandidacyEnd() {
        return new TaskHandler(CandidacyEndProcess.ID, CandidacyEndProcess.CORRECT_REQUEST, task -> {
            Map<String, Object> values = asked(task);
            values.put("returnReason", ends.returnReason(task.caseId()));
            return values;
        }, (task, form) -> {
            String outcome = form.text("correctionOutcome");
            if (outcome.equals("RESUBMITTED")) {
                ends.resubmit(task.caseId(), form.text("documentNumber"), form.date("documentDate"), form.text("reason"));
            } else {
                ends.cancel(task.caseId());
            }
            // the list may have become official meanwhile, and then somebody else decides
            return Map.of(CandidacyEndProcess.CORRECTION_OUTCOME.name(), outcome,
                    CandidacyEndProcess.DECISION_GROUP.name(), ends.decider(task.caseId()));
        });
    }

    private Map<String, Object> asked(TaskContext task) {
        Map<String, Object> values = candidateForm.heading(task.caseId());
        EndRequest request = ends.request(task.caseId());
        String ground = ends.ground(task.caseId(), request);
        values.put("kindName", request.kind().label());
        values.put("groundText", ground.isEmpty() ? "" : ": " + ground);
        values.put("documentText", request.documentNumber() + " ngày " + ElectionForm.day(request.documentDate()));
        values.put("reasonText", request.reason());
        return values;
    }
}
