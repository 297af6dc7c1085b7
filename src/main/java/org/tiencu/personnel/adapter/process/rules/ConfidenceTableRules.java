package org.tiencu.personnel.adapter.process.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.confidence.ConfidenceRules;
import org.tiencu.personnel.domain.confidence.Consequence;
import org.tiencu.personnel.domain.confidence.Fraction;
import org.tiencu.personnel.domain.confidence.Threshold;
import org.tiencu.personnel.domain.confidence.VoteBase;
import org.tiencu.platform.process.DecisionTables;
import org.tiencu.platform.refusal.Refusal;

/** Reads the rules of confidence votes from their decision tables. */
@Component
class ConfidenceTableRules implements ConfidenceRules {

    private static final String LIMITS = "confidence-vote-time-limit";
    private static final String CONSEQUENCES = "confidence-vote-consequence";

    private final DecisionTables tables;

    ConfidenceTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public int number(LocalDate day, Limit limit) {
        return DecisionTables.number(limit(day, limit.name()), "number");
    }

    @Override
    public Fraction quorum(LocalDate day) {
        DmnDecisionRuleResult row = limit(day, "QUORUM");
        return new Fraction(DecisionTables.number(row, "number"), DecisionTables.number(row, "ofNumber"));
    }

    private DmnDecisionRuleResult limit(LocalDate day, String limit) {
        return tables.single(LIMITS, DecisionTables.at(day).putValue("limit", limit));
    }

    @Override
    public List<String> exclusions(LocalDate day, int monthsToRetirement, boolean startedInVoteYear) {
        return tables.all("confidence-vote-eligibility", DecisionTables.at(day)
                .putValue("monthsToRetirement", monthsToRetirement)
                .putValue("startedInVoteYear", startedInVoteYear)).stream()
                .map(row -> row.<String>getEntry("reason")).toList();
    }

    @Override
    public List<FileItem> fileItems(LocalDate day) {
        return inOrder("confidence-vote-file-item", day).stream()
                .map(row -> new FileItem(row.getEntry("code"), row.getEntry("label"), row.getEntry("compulsory"))).toList();
    }

    @Override
    public List<Threshold> thresholds(LocalDate day) {
        List<Threshold> thresholds = inOrder(CONSEQUENCES, day).stream().map(row -> new Threshold(
                Consequence.valueOf(row.getEntry("consequence")), row.getEntry("ground"),
                new Fraction(DecisionTables.number(row, "numerator"), DecisionTables.number(row, "denominator")),
                row.getEntry("inclusive"), VoteBase.valueOf(row.getEntry("base")), row.getEntry("document"),
                row.getEntry("article"))).toList();
        if (thresholds.isEmpty()) {
            throw Refusal.input("Chưa có quy định áp dụng cho ngày này trong bảng " + CONSEQUENCES + ".");
        }
        return thresholds;
    }

    private List<DmnDecisionRuleResult> inOrder(String table, LocalDate day) {
        return tables.all(table, DecisionTables.at(day)).stream()
                .sorted(Comparator.comparingInt(row -> DecisionTables.number(row, "position"))).toList();
    }
}
