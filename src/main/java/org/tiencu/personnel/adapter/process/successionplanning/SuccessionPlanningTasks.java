package org.tiencu.personnel.adapter.process.successionplanning;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.planning.PlanningView;
import org.tiencu.personnel.application.planning.Plannings;
import org.tiencu.personnel.application.planning.Plannings.ApprovalOutcome;
import org.tiencu.personnel.application.planning.Plannings.DraftOutcome;
import org.tiencu.personnel.application.planning.Plannings.FailureOutcome;
import org.tiencu.personnel.application.planning.Plannings.SubmitOutcome;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of succession planning. */
@Configuration(proxyBeanMethods = false)
class SuccessionPlanningTasks {

    private final Plannings plannings;
    private final PlanningView view;
    private final PlanForm planForm;
    private final CaseFile file;
    private final CaseForm caseForm;

    SuccessionPlanningTasks(Plannings plannings, PlanningView view, PlanForm planForm, CaseFile file, CaseForm caseForm) {
        this.plannings = plannings;
        this.view = view;
        this.planForm = planForm;
        this.file = file;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler draftPlan() {
        return new TaskHandler(SuccessionPlanningProcess.ID, SuccessionPlanningProcess.DRAFT_PLAN, planForm::draft,
                (task, form) ->
                Map.of(SuccessionPlanningProcess.DRAFT_OUTCOME.name(), drafted(task, form).name()));
    }

    private DraftOutcome drafted(TaskContext task, FormData form) {
        return form.text("draftAction").equals(DraftOutcome.STOPPED.name())
                ? plannings.stop(task.caseId(), form.text("reason"))
                : plannings.draft(task.caseId(), form.choices("keptIds"), form.choices("officialIds"),
                        form.choices("outsiderIds"),
                        form.text("note"));
    }

    @Bean
    TaskHandler submitPlan() {
        return new TaskHandler(SuccessionPlanningProcess.ID, SuccessionPlanningProcess.SUBMIT_PLAN,
                task -> planForm.plan(task.caseId()), (task, form) -> {
            SubmitOutcome outcome = form.choice("submitOutcome", SubmitOutcome.class) == SubmitOutcome.SUBMIT
                    ? plannings.submit(task.caseId(), form.text("documentNumber"), form.date("documentDate"),
                            form.text("content"))
                    : plannings.redraft(task.caseId(), form.text("reason"));
            return Map.of(SuccessionPlanningProcess.SUBMIT_OUTCOME.name(), outcome.name());
        });
    }

    @Bean
    TaskHandler approvePlan() {
        return new TaskHandler(SuccessionPlanningProcess.ID, SuccessionPlanningProcess.APPROVE_PLAN, task -> {
            Map<String, Object> values = planForm.plan(task.caseId());
            Paper proposal = file.latest(task.caseId(), Paper.Kind.PROPOSAL).orElseThrow();
            values.put("proposalNumber", proposal.number());
            values.put("proposalDate", CaseForm.day(proposal.datedOn()));
            values.put("proposalContent", proposal.content());
            List<String> selected = view.at(task.caseId(), PlanningCandidate.Stage.SELECTED);
            values.put("selectedOptions", caseForm.options(selected));
            values.put("approvedIds", selected);
            return values;
        }, (task, form) -> {
            ApprovalOutcome outcome = form.choice("approvalOutcome", ApprovalOutcome.class);
            return Map.of(SuccessionPlanningProcess.APPROVAL_OUTCOME.name(), (outcome == ApprovalOutcome.APPROVED
                    ? plannings.approve(task.caseId(), form.choices("approvedIds"), form.text("decisionNumber"),
                            form.date("decisionDate"), form.text("signerTitle"))
                    : plannings.answer(task.caseId(), outcome, form.text("reason"))).name());
        });
    }

    @Bean
    TaskHandler reviewPlanningFailure() {
        return new TaskHandler(SuccessionPlanningProcess.ID, SuccessionPlanningProcess.REVIEW_FAILURE, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("period", view.plan(task.caseId()).period().toString());
            return values;
        }, (task, form) -> Map.of(SuccessionPlanningProcess.FAILURE_OUTCOME.name(), plannings.review(task.caseId(),
                form.choice("failureOutcome", FailureOutcome.class), form.text("reason")).name()));
    }

    @Bean
    JavaDelegate writePlanningDelegate() {
        return execution -> plannings.write(execution.getProcessBusinessKey());
    }
}
