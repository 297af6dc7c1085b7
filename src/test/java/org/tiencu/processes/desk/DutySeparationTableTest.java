package org.tiencu.processes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.ModelFiles;

/** {@code duty-separation}: who must not do two steps of one case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutySeparationTableTest {

    private final DecisionTableRunner table = new DecisionTableRunner("duty-separation");

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows()).hasSize(18);
    }

    @ParameterizedTest(name = "{1} of {0} is not for who did {2}")
    @CsvSource({
            "vetting, CheckDossier, nomination/PrepareList vetting/CompileDossier",
            "vetting, WriteReport, nomination/PrepareList vetting/CompileDossier",
            "vetting, CompileDossier, ''",
            "nomination, DecidePolicy, nomination/DraftPolicyRequest",
            "appointment, AuthorityVote, nomination/PrepareList vetting/CheckDossier vetting/WriteReport",
            "appointment, IssueDecision, nomination/PrepareList vetting/CheckDossier vetting/WriteReport appointment/AuthorityVote",
            "conference, ConfirmMinutes, conference/RecordCount",
            "conference, HeadDecides, conference/RecordCount",
            "conference, RecordCount, ''",
            "confidence-vote, ConfirmMinutes, confidence-vote/RecordVote",
            "dismissal, AuthorityVote, dismissal/FileProposal",
            "dismissal, IssueDecision, dismissal/FileProposal dismissal/AuthorityVote",
            "reappointment, Decide, reappointment/SubmitProposal",
            "suspension, Decide, suspension/Advise",
            "transfer, Decide, transfer/ReviewConditions",
            "succession-planning, ApprovePlan, succession-planning/SubmitPlan",
            "annual-review, DecideGrades, annual-review/RecordComments",
            "consultation-round, ConfirmConsultation, consultation-round/RecordVote",
            "election-complaint, DecideFinally, election-complaint/SettleComplaint",
            "candidacy-end, DecideEnd, ''"})
    void shouldKeepApart(String process, String task, String earlier) {
        List<String> found = table.evaluate(LocalDate.of(2026, 11, 25), Map.of("processId", process, "taskId",
                "UserTask_" + task)).stream().map(row -> row.get("earlierProcess") + "/" + row.get("earlierTask")).toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(Set.of(earlier.split(" ")).stream()
                .filter(one -> !one.isEmpty()).map(one -> one.replaceFirst("/(?!START)", "/UserTask_")).toList());
    }

    @Test
    void shouldNameTasksThatExist() {
        Map<String, Set<String>> tasks = new HashMap<>();
        ModelFiles.processes().forEach(model -> tasks.put(model.id(), model.model().getModelElementsByType(UserTask.class)
                .stream().map(UserTask::getId).collect(Collectors.toSet())));
        ModelFiles.decisions().stream().filter(file -> file.toString().equals("duty-separation")).findFirst().orElseThrow()
                .model().getModelElementsByType(Rule.class).forEach(rule -> {
                    List<String> inputs = rule.getInputEntries().stream().map(one -> plain(one.getTextContent())).toList();
                    List<String> outputs = rule.getOutputEntries().stream().map(one -> plain(one.getTextContent())).toList();
                    assertThat(tasks.get(inputs.get(0))).contains(inputs.get(1).split(","));
                    assertThat(tasks).containsKey(outputs.get(0));
                    if (!outputs.get(1).equals("START")) {
                        assertThat(tasks.get(outputs.get(0))).contains(outputs.get(1));
                    }
                });
    }

    private static String plain(String cell) {
        return cell.strip().replace("\"", "");
    }
}
