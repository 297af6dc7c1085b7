package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.annualreview.AnnualReviewRules;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.platform.process.DecisionTables;

/** Reads the rules of annual reviews from their decision tables. */
@Component
class AnnualReviewTableRules implements AnnualReviewRules {

    private final DecisionTables tables;

    AnnualReviewTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public GradeLevel level(LocalDate day, Regime regime, int points, Trigger trigger) {
        return GradeLevel.valueOf(tables.single("annual-review-level", at(day, regime).putValue("points", points)
                .putValue("trigger", trigger.name())).getEntry("level"));
    }

    @Override
    public GradeCap cap(LocalDate day, Regime regime) {
        DmnDecisionRuleResult row = tables.single("annual-review-cap", at(day, regime));
        return new GradeCap(DecisionTables.number(row, "percent"), GradeCap.Base.valueOf(row.getEntry("base")),
                row.getEntry("document"), row.getEntry("article"));
    }

    @Override
    public Optional<Consequence> consequence(LocalDate day, Regime regime, int years) {
        return tables.all("annual-review-consequence", at(day, regime).putValue("years", years)).stream().findFirst()
                .map(row -> new Consequence(row.getEntry("ground"), row.getEntry("document"), row.getEntry("article")));
    }

    @Override
    public LocalDate deadline(LocalDate day, int year, boolean specialBody) {
        DmnDecisionRuleResult row = tables.single("annual-review-time-limit",
                DecisionTables.at(day).putValue("specialBody", specialBody));
        return LocalDate.of(year + DecisionTables.number(row, "yearsLater"), DecisionTables.number(row, "month"),
                DecisionTables.number(row, "day"));
    }

    private static VariableMap at(LocalDate day, Regime regime) {
        return DecisionTables.at(day).putValue("regime", regime.name());
    }
}
