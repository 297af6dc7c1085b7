package org.tiencu.personnel.adapter.process.nomination;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.organisation.Official;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.appointment.AppointmentFile;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.nomination.Nominations;
import org.tiencu.personnel.application.nomination.Nominations.DifferenceOutcome;
import org.tiencu.personnel.application.nomination.Nominations.FailureOutcome;
import org.tiencu.personnel.application.nomination.Nominations.MeetingOutcome;
import org.tiencu.personnel.application.nomination.Nominations.PolicyOutcome;
import org.tiencu.personnel.application.nomination.Nominations.View;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.VietnamTime;

/** What happens in the tasks of the nomination process. */
@Configuration(proxyBeanMethods = false)
class NominationTasks {

    private final Nominations nominations;
    private final Conferences conferences;
    private final AppointmentView view;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final CaseForm caseForm;

    NominationTasks(Nominations nominations, Conferences conferences, AppointmentView view, CaseFile file, AppointmentFile appointmentFile,
            CaseForm caseForm) {
        this.nominations = nominations;
        this.conferences = conferences;
        this.view = view;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler draftPolicyRequest() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.DRAFT_POLICY_REQUEST, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            Appointment appointment = appointmentFile.read(task.caseId());
            Paper answer = nominations.latest(task.caseId(), Paper.Kind.POLICY_ANSWER);
            values.put("returnReason", answer == null ? "" : CaseForm.text(answer.content()));
            values.put("seats", appointment.seats());
            values.put("source", appointment.source().name());
            values.put("reason", appointment.reason());
            return values;
        }, (task, form) -> Map.of(NominationProcess.POLICY_DUE.name(), Date.from(nominations.requestPolicy(task.caseId(),
                form.text("documentNumber"), form.date("documentDate"), form.number("seats"),
                form.choice("source", Source.class), form.text("fieldOfWork"), form.text("reason")))));
    }

    @Bean
    TaskHandler decidePolicy() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.DECIDE_POLICY, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            Paper request = nominations.latest(task.caseId(), Paper.Kind.POLICY_REQUEST);
            String[] parts = request.content().split("\n\n", 2);
            values.put("requestNumber", request.number());
            values.put("requestDate", CaseForm.day(request.datedOn()));
            values.put("requestSeats", appointmentFile.read(task.caseId()).seats());
            values.put("requestField", parts[0]);
            values.put("requestReason", parts[1]);
            values.put("source", request.outcome());
            return values;
        }, this::answerPolicy);
    }

    private Map<String, Object> answerPolicy(TaskContext task, FormData form) {
        PolicyOutcome outcome = nominations.answerPolicy(task.caseId(), form.choice("policyOutcome", PolicyOutcome.class),
                form.choice("source", Source.class), form.text("documentNumber"), form.date("documentDate"),
                form.text("reason"));
        Map<String, Object> routing = new HashMap<>();
        routing.put(NominationProcess.POLICY_OUTCOME.name(), outcome.name());
        if (outcome == PolicyOutcome.APPROVED) {
            Appointment appointment = appointmentFile.read(task.caseId());
            routing.put(NominationProcess.SOURCE.name(), appointment.source().name());
            routing.put(NominationProcess.NOMINATION_DUE.name(), Date.from(appointment.nominationDue()));
        }
        return routing;
    }

    @Bean
    TaskHandler prepareList() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.PREPARE_LIST, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("officialOptions", options(task.caseId(), nominations.onSiteOfficials(task.caseId())));
            return values;
        }, (task, form) -> {
            nominations.list(task.caseId(), form.choices("officialIds"), form.text("note"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler explainDifference() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.EXPLAIN_DIFFERENCE, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("step3Names", caseForm.names(conferences.current(task.caseId(), ConferenceStep.STEP_3).chosen()));
            return values;
        }, (task, form) -> {
            nominations.explainDifference(task.caseId(), form.text("documentNumber"), form.date("documentDate"),
                    form.text("explanation"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler answerDifference() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.ANSWER_DIFFERENCE, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            Paper report = nominations.latest(task.caseId(), Paper.Kind.DIFFERENCE_REPORT);
            values.put("reportNumber", report.number());
            values.put("reportDate", CaseForm.day(report.datedOn()));
            values.put("explanation", report.content());
            return values;
        }, (task, form) -> Map.of(NominationProcess.DIFFERENCE_OUTCOME.name(), nominations.answerDifference(task.caseId(),
                form.choice("differenceOutcome", DifferenceOutcome.class), form.text("documentNumber"),
                form.date("documentDate"), form.text("reason")).name()));
    }

    @Bean
    TaskHandler recordAssessment() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.RECORD_ASSESSMENT,
                task -> caseForm.heading(task.caseId()), (task, form) -> {
            nominations.recordAssessment(task.caseId(), form.text("assessingBody"), form.text("documentNumber"),
                    form.date("documentDate"), form.text("assessment"), form.text("newIssuesConclusion"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler proposeOutsider() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.PROPOSE_OUTSIDER, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("officialOptions", options(task.caseId(), nominations.outsiders(task.caseId())));
            return values;
        }, (task, form) -> Map.of(NominationProcess.SENDING_UNIT.name(), nominations.proposeOutsider(task.caseId(),
                form.text("officialId"), form.choice("receivingOpinion", View.class), form.date("consultedOn"),
                form.text("receivingNote"))));
    }

    @Bean
    TaskHandler meetOfficial() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.MEET_OFFICIAL, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("sendingResult", sendingResult(conferences.current(task.caseId(), ConferenceStep.SENDING)));
            return values;
        }, (task, form) -> {
            MeetingOutcome outcome = nominations.meet(task.caseId(), form.date("metOn"),
                    form.choice("officialOpinion", View.class), form.text("note"),
                    form.choice("meetingOutcome", MeetingOutcome.class));
            return Map.of(NominationProcess.MEETING_OUTCOME.name(), outcome.name(),
                    NominationProcess.CANDIDATE_IDS.name(), view.nominated(task.caseId()));
        });
    }

    @Bean
    TaskHandler reportDelay() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.REPORT_DELAY, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            LocalDate dueOn = appointmentFile.read(task.caseId()).nominationDue().atZone(VietnamTime.ZONE).toLocalDate();
            values.put("dueOn", CaseForm.day(dueOn));
            return values;
        }, (task, form) -> {
            nominations.reportDelay(task.caseId(), form.text("documentNumber"), form.date("documentDate"),
                    form.text("reason"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler decideAfterFailure() {
        return new TaskHandler(NominationProcess.ID, NominationProcess.DECIDE_AFTER_FAILURE,
                task -> caseForm.heading(task.caseId()), (task, form) ->
                Map.of(NominationProcess.FAILURE_OUTCOME.name(), nominations.decideAfterFailure(task.caseId(),
                        form.choice("failureOutcome", FailureOutcome.class), form.text("reason")).name()));
    }

    @Bean
    JavaDelegate recordPolicyOverdueDelegate() {
        return execution -> nominations.recordPolicyOverdue(execution.getProcessBusinessKey());
    }

    private List<Map<String, Object>> options(String caseId, List<Official> officials) {
        Predicate<Official> planned = nominations.planned(caseId);
        return caseForm.people(officials, one -> planned.test(one) ? "trong quy hoạch" : "ngoài quy hoạch");
    }

    private static String sendingResult(Conference conference) {
        List<Conference.Vote> votes = conference.votes();
        return votes.isEmpty() ? "không tổ chức được hội nghị." : votes.get(0).votes() + "/" + conference.summoned()
                + " phiếu (" + CaseForm.percent(votes.get(0).percent()) + "%), " + (votes.get(0).chosen() ? "đạt." : "không đạt.");
    }
}
