package org.tiencu.personnel.adapter.process.confidencevote;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.confidence.ConfidenceDetails;
import org.tiencu.personnel.application.confidence.ConfidenceDetails.PersonResult;
import org.tiencu.personnel.application.confidence.ConfidencePreparation;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.Candidate;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.FileOutcome;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.ListOutcome;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.PointsOutcome;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.PostponeOutcome;
import org.tiencu.personnel.application.confidence.ConfidenceVotes;
import org.tiencu.personnel.application.confidence.ConfidenceVotes.MinutesOutcome;
import org.tiencu.personnel.application.confidence.ConfidenceVotes.Reconvening;
import org.tiencu.personnel.domain.confidence.ConfidenceCount;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceResult;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.confidence.ConfidenceVote.Meeting;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.Deadlines;

/** What happens in the tasks of a confidence vote. */
@Configuration(proxyBeanMethods = false)
class ConfidenceVoteTasks {

    private final ConfidencePreparation preparation;
    private final ConfidenceVotes votes;
    private final ConfidenceDetails details;
    private final CaseForm caseForm;

    ConfidenceVoteTasks(ConfidencePreparation preparation, ConfidenceVotes votes, ConfidenceDetails details,
            CaseForm caseForm) {
        this.preparation = preparation;
        this.votes = votes;
        this.details = details;
        this.caseForm = caseForm;
    }

    // ---- before the vote

    @Bean
    TaskHandler confidencePrepareList() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.PREPARE_LIST, task -> {
            Map<String, Object> values = planned(task);
            List<Candidate> all = preparation.candidates(task.caseId());
            List<Candidate> eligible = all.stream().filter(Candidate::eligible).toList();
            values.put("postponeReason", preparation.postponeReason(task.caseId()));
            values.put("holders", all.stream().map(one -> Map.of("name", one.name(), "postTitle", one.postTitle(),
                    "eligible", one.eligible() ? "Có" : "Không", "reason", one.reason(), "remark", one.remark())).toList());
            values.put("peopleOptions", eligible.stream().map(one -> CaseForm.option(one.name() + " – " + one.postTitle(),
                    one.officialId())).toList());
            values.put("people", eligible.stream().map(Candidate::officialId).toList());
            return values;
        }, (task, form) -> {
            ListOutcome outcome = preparation.prepareList(task.caseId(), form.choice("listOutcome", ListOutcome.class),
                    form.choices("people"), form.text("reason"));
            Map<String, Object> routing = new HashMap<>(Map.of(ConfidenceVoteProcess.LIST_OUTCOME.name(), outcome.name()));
            if (outcome == ListOutcome.PREPARED) {
                routing.put(ConfidenceVoteProcess.FILE_DUE.name(), endOf(preparation.fileLimit(task.caseId())));
                routing.put(ConfidenceVoteProcess.POINTS_DUE.name(), endOf(preparation.pointsLimit(task.caseId())));
                routing.put(ConfidenceVoteProcess.VOTE_DUE.name(), endOf(preparation.vote(task.caseId()).voteDay()));
            }
            return routing;
        });
    }

    @Bean
    TaskHandler confidenceSendFile() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.SEND_FILE, task -> {
            Map<String, Object> values = planned(task);
            values.put("fileLimit", CaseForm.day(preparation.fileLimit(task.caseId())));
            values.put("peopleNames", caseForm.names(preparation.vote(task.caseId()).officialIds()));
            values.put("returnReason", preparation.returnReason(task.caseId()));
            values.put("itemOptions", preparation.fileItems(task.caseId()).stream().map(item -> CaseForm.option(
                    item.label() + (item.compulsory() ? " (*)" : ""), item.code())).toList());
            return values;
        }, (task, form) -> Map.of(ConfidenceVoteProcess.FILE_OUTCOME.name(), preparation.sendFile(task.caseId(),
                form.choice("fileOutcome", FileOutcome.class), form.date("sentOn"), form.choices("items"),
                form.text("reason")).name()));
    }

    @Bean
    TaskHandler confidencePostpone() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.POSTPONE, task -> {
            Map<String, Object> values = planned(task);
            values.put("fileLimit", CaseForm.day(preparation.fileLimit(task.caseId())));
            values.put("postponeReason", preparation.lateReason(task.caseId()));
            return values;
        }, (task, form) -> Map.of(ConfidenceVoteProcess.POSTPONE_OUTCOME.name(), preparation.postpone(task.caseId(),
                form.choice("postponeOutcome", PostponeOutcome.class), form.date("newVoteDay"),
                form.text("reason")).name()));
    }

    @Bean
    TaskHandler confidenceSendPoints() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.SEND_POINTS, task -> {
            Map<String, Object> values = planned(task);
            ConfidenceVote vote = preparation.vote(task.caseId());
            values.put("pointsLimit", CaseForm.day(preparation.pointsLimit(task.caseId())));
            values.put("sentOn", CaseForm.day(vote.fileSentOn()));
            values.put("peopleNames", caseForm.names(vote.officialIds()));
            return values;
        }, (task, form) -> {
            PointsOutcome outcome = form.choice("pointsOutcome", PointsOutcome.class);
            return Map.of(ConfidenceVoteProcess.POINTS_OUTCOME.name(), preparation.sendPoints(task.caseId(), outcome,
                    form.date("pointsSentOn"), form.text(outcome == PointsOutcome.SENT ? "points" : "reason")).name());
        });
    }

    @Bean
    JavaDelegate stopConfidenceVoteDelegate() {
        return execution -> preparation.stop(execution.getProcessBusinessKey());
    }

    // ---- the vote

    @Bean
    TaskHandler confidenceRecordVote() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.RECORD_VOTE, this::countForm, (task, form) ->
                Map.of(ConfidenceVoteProcess.QUORUM_REACHED.name(), votes.recordVote(task.caseId(), form.date("heldOn"),
                        count(form), form.text("boardMembers"))));
    }

    private static ConfidenceCount count(FormData form) {
        return new ConfidenceCount(form.number("summoned"), form.number("present"), form.number("issued"),
                form.number("returned"), form.number("invalid"), form.rows("results").stream().map(row -> new Levels(
                        row.text("officialId"), row.number("high"), row.number("medium"), row.number("low"))).toList());
    }

    /** What was counted before and sent back is shown, so that only what is wrong is typed again. */
    private Map<String, ?> countForm(TaskContext task) {
        Map<String, Object> values = withQuorum(task);
        ConfidenceVote vote = preparation.vote(task.caseId());
        values.put("returnReason", votes.returnReason(task.caseId()));
        values.put("peopleOptions", caseForm.options(vote.officialIds()));
        values.put("results", caseForm.rows(vote.officialIds()));
        if (vote.isCounted()) {
            Meeting meeting = details.withResult(task.caseId()).meeting();
            values.putAll(Map.of("heldOn", meeting.heldOn().toString(), "summoned", meeting.summoned(),
                    "present", meeting.present(), "issued", meeting.issued(), "returned", meeting.returned(),
                    "invalid", meeting.invalid(), "boardMembers", CaseForm.text(meeting.boardMembers()),
                    "results", vote.results().stream().map(ConfidenceResult::levels).map(levels -> Map.of(
                            "officialId", levels.officialId(), "high", levels.high(), "medium", levels.medium(),
                            "low", levels.low())).toList()));
        }
        return values;
    }

    @Bean
    TaskHandler confidenceDecideReconvene() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.DECIDE_RECONVENE, task -> {
            Map<String, Object> values = withQuorum(task);
            Meeting meeting = preparation.vote(task.caseId()).meeting();
            values.put("heldOn", CaseForm.day(meeting.heldOn()));
            values.put("present", meeting.present());
            values.put("summoned", meeting.summoned());
            return values;
        }, (task, form) -> withVoteDue(task, ConfidenceVoteProcess.RECONVENE.name(), votes.decideReconvening(task.caseId(),
                form.choice("reconvene", Reconvening.class), form.date("newVoteDay"), form.text("reason"))));
    }

    @Bean
    TaskHandler confidenceConfirmMinutes() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.CONFIRM_MINUTES, this::result, (task, form) ->
                withVoteDue(task, ConfidenceVoteProcess.MINUTES_OUTCOME.name(), votes.confirm(task.caseId(),
                        form.choice("minutesOutcome", MinutesOutcome.class), form.text("minutesNumber"),
                        form.date("newVoteDay"), form.text("reason"))));
    }

    @Bean
    JavaDelegate concludeConfidenceVoteDelegate() {
        return execution -> votes.conclude(execution.getProcessBusinessKey());
    }

    @Bean
    TaskHandler confidenceReportResult() {
        return new TaskHandler(ConfidenceVoteProcess.ID, ConfidenceVoteProcess.REPORT_RESULT, this::result, (task, form) -> {
            votes.report(task.caseId(), form.text("reportNumber"), form.date("reportDate"));
            return Map.of();
        });
    }

    // ---- values

    private Map<String, Object> planned(TaskContext task) {
        Map<String, Object> values = caseForm.heading(task.caseId());
        values.put("voteDay", CaseForm.day(preparation.vote(task.caseId()).voteDay()));
        return values;
    }

    private Map<String, Object> withQuorum(TaskContext task) {
        Map<String, Object> values = planned(task);
        values.put("quorumNumber", votes.quorum(task.caseId()).numerator());
        values.put("quorumOf", votes.quorum(task.caseId()).denominator());
        return values;
    }

    private Map<String, ?> result(TaskContext task) {
        Map<String, Object> values = caseForm.heading(task.caseId());
        Meeting meeting = details.withResult(task.caseId()).meeting();
        values.put("figures", "Ngày " + CaseForm.day(meeting.heldOn()) + ": có mặt " + meeting.present() + "/"
                + meeting.summoned() + " người được triệu tập, phát ra " + meeting.issued() + ", thu về "
                + meeting.returned() + ", không hợp lệ " + meeting.invalid() + " phiếu.");
        values.put("results", details.results(task.caseId()).stream().map(ConfidenceVoteTasks::row).toList());
        return values;
    }

    private static Map<String, Object> row(PersonResult person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", person.name() + " – " + person.postTitle());
        row.putAll(Map.of("high", person.high(), "highPercent", CaseForm.percent(person.highPercent()),
                "medium", person.medium(), "mediumPercent", CaseForm.percent(person.mediumPercent()),
                "low", person.low(), "lowPercent", CaseForm.percent(person.lowPercent()),
                "consequence", person.consequenceName()));
        return row;
    }

    /** The vote may have moved to another day. */
    private Map<String, Object> withVoteDue(TaskContext task, String variable, Enum<?> outcome) {
        return Map.of(variable, outcome.name(), ConfidenceVoteProcess.VOTE_DUE.name(),
                endOf(preparation.vote(task.caseId()).voteDay()));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(Deadlines.endOf(day));
    }
}
