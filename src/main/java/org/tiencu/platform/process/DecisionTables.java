package org.tiencu.platform.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** Evaluates the decision tables in {@code processes/}, in their latest deployed version. */
@Component
public class DecisionTables {

    private final DecisionService decisionService;
    private final CurrentUser currentUser;

    DecisionTables(DecisionService decisionService, CurrentUser currentUser) {
        this.decisionService = decisionService;
        this.currentUser = currentUser;
    }

    /** The day whose rule applies, as the tables' input {@code ruleDate}. */
    public static VariableMap at(LocalDate day) {
        return Variables.createVariables().putValue("ruleDate", Date.from(day.atStartOfDay(VietnamTime.ZONE).toInstant()));
    }

    /**
     * The one row that applies.
     *
     * @throws Refusal that names the table, if no row does
     */
    public DmnDecisionRuleResult single(String table, Map<String, Object> variables) {
        DmnDecisionRuleResult row = all(table, variables).getSingleResult();
        if (row == null) {
            throw Refusal.input("Chưa có quy định áp dụng cho ngày này trong bảng " + table + ".");
        }
        return row;
    }

    /** Every row that applies. */
    public DmnDecisionTableResult all(String table, Map<String, Object> variables) {
        return currentUser.asSystem(() -> decisionService.evaluateDecisionTableByKey(table, variables));
    }

    /** A whole number among the outputs of a row. */
    public static int number(DmnDecisionRuleResult row, String output) {
        return row.<Number>getEntry(output).intValue();
    }
}
