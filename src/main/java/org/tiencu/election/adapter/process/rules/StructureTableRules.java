package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.structure.StructureRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.structure.Group;
import org.tiencu.election.domain.structure.Share;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.process.DecisionTables;

/** Reads the tables {@code consultation-round-structure-share} and {@code candidate-surplus}. */
@Component
class StructureTableRules implements StructureRules {

    private final DecisionTables tables;

    StructureTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Share> shares(Body body, UnitLevel level, LocalDate electionDay) {
        return tables.all("consultation-round-structure-share", DecisionTables.at(electionDay).putValue("body", body.name())
                .putValue("level", level.name())).stream().map(StructureTableRules::share).toList();
    }

    @Override
    public Minimum minimumCandidates(Body body, int seats) {
        DmnDecisionRuleResult row = tables.single("candidate-surplus", Map.of("body", body.name(), "seats", seats));
        return new Minimum(DecisionTables.number(row, "minimumCandidates"), law(row));
    }

    private static Share share(DmnDecisionRuleResult row) {
        return new Share(Group.valueOf(row.getEntry("group")), row.getEntry("label"), number(row, "youngerThan"),
                number(row, "requiredPercent"), number(row, "aimedPercent"),
                law(row));
    }

    private static String law(DmnDecisionRuleResult row) {
        return row.getEntry("document") + ", " + row.getEntry("article");
    }

    private static Integer number(DmnDecisionRuleResult row, String output) {
        return row.get(output) instanceof Number number ? number.intValue() : null;
    }
}
