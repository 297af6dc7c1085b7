package org.tiencu.election.adapter.process.electioncomplaint;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.application.complaint.ComplaintHandling;
import org.tiencu.election.application.complaint.ComplaintHandling.Document;
import org.tiencu.election.application.complaint.ComplaintHandling.FinalOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.LatenessOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.ReviewOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.Route;
import org.tiencu.election.application.complaint.ComplaintHandling.SenderOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.SettleOutcome;
import org.tiencu.election.application.complaint.ComplaintHandling.Stop;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks about a complaint. */
@Configuration(proxyBeanMethods = false)
class ElectionComplaintTasks {

    private final ComplaintHandling handling;
    private final ElectionComplaintForm forms;

    ElectionComplaintTasks(ComplaintHandling handling, ElectionComplaintForm forms) {
        this.handling = handling;
        this.forms = forms;
    }

    // ---- handling

    @Bean
    JavaDelegate routeElectionComplaintDelegate() {
        return execution -> {
            Route route = handling.route(execution.getProcessBusinessKey());
            ElectionComplaintProcess.HANDLER_GROUP.set(execution, group(route.handlerUnit()));
            ElectionComplaintProcess.FINAL_GROUP.set(execution, group(route.finalUnit()));
            ElectionComplaintProcess.EXAMINED.set(execution, route.examined());
            ElectionComplaintProcess.STOPPED.set(execution, route.stopped());
            ElectionComplaintProcess.IN_TIME.set(execution, route.inTime());
            ElectionComplaintProcess.TWO_STEPS.set(execution, route.twoSteps());
            ElectionComplaintProcess.FACTS_MISSING.set(execution, false);
            dates(execution, route);
        };
    }

    private static void dates(DelegateExecution execution, Route route) {
        ElectionComplaintProcess.HANDLING_ENDS.set(execution, Date.from(route.handlingEnds()));
        ElectionComplaintProcess.ANSWER_DUE.set(execution, Date.from(route.answerDue()));
        ElectionComplaintProcess.FINAL_DUE.set(execution, Date.from(route.answerDue()));
    }

    @Bean
    TaskHandler decideComplaintLateness() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.DECIDE_LATENESS, forms::lateness,
                (task, form) -> {
                    LatenessOutcome outcome = form.choice("latenessOutcome", LatenessOutcome.class);
                    handling.decideLateness(task.caseId(), outcome, document(form));
                    return Map.of(ElectionComplaintProcess.LATENESS_OUTCOME.name(), outcome.name(),
                            ElectionComplaintProcess.FACTS_MISSING.name(), outcome == LatenessOutcome.RETURNED);
                });
    }

    @Bean
    TaskHandler settleElectionComplaint() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.SETTLE_COMPLAINT, forms::settlement,
                (task, form) -> {
                    SettleOutcome outcome = form.choice("settleOutcome", SettleOutcome.class);
                    ElectionComplaint settled = handling.settle(task.caseId(), outcome, document(form));
                    return Map.of(ElectionComplaintProcess.SETTLE_OUTCOME.name(), outcome.name(),
                            ElectionComplaintProcess.FURTHER_OPEN.name(), settled.state() == ComplaintState.SETTLED,
                            ElectionComplaintProcess.FACTS_MISSING.name(), outcome == SettleOutcome.RETURNED,
                            ElectionComplaintProcess.FINAL_DUE.name(), Date.from(settled.dueAt()));
                });
    }

    @Bean
    TaskHandler recordComplainantAnswer() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.RECORD_SENDER_ANSWER, forms::entry,
                (task, form) -> {
                    SenderOutcome outcome = form.choice("senderOutcome", SenderOutcome.class);
                    ElectionComplaint answered = handling.answer(task.caseId(), outcome, form.date("answeredOn"),
                            form.text("reason"));
                    return Map.of(ElectionComplaintProcess.SENDER_OUTCOME.name(), outcome.name(),
                            ElectionComplaintProcess.FINAL_DUE.name(), Date.from(answered.dueAt()));
                });
    }

    @Bean
    TaskHandler decideComplaintFinally() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.DECIDE_FINALLY, forms::entry,
                (task, form) -> {
                    FinalOutcome outcome = form.choice("finalOutcome", FinalOutcome.class);
                    handling.decide(task.caseId(), outcome, document(form));
                    return Map.of(ElectionComplaintProcess.FINAL_OUTCOME.name(), outcome.name(),
                            ElectionComplaintProcess.FACTS_MISSING.name(), outcome == FinalOutcome.RETURNED);
                });
    }

    @Bean
    TaskHandler correctComplaintEntry() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.CORRECT_ENTRY, forms::correction,
                (task, form) -> {
                    handling.correct(task.caseId(), form.date("receivedOn"), form.date("announcedOn"), sender(form),
                            form.text("content"));
                    return Map.of();
                });
    }

    @Bean
    JavaDelegate markElectionComplaintLateDelegate() {
        return execution -> handling.markLate(execution.getProcessBusinessKey());
    }

    // ---- when handling has stopped

    @Bean
    JavaDelegate stopElectionComplaintDelegate() {
        return execution -> {
            Stop stop = handling.stop(execution.getProcessBusinessKey());
            ElectionComplaintProcess.REMOVABLE.set(execution, stop.removable());
            ElectionComplaintProcess.ELECTION_BEGINS.set(execution, Date.from(stop.electionBegins()));
        };
    }

    @Bean
    TaskHandler reviewComplaintAfterStop() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.REVIEW_AFTER_STOP, forms::review,
                (task, form) -> {
                    ReviewOutcome outcome = form.choice("reviewOutcome", ReviewOutcome.class);
                    handling.review(task.caseId(), outcome, document(form));
                    return Map.of(ElectionComplaintProcess.REVIEW_OUTCOME.name(), outcome.name());
                });
    }

    @Bean
    TaskHandler handOverComplaint() {
        return new TaskHandler(ElectionComplaintProcess.ID, ElectionComplaintProcess.HAND_OVER_FILE, forms::handOver,
                (task, form) -> {
                    handling.handOver(task.caseId(), new Document(form.text("documentNumber"), form.date("documentDate"),
                            form.text("note")));
                    return Map.of();
                });
    }

    // ---- common

    /** Who works on complaints in this unit. */
    static String group(String unit) {
        return (unit.equals(Unit.CENTRE) ? Role.ELECTION_COUNCIL : Role.ELECTION_COMMITTEE).in(unit);
    }

    static Complainant sender(FormData form) {
        return new Complainant(form.choice("sender", Complainant.Naming.class), form.text("senderName"),
                form.text("senderAddress"));
    }

    private static Document document(FormData form) {
        return new Document(form.text("documentNumber"), form.date("documentDate"),
                form.text("decision") == null ? form.text("reason") : form.text("decision"));
    }
}
