package org.tiencu.election.adapter.process.calendaroverride;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.override.CalendarOverrides.Asked;
import org.tiencu.election.application.override.CalendarOverrides.Registered;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Moves a step from the start form. */
@Component
class CalendarOverrideStart implements StartHandler {

    private final CalendarOverrides overrides;

    CalendarOverrideStart(CalendarOverrides overrides) {
        this.overrides = overrides;
    }

    @Override
    public String processId() {
        return CalendarOverrideProcess.ID;
    }

    @Override
    public void requireRight() {
        overrides.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        List<Election> elections = overrides.movable();
        return Map.of(
                "electionOptions", elections.stream().map(one -> ElectionForm.option(
                        one.name() + " (" + one.id() + ", " + ElectionForm.day(one.electionDay()) + ")", one.id())).toList(),
                "milestoneOptions", overrides.steps(elections).stream()
                        .map(step -> ElectionForm.option(step.number() + ". " + step.label(), step.id())).toList());
    }

    @Override
    public NewCase open(FormData form) {
        String hour = form.text("hour");
        Registered registered = overrides.register(form.text("election"), new Asked(form.text("milestone"), form.date("day"),
                hour == null ? null : LocalTime.parse(hour), form.text("documentNumber"), form.date("documentDate"),
                form.text("reason")));
        return new NewCase(registered.decision().key(), CalendarOverrideProcess.variables(registered.chunks()));
    }
}
