package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.suspension.SuspensionRules;
import org.tiencu.personnel.domain.suspension.SuspensionGround;
import org.tiencu.platform.process.DecisionTables;

/** Reads the rules of suspensions from their decision tables. */
@Component
class SuspensionTableRules implements SuspensionRules {

    private final DecisionTables tables;

    SuspensionTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<SuspensionGround> grounds(LocalDate day, Regime regime) {
        return tables.all("suspension-ground", DecisionTables.at(day).putValue("regime", regime.name())).stream()
                .map(row -> new SuspensionGround(row.getEntry("code"),
                        SuspensionGround.Category.valueOf(row.getEntry("category")), row.getEntry("label"),
                        row.getEntry("document"), row.getEntry("article"))).toList();
    }

    @Override
    public Length limit(LocalDate day, Regime regime, Limit limit) {
        DmnDecisionRuleResult row = tables.single("suspension-time-limit", DecisionTables.at(day)
                .putValue("regime", regime.name()).putValue("limit", limit.name()));
        return new Length(DecisionTables.number(row, "days"), "WORKING_DAYS".equals(row.getEntry("unit")));
    }
}
