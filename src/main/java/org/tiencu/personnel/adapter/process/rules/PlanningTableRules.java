package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.planning.PlanningRules;
import org.tiencu.personnel.domain.planning.PlanStructure;
import org.tiencu.personnel.domain.planning.PlanningLimits;
import org.tiencu.platform.process.DecisionTables;

/**
 * Reads the rules of succession planning from {@code succession-planning-limit} and {@code
 * succession-planning-structure}.
 */
@Component
class PlanningTableRules implements PlanningRules {

    private final DecisionTables tables;

    PlanningTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public PlanningLimits limits(LocalDate day, boolean next) {
        DmnDecisionRuleResult row = tables.single("succession-planning-limit",
                DecisionTables.at(day).putValue("horizon", next ? "NEXT" : "CURRENT"));
        return new PlanningLimits(DecisionTables.number(row, "maxPerTitle"),
                DecisionTables.number(row, "maxTitlesPerPerson"),
                DecisionTables.number(row, "terms"), row.getEntry("document"), row.getEntry("article"));
    }

    @Override
    public List<PlanStructure.Target> structure(LocalDate day) {
        return tables.all("succession-planning-structure", DecisionTables.at(day)).stream()
                .sorted(Comparator.comparingInt(row -> DecisionTables.number(row, "position")))
                .map(row -> new PlanStructure.Target(PlanStructure.Criterion.valueOf(row.getEntry("criterion")),
                        row.getEntry("label"), optional(row, "fromAge"), optional(row, "toAge"), optional(row, "percent"),
                        optional(row, "people"))).toList();
    }

    /** A number whose cell may be empty. */
    private static Integer optional(DmnDecisionRuleResult row, String output) {
        return row.containsKey(output) ? DecisionTables.number(row, output) : null;
    }
}
