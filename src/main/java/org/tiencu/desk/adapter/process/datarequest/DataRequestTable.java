package org.tiencu.desk.adapter.process.datarequest;

import java.time.LocalDate;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.datarequest.DataRequestRules;
import org.tiencu.platform.process.DecisionTables;

/** Reads the table {@code data-request-time-limit}. */
@Component
class DataRequestTable implements DataRequestRules {

    private final DecisionTables tables;

    DataRequestTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Limit limit(String limit, LocalDate receivedOn) {
        DmnDecisionRuleResult row = tables.single("data-request-time-limit", DecisionTables.at(receivedOn)
                .putValue("limit", limit));
        return new Limit(DecisionTables.number(row, "days"), Boolean.TRUE.equals(row.getEntry("working")));
    }
}
