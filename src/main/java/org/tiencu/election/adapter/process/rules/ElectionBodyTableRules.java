package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.electionbody.ElectionBodyRules;
import org.tiencu.election.domain.electionbody.BodySize;
import org.tiencu.platform.process.DecisionTables;

/** Reads the table {@code body-size}. */
@Component
class ElectionBodyTableRules implements ElectionBodyRules {

    private final DecisionTables tables;

    ElectionBodyTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public BodySize size(String sizeKind, LocalDate electionDay) {
        DmnDecisionRuleResult row = tables.single("body-size",
                DecisionTables.at(electionDay).putValue("bodyKind", sizeKind));
        return new BodySize(DecisionTables.number(row, "minimum"), DecisionTables.number(row, "maximum"),
                row.getEntry("composition"), row.getEntry("document") + ", " + row.getEntry("article"));
    }
}
