package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.transfer.TransferRules;
import org.tiencu.personnel.domain.transfer.TransferCondition;
import org.tiencu.personnel.domain.transfer.TransferFacts;
import org.tiencu.personnel.domain.transfer.TransferKind;
import org.tiencu.platform.process.DecisionTables;

/** Reads the rules of transfer, rotation and secondment from their decision tables. */
@Component
class TransferTableRules implements TransferRules {

    private final DecisionTables tables;

    TransferTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Limit limit(LocalDate day, TransferKind kind) {
        DmnDecisionRuleResult row = tables.single("transfer-limit", DecisionTables.at(day).putValue("kind", kind.name()));
        return new Limit(number(row, "minMonths"), number(row, "maxMonths"));
    }

    @Override
    public List<TransferCondition> conditions(TransferFacts facts) {
        VariableMap variables = DecisionTables.at(facts.ruleDate())
                .putValue("kind", facts.kind().name()).putValue("sendingAgrees", facts.sendingAgrees())
                .putValue("receivingAgrees", facts.receivingAgrees()).putValue("consent", facts.consent())
                .putValue("higherPost", facts.higherPost()).putValue("monthsToRetirement", facts.monthsToRetirement())
                .putValue("nonLocal", facts.nonLocal()).putValue("termsInPost", facts.termsInPost())
                .putValue("termMonths", facts.termMonths()).putValue("months", facts.months())
                .putValue("healthCertificateMonths", facts.healthCertificateMonths())
                .putValue("pregnantOrSmallChild", facts.pregnantOrSmallChild());
        return tables.all("transfer-condition", variables).stream()
                .map(row -> new TransferCondition(row.getEntry("condition"), DecisionTables.number(row, "position"),
                        row.getEntry("label"), row.getEntry("met"), row.getEntry("waivable"), row.getEntry("reason"),
                        row.getEntry("document"), row.getEntry("article")))
                .sorted(Comparator.comparingInt(TransferCondition::position)).toList();
    }

    @Override
    public boolean waivable(LocalDate day, String condition) {
        return tables.single("transfer-waiver", DecisionTables.at(day).putValue("condition", condition))
                .getEntry("waivable");
    }

    /** Null for an empty cell, which is no limit. */
    private static Integer number(DmnDecisionRuleResult row, String output) {
        return row.containsKey(output) ? DecisionTables.number(row, output) : null;
    }
}
