package org.tiencu.personnel.adapter.process.vetting;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.appointment.AppointmentFile;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.vetting.Vettings;
import org.tiencu.personnel.application.vetting.Vettings.DossierOutcome;
import org.tiencu.personnel.application.vetting.Vettings.IneligibleOutcome;
import org.tiencu.personnel.application.vetting.Vettings.ReportOutcome;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.vetting.Dossier;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.Opinion;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.Deadlines;

/** What happens in the tasks of the vetting process. */
@Configuration(proxyBeanMethods = false)
class VettingTasks {

    private final Vettings vettings;
    private final CaseFile file;
    private final AppointmentFile appointmentFile;
    private final CaseForm caseForm;

    VettingTasks(Vettings vettings, CaseFile file, AppointmentFile appointmentFile, CaseForm caseForm) {
        this.vettings = vettings;
        this.file = file;
        this.appointmentFile = appointmentFile;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler compileDossier() {
        return new TaskHandler(VettingProcess.ID, VettingProcess.COMPILE_DOSSIER, task -> {
            Map<String, Object> values = person(task);
            Dossier dossier = vettings.dossier(task.caseId(), official(task));
            values.put("returnReason", returnReason(task));
            values.put("itemOptions", vettings.items().stream().map(item ->
                    CaseForm.option(item.label() + (item.compulsory() ? " (*)" : ""), item.code())).toList());
            values.put("receivedItems", dossier.items());
            putIfKnown(values, "cvConfirmedOn", dossier.cvConfirmedOn());
            putIfKnown(values, "healthCertificateOn", dossier.healthCertificateOn());
            values.put("note", CaseForm.text(dossier.note()));
            return values;
        }, (task, form) -> {
            vettings.compile(task.caseId(), official(task), new Dossier(form.choices("receivedItems"),
                    form.date("cvConfirmedOn"), form.date("healthCertificateOn"), form.text("note")));
            return Map.of();
        });
    }

    /** Why the file came back: from the check, from the review of conditions, from the report or from the authority. */
    private String returnReason(TaskContext task) {
        return appointmentFile.latestReturn(task.caseId(), official(task)).map(Paper::content).orElse("");
    }

    private static void putIfKnown(Map<String, Object> values, String key, Object date) {
        if (date != null) {
            values.put(key, date.toString());
        }
    }

    @Bean
    TaskHandler checkDossier() {
        return new TaskHandler(VettingProcess.ID, VettingProcess.CHECK_DOSSIER, task -> {
            Map<String, Object> values = person(task);
            values.put("missingText", vettings.missing(task.caseId(), official(task)).stream().map(DossierItem::label)
                    .collect(Collectors.joining("; ")));
            return values;
        }, (task, form) -> Map.of(VettingProcess.DOSSIER_OUTCOME.name(), vettings.check(task.caseId(), official(task),
                form.choice("dossierOutcome", DossierOutcome.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler reviewIneligible() {
        return new TaskHandler(VettingProcess.ID, VettingProcess.REVIEW_INELIGIBLE, this::withConditions, (task, form) ->
                Map.of(VettingProcess.INELIGIBLE_OUTCOME.name(), vettings.reviewIneligible(task.caseId(), official(task),
                        form.choice("ineligibleOutcome", IneligibleOutcome.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler giveOpinion() {
        return new TaskHandler(VettingProcess.ID, VettingProcess.GIVE_OPINION, task -> {
            Map<String, Object> values = person(task);
            Opinion asked = vettings.opinion(task.caseId(), official(task), task.get(VettingProcess.OPINION_GROUP));
            values.put("bodyName", asked.body());
            values.put("opinionDueOn", CaseForm.day(asked.dueOn()));
            return values;
        }, (task, form) -> {
            vettings.giveOpinion(task.caseId(), official(task), task.get(VettingProcess.OPINION_GROUP),
                    form.choice("opinion", Opinion.Answer.class), form.text("documentNumber"), form.date("documentDate"),
                    form.text("content"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler writeReport() {
        return new TaskHandler(VettingProcess.ID, VettingProcess.WRITE_REPORT, task -> {
            Map<String, Object> values = withConditions(task);
            values.put("opinions", vettings.opinions(task.caseId(), official(task)).stream().map(VettingTasks::row).toList());
            return values;
        }, (task, form) -> Map.of(VettingProcess.REPORT_OUTCOME.name(), vettings.report(task.caseId(), official(task),
                form.choice("reportOutcome", ReportOutcome.class), form.text("documentNumber"), form.date("documentDate"),
                form.text("summary")).name()));
    }

    private static Map<String, String> row(Opinion opinion) {
        String document = opinion.number() == null ? "" : opinion.number() + " ngày " + CaseForm.day(opinion.datedOn());
        return Map.of("body", opinion.body(), "opinion", opinion.answer() == null ? "" : opinion.answer().label(),
                "document", document, "content", CaseForm.text(opinion.content()));
    }

    @Bean
    JavaDelegate checkEligibilityDelegate() {
        return execution -> VettingProcess.ELIGIBLE.set(execution,
                vettings.checkEligibility(execution.getProcessBusinessKey(), official(execution)));
    }

    @Bean
    JavaDelegate requestOpinionsDelegate() {
        return execution -> {
            Vettings.Request request = vettings.requestOpinions(execution.getProcessBusinessKey(), official(execution));
            VettingProcess.OPINION_GROUPS.set(execution, request.groups());
            VettingProcess.OPINION_DUE.set(execution, Date.from(Deadlines.endOf(request.lastDay())));
        };
    }

    @Bean
    JavaDelegate recordSilenceDelegate() {
        return execution -> vettings.recordSilence(execution.getProcessBusinessKey(), official(execution));
    }

    private Map<String, Object> person(TaskContext task) {
        Map<String, Object> values = caseForm.heading(task.caseId());
        values.put("candidateName", caseForm.name(official(task)));
        return values;
    }

    private Map<String, Object> withConditions(TaskContext task) {
        Map<String, Object> values = person(task);
        List<Map<String, Object>> conditions = CaseForm.conditions(vettings.conditions(task.caseId(), official(task)));
        values.put("conditions", conditions);
        return values;
    }

    private static String official(TaskContext task) {
        return task.get(VettingProcess.OFFICIAL_ID);
    }

    private static String official(DelegateExecution execution) {
        return VettingProcess.OFFICIAL_ID.in(execution);
    }
}
