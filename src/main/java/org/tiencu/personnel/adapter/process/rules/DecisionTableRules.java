package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.PersonnelRules;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.conference.StepRule;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.EligibilityFacts;
import org.tiencu.personnel.domain.vetting.OpinionBody;
import org.tiencu.platform.process.DecisionTables;

/** Reads the rules of appointments and of voting steps from their decision tables. */
@Component
class DecisionTableRules implements PersonnelRules {

    private final DecisionTables tables;

    DecisionTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public StepRule step(LocalDate day, Regime regime, ConferenceStep step) {
        DmnDecisionRuleResult row = tables.single("conference-selection-rule", DecisionTables.at(day)
                .putValue("regime", regime.name()).putValue("step", step.code()));
        SelectionRule rule = new SelectionRule(SelectionRule.Method.valueOf(row.getEntry("method")),
                DecisionTables.number(row, "quorumNumerator"), DecisionTables.number(row, "quorumDenominator"),
                SelectionRule.Base.valueOf(row.getEntry("base")), DecisionTables.number(row, "majorityPercent"),
                SelectionRule.Fallback.valueOf(row.getEntry("fallback")), DecisionTables.number(row, "fallbackPercent"),
                row.getEntry("headDecides"), row.getEntry("document"), row.getEntry("article"));
        return new StepRule(rule, row.getEntry("secret"));
    }

    @Override
    public int workingDays(LocalDate day, Regime regime, Limit limit) {
        String table = limit == Limit.OPINION ? "vetting-time-limit" : "nomination-time-limit";
        return DecisionTables.number(tables.single(table, DecisionTables.at(day).putValue("regime", regime.name()).putValue("limit", limit.name())),
                "workingDays");
    }

    @Override
    public List<DossierItem> dossierItems(LocalDate day) {
        return tables.all("vetting-dossier-item", DecisionTables.at(day)).stream().sorted(Comparator.comparingInt(row -> DecisionTables.number(row, "position")))
                .map(row -> new DossierItem(row.getEntry("code"), row.getEntry("label"), row.getEntry("compulsory"),
                        !row.containsKey("validMonths") ? null : DecisionTables.number(row, "validMonths"))).toList();
    }

    @Override
    public List<OpinionBody> opinionBodies(LocalDate day, Regime regime) {
        return tables.all("vetting-opinion-body", DecisionTables.at(day).putValue("regime", regime.name())).stream()
                .map(row -> new OpinionBody(row.getEntry("role"), row.getEntry("label"))).toList();
    }

    @Override
    public List<Condition> conditions(EligibilityFacts facts) {
        VariableMap variables = DecisionTables.at(facts.ruleDate())
                .putValue("planned", facts.planned()).putValue("monthsInPost", facts.monthsInPost())
                .putValue("higherPost", facts.higherPost()).putValue("monthsToRetirement", facts.monthsToRetirement())
                .putValue("termMonths", facts.termMonths()).putValue("discipline", facts.discipline())
                .putValue("monthsSinceDiscipline", facts.monthsSinceDiscipline())
                .putValue("underInvestigation", facts.underInvestigation()).putValue("nonLocal", facts.nonLocal())
                .putValue("local", facts.local()).putValue("notCompletedYears", facts.notCompletedYears());
        return tables.all("vetting-eligibility", variables).stream()
                .map(row -> new Condition(row.getEntry("condition"), DecisionTables.number(row, "position"), row.getEntry("label"),
                        row.getEntry("met"), row.getEntry("reason"), row.getEntry("document"), row.getEntry("article")))
                .sorted(Comparator.comparingInt(Condition::position)).toList();
    }
}
