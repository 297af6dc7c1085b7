package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.consultation.ConsultationRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.process.DecisionTables;

/** Reads the tables about consultations. */
@Component
class ConsultationTableRules implements ConsultationRules {

    private final DecisionTables tables;

    ConsultationTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Conference conference(int round, LocalDate electionDay) {
        DmnDecisionRuleResult row = tables.single("consultation-round-form",
                DecisionTables.at(electionDay).putValue("round", round));
        return new Conference(row.getEntry("title"), row.getEntry("result"), DecisionTables.number(row, "tellersMinimum"),
                DecisionTables.number(row, "tellersMaximum"), Surplus.valueOf(row.getEntry("surplusRule")), law(row));
    }

    @Override
    public List<Participant> participants(Body body, UnitLevel level, LocalDate electionDay) {
        return tables.all("consultation-round-participant", of(body, level, electionDay)).stream()
                .map(row -> new Participant(row.getEntry("participant"), row.getEntry("voting"), law(row)))
                .sorted(Comparator.comparing(one -> !one.voting())).toList();
    }

    @Override
    public List<String> recipients(Body body, UnitLevel level, LocalDate electionDay) {
        return tables.all("consultation-round-recipient", of(body, level, electionDay)).stream()
                .map(row -> row.<String>getEntry("recipient")).toList();
    }

    private static VariableMap of(Body body, UnitLevel level, LocalDate electionDay) {
        return DecisionTables.at(electionDay).putValue("body", body.name()).putValue("level", level.name());
    }

    @Override
    public Optional<Meeting> meeting(MeetingForm form, UnitLevel level, LocalDate electionDay) {
        return tables.all("consultation-round-meeting-form", DecisionTables.at(electionDay).putValue("level", level.name())
                .putValue("meetingForm", form.name())).stream().findFirst()
                .map(row -> new Meeting(row.getEntry("decidedBy"), row.getEntry("condition"), law(row)));
    }

    @Override
    public Majority majority(LocalDate electionDay) {
        DmnDecisionRuleResult row = tables.single("consultation-round-majority", DecisionTables.at(electionDay));
        return new Majority(DecisionTables.number(row, "majorityPercent"), row.getEntry("base"), law(row));
    }

    @Override
    public int minimumCandidates(Body body, int seats) {
        return DecisionTables.number(tables.single("candidate-surplus", Map.of("body", body.name(), "seats", seats)),
                "minimumCandidates");
    }

    private static String law(DmnDecisionRuleResult row) {
        return row.getEntry("document") + ", " + row.getEntry("article");
    }
}
