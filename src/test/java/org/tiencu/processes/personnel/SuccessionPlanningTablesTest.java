package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

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

/** {@code succession-planning-limit} and {@code succession-planning-structure}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuccessionPlanningTablesTest {

    private final DecisionTableRunner limit = new DecisionTableRunner("succession-planning-limit");
    private final DecisionTableRunner structure = new DecisionTableRunner("succession-planning-structure");

    @AfterAll
    void everyRowWasHit() {
        assertThat(limit.hit()).containsExactlyInAnyOrderElementsOf(limit.rows());
        assertThat(structure.hit()).containsExactlyInAnyOrderElementsOf(structure.rows());
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(limit.rows()).hasSize(4);
        assertThat(structure.rows()).hasSize(12);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} people, {3} titles, {4} terms by {5}")
    @CsvSource({
            "CURRENT, 2021-12-27, 3, 3, 1, Quy định 50-QĐ/TW",
            "CURRENT, 2025-10-07, 3, 3, 1, Quy định 50-QĐ/TW",
            "CURRENT, 2025-10-08, 3, 3, 1, Quy định 377-QĐ/TW",
            "NEXT,    2025-10-07, 3, 3, 1, Quy định 50-QĐ/TW",
            "NEXT,    2025-10-08, 3, 3, 2, Quy định 377-QĐ/TW",
            "NEXT,    2026-11-24, 3, 3, 2, Quy định 377-QĐ/TW"})
    void shouldLimitByTheRuleOfThatDay(String horizon, LocalDate day, int people, int titles, int terms, String document) {
        assertThat(limit.evaluate(day, Map.of("horizon", horizon))).singleElement().satisfies(row -> {
            assertThat(row.get("maxPerTitle")).isEqualTo(people);
            assertThat(row.get("maxTitlesPerPerson")).isEqualTo(titles);
            assertThat(row.get("terms")).isEqualTo(terms);
            assertThat(row.get("document")).isEqualTo(document);
        });
    }

    @Test
    void shouldKnowNoLimit_beforeTheOldestRule() {
        assertThat(limit.evaluate(LocalDate.of(2021, 12, 26), Map.of("horizon", "NEXT"))).isEmpty();
    }

    @ParameterizedTest(name = "on {0} by {1}")
    @CsvSource({"2025-10-07, Quy định 50-QĐ/TW", "2025-10-08, Quy định 377-QĐ/TW"})
    void shouldWishForWomenYoungPeopleAndThreeAgeBands(LocalDate day, String document) {
        List<Row> rows = structure.evaluate(day, Map.of());
        assertThat(rows).extracting(row -> row.get("document")).containsOnly(document);
        assertThat(rows).extracting(row -> row.get("criterion"), row -> row.get("fromAge"), row -> row.get("toAge"),
                row -> row.get("percent"), row -> row.get("people")).containsExactlyInAnyOrder(
                tuple("WOMEN", null, null, 20, null), tuple("YOUNG", 0, 39, 15, null),
                        tuple("ETHNIC", null, null, null, null),
                tuple("AGE_BAND", 0, 39, null, 1), tuple("AGE_BAND", 40, 49, null, 1), tuple("AGE_BAND", 50, null, null, 1));
    }
}
