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
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoterChangeGroundTableTest {

    private static final LocalDate ELECTION_DAY = LocalDate.of(2026, 3, 15);

    private final DecisionTableRunner table = new DecisionTableRunner("voter-change-ground");

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        assertThat(table.rows()).hasSize(9);
    }

    private List<Row> rows(LocalDate day, String ground, String kind, String residence) {
        return table.evaluate(day, Map.of("ground", ground, "kind", kind, "residence", residence));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
            "RETURNED_FROM_ABROAD, ADD, RETURNED_FROM_ABROAD, Điều 29 khoản 4",
            "RIGHT_RESTORED, ADD, PERMANENT, Điều 30 khoản 2",
            "RIGHT_RESTORED, ADD, TEMPORARY, Điều 30 khoản 2", "RESIDENCE_CHANGED, MOVE, MOVED_PERMANENT, Điều 30 khoản 3",
            "RESIDENCE_CHANGED, MOVE, MOVED_TEMPORARY, Điều 30 khoản 3", "RELEASED, MOVE, PERMANENT, Điều 30 khoản 4",
            "RIGHT_LOST, STRIKE, DETAINED, Điều 30 khoản 5", "VOTES_ELSEWHERE, MOVE, ABSENT, Điều 34",
            "VOTES_ELSEWHERE, MOVE, SOLDIER_AT_HOME, Điều 31 khoản 2", "DUPLICATE, STRIKE, PERMANENT, Điều 29 khoản 2",
            "COMPLAINT, ADD, PERMANENT, Điều 33", "COMPLAINT, STRIKE, SOLDIER, Điều 33",
            "COMPLAINT, BALLOTS, TEMPORARY, Điều 33"})
    void shouldSayWhereItStands(String ground, String kind, String residence, String article) {
        assertThat(rows(ELECTION_DAY, ground, kind, residence)).singleElement().satisfies(row -> {
            assertThat(row.get("document")).isEqualTo("Luật 85/2015/QH13");
            assertThat(row.get("article")).isEqualTo(article);
            assertThat(row.get("otherCommune")).isEqualTo(ground.equals("RESIDENCE_CHANGED"));
        });
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
            "RETURNED_FROM_ABROAD, STRIKE, RETURNED_FROM_ABROAD", "RETURNED_FROM_ABROAD, ADD, PERMANENT",
            "RIGHT_RESTORED, MOVE, PERMANENT", "RESIDENCE_CHANGED, ADD, MOVED_PERMANENT",
            "RESIDENCE_CHANGED, MOVE, PERMANENT", "RIGHT_LOST, ADD, PERMANENT", "VOTES_ELSEWHERE, ADD, ABSENT",
            "DUPLICATE, MOVE, PERMANENT", "COMPLAINT, MOVE, ABSENT"})
    void shouldAllowNothingElse(String ground, String kind, String residence) {
        assertThat(rows(ELECTION_DAY, ground, kind, residence)).isEmpty();
    }

    @Test
    void shouldKnowEveryResidence_andNothingBeforeTheLaw() {
        for (Residence residence : Residence.values()) {
            assertThat(rows(ELECTION_DAY, "RIGHT_LOST", "STRIKE", residence.name())).hasSize(1);
        }
        assertThat(rows(LocalDate.of(2015, 8, 31), "RIGHT_LOST", "STRIKE", "PERMANENT")).isEmpty();
        assertThat(rows(LocalDate.of(2015, 9, 1), "RIGHT_LOST", "STRIKE", "PERMANENT")).hasSize(1);
    }
}
