package org.tiencu.election.adapter.process.voterchange;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.adapter.process.VoterForm;
import org.tiencu.election.application.voter.VoterChanges;
import org.tiencu.election.application.voter.VoterChanges.OldEntry;
import org.tiencu.election.application.voter.VoterChanges.OldPlaceOutcome;
import org.tiencu.election.application.voter.VoterChanges.Outcome;
import org.tiencu.election.application.voter.VoterRules.Entitlement;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens in the tasks of a change of a voter list. */
@Configuration(proxyBeanMethods = false)
class VoterChangeTasks {

    private final VoterChanges changes;
    private final VoterForm voterForm;

    VoterChangeTasks(VoterChanges changes, VoterForm voterForm) {
        this.changes = changes;
        this.voterForm = voterForm;
    }

    @Bean
    TaskHandler confirmVoterChange() {
        return new TaskHandler(VoterChangeProcess.ID, VoterChangeProcess.CONFIRM_CHANGE, this::shown, (task, form) -> {
            Outcome outcome = form.choice("changeOutcome", Outcome.class);
            changes.decide(task.caseId(), outcome, form.text("reason"));
            return Map.of(VoterChangeProcess.CHANGE_OUTCOME.name(), outcome.name());
        });
    }

    @Bean
    TaskHandler correctVoterChange() {
        return new TaskHandler(VoterChangeProcess.ID, VoterChangeProcess.CORRECT_CHANGE, task -> {
            VoterChange change = changes.read(task.caseId());
            Map<String, Object> values = voterForm.heading(change.id(), change.caseId());
            values.put("returnReason", changes.returnReason(change));
            values.put("placeOptions", VoterForm.options(changes.placesOf(change)));
            values.put("communeOptions", VoterChangeStart.communes(changes));
            values.put("place", change.caseId() + "/" + change.area());
            values.put("kind", change.kind().name());
            values.put("ground", change.ground().name());
            values.putAll(VoterForm.prefill(change.situation(), change.female()));
            values.put("listNumber", change.listNumber());
            values.put("oldUnit", change.oldUnit());
            values.put("documentNumber", change.documentNumber());
            values.put("documentDate", change.documentDate().toString());
            values.put("note", change.note());
            return values;
        }, (task, form) -> VoterChangeProcess.route(changes.correct(task.caseId(), VoterChangeStart.draft(form))));
    }

    @Bean
    TaskHandler strikeVoterAtOldPlace() {
        return new TaskHandler(VoterChangeProcess.ID, VoterChangeProcess.STRIKE_AT_OLD_PLACE, task -> {
            Map<String, Object> values = shown(task);
            values.put("areaOptions", changes.oldPlaces(changes.read(task.caseId())).stream().map(one -> ElectionForm.option(
                    VoterForm.name(one), String.valueOf(one.area().number()))).toList());
            return values;
        }, (task, form) -> {
            OldPlaceOutcome outcome = form.choice("strikeOutcome", OldPlaceOutcome.class);
            changes.answerOldPlace(task.caseId(), outcome, new OldEntry(form.text("area") == null ? null
                    : Integer.valueOf(form.text("area")), VoterForm.number(form, "listNumber"),
                    VoterForm.situation(form, "")), form.text("reason"));
            return Map.of(VoterChangeProcess.STRIKE_OUTCOME.name(), outcome.name());
        });
    }

    @Bean
    JavaDelegate lapseVoterChangeDelegate() {
        return execution -> changes.lapse(execution.getProcessBusinessKey());
    }

    private Map<String, Object> shown(TaskContext task) {
        VoterChange change = changes.read(task.caseId());
        Entitlement entitlement = changes.entitlement(change);
        Map<String, Object> values = voterForm.heading(change.id(), change.caseId());
        values.put("changeText", change.kind().label() + " – khu vực bỏ phiếu số " + change.area()
                + (change.listNumber() == null ? "" : ", số thứ tự " + change.listNumber()));
        values.put("voterText", (change.female() ? "Nữ" : "Nam") + "; " + VoterForm.label(change.situation()));
        values.put("groundText", change.ground().label() + " (" + changes.law(change) + ")");
        values.put("documentText", change.documentNumber() + " ngày " + ElectionForm.day(change.documentDate()));
        values.put("noteText", ElectionForm.text(change.note()));
        values.put("ballotsText", entitlement.ballots().label());
        values.put("listedAtText", entitlement.listedAt() + " (" + entitlement.law() + ")");
        values.put("lastMomentText", ElectionForm.moment(changes.lastMoment(change)));
        return values;
    }
}
