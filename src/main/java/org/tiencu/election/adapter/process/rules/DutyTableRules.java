package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.preparation.DutyRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Duty;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.process.DecisionTables;

/** Reads the table {@code election-preparation-duty}. */
@Component
class DutyTableRules implements DutyRules {

    private final DecisionTables tables;

    DutyTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Duty> duties(UnitLevel level, LocalDate electionDay) {
        return tables.all("election-preparation-duty", DecisionTables.at(electionDay).putValue("level", level.name())).stream()
                .map(DutyTableRules::duty).toList();
    }

    private static Duty duty(DmnDecisionRuleResult row) {
        String bodies = row.getEntry("bodies");
        Number after = (Number) row.get("daysAfter");
        return new Duty(row.getEntry("milestone"),
                Arrays.stream(bodies.split(",")).map(Body::valueOf).collect(Collectors.toSet()),
                (String) row.get("dueWith"), after == null ? 0 : after.intValue(), DecisionTables.number(row, "remindDays"));
    }
}
