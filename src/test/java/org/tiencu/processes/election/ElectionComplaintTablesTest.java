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
class ElectionComplaintTablesTest {

    private static final LocalDate DAY_2026 = LocalDate.of(2026, 3, 15);

    private final DecisionTableRunner handler = new DecisionTableRunner("election-complaint-handler");
    private final DecisionTableRunner limit = new DecisionTableRunner("election-complaint-limit");
    private final DecisionTableRunner examination = new DecisionTableRunner("election-complaint-examination");

    @AfterAll
    void everyRowWasHit() {
        for (DecisionTableRunner table : List.of(handler, limit, examination)) {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        }
    }

    @Test
    void theTablesHaveTheRowsThatAreTested() {
        assertThat(handler.rows()).hasSize(13);
        assertThat(limit.rows()).hasSize(5);
        assertThat(examination.rows()).hasSize(3);
    }

    private static Row one(DecisionTableRunner table, LocalDate day, Map<String, Object> inputs) {
        List<Row> rows = table.evaluate(day, inputs);
        assertThat(rows).as(inputs.toString()).hasSize(1);
        return rows.get(0);
    }

    @ParameterizedTest(name = "{0} {1}, received at {2}: {3}, then {4}, further: {5}")
    @CsvSource({
            "NA_CANDIDATE, NA, CENTRAL, NONE, CENTRE, false", "NA_CANDIDATE, NA, PROVINCE, PROVINCE, CENTRE, true",
            "NA_CANDIDATE, NA, COMMUNE, PROVINCE, CENTRE, true", "PC_CANDIDATE, PC, COMMUNE, UNIT, UNIT, true",
            "POLLING_TEAM_WORK, NA, COMMUNE, UNIT, CENTRE, true", "POLLING_TEAM_WORK, PC, COMMUNE, UNIT, UNIT, true",
            "ELECTION_BOARD_WORK, NA, PROVINCE, PROVINCE, CENTRE, true", "ELECTION_BOARD_WORK, PC, PROVINCE, UNIT, UNIT, true",
            "CAMPAIGN, NA, COMMUNE, PROVINCE, PROVINCE, false", "CAMPAIGN, PC, COMMUNE, UNIT, UNIT, false",
            "COUNTING, NA, COMMUNE, UNIT, PROVINCE, true", "COUNTING, PC, COMMUNE, UNIT, UNIT, true",
            "NA_RESULT, NA, COMMUNE, NONE, CENTRE, false", "PC_RESULT, PC, COMMUNE, NONE, UNIT, false"})
    void shouldSayWhoHandlesIt(String object, String body, String receiver, String first, String last, boolean further) {
        Row row = one(handler, DAY_2026, Map.of("object", object, "body", body, "receiver", receiver));
        assertThat(row.get("firstSeat")).isEqualTo(first);
        assertThat(row.get("finalSeat")).isEqualTo(last);
        assertThat(row.get("further")).isEqualTo(further);
    }

    @ParameterizedTest(name = "{1} about {0}: {2} days in 2016, {3} in 2026")
    @CsvSource({"COUNTING, COMPLAINT, 0, 0", "COUNTING, DENUNCIATION, 0, 0", "CAMPAIGN, COMPLAINT, 30, 30",
            "NA_CANDIDATE, DENUNCIATION, 60, 30", "PC_CANDIDATE, PETITION, 30, 30"})
    void shouldLimitTheAnswer_byTheGeneralLaws(String object, String kind, int before, int after) {
        Map<String, Object> inputs = Map.of("object", object, "kind", kind);
        assertThat(one(limit, LocalDate.of(2016, 5, 22), inputs).get("answerDays")).isEqualTo(before);
        assertThat(one(limit, DAY_2026, inputs).get("answerDays")).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({"COMPLAINT, NAMED, true", "DENUNCIATION, NAMED, true", "DENUNCIATION, ANONYMOUS, false",
            "DENUNCIATION, FALSE_NAME, false", "COMPLAINT, ANONYMOUS, true", "PETITION, FALSE_NAME, true"})
    void shouldSetAsideDenunciationsWithoutAName(String kind, String sender, boolean examined) {
        assertThat(one(examination, DAY_2026, Map.of("kind", kind, "sender", sender)).get("examined")).isEqualTo(examined);
    }

    @Test
    void thereAreNoRules_beforeTheLaw() {
        LocalDate before = LocalDate.of(2015, 8, 31);
        assertThat(handler.evaluate(before, Map.of("object", "CAMPAIGN", "body", "PC", "receiver", "COMMUNE"))).isEmpty();
        assertThat(limit.evaluate(before, Map.of("object", "CAMPAIGN", "kind", "COMPLAINT"))).isEmpty();
        assertThat(examination.evaluate(before, Map.of("kind", "COMPLAINT", "sender", "NAMED"))).isEmpty();
    }
}
