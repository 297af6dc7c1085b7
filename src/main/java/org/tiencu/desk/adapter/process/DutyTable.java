package org.tiencu.desk.adapter.process;

import java.util.List;

import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.duty.DutyRules;
import org.tiencu.platform.process.DecisionTables;

/** Reads the table {@code duty-separation}. */
@Component
class DutyTable implements DutyRules {

    private final DecisionTables tables;

    DutyTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Earlier> keptApartFrom(String processId, String taskId) {
        return tables.all("duty-separation", Variables.createVariables().putValue("processId", processId)
                .putValue("taskId", taskId)).stream()
                .map(row -> new Earlier(row.getEntry("earlierProcess"), row.getEntry("earlierTask"), row.getEntry("reason")))
                .toList();
    }
}
