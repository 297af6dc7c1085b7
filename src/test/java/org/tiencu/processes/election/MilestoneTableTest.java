package org.tiencu.processes.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MilestoneTableTest {

    private static final LocalDate LAST_OF_2015_LAW = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_2025_LAW = LocalDate.of(2025, 7, 1);

    private final DecisionTableRunner table = new DecisionTableRunner("election-preparation-milestone");

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
    }

    @Test
    void theTableHasEachMilestoneOnce_andTwiceWhereTheLawsDiffer() {
        assertThat(table.rows()).hasSize(61);
        for (LocalDate day : List.of(LocalDate.of(2015, 9, 1), LAST_OF_2015_LAW, FIRST_OF_2025_LAW, LocalDate.of(2099, 1, 1))) {
            List<Row> rows = table.evaluate(day, Map.of());
            assertThat(rows).as(day + "").hasSize(45);
            assertThat(rows.stream().map(row -> row.get("number")).distinct()).hasSize(44);
        }
        assertThat(table.evaluate(LocalDate.of(2015, 8, 31), Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} days under the law of 2015, {2} under that of 2025")
    @CsvSource({
            "announcement, -115, -115", "na-structure, -105, -105", "pc-structure, -105, -105",
            "election-committees, -105, -105", "first-consultation, -95, -95", "first-adjustment, -90, -90",
            "constituencies-published, -80, -80", "election-boards, -70, -70", "dossier-deadline, -70, -42",
            "polling-teams, -50, -43", "second-consultation, -65, -40", "voter-list-posted, -40, -40",
            "second-adjustment, -55, -38", "verification-done, -40, -35", "third-consultation, -35, -23",
            "lists-sent, -30, -21", "candidate-list-published, -25, -17", "province-list-published, -20, -16",
            "candidate-list-posted, -20, -16", "ballots-to-boards, -25, -17", "ballots-to-teams, -15, -13",
            "campaign-end, -1, -1", "candidate-complaints-stop, -10, -10", "voting-notice, -10, -10",
            "voter-list-frozen, -1, -1", "voting, 0, 0", "counting, 0, 0", "team-minutes, 3, 3", "board-minutes, 5, 5",
            "province-minutes, 7, 7", "repeat-voting, 15, 7", "pc-results, 10, 10", "na-results, 20, 10",
            "national-council,,", "draft-constituencies,,", "nomination,,", "nomination-minutes,,", "polling-areas,,",
            "residence-conferences,,", "voter-list-complaints-close,,", "early-voting,,", "result-complaint,,",
            "result-complaint-settled,,"})
    void shouldDateTheStepByTheLawOfTheDay(String milestone, Integer before, Integer after) {
        assertThat(row(LAST_OF_2015_LAW, milestone).get("offsetDays")).isEqualTo(before);
        Row now = row(FIRST_OF_2025_LAW, milestone);
        assertThat(now.get("offsetDays")).isEqualTo(after);
        assertThat(now.get("document")).isIn("Luật 85/2015/QH13", "Luật 83/2025/QH15");
        assertThat(now.get("offsetDays") == null && now.get("follows") == null).as("says what it follows").isFalse();
    }

    @Test
    void shouldCountAComplaintAboutTheResult_fromTheAnnouncement() {
        assertThat(row(LAST_OF_2015_LAW, "result-complaint").get("follows")).asString().startsWith("05 ngày");
        assertThat(row(FIRST_OF_2025_LAW, "result-complaint").get("follows")).asString().startsWith("03 ngày");
    }

    private Row row(LocalDate day, String milestone) {
        return table.evaluate(day, Map.of()).stream().filter(row -> milestone.equals(row.get("milestone"))).findFirst()
                .orElseThrow();
    }
}
