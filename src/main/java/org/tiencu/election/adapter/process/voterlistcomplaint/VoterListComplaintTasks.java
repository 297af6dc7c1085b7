package org.tiencu.election.adapter.process.voterlistcomplaint;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.adapter.process.VoterForm;
import org.tiencu.election.application.voter.VoterComplaints;
import org.tiencu.election.application.voter.VoterComplaints.Answer;
import org.tiencu.election.application.voter.VoterComplaints.Effect;
import org.tiencu.election.application.voter.VoterComplaints.Outcome;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of a complaint about a voter list. */
@Configuration(proxyBeanMethods = false)
class VoterListComplaintTasks {

    private final VoterComplaints complaints;
    private final VoterForm voterForm;

    VoterListComplaintTasks(VoterComplaints complaints, VoterForm voterForm) {
        this.complaints = complaints;
        this.voterForm = voterForm;
    }

    @Bean
    TaskHandler resolveVoterComplaint() {
        return new TaskHandler(VoterListComplaintProcess.ID, VoterListComplaintProcess.RESOLVE_COMPLAINT, this::shown,
                (task, form) -> {
                    Answer answer = answer(form);
                    complaints.resolve(task.caseId(), answer);
                    return Map.of(VoterListComplaintProcess.COMPLAINT_OUTCOME.name(), answer.outcome().name());
                });
    }

    private static Answer answer(FormData form) {
        Outcome outcome = form.choice("complaintOutcome", Outcome.class);
        return new Answer(outcome, form.date("documentDate"), form.text("documentNumber"),
                outcome == Outcome.RETURNED ? form.text("reason") : form.text("answer"), form.choice("effect", Effect.class),
                VoterForm.situation(form, ""), VoterForm.situation(form, "old"), VoterForm.female(form),
                VoterForm.number(form, "listNumber"));
    }

    @Bean
    TaskHandler supplementVoterComplaint() {
        return new TaskHandler(VoterListComplaintProcess.ID, VoterListComplaintProcess.SUPPLEMENT_COMPLAINT, task -> {
            VoterComplaint complaint = complaints.read(task.caseId());
            Map<String, Object> values = voterForm.heading(complaint.id(), complaint.caseId());
            values.put("returnReason", complaints.returnReason(complaint));
            values.put("placeOptions", VoterForm.options(complaints.placesOf(complaint)));
            values.put("place", complaint.caseId() + "/" + complaint.area());
            values.put("listNumber", complaint.listNumber());
            values.put("subject", complaint.subject().name());
            values.put("content", complaint.content());
            return values;
        }, (task, form) -> {
            complaints.supplement(task.caseId(), VoterListComplaintStart.filing(form));
            return Map.of();
        });
    }

    @Bean
    TaskHandler explainVoterComplaintDelay() {
        return new TaskHandler(VoterListComplaintProcess.ID, VoterListComplaintProcess.EXPLAIN_DELAY, this::shown,
                (task, form) -> {
                    complaints.explainDelay(task.caseId(), form.text("reason"));
                    return Map.of();
                });
    }

    @Bean
    JavaDelegate markVoterComplaintLateDelegate() {
        return execution -> complaints.markLate(execution.getProcessBusinessKey());
    }

    private Map<String, Object> shown(TaskContext task) {
        VoterComplaint complaint = complaints.read(task.caseId());
        Map<String, Object> values = voterForm.heading(complaint.id(), complaint.caseId());
        values.put("subjectText", complaint.subject().label() + " – khu vực bỏ phiếu số " + complaint.area()
                + (complaint.listNumber() == null ? "" : ", số thứ tự " + complaint.listNumber()));
        values.put("contentText", complaint.content());
        values.put("receivedText", ElectionForm.day(complaint.receivedOn()));
        values.put("answerDueText", ElectionForm.moment(complaint.answerDue()));
        values.put("statusText", complaint.status().label());
        values.put("listNumber", complaint.listNumber());
        return values;
    }
}
