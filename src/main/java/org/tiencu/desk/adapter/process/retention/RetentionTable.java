package org.tiencu.desk.adapter.process.retention;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.retention.RetentionRules;
import org.tiencu.platform.process.DecisionTables;

/** Reads the table {@code record-retention}. */
@Component
class RetentionTable implements RetentionRules {

    private final DecisionTables tables;

    RetentionTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Rule> of(String kind, LocalDate day) {
        DmnDecisionRuleResult row = tables.all("record-retention", DecisionTables.at(day).putValue("kind", kind))
                .getFirstResult();
        return Optional.ofNullable(row).map(one -> new Rule(DecisionTables.number(one, "months"),
                one.getEntry("document"), one.getEntry("article")));
    }
}
