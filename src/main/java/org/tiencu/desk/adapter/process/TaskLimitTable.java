package org.tiencu.desk.adapter.process;

import java.time.LocalDate;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.tasks.TaskLimit;
import org.tiencu.desk.application.tasks.TaskLimits;
import org.tiencu.platform.process.DecisionTables;

/** The office's own limits as an administrator left them in the table {@code task-limit}. */
@Component
class TaskLimitTable implements TaskLimits {

    /** If an administrator left a gap in the table: no case may stop for want of a limit that no law asks for. */
    private static final TaskLimit OTHERWISE = new TaskLimit(5, 2);

    private final DecisionTables tables;

    TaskLimitTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public TaskLimit of(String processId, String taskId, LocalDate day) {
        VariableMap inputs = DecisionTables.at(day).putValue("processId", processId).putValue("taskId", taskId);
        DmnDecisionRuleResult row = tables.all("task-limit", inputs).getFirstResult();
        return new TaskLimit(number(row, "workingDays", OTHERWISE.workingDays()),
                number(row, "followUpWorkingDays", OTHERWISE.followUpWorkingDays()));
    }

    private static int number(DmnDecisionRuleResult row, String output, int otherwise) {
        return row == null || row.getEntry(output) == null ? otherwise : Math.max(0, DecisionTables.number(row, output));
    }
}
