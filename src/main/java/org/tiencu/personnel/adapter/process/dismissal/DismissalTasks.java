package org.tiencu.personnel.adapter.process.dismissal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.adapter.process.CountForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.dismissal.Dismissals;
import org.tiencu.personnel.application.dismissal.Dismissals.AuthorityAction;
import org.tiencu.personnel.application.dismissal.Dismissals.AuthorityOutcome;
import org.tiencu.personnel.application.dismissal.Dismissals.ElectedBodyOutcome;
import org.tiencu.personnel.application.dismissal.Dismissals.OfficialView;
import org.tiencu.personnel.application.dismissal.Dismissals.TalkOutcome;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.dismissal.Dismissal;
import org.tiencu.personnel.domain.dismissal.Placement;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.VietnamTime;

/** What happens in the tasks of a case in which an official leaves his post. */
@Configuration(proxyBeanMethods = false)
class DismissalTasks {

    private final Dismissals dismissals;
    private final CaseFile file;
    private final Conferences conferences;
    private final CaseForm caseForm;

    DismissalTasks(Dismissals dismissals, CaseFile file, Conferences conferences, CaseForm caseForm) {
        this.dismissals = dismissals;
        this.file = file;
        this.conferences = conferences;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler dismissalTalkWithOfficial() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.TALK_WITH_OFFICIAL, task -> {
            Map<String, Object> values = heading(task);
            values.put("letterNeeded", dismissals.read(task.caseId()).needsLetter());
            return values;
        }, (task, form) -> {
            TalkOutcome outcome = dismissals.talk(task.caseId(), form.date("talkedOn"),
                    form.choice("officialView", OfficialView.class), form.text("note"),
                    form.choice("talkOutcome", TalkOutcome.class), form.date("letterOn"));
            return Map.of(DismissalProcess.TALK_OUTCOME.name(), outcome.name(), DismissalProcess.TALKED.name(), true);
        });
    }

    @Bean
    TaskHandler dismissalFileProposal() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.FILE_PROPOSAL, task -> {
            Map<String, Object> values = heading(task);
            values.put("returnReason", file.returnReason(task.caseId(), Paper.Kind.AUTHORITY_ANSWER));
            return values;
        }, (task, form) -> Map.of(DismissalProcess.DECISION_DUE.name(), Date.from(dismissals.propose(task.caseId(),
                form.text("documentNumber"), form.date("documentDate"), form.text("content")))));
    }

    @Bean
    TaskHandler dismissalReportDelay() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.REPORT_DELAY, task -> {
            Map<String, Object> values = heading(task);
            values.put("dueOn", day(task.get(DismissalProcess.PROPOSAL_DUE).toInstant()));
            return values;
        }, (task, form) -> {
            dismissals.reportDelay(task.caseId(), form.text("reason"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler dismissalAuthorityVote() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.AUTHORITY_VOTE, task -> {
            Map<String, Object> values = heading(task);
            List<String> official = List.of(file.read(task.caseId()).officialId());
            Paper proposal = dismissals.proposal(task.caseId());
            values.put("proposalNumber", proposal.number());
            values.put("proposalDate", CaseForm.day(proposal.datedOn()));
            values.put("proposalContent", proposal.content());
            values.put("extendedTo", CaseForm.day(dismissals.extension(task.caseId()).map(Paper::datedOn).orElse(null)));
            values.put("notPassed", dismissals.notPassed(task.caseId()));
            values.put("candidateOptions", caseForm.options(official));
            values.put("candidates", caseForm.rows(official));
            values.putAll(CountForm.preview(conferences.ruleToday(task.caseId(), ConferenceStep.DISMISSAL_AUTHORITY)));
            return values;
        }, this::recordAuthorityVote);
    }

    private Map<String, Object> recordAuthorityVote(TaskContext task, FormData form) {
        AuthorityAction action = form.choice("authorityAction", AuthorityAction.class);
        AuthorityOutcome outcome = action == AuthorityAction.VOTED
                ? dismissals.voted(task.caseId(), form.date("heldOn"), form.number("summoned"), form.number("present"),
                        CountForm.count(form))
                : dismissals.answered(task.caseId(), action, form.text("reason"));
        Map<String, Object> routing = new HashMap<>();
        routing.put(DismissalProcess.AUTHORITY_OUTCOME.name(), outcome.name());
        if (outcome == AuthorityOutcome.RETURNED) {
            routing.put(DismissalProcess.PROPOSAL_DUE.name(), Date.from(dismissals.proposalDue(task.caseId())));
        }
        return routing;
    }

    @Bean
    TaskHandler dismissalExtendDecision() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.EXTEND_DECISION, task -> {
            Map<String, Object> values = heading(task);
            values.put("dueOn", day(dismissals.decisionDue(task.caseId())));
            values.put("extendedTo", day(dismissals.extendedDecisionDue(task.caseId())));
            return values;
        }, (task, form) -> {
            dismissals.extend(task.caseId(), form.text("reason"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler dismissalRecordElectedBody() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.RECORD_ELECTED_BODY, this::heading, (task, form) -> {
            ElectedBodyOutcome outcome = form.choice("electedBodyOutcome", ElectedBodyOutcome.class);
            dismissals.electedBody(task.caseId(), outcome, form.text("documentNumber"), form.date("documentDate"),
                    form.text(outcome == ElectedBodyOutcome.PASSED ? "note" : "reason"));
            return outcome == ElectedBodyOutcome.PASSED
                    ? Map.of(DismissalProcess.ELECTED_BODY_OUTCOME.name(), outcome.name())
                    : Map.of(DismissalProcess.ELECTED_BODY_OUTCOME.name(), outcome.name(),
                            DismissalProcess.DECISION_DUE.name(), Date.from(dismissals.decisionDue(task.caseId())));
        });
    }

    @Bean
    TaskHandler dismissalIssueDecision() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.ISSUE_DECISION, this::heading, (task, form) -> {
            dismissals.issue(task.caseId(), form.text("decisionNumber"), form.date("decisionDate"), form.date("effectiveOn"),
                    form.text("signerTitle"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler dismissalNotifyParties() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.NOTIFY_PARTIES, this::withDecision, (task, form) -> {
            dismissals.notifyParties(task.caseId(), form.text("documentNumber"), form.date("documentDate"),
                    form.text("recipients"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler dismissalArrangePlacement() {
        return new TaskHandler(DismissalProcess.ID, DismissalProcess.ARRANGE_PLACEMENT, task -> {
            Map<String, Object> values = withDecision(task);
            List<Placement> placements = dismissals.placements(task.caseId());
            values.put("placements", placements.stream()
                    .map(one -> Map.of("label", one.label(), "law", one.law())).toList());
            values.put("placementOptions", placements.stream().map(one -> CaseForm.option(one.label(), one.code()))
                    .toList());
            values.put("noPostBefore", CaseForm.day(dismissals.noPostBefore(task.caseId()).orElse(null)));
            return values;
        }, (task, form) -> {
            dismissals.place(task.caseId(), form.text("placement"), form.text("detail"));
            return Map.of();
        });
    }

    private Map<String, Object> heading(TaskContext task) {
        Map<String, Object> values = caseForm.heading(task.caseId());
        Dismissal dismissal = dismissals.read(task.caseId());
        values.put("kindName", dismissal.kind().label());
        values.put("groundText", dismissal.groundText());
        return values;
    }

    private Map<String, Object> withDecision(TaskContext task) {
        Map<String, Object> values = heading(task);
        CaseDecision decision = dismissals.decision(task.caseId());
        values.put("decisionText", "Quyết định số " + decision.number() + " ngày " + CaseForm.day(decision.decidedOn())
                + ", hiệu lực từ " + CaseForm.day(decision.effectiveOn()));
        return values;
    }

    private static String day(Instant due) {
        LocalDate day = due.atZone(VietnamTime.ZONE).toLocalDate();
        return CaseForm.day(day);
    }

    @Bean
    JavaDelegate endTenureByDismissalDelegate() {
        return execution -> dismissals.endTenure(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate closeDismissalDelegate() {
        return execution -> dismissals.close(execution.getProcessBusinessKey(),
                CaseStatus.valueOf(DismissalProcess.CLOSING_STATUS.in(execution)));
    }
}
