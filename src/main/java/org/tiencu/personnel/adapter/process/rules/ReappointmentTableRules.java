package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.reappointment.ReappointmentRules;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.personnel.domain.reappointment.RouteRule;
import org.tiencu.personnel.domain.reappointment.TermLimit;
import org.tiencu.platform.process.DecisionTables;

/** Reads the rules about the end of a term from their decision tables. */
@Component
class ReappointmentTableRules implements ReappointmentRules {

    private final DecisionTables tables;

    ReappointmentTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public TermLimit limit(LocalDate day, Regime regime, Limit limit) {
        DmnDecisionRuleResult row = tables.single("reappointment-time-limit", DecisionTables.at(day)
                .putValue("regime", regime.name()).putValue("limit", limit.name()));
        return new TermLimit(DecisionTables.number(row, "count"), TermLimit.Unit.valueOf(row.getEntry("unit")),
                DecisionTables.number(row, "preparationDays"), row.getEntry("document"), row.getEntry("article"));
    }

    @Override
    public RouteRule route(LocalDate day, Regime regime, boolean retiresInTerm, boolean deferred, int monthsToRetirement) {
        DmnDecisionRuleResult row = tables.single("reappointment-route", DecisionTables.at(day)
                .putValue("regime", regime.name()).putValue("retiresInTerm", retiresInTerm).putValue("deferred", deferred)
                .putValue("monthsToRetirement", monthsToRetirement));
        return new RouteRule(Route.valueOf(row.getEntry("route")), row.getEntry("reason"), row.getEntry("document"),
                row.getEntry("article"));
    }
}
