package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.calendar.CalendarRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.platform.process.DecisionTables;

/** Reads the calendar from the table {@code election-preparation-milestone}. */
@Component
class CalendarTableRules implements CalendarRules {

    private final DecisionTables tables;

    CalendarTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Milestone> milestones(LocalDate electionDay) {
        return tables.all("election-preparation-milestone", DecisionTables.at(electionDay)).stream()
                .map(CalendarTableRules::milestone).sorted(Comparator.comparingInt(Milestone::number)).toList();
    }

    private static Milestone milestone(DmnDecisionRuleResult row) {
        String bodies = row.getEntry("bodies");
        // an empty cell is no entry at all
        String time = (String) row.get("time");
        Number offset = (Number) row.get("offsetDays");
        return new Milestone(DecisionTables.number(row, "number"), row.getEntry("milestone"), row.getEntry("label"),
                Arrays.stream(bodies.split(",")).map(Body::valueOf).collect(Collectors.toSet()), row.getEntry("responsible"),
                offset == null ? null : offset.intValue(), time == null ? null : LocalTime.parse(time),
                (String) row.get("follows"), row.getEntry("document"), row.getEntry("article"));
    }
}
