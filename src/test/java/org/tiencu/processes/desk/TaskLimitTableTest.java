package org.tiencu.processes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.ModelFiles;

/** {@code task-limit}: the office's own limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskLimitTableTest {

    private final DecisionTableRunner table = new DecisionTableRunner("task-limit");

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows()).hasSize(13);
    }

    @ParameterizedTest(name = "{0}, {1}: {2} working days, followed up {3} before")
    @CsvSource({
            "conference,           UserTask_HeadDecides,          1,  0",
            "conference,           UserTask_RecordCount,          2,  1",
            "confidence-vote,      UserTask_ConfirmMinutes,       2,  1",
            "conference,           UserTask_RecordAttendance,     10, 3",
            "conference,           UserTask_Summon,               5,  2",
            "appointment,          UserTask_AuthorityVote,        10, 3",
            "transfer,             UserTask_Decide,               10, 3",
            "suspension,           UserTask_ReportDelay,          2,  1",
            "vetting,              UserTask_CompileDossier,       15, 5",
            "case-proposal,        UserTask_ReviewProposal,       10, 3",
            "milestone-escalation, UserTask_HandleMissedMilestone, 1, 0",
            "voter-list-complaint, UserTask_ResolveComplaint,     2,  1",
            "election-complaint,   UserTask_HandOverFile,         3,  1",
            "candidacy-end,        UserTask_DecideEnd,            3,  1",
            "election-preparation, UserTask_SendLists,            5,  5",
            "of-an-analyst,        UserTask_Anything,             5,  2"})
    void shouldGiveEachTaskItsLimit(String process, String task, int workingDays, int followUp) {
        assertThat(table.evaluate(LocalDate.of(2026, 11, 24), Map.of("processId", process, "taskId", task)))
                .singleElement().satisfies(row -> {
                    assertThat(row.get("workingDays")).isEqualTo(workingDays);
                    assertThat(row.get("followUpWorkingDays")).isEqualTo(followUp);
                });
    }

    @Test
    void shouldNameProcessesAndTasksThatExist() {
        Set<String> known = new HashSet<>();
        ModelFiles.processes().forEach(model -> {
            known.add(model.id());
            model.model().getModelElementsByType(UserTask.class).forEach(task -> known.add(task.getId()));
        });
        Set<String> named = new HashSet<>();
        ModelFiles.decisions().stream().filter(file -> file.toString().equals("task-limit")).findFirst().orElseThrow()
                .model().getModelElementsByType(InputEntry.class).stream().map(entry -> entry.getTextContent().strip())
                .filter(text -> !text.isEmpty()).forEach(text -> named.addAll(Set.of(text.replace("\"", "").split(", "))));
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(known);
    }
}
