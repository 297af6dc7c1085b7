package org.tiencu.personnel.adapter.process.suspension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.suspension.Suspensions;
import org.tiencu.personnel.application.suspension.Suspensions.Advice;
import org.tiencu.personnel.application.suspension.Suspensions.DecisionOutcome;
import org.tiencu.personnel.application.suspension.Suspensions.Document;
import org.tiencu.personnel.application.suspension.Suspensions.ExtensionOutcome;
import org.tiencu.personnel.application.suspension.Suspensions.LiftingOutcome;
import org.tiencu.personnel.application.suspension.Suspensions.Review;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.suspension.Suspension;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.VietnamTime;

/** What happens in the tasks of a suspension. */
@Configuration(proxyBeanMethods = false)
class SuspensionTasks {

    private final Suspensions suspensions;
    private final CaseFile file;
    private final CaseForm caseForm;

    SuspensionTasks(Suspensions suspensions, CaseFile file, CaseForm caseForm) {
        this.suspensions = suspensions;
        this.file = file;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler adviseOnSuspension() {
        return new TaskHandler(SuspensionProcess.ID, SuspensionProcess.ADVISE, task -> {
            Map<String, Object> values = aboutTheGround(task);
            values.put("description", file.read(task.caseId()).reason());
            values.put("dueOn", due(task));
            values.put("returnReason", suspensions.returnReason(task.caseId()));
            return values;
        }, (task, form) -> Map.of(SuspensionProcess.ADVICE_OUTCOME.name(), suspensions.advise(task.caseId(),
                form.choice("adviceOutcome", Advice.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler reportDelayOfSuspension() {
        return new TaskHandler(SuspensionProcess.ID, SuspensionProcess.REPORT_DELAY, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("dueOn", due(task));
            return values;
        }, (task, form) -> {
            suspensions.reportDelay(task.caseId(), form.text("reason"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler decideSuspension() {
        return new TaskHandler(SuspensionProcess.ID, SuspensionProcess.DECIDE, task -> {
            Map<String, Object> values = aboutTheGround(task);
            values.put("advice", latest(task, Paper.Kind.ADVICE));
            values.put("limitText", suspensions.limitText(task.caseId()));
            values.put("headPost", suspensions.needsConsent(task.caseId()) ? "Có" : "");
            return values;
        }, this::decide);
    }

    private Map<String, Object> decide(TaskContext task, FormData form) {
        DecisionOutcome outcome = form.choice("decisionOutcome", DecisionOutcome.class);
        String name = SuspensionProcess.DECISION_OUTCOME.name();
        if (outcome == DecisionOutcome.SUSPENDED) {
            suspensions.decide(task.caseId(), document(form), form.date("effectiveOn"), form.date("endsOn"),
                    form.text("consentNumber"));
            return Map.of(name, outcome.name(), SuspensionProcess.SUSPENSION_END.name(), end(task));
        }
        suspensions.answer(task.caseId(), outcome, form.text("reason"));
        return outcome == DecisionOutcome.REFUSED ? Map.of(name, outcome.name())
                : Map.of(name, outcome.name(), SuspensionProcess.ADVICE_DUE.name(),
                        Date.from(Deadlines.endOf(suspensions.adviceDue(task.caseId()))));
    }

    @Bean
    TaskHandler reviewSuspension() {
        return new TaskHandler(SuspensionProcess.ID, SuspensionProcess.REVIEW_SUSPENSION, task -> {
            Map<String, Object> values = aboutTheTime(task);
            boolean extended = suspensions.read(task.caseId()).extended();
            List<Map<String, Object>> options = new ArrayList<>();
            options.add(CaseForm.option("Chấm dứt tạm đình chỉ trước thời hạn", Review.LIFT.name()));
            if (!extended) {
                options.add(CaseForm.option("Gia hạn", Review.EXTEND.name()));
            }
            options.add(CaseForm.option("Chuyển xem xét miễn nhiệm", Review.DISMISS.name()));
            values.put("reviewOptions", options);
            values.put("extendedNote", extended ? "Có" : "");
            values.put("returnReason", suspensions.returnReason(task.caseId()));
            return values;
        }, (task, form) -> Map.of(SuspensionProcess.REVIEW_OUTCOME.name(), suspensions.review(task.caseId(),
                form.choice("reviewOutcome", Review.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler liftSuspension() {
        return new TaskHandler(SuspensionProcess.ID, SuspensionProcess.LIFT_SUSPENSION, this::aboutTheReview,
                (task, form) -> {
            LiftingOutcome outcome = form.choice("liftingOutcome", LiftingOutcome.class);
            if (outcome == LiftingOutcome.LIFTED) {
                suspensions.lift(task.caseId(), document(form), form.date("effectiveOn"));
            } else {
                suspensions.sendBack(task.caseId(), form.text("reason"));
            }
            return Map.of(SuspensionProcess.LIFTING_OUTCOME.name(), outcome.name());
        });
    }

    @Bean
    TaskHandler decideExtensionOfSuspension() {
        return new TaskHandler(SuspensionProcess.ID, SuspensionProcess.DECIDE_EXTENSION, task -> {
            Map<String, Object> values = aboutTheReview(task);
            values.put("limitText", suspensions.extensionText(task.caseId()));
            return values;
        }, (task, form) -> {
            ExtensionOutcome outcome = form.choice("extensionOutcome", ExtensionOutcome.class);
            String name = SuspensionProcess.EXTENSION_OUTCOME.name();
            if (outcome == ExtensionOutcome.EXTENDED) {
                suspensions.extend(task.caseId(), document(form), form.date("newEndsOn"));
                return Map.of(name, outcome.name(), SuspensionProcess.SUSPENSION_END.name(), end(task));
            }
            suspensions.sendBack(task.caseId(), form.text("reason"));
            return Map.of(name, outcome.name());
        });
    }

    @Bean
    JavaDelegate recordSuspensionLapseDelegate() {
        return execution -> suspensions.lapse(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate proposeDismissalOfSuspendedDelegate() {
        return execution -> suspensions.proposeDismissal(execution.getProcessBusinessKey());
    }

    // ---- what the forms have in common

    private Map<String, Object> aboutTheGround(TaskContext task) {
        Suspension suspension = suspensions.read(task.caseId());
        Map<String, Object> values = caseForm.heading(task.caseId());
        values.put("groundText", suspension.ground().category().label() + ": " + suspension.ground().label() + " ("
                + suspension.ground().document() + ", " + suspension.ground().article() + "), xác định ngày "
                + CaseForm.day(suspension.establishedOn()));
        values.put("requestText", suspension.requestedBy() == null ? "" : suspension.requestedBy() + ", văn bản số "
                + file.latest(task.caseId(), Paper.Kind.GROUND).map(Paper::number).orElse("")
                + (suspension.requestedUntil() == null ? "" : ", đến ngày " + CaseForm.day(suspension.requestedUntil())));
        return values;
    }

    private Map<String, Object> aboutTheTime(TaskContext task) {
        Suspension suspension = suspensions.read(task.caseId());
        Map<String, Object> values = aboutTheGround(task);
        values.put("startsOn", CaseForm.day(suspension.startsOn()));
        values.put("endsOn", CaseForm.day(suspension.endsOn()));
        return values;
    }

    private Map<String, Object> aboutTheReview(TaskContext task) {
        Map<String, Object> values = aboutTheTime(task);
        values.put("reviewReason", latest(task, Paper.Kind.SUSPENSION_REVIEW));
        return values;
    }

    private String latest(TaskContext task, Paper.Kind kind) {
        return file.latest(task.caseId(), kind).map(Paper::content).orElse("");
    }

    private static String due(TaskContext task) {
        return CaseForm.day(LocalDate.ofInstant(task.get(SuspensionProcess.ADVICE_DUE).toInstant(), VietnamTime.ZONE));
    }

    private static Document document(FormData form) {
        return new Document(form.text("decisionNumber"), form.date("decisionDate"), form.text("signerTitle"));
    }

    private Date end(TaskContext task) {
        return Date.from(Deadlines.endOf(suspensions.read(task.caseId()).endsOn()));
    }
}
