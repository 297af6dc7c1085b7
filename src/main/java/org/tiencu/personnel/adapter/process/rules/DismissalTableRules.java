package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.dismissal.DismissalRules;
import org.tiencu.personnel.domain.dismissal.DismissalFacts;
import org.tiencu.personnel.domain.dismissal.DismissalKind;
import org.tiencu.personnel.domain.dismissal.Finding;
import org.tiencu.personnel.domain.dismissal.Ground;
import org.tiencu.personnel.domain.dismissal.Placement;
import org.tiencu.platform.process.DecisionTables;

/** Reads the rules of release, resignation and dismissal from their decision tables. */
@Component
class DismissalTableRules implements DismissalRules {

    private final DecisionTables tables;

    DismissalTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Ground> grounds(LocalDate day, Regime regime) {
        return tables.all("dismissal-ground", DecisionTables.at(day).putValue("regime", regime.name())).stream()
                .map(row -> new Ground(row.getEntry("code"), DismissalKind.valueOf(row.getEntry("kind")),
                        DecisionTables.number(row, "position"), row.getEntry("label"), row.getEntry("document"),
                        row.getEntry("article")))
                .sorted(Comparator.comparingInt(Ground::position)).toList();
    }

    @Override
    public List<Finding> dismissalDue(LocalDate day, Regime regime, DismissalFacts facts) {
        return tables.all("dismissal-kind", DecisionTables.at(day).putValue("regime", regime.name())
                .putValue("lowConfidence", facts.lowConfidence().name()).putValue("failingYears", facts.failingYears())
                .putValue("reprimands", facts.reprimands()).putValue("warned", facts.warned())).stream()
                .map(row -> finding(row, row.getEntry("code"))).toList();
    }

    @Override
    public List<Finding> obstacles(LocalDate day, DismissalKind kind, boolean underInvestigation, boolean essentialDuty) {
        return tables.all("dismissal-obstacle", DecisionTables.at(day).putValue("kind", kind.name())
                .putValue("underInvestigation", underInvestigation).putValue("essentialDuty", essentialDuty)).stream()
                .map(row -> finding(row, null)).toList();
    }

    private static Finding finding(DmnDecisionRuleResult row, String ground) {
        return new Finding(ground, row.getEntry("reason"), row.getEntry("document"), row.getEntry("article"));
    }

    @Override
    public int workingDays(LocalDate day, Regime regime, Limit limit) {
        return DecisionTables.number(tables.single("dismissal-time-limit", DecisionTables.at(day)
                .putValue("regime", regime.name()).putValue("limit", limit.name())), "workingDays");
    }

    @Override
    public List<Placement> placements(LocalDate day, DismissalKind kind, int monthsToRetirement) {
        return tables.all("dismissal-placement", DecisionTables.at(day).putValue("kind", kind.name())
                .putValue("monthsToRetirement", monthsToRetirement)).stream()
                .map(row -> new Placement(row.getEntry("code"), row.getEntry("label"),
                        row.containsKey("noPostMonths") ? DecisionTables.number(row, "noPostMonths") : null,
                        row.getEntry("document"), row.getEntry("article"))).toList();
    }
}
