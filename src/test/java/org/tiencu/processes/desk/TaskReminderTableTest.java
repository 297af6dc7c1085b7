package org.tiencu.processes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.desk.application.notice.Stage;
import org.tiencu.organisation.Role;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;
import org.tiencu.processes.ModelFiles;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskReminderTableTest {

    private final DecisionTableRunner table = new DecisionTableRunner("task-reminder");

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        assertThat(table.rows()).hasSize(8);
    }

    private List<String> told(String process, String moment, int workingDays) {
        return table.evaluate(LocalDate.of(2026, 11, 24), Map.of("processId", process, "moment", moment,
                "workingDays", workingDays)).stream().map(TaskReminderTableTest::text).toList();
    }

    private static String text(Row row) {
        assertThat(NoticeKind.valueOf((String) row.get("kind"))).isNotNull();
        assertThat(Stage.Receivers.valueOf((String) row.get("receivers"))).isNotNull();
        if (row.get("role") != null) {
            assertThat(Role.of((String) row.get("role"))).isPresent();
        }
        return row.get("kind") + " " + row.get("receivers") + (row.get("role") == null ? "" : " " + row.get("role"));
    }

    @ParameterizedTest(name = "{0}, {1} {2}: {3}")
    @CsvSource(nullValues = "-", value = {
            "dismissal, BEFORE, 3, -", "dismissal, BEFORE, 2, DUE_SOON WORKERS", "dismissal, BEFORE, 0, DUE_SOON WORKERS",
            "dismissal, TODAY, 0, DUE_TODAY WORKERS", "dismissal, AFTER, 0, OVERDUE WORKERS",
            "dismissal, AFTER, 1, OVERDUE WORKERS|ESCALATED UNIT head",
            "dismissal, AFTER, 3, OVERDUE WORKERS|ESCALATED UNIT head",
            "dismissal, AFTER, 4, OVERDUE WORKERS|ESCALATED UNIT head|ESCALATED_ABOVE ABOVE head",
            "candidacy, BEFORE, 2, DUE_SOON WORKERS", "candidacy, AFTER, 1, OVERDUE WORKERS|ESCALATED UNIT election-committee",
            "candidacy, AFTER, 4, OVERDUE WORKERS|ESCALATED UNIT election-committee|ESCALATED_ABOVE ABOVE election-committee"
                    + "|ESCALATED_ABOVE ABOVE election-council",
            "election-preparation, BEFORE, 1, DUE_SOON WORKERS", "election-preparation, AFTER, 9, OVERDUE WORKERS",
            "voter-list, AFTER, 9, OVERDUE WORKERS", "a-process-of-tomorrow, AFTER, 1, OVERDUE WORKERS|ESCALATED UNIT head"})
    void shouldSayWhoIsTold(String process, String moment, int workingDays, String expected) {
        assertThat(told(process, moment, workingDays))
                .containsExactly(expected == null ? new String[0] : expected.split("\\|"));
    }

    @Test
    void shouldLetNoProcessSlip_betweenTheTwoWaysOfEscalation() {
        for (ModelFiles.ProcessModel model : ModelFiles.processes()) {
            boolean ofElection = model.file().toString().contains("election/");
            boolean milestones = ModelFiles.process(model.id()).model()
                    .getModelElementsByType(UserTask.class).stream()
                    .anyMatch(task -> "${milestoneDue}".equals(task.getCamundaDueDate()));
            List<String> told = told(model.id(), "AFTER", 1);
            if (milestones) {
                assertThat(told).as(model.id()).containsExactly("OVERDUE WORKERS");
            } else if (ofElection && !model.id().equals("election-opening")) {
                assertThat(told).as(model.id()).contains("ESCALATED UNIT election-committee");
            } else {
                assertThat(told).as(model.id()).contains("ESCALATED UNIT head");
            }
        }
    }
}
