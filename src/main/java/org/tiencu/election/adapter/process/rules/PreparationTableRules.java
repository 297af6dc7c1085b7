package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.PreparationRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.platform.process.DecisionTables;

/** Reads the tables about seats, constituencies and polling areas. */
@Component
class PreparationTableRules implements PreparationRules {

    private final DecisionTables tables;

    PreparationTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public int councilSeats(String unitKind, int population) {
        return DecisionTables.number(tables.single("council-seats", Map.of("unitKind", unitKind, "population", population)),
                "seats");
    }

    @Override
    public int mostSeats(Body body, LocalDate electionDay) {
        return DecisionTables.number(tables.single("election-preparation-constituency",
                DecisionTables.at(electionDay).putValue("body", body.name())), "maximumSeats");
    }

    @Override
    public AreaSize areaSize(String areaKind, LocalDate electionDay) {
        DmnDecisionRuleResult row = tables.single("election-preparation-polling-area",
                DecisionTables.at(electionDay).putValue("areaKind", areaKind));
        return new AreaSize(DecisionTables.number(row, "minimumVoters"), DecisionTables.number(row, "maximumVoters"),
                row.getEntry("document") + ", " + row.getEntry("article"));
    }
}
