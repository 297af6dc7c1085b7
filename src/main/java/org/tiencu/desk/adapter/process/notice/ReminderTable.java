package org.tiencu.desk.adapter.process.notice;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.desk.application.notice.ReminderRules;
import org.tiencu.desk.application.notice.Stage;
import org.tiencu.platform.process.DecisionTables;

/** Reads the table {@code task-reminder}. */
@Component
class ReminderTable implements ReminderRules {

    private final DecisionTables tables;

    ReminderTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Stage> stages(LocalDate today, String processId, Moment moment, int workingDays) {
        return tables.all("task-reminder", DecisionTables.at(today).putValue("processId", processId)
                .putValue("moment", moment.name()).putValue("workingDays", workingDays)).stream().map(ReminderTable::stage)
                .distinct().toList();
    }

    private static Stage stage(DmnDecisionRuleResult row) {
        // an empty cell is no entry at all
        return new Stage(NoticeKind.valueOf(row.getEntry("kind")), Stage.Receivers.valueOf(row.getEntry("receivers")),
                (String) row.get("role"));
    }
}
