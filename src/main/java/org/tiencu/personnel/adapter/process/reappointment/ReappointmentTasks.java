package org.tiencu.personnel.adapter.process.reappointment;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.reappointment.Reappointments;
import org.tiencu.personnel.application.reappointment.Reappointments.Dates;
import org.tiencu.personnel.application.reappointment.Reappointments.DecisionOutcome;
import org.tiencu.personnel.application.reappointment.Reappointments.DeferralOutcome;
import org.tiencu.personnel.application.reappointment.Reappointments.FailureOutcome;
import org.tiencu.personnel.application.reappointment.Reappointments.NoticeOutcome;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of a reappointment. */
@Configuration(proxyBeanMethods = false)
class ReappointmentTasks {

    private final Reappointments reappointments;
    private final CaseFile file;
    private final CaseForm caseForm;

    ReappointmentTasks(Reappointments reappointments, CaseFile file, CaseForm caseForm) {
        this.reappointments = reappointments;
        this.file = file;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler notifyOfficialOfTerm() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.NOTIFY_OFFICIAL, task -> {
            Map<String, Object> values = heading(task);
            Dates dates = reappointments.dates(task.caseId());
            values.put("noticeBy", CaseForm.day(dates.noticeBy()));
            values.put("noticeRule", dates.notice().text());
            values.put("late", dates.late());
            return values;
        }, (task, form) -> Map.of(ReappointmentProcess.NOTICE_OUTCOME.name(), reappointments.notice(task.caseId(),
                form.text("documentNumber"), form.date("documentDate"),
                form.choice("noticeOutcome", NoticeOutcome.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler recordTermSelfReview() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.RECORD_SELF_REVIEW, this::heading,
                (task, form) -> {
            reappointments.recordSelfReview(task.caseId(), form.date("documentDate"), form.text("content"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler reviewReappointmentDeferral() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.REVIEW_DEFERRAL, task -> {
            Map<String, Object> values = heading(task);
            values.put("deferralReason", reappointments.deferralReason(task.caseId()));
            return values;
        }, (task, form) -> Map.of(ReappointmentProcess.DEFERRAL_OUTCOME.name(), reappointments.reviewDeferral(task.caseId(),
                form.choice("deferralOutcome", DeferralOutcome.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler reviewReappointmentFailure() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.REVIEW_FAILURE, task -> {
            Map<String, Object> values = heading(task);
            Conference failed = reappointments.failed(task.caseId());
            values.put("failureText", failed.step().label() + " ngày " + CaseForm.day(failed.heldOn())
                    + (failed.state() == Conference.State.NOT_QUORATE ? " không tổ chức được do không đủ số người dự."
                    : ": cán bộ không đạt tỷ lệ phiếu theo quy định."));
            return values;
        }, (task, form) -> Map.of(ReappointmentProcess.FAILURE_OUTCOME.name(), reappointments.reviewFailure(task.caseId(),
                form.choice("failureOutcome", FailureOutcome.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler submitReappointmentProposal() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.SUBMIT_PROPOSAL, task -> {
            Map<String, Object> values = assessed(task);
            values.put("returnReason", file.returnReason(task.caseId(), Paper.Kind.AUTHORITY_ANSWER));
            values.put("votes", reappointments.votes(task.caseId()).stream().map(ReappointmentTasks::vote).toList());
            file.latest(task.caseId(), Paper.Kind.PROPOSAL).ifPresent(paper -> values.put("content", paper.content()));
            return values;
        }, (task, form) -> {
            reappointments.submitProposal(task.caseId(), form.text("documentNumber"), form.date("documentDate"),
                    form.text("content"));
            return Map.of();
        });
    }

    private static Map<String, Object> vote(Conference conference) {
        Conference.Vote vote = conference.votes().get(0);
        return Map.of("step", conference.step().label(), "heldOn", CaseForm.day(conference.heldOn()), "summoned",
                conference.summoned(), "votes", vote.votes(), "percent", CaseForm.percent(vote.percent()));
    }

    @Bean
    TaskHandler decideReappointment() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.DECIDE, task -> {
            Map<String, Object> values = assessed(task);
            Paper proposal = file.latest(task.caseId(), Paper.Kind.PROPOSAL).orElseThrow();
            values.put("untilText", CaseForm.day(reappointments.plannedEnd(task.caseId())));
            values.put("proposalNumber", proposal.number());
            values.put("proposalDate", CaseForm.day(proposal.datedOn()));
            values.put("proposalText", proposal.content());
            return values;
        }, (task, form) -> Map.of(ReappointmentProcess.DECISION_OUTCOME.name(), decide(task, form).name()));
    }

    private DecisionOutcome decide(TaskContext task, FormData form) {
        DecisionOutcome outcome = form.choice("decisionOutcome", DecisionOutcome.class);
        return outcome == DecisionOutcome.APPROVED
                ? reappointments.approve(task.caseId(), form.text("decisionNumber"), form.date("decisionDate"),
                        form.date("effectiveOn"), form.text("signerTitle"))
                : reappointments.answer(task.caseId(), outcome, form.text("reason"));
    }

    @Bean
    TaskHandler handleTermExpiry() {
        return new TaskHandler(ReappointmentProcess.ID, ReappointmentProcess.HANDLE_EXPIRY, this::heading, (task, form) -> {
            reappointments.handleExpiry(task.caseId(), form.text("content"));
            return Map.of();
        });
    }

    @Bean
    JavaDelegate determineRouteDelegate() {
        return execution -> ReappointmentProcess.ROUTE.set(execution,
                reappointments.determineRoute(execution.getProcessBusinessKey()).name());
    }

    @Bean
    JavaDelegate recordTermDelegate() {
        return execution -> reappointments.recordTerm(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate closeReappointmentDelegate() {
        return execution -> reappointments.close(execution.getProcessBusinessKey(),
                CaseStatus.valueOf(ReappointmentProcess.CLOSING_STATUS.in(execution)));
    }

    private Map<String, Object> heading(TaskContext task) {
        Map<String, Object> values = caseForm.heading(task.caseId());
        Dates dates = reappointments.dates(task.caseId());
        values.put("endsOn", CaseForm.day(dates.endsOn()));
        values.put("retiresOn", CaseForm.day(dates.retiresOn()));
        return values;
    }

    /** The heading with what the official is judged by. */
    private Map<String, Object> assessed(TaskContext task) {
        Map<String, Object> values = heading(task);
        values.put("routeName", reappointments.route(task.caseId()).label());
        values.put("conditions", CaseForm.conditions(reappointments.conditions(task.caseId())));
        values.put("grades", reappointments.grades(task.caseId()).stream().map(grade -> Map.of("year", grade.year(),
                "level", grade.level().displayName())).toList());
        return values;
    }
}
