package org.tiencu.personnel.adapter.process.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.ballot.Outcome;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.adapter.process.CountForm;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.conference.Conferences.MinutesOutcome;
import org.tiencu.personnel.application.conference.Conferences.Reconvening;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of the conference process. */
@Configuration(proxyBeanMethods = false)
class ConferenceTasks {

    private final Conferences conferences;
    private final CaseForm caseForm;

    ConferenceTasks(Conferences conferences, CaseForm caseForm) {
        this.conferences = conferences;
        this.caseForm = caseForm;
    }

    @Bean
    TaskHandler summon() {
        return new TaskHandler(ConferenceProcess.ID, ConferenceProcess.SUMMON, task -> {
            Map<String, Object> values = caseForm.heading(task.caseId());
            values.put("stepTitle", step(task).label());
            values.put("attempt", conferences.nextAttempt(task.caseId(), step(task)));
            return values;
        }, (task, form) -> {
            conferences.summon(task.caseId(), step(task), task.get(ConferenceProcess.UNIT), form.date("heldOn"),
                    form.text("place"), form.number("summoned"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler recordAttendance() {
        return new TaskHandler(ConferenceProcess.ID, ConferenceProcess.RECORD_ATTENDANCE, this::meeting, (task, form) ->
                Map.of(ConferenceProcess.QUORUM_REACHED.name(), conferences.recordAttendance(task.caseId(), step(task),
                        form.number("present"), form.text("absence"))));
    }

    @Bean
    TaskHandler decideReconvene() {
        return new TaskHandler(ConferenceProcess.ID, ConferenceProcess.DECIDE_RECONVENE, this::meeting, (task, form) ->
                Map.of(ConferenceProcess.RECONVENE.name(), conferences.decideReconvening(task.caseId(),
                        form.choice("reconvene", Reconvening.class), form.text("reason")).name()));
    }

    @Bean
    TaskHandler recordCount() {
        return new TaskHandler(ConferenceProcess.ID, ConferenceProcess.RECORD_COUNT, task -> {
            Map<String, Object> values = meeting(task);
            List<String> candidates = conferences.candidates(task.caseId(), step(task));
            Conference conference = conferences.currentWithResult(task.caseId(), step(task));
            values.put("returnReason", CaseForm.text(conference.returnReason()));
            values.put("candidateOptions", caseForm.options(candidates));
            values.put("candidates", candidates.stream().map(id -> countRow(conference, id)).toList());
            values.putAll(CountForm.preview(conferences.countRule(task.caseId(), step(task))));
            if (conference.issued() != null) {
                values.putAll(Map.of("issued", conference.issued(), "returned", conference.returned(),
                        "invalid", conference.invalid(), "boardMembers", CaseForm.text(conference.boardMembers())));
            }
            return values;
        }, (task, form) -> {
            Outcome outcome = conferences.recordCount(task.caseId(), step(task), CountForm.count(form),
                    form.text("boardMembers"));
            return Map.of(ConferenceProcess.HEAD_DECISION_NEEDED.name(), outcome == Outcome.HEAD_DECIDES);
        });
    }

    /** A row with the figure of a count that was sent back, so that only what is wrong is typed again. */
    private static Map<String, Object> countRow(Conference conference, String officialId) {
        return conference.votes().stream().filter(vote -> vote.officialId().equals(officialId)).findFirst()
                .map(vote -> Map.<String, Object>of("officialId", officialId, "votes", vote.votes()))
                .orElse(Map.of("officialId", officialId));
    }

    @Bean
    TaskHandler headDecides() {
        return new TaskHandler(ConferenceProcess.ID, ConferenceProcess.HEAD_DECIDES, task -> {
            Map<String, Object> values = meeting(task);
            Conference conference = conferences.currentWithResult(task.caseId(), step(task));
            values.put("openSeats", conference.openSeats());
            values.put("headChoiceOptions", caseForm.options(conference.headChoices()));
            return values;
        }, (task, form) -> {
            conferences.decideByHead(task.caseId(), step(task), form.choices("chosen"), form.text("reason"));
            return Map.of();
        });
    }

    @Bean
    TaskHandler confirmMinutes() {
        return new TaskHandler(ConferenceProcess.ID, ConferenceProcess.CONFIRM_MINUTES, task -> {
            Map<String, Object> values = meeting(task);
            Conference conference = conferences.currentWithResult(task.caseId(), step(task));
            values.put("outcomeText", outcomeText(conference));
            values.put("results", conference.votes().stream().map(vote -> Map.of("name", caseForm.name(vote.officialId()),
                    "votes", vote.votes(), "percent", CaseForm.percent(vote.percent()),
                    "selected", vote.chosen() ? "Có" : "Không")).toList());
            return values;
        }, this::confirm);
    }

    private Map<String, Object> confirm(TaskContext task, FormData form) {
        ConferenceStep step = step(task);
        MinutesOutcome outcome = form.choice("minutesOutcome", MinutesOutcome.class);
        Conference conference = conferences.confirm(task.caseId(), step, outcome,
                form.text(outcome == MinutesOutcome.CONFIRMED ? "minutesNumber" : "reason"));
        Map<String, Object> routing = new HashMap<>();
        routing.put(ConferenceProcess.MINUTES_OUTCOME.name(), outcome.name());
        if (outcome != MinutesOutcome.CONFIRMED) {
            return routing;
        }
        routing.put(ConferenceProcess.ANYBODY_CHOSEN.name(), !conference.chosen().isEmpty());
        if (step == ConferenceStep.STEP_3) {
            routing.put(ConferenceProcess.DIFFERS_FROM_STEP_2.name(), conferences.differsFromStep2(task.caseId()));
        }
        if (step == ConferenceStep.STEP_5) {
            routing.put(ConferenceProcess.CANDIDATE_IDS.name(), conference.chosen());
        }
        return routing;
    }

    private Map<String, Object> meeting(TaskContext task) {
        Conference conference = conferences.current(task.caseId(), step(task));
        Map<String, Object> values = caseForm.heading(task.caseId());
        values.put("stepTitle", conference.step().label());
        values.put("summoned", conference.summoned());
        values.put("heldOn", CaseForm.day(conference.heldOn()));
        if (conference.present() != null) {
            values.put("present", conference.present());
        }
        return values;
    }

    private static String outcomeText(Conference conference) {
        String figures = "có mặt " + conference.present() + "/" + conference.summoned() + ", phát ra " + conference.issued()
                + ", thu về " + conference.returned() + ", không hợp lệ " + conference.invalid() + ". ";
        return figures + switch (conference.outcome()) {
            case SELECTED -> "Đã chọn được nhân sự.";
            case CARRIED -> "Các nhân sự sau được đưa vào bước tiếp theo.";
            case FAILED -> "Không chọn được nhân sự.";
            case HEAD_DECIDES -> "Người đứng đầu quyết định.";
            case NO_QUORUM -> "Không đủ số người dự.";
        };
    }

    private static ConferenceStep step(TaskContext task) {
        return ConferenceStep.of(task.get(ConferenceProcess.STEP)).orElseThrow();
    }
}
