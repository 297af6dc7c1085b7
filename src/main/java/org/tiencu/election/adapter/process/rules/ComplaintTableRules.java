package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.complaint.ComplaintRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.process.DecisionTables;

/** Reads the tables about complaints. */
@Component
class ComplaintTableRules implements ComplaintRules {

    private final DecisionTables tables;

    ComplaintTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Seats seats(ComplaintObject object, Body body, UnitLevel receiver, LocalDate electionDay) {
        DmnDecisionRuleResult row = tables.single("election-complaint-handler", DecisionTables.at(electionDay)
                .putValue("object", object.name()).putValue("body", body.name()).putValue("receiver", receiver.name()));
        return new Seats(Seat.valueOf(row.getEntry("firstSeat")), Seat.valueOf(row.getEntry("finalSeat")),
                row.getEntry("further"));
    }

    @Override
    public Limits limits(ComplaintObject object, ComplaintKind kind, LocalDate electionDay) {
        DmnDecisionRuleResult row = tables.single("complaint-routing",
                DecisionTables.at(electionDay).putValue("object", object.name()));
        // an empty cell is no entry at all
        Number fileWithin = (Number) row.get("fileWithinDays");
        Number answer = (Number) row.get("answerDays");
        return new Limits(row.getEntry("firstAddress"), row.getEntry("finalAddress"),
                fileWithin == null ? null : fileWithin.intValue(),
                answer == null ? generalLimit(object, kind, electionDay) : answer.intValue(),
                row.get("stopOffsetDays") != null, row.getEntry("document") + ", " + row.getEntry("article"));
    }

    private int generalLimit(ComplaintObject object, ComplaintKind kind, LocalDate electionDay) {
        return DecisionTables.number(tables.single("election-complaint-limit", DecisionTables.at(electionDay)
                .putValue("object", object.name()).putValue("kind", kind.name())), "answerDays");
    }

    @Override
    public boolean examined(ComplaintKind kind, Complainant.Naming naming, LocalDate electionDay) {
        return tables.single("election-complaint-examination", DecisionTables.at(electionDay)
                .putValue("kind", kind.name()).putValue("sender", naming.name())).<Boolean>getEntry("examined");
    }
}
