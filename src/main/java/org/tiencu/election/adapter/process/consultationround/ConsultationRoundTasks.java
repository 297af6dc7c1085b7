package org.tiencu.election.adapter.process.consultationround;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.application.consultation.Consultations;
import org.tiencu.election.application.consultation.Consultations.Count;
import org.tiencu.election.application.consultation.Consultations.MinutesOutcome;
import org.tiencu.election.application.consultation.Consultations.ResultOutcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.consultation.Consultation.Attendance;
import org.tiencu.election.domain.consultation.Consultation.Recipient;
import org.tiencu.election.domain.consultation.Consultation.Summons;
import org.tiencu.election.domain.consultation.Delegation;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.election.domain.consultation.Result;
import org.tiencu.election.domain.consultation.Vote;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of a consultation. */
@Configuration(proxyBeanMethods = false)
class ConsultationRoundTasks {

    private static final String AGREED = "AGREED";
    private static final String KEPT = "KEPT";

    private final Consultations consultations;
    private final ConsultationRoundForms forms;

    ConsultationRoundTasks(Consultations consultations, ConsultationRoundForms forms) {
        this.consultations = consultations;
        this.forms = forms;
    }

    @Bean
    TaskHandler summonConsultation() {
        return new TaskHandler(ConsultationRoundProcess.ID, ConsultationRoundProcess.SUMMON_CONSULTATION, forms::summons,
                (task, form) -> {
                    consultations.summon(ConsultationRoundForms.round(task), new Summons(form.date("plannedOn"),
                            form.text("place"), form.choice("meetingForm", MeetingForm.class),
                            form.text("formDocumentNumber"), form.date("formDocumentDate"), form.text("agenda")));
                    return Map.of();
                });
    }

    @Bean
    TaskHandler recordConsultationConference() {
        return new TaskHandler(ConsultationRoundProcess.ID, ConsultationRoundProcess.RECORD_CONFERENCE, forms::conference,
                (task, form) -> {
                    boolean agreed = AGREED.equals(form.text("agreement"));
                    List<Delegation> delegations = Stream.concat(
                            form.rows("delegations").stream().map(row -> new Delegation(row.text("delegation"), true,
                                    row.number("summoned"), row.number("present"))),
                            form.rows("guests").stream().map(row -> new Delegation(row.text("guest"), false, 0,
                                    row.number("attended")))).toList();
                    consultations.recordConference(ConsultationRoundForms.round(task),
                            new Attendance(form.date("heldOn"), delegations, agreed, form.text("proceedings")));
                    return Map.of(ConsultationRoundProcess.AGREED.name(), agreed);
                });
    }

    @Bean
    TaskHandler recordConsultationVote() {
        return new TaskHandler(ConsultationRoundProcess.ID, ConsultationRoundProcess.RECORD_VOTE, forms::vote,
                (task, form) -> {
                    consultations.recordVote(ConsultationRoundForms.round(task), count(form));
                    return Map.of();
                });
    }

    /** A row without a number was not put to the vote. */
    private static Count count(FormData form) {
        return new Count(form.choice("voteMethod", Vote.Method.class), form.number("tellers"), form.number("issued"),
                form.number("returned"), form.number("invalid"), form.rows("votes").stream()
                .filter(row -> row.values().get("approvals") != null)
                .collect(Collectors.toMap(row -> row.text("subject"), row -> row.number("approvals"))));
    }

    @Bean
    TaskHandler recordConsultationResult() {
        return new TaskHandler(ConsultationRoundProcess.ID, ConsultationRoundProcess.RECORD_RESULT, forms::result,
                (task, form) -> {
                    ListRound round = ConsultationRoundForms.round(task);
                    ResultOutcome outcome = form.choice("resultOutcome", ResultOutcome.class);
                    if (outcome == ResultOutcome.DECIDED) {
                        consultations.decide(round, result(form), form.checked("notReadyDropped"));
                    } else {
                        consultations.stop(round, outcome, form.text("reason"));
                    }
                    return Map.of(ConsultationRoundProcess.RESULT_OUTCOME.name(), outcome.name());
                });
    }

    private static Result result(FormData form) {
        return new Result(form.rows("structure").stream()
                .map(row -> new Result.Quota(row.text("organisation"), row.number("nominees"))).toList(),
                form.rows("candidates").stream().map(row -> new Result.Decision(row.text("candidateId"),
                        KEPT.equals(row.text("decision")), false, row.text("decisionReason"))).toList(),
                form.checked("shortageReported") ? new Result.Shortage(0, form.text("shortageNumber"),
                        form.date("shortageDate"), form.text("shortageReason")) : null);
    }

    @Bean
    TaskHandler confirmConsultation() {
        return new TaskHandler(ConsultationRoundProcess.ID, ConsultationRoundProcess.CONFIRM_CONSULTATION, forms::minutes,
                this::confirm);
    }

    private Map<String, Object> confirm(TaskContext task, FormData form) {
        MinutesOutcome outcome = form.choice("minutesOutcome", MinutesOutcome.class);
        consultations.confirm(ConsultationRoundForms.round(task), outcome, form.text("minutesNumber"),
                form.date("minutesDate"), form.text("reason"));
        return Map.of(ConsultationRoundProcess.MINUTES_OUTCOME.name(), outcome.name());
    }

    @Bean
    JavaDelegate applyConsultationDelegate() {
        return execution -> consultations.apply(new ListRound(execution.getProcessBusinessKey(),
                Body.valueOf(ConsultationRoundProcess.LIST.in(execution)),
                Integer.parseInt(ConsultationRoundProcess.ROUND.in(execution))));
    }

    @Bean
    TaskHandler sendConsultationMinutes() {
        return new TaskHandler(ConsultationRoundProcess.ID, ConsultationRoundProcess.SEND_MINUTES, forms::sending,
                (task, form) -> {
                    consultations.send(ConsultationRoundForms.round(task), form.rows("recipients").stream()
                            .map(row -> new Recipient(row.text("recipient"), row.date("sentOn"))).toList());
                    return Map.of();
                });
    }
}
