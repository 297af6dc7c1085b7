package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
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
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** Reads the rules from the decision tables in {@code processes/personnel/}, in their latest deployed version. */
@Component
class DecisionTableRules implements PersonnelRules {

    private final DecisionService decisionService;
    private final CurrentUser currentUser;

    DecisionTableRules(DecisionService decisionService, CurrentUser currentUser) {
        this.decisionService = decisionService;
        this.currentUser = currentUser;
    }

    @Override
    public StepRule step(LocalDate day, Regime regime, ConferenceStep step) {
        DmnDecisionRuleResult row = single("conference-selection-rule", at(day)
                .putValue("regime", regime.name()).putValue("step", step.code()));
        SelectionRule rule = new SelectionRule(SelectionRule.Method.valueOf(row.getEntry("method")),
                number(row, "quorumNumerator"), number(row, "quorumDenominator"),
                SelectionRule.Base.valueOf(row.getEntry("base")), number(row, "majorityPercent"),
                SelectionRule.Fallback.valueOf(row.getEntry("fallback")), number(row, "fallbackPercent"),
                row.getEntry("headDecides"), row.getEntry("document"), row.getEntry("article"));
        return new StepRule(rule, row.getEntry("secret"));
    }

    @Override
    public int workingDays(LocalDate day, Regime regime, Limit limit) {
        String table = limit == Limit.OPINION ? "vetting-time-limit" : "nomination-time-limit";
        return number(single(table, at(day).putValue("regime", regime.name()).putValue("limit", limit.name())),
                "workingDays");
    }

    @Override
    public List<DossierItem> dossierItems(LocalDate day) {
        return all("vetting-dossier-item", at(day)).stream().sorted(Comparator.comparingInt(row -> number(row, "position")))
                .map(row -> new DossierItem(row.getEntry("code"), row.getEntry("label"), row.getEntry("compulsory"),
                        !row.containsKey("validMonths") ? null : number(row, "validMonths"))).toList();
    }

    @Override
    public List<OpinionBody> opinionBodies(LocalDate day, Regime regime) {
        return all("vetting-opinion-body", at(day).putValue("regime", regime.name())).stream()
                .map(row -> new OpinionBody(row.getEntry("role"), row.getEntry("label"))).toList();
    }

    @Override
    public List<Condition> conditions(EligibilityFacts facts) {
        VariableMap variables = at(facts.ruleDate())
                .putValue("planned", facts.planned()).putValue("monthsInPost", facts.monthsInPost())
                .putValue("higherPost", facts.higherPost()).putValue("monthsToRetirement", facts.monthsToRetirement())
                .putValue("termMonths", facts.termMonths()).putValue("discipline", facts.discipline())
                .putValue("monthsSinceDiscipline", facts.monthsSinceDiscipline())
                .putValue("underInvestigation", facts.underInvestigation()).putValue("nonLocal", facts.nonLocal())
                .putValue("local", facts.local()).putValue("notCompletedYears", facts.notCompletedYears());
        return all("vetting-eligibility", variables).stream()
                .map(row -> new Condition(row.getEntry("condition"), number(row, "position"), row.getEntry("label"),
                        row.getEntry("met"), row.getEntry("reason"), row.getEntry("document"), row.getEntry("article")))
                .sorted(Comparator.comparingInt(Condition::position)).toList();
    }

    private static VariableMap at(LocalDate day) {
        return Variables.createVariables().putValue("ruleDate", Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant()));
    }

    private DmnDecisionRuleResult single(String table, Map<String, Object> variables) {
        DmnDecisionRuleResult row = all(table, variables).getSingleResult();
        if (row == null) {
            throw Refusal.input("Chưa có quy định áp dụng cho ngày này trong bảng " + table + ".");
        }
        return row;
    }

    private DmnDecisionTableResult all(String table, Map<String, Object> variables) {
        return currentUser.asSystem(() -> decisionService.evaluateDecisionTableByKey(table, variables));
    }

    private static int number(DmnDecisionRuleResult row, String output) {
        return row.<Number>getEntry(output).intValue();
    }
}
