package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.suspension.SuspensionRules.Limit;
import org.tiencu.personnel.domain.suspension.SuspensionGround.Category;
import org.tiencu.processes.DecisionTableRunner;

/** {@code suspension-ground} and {@code suspension-time-limit}: the same facts under the rules of different days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspensionTablesTest {

    private final DecisionTableRunner grounds = new DecisionTableRunner("suspension-ground");
    private final DecisionTableRunner limits = new DecisionTableRunner("suspension-time-limit");

    @AfterAll
    void everyRowWasHit() {
        assertThat(grounds.hit()).containsExactlyInAnyOrderElementsOf(grounds.rows());
        assertThat(limits.hit()).containsExactlyInAnyOrderElementsOf(limits.rows());
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(grounds.rows()).hasSize(29);
        assertThat(limits.rows()).hasSize(12);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} and {3} by {4}")
    @CsvSource(nullValues = "-", value = {
            "PARTY, 2024-05-22, -, -, -",
            "PARTY, 2024-05-23, ETHICS SHIRKING HARASSMENT OBSTRUCTION AWAITING_STATE_DISCIPLINE, "
                    + "PROSECUTED REQUESTED, Quy định 148-QĐ/TW",
            "PARTY, 2025-10-07, ETHICS SHIRKING HARASSMENT OBSTRUCTION AWAITING_STATE_DISCIPLINE, "
                    + "PROSECUTED REQUESTED, Quy định 148-QĐ/TW",
            "PARTY, 2025-10-08, ETHICS SHIRKING HARASSMENT OBSTRUCTION AWAITING_STATE_DISCIPLINE, "
                    + "PROSECUTED REQUESTED, Quy định 377-QĐ/TW",
            "STATE, 2024-09-16, OBSTRUCTION, -, Luật 22/2008/QH12",
            "STATE, 2024-09-17, ETHICS HARASSMENT SHIRKING OBSTRUCTION AWAITING_STATE_DISCIPLINE OTHER_LAW, REQUESTED, "
                    + "Nghị định 116/2024/NĐ-CP",
            "STATE, 2025-06-30, ETHICS HARASSMENT SHIRKING OBSTRUCTION AWAITING_STATE_DISCIPLINE OTHER_LAW, REQUESTED, "
                    + "Nghị định 116/2024/NĐ-CP",
            "STATE, 2025-07-01, ETHICS HARASSMENT SHIRKING OBSTRUCTION AWAITING_STATE_DISCIPLINE OTHER_LAW, REQUESTED, "
                    + "Nghị định 170/2025/NĐ-CP"})
    void shouldKnowTheGroundsOfThatDay(Regime regime, LocalDate day, String necessary, String serious, String document) {
        List<DecisionTableRunner.Row> rows = grounds.evaluate(day, Map.of("regime", regime.name()));
        assertThat(codes(rows, Category.NECESSARY)).containsExactlyElementsOf(words(necessary));
        assertThat(codes(rows, Category.SERIOUS)).containsExactlyElementsOf(words(serious));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("document")).isEqualTo(document);
            assertThat((String) row.get("label")).isNotBlank();
        });
    }

    private static List<Object> codes(List<DecisionTableRunner.Row> rows, Category category) {
        return rows.stream().filter(row -> row.get("category").equals(category.name())).map(row -> row.get("code")).toList();
    }

    private static List<Object> words(String text) {
        return text == null ? List.of() : List.of((Object[]) text.split(" "));
    }

    @ParameterizedTest(name = "{0}, {1} on {2}: {3} {4} by {5}")
    @CsvSource(nullValues = "-", value = {
            "PARTY, ADVICE,    2024-05-23, 2,  WORKING_DAYS,  Quy định 148-QĐ/TW",
            "STATE, ADVICE,    2025-10-07, 2,  WORKING_DAYS,  Quy định 148-QĐ/TW",
            "PARTY, ADVICE,    2025-10-08, 2,  WORKING_DAYS,  Quy định 377-QĐ/TW",
            "STATE, ADVICE,    2026-03-16, 2,  WORKING_DAYS,  Quy định 377-QĐ/TW",
            "PARTY, NECESSARY, 2024-05-23, 15, WORKING_DAYS,  Quy định 148-QĐ/TW",
            "PARTY, NECESSARY, 2025-10-07, 15, WORKING_DAYS,  Quy định 148-QĐ/TW",
            "PARTY, NECESSARY, 2025-10-08, 15, WORKING_DAYS,  Quy định 377-QĐ/TW",
            "PARTY, EXTENSION, 2025-10-07, 15, WORKING_DAYS,  Quy định 148-QĐ/TW",
            "PARTY, EXTENSION, 2025-10-08, 15, WORKING_DAYS,  Quy định 377-QĐ/TW",
            "STATE, NECESSARY, 2024-09-16, 15, CALENDAR_DAYS, Luật 22/2008/QH12",
            "STATE, EXTENSION, 2024-09-16, 15, CALENDAR_DAYS, Luật 22/2008/QH12",
            "STATE, NECESSARY, 2024-09-17, 15, WORKING_DAYS,  Nghị định 116/2024/NĐ-CP",
            "STATE, EXTENSION, 2025-06-30, 15, WORKING_DAYS,  Nghị định 116/2024/NĐ-CP",
            "STATE, NECESSARY, 2025-07-01, 15, WORKING_DAYS,  Nghị định 170/2025/NĐ-CP",
            "STATE, EXTENSION, 2025-07-01, 15, WORKING_DAYS,  Nghị định 170/2025/NĐ-CP"})
    void shouldLimitByTheRuleOfThatDay(Regime regime, Limit limit, LocalDate day, int days, String unit, String document) {
        assertThat(limits.evaluate(day, Map.of("regime", regime.name(), "limit", limit.name()))).singleElement()
                .satisfies(row -> {
                    assertThat(row.get("days")).isEqualTo(days);
                    assertThat(row.get("unit")).isEqualTo(unit);
                    assertThat(row.get("document")).isEqualTo(document);
                });
    }

    @Test
    void shouldHaveNoLimit_beforeThereWasARule() {
        assertThat(limits.evaluate(LocalDate.of(2024, 5, 22), Map.of("regime", "PARTY", "limit", "NECESSARY"))).isEmpty();
    }
}
