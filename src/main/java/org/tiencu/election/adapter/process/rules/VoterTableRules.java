package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.voter.VoterRules;
import org.tiencu.election.domain.voter.Ballots;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterSituation;
import org.tiencu.platform.process.DecisionTables;

/** Reads the tables {@code voter-ballots}, {@code voter-list-time-limit} and {@code voter-change-ground}. */
@Component
class VoterTableRules implements VoterRules {

    private final DecisionTables tables;

    VoterTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Entitlement> entitlement(VoterSituation situation) {
        return tables.all("voter-ballots", Variables.createVariables()
                .putValue("residence", situation.residence().name()).putValue("monthsOfResidence", situation.months())
                .putValue("addressKind", situation.addressKind())).stream().findFirst().map(row -> new Entitlement(
                        new Ballots(row.getEntry("na"), row.getEntry("province"), row.getEntry("commune")),
                        row.getEntry("listedAt"), law(row)));
    }

    @Override
    public int complaintDays(LocalDate electionDay) {
        return days("COMPLAINT_DAYS", electionDay);
    }

    @Override
    public int answerDays(LocalDate electionDay) {
        return days("ANSWER_DAYS", electionDay);
    }

    private int days(String limit, LocalDate electionDay) {
        return DecisionTables.number(tables.single("voter-list-time-limit",
                DecisionTables.at(electionDay).putValue("limit", limit)), "amount");
    }

    @Override
    public Optional<Permission> permission(ChangeGround ground, VoterChange.Kind kind, Residence residence,
            LocalDate electionDay) {
        return tables.all("voter-change-ground", DecisionTables.at(electionDay).putValue("ground", ground.name())
                .putValue("kind", kind.name()).putValue("residence", residence.name())).stream().findFirst()
                .map(row -> new Permission(law(row), row.getEntry("otherCommune")));
    }

    private static String law(DmnDecisionRuleResult row) {
        return row.getEntry("document") + ", " + row.getEntry("article");
    }
}
