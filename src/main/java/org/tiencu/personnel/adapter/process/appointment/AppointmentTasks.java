package org.tiencu.personnel.adapter.process.appointment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.adapter.process.CountForm;
import org.tiencu.personnel.application.appointment.Appointments;
import org.tiencu.personnel.application.appointment.Appointments.AuthorityAction;
import org.tiencu.personnel.application.appointment.Appointments.AuthorityOutcome;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of the appointment process. */
@Configuration(proxyBeanMethods = false)
class AppointmentTasks {

    private final Appointments appointments;
    private final AppointmentView view;
    private final Conferences conferences;
    private final CaseForm caseForm;

    AppointmentTasks(Appointments appointments, AppointmentView view, Conferences conferences, CaseForm caseForm) {
        this.appointments = appointments;
        this.view = view;
        this.conferences = conferences;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler authorityVote() {
        return new TaskHandler(AppointmentProcess.ID, AppointmentProcess.AUTHORITY_VOTE, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            List<String> candidates = appointments.beforeAuthority(task.caseId());
            values.put("vettingSummary", view.vettingSummary(task.caseId()));
            values.put("candidateOptions", caseForm.options(candidates));
            values.put("candidates", caseForm.rows(candidates));
            values.putAll(CountForm.preview(conferences.ruleToday(task.caseId(), ConferenceStep.AUTHORITY)));
            return values;
        }, this::recordAuthorityVote);
    }

    private Map<String, Object> recordAuthorityVote(TaskContext task, FormData form) {
        AuthorityAction action = form.choice("authorityAction", AuthorityAction.class);
        AuthorityOutcome outcome;
        if (action == AuthorityAction.VOTED) {
            outcome = appointments.authorityVoted(task.caseId(), CountForm.count(form), form.date("heldOn"),
                    form.number("summoned"), form.number("present"));
        } else {
            outcome = appointments.authorityAnswered(task.caseId(), AuthorityOutcome.valueOf(action.name()),
                    form.text("reason"));
        }
        // what goes back to vetting is what was before the authority
        return outcome == AuthorityOutcome.RETURNED
                ? Map.of(AppointmentProcess.AUTHORITY_OUTCOME.name(), outcome.name(),
                        AppointmentProcess.CANDIDATE_IDS.name(), view.nominated(task.caseId()))
                : Map.of(AppointmentProcess.AUTHORITY_OUTCOME.name(), outcome.name());
    }

    @Bean
    TaskHandler issueDecision() {
        return new TaskHandler(AppointmentProcess.ID, AppointmentProcess.ISSUE_DECISION, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("candidateOptions", caseForm.options(view.approved(task.caseId())));
            values.put("decisions", caseForm.rows(view.approved(task.caseId())));
            return values;
        }, (task, form) -> {
            appointments.issue(task.caseId(), form.rows("decisions").stream().map(row -> new AppointmentDecision(
                    row.text("officialId"), row.text("decisionNumber"), row.date("decisionDate"), row.date("effectiveOn"),
                    form.text("signerTitle"), null, null, null)).toList());
            return Map.of();
        });
    }

    @Bean
    TaskHandler announce() {
        return new TaskHandler(AppointmentProcess.ID, AppointmentProcess.ANNOUNCE, this::decisions, (task, form) -> {
            appointments.announce(task.caseId(), form.date("announcedOn"), form.text("place"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler handOver() {
        return new TaskHandler(AppointmentProcess.ID, AppointmentProcess.HAND_OVER, this::decisions, (task, form) -> {
            appointments.handOver(task.caseId(), form.date("handedOverOn"), form.text("minutesNumber"), form.text("note"));
            return Map.of();
        });
    }

    private Map<String, ?> decisions(TaskContext task) {
        Map<String, Object> values = caseForm.heading(task.caseId());
        values.put("decisionSummary", view.decisions(task.caseId()).stream().map(decision -> "Quyết định số "
                + decision.number() + " ngày " + CaseForm.day(decision.decidedOn()) + ": "
                + caseForm.name(decision.officialId()) + ", hiệu lực từ " + CaseForm.day(decision.effectiveOn()))
                .collect(Collectors.joining("\n\n")));
        return values;
    }

    @Bean
    JavaDelegate summariseVettingDelegate() {
        return execution -> AppointmentProcess.CANDIDATES_LEFT.set(execution,
                appointments.summariseVetting(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate recordTenureDelegate() {
        return execution -> appointments.recordTenures(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate closeAppointmentDelegate() {
        return execution -> appointments.close(execution.getProcessBusinessKey(),
                AppointmentStatus.valueOf(AppointmentProcess.CLOSING_STATUS.in(execution)));
    }
}
