package org.tiencu.processes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.processes.DecisionTableRunner;

/** {@code data-request-time-limit} and {@code record-retention}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataTablesTest {

    private final DecisionTableRunner limits = new DecisionTableRunner("data-request-time-limit");
    private final DecisionTableRunner retention = new DecisionTableRunner("record-retention");

    @AfterAll
    void everyRowWasHit() {
        assertThat(limits.hit()).containsExactlyInAnyOrderElementsOf(limits.rows()).hasSize(6);
        assertThat(retention.hit()).containsExactlyInAnyOrderElementsOf(retention.rows()).hasSize(9);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"2026-01-01, ACKNOWLEDGE, 2, true", "2026-11-25, ACCESS, 10, false", "2026-11-25, CORRECTION, 10, false",
            "2025-12-31, ACKNOWLEDGE, 3, false", "2025-12-31, ACCESS, 3, false", "2025-12-31, CORRECTION, 3, false"})
    void shouldCountByTheLawOfTheDay(LocalDate day, String limit, int days, boolean working) {
        assertThat(limits.evaluate(day, Map.of("limit", limit))).singleElement().satisfies(row -> {
            assertThat(((Number) row.get("days")).intValue()).isEqualTo(days);
            assertThat(row.get("working")).isEqualTo(working);
        });
    }

    @ParameterizedTest(name = "{0}: {1} months")
    @CsvSource({"CANDIDACY, 60", "ELECTION_CASE, 60", "VOTER_CHANGE, 12", "VOTER_COMPLAINT, 12", "ELECTION_COMPLAINT, 60",
            "PERSONNEL_CASE, 840", "OFFICIAL, 840", "DATA_REQUEST, 60", "IDEMPOTENCY_KEY, 12"})
    void shouldSayHowLongItIsKept(String kind, int months) {
        assertThat(retention.evaluate(LocalDate.of(2026, 11, 25), Map.of("kind", kind))).singleElement()
                .satisfies(row -> assertThat(((Number) row.get("months")).intValue()).isEqualTo(months));
    }
}
