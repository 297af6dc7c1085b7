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

/** {@code candidacy-limit} and {@code candidacy-end-ground}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidacyTablesTest {

    private static final LocalDate ELECTION_2026 = LocalDate.of(2026, 3, 15);

    private final DecisionTableRunner limit = new DecisionTableRunner("candidacy-limit");
    private final DecisionTableRunner ground = new DecisionTableRunner("candidacy-end-ground");

    @AfterAll
    void everyRowWasHit() {
        for (DecisionTableRunner table : List.of(limit, ground)) {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        }
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(limit.rows()).hasSize(5);
        assertThat(ground.rows()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"MINIMUM_AGE, 21, Luật 85/2015/QH13", "MOST_LISTS, 2, Luật 85/2015/QH13",
            "ENLARGED_MAJORITY, 50, Nghị quyết liên tịch 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
            "ENLARGED_TELLERS_MINIMUM, 3, Nghị quyết liên tịch 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
            "ENLARGED_TELLERS_MAXIMUM, 5, Nghị quyết liên tịch 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"})
    void shouldLimit(String name, int amount, String document) {
        assertThat(limit.evaluate(ELECTION_2026, Map.of("limit", name))).singleElement().satisfies(row -> {
            assertThat(row.get("amount")).isEqualTo(amount);
            assertThat(row.get("document")).isEqualTo(document);
        });
        assertThat(limit.evaluate(LocalDate.of(2015, 8, 31), Map.of("limit", name))).isEmpty();
    }

    @Test
    void shouldListTheGroundsOfRemoval() {
        assertThat(ground.evaluate(ELECTION_2026, Map.of())).extracting(row -> row.get("ground"))
                .containsExactly("ACCUSED", "CAUGHT_IN_THE_ACT", "LOST_CAPACITY", "SERIOUS_VIOLATION");
        assertThat(ground.evaluate(LocalDate.of(2015, 8, 31), Map.of())).isEmpty();
    }
}
