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
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

/** The four tables of {@code annual-review}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnualReviewTablesTest {

    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final DecisionTableRunner levels = new DecisionTableRunner("annual-review-level");
    private final DecisionTableRunner caps = new DecisionTableRunner("annual-review-cap");
    private final DecisionTableRunner consequences = new DecisionTableRunner("annual-review-consequence");
    private final DecisionTableRunner limits = new DecisionTableRunner("annual-review-time-limit");

    @AfterAll
    void everyRowWasHit() {
        List.of(levels, caps, consequences, limits).forEach(
                table -> assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows()));
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(levels.rows()).hasSize(20);
        assertThat(caps.rows()).hasSize(4);
        assertThat(consequences.rows()).hasSize(4);
        assertThat(limits.rows()).hasSize(4);
    }

    private List<Row> level(LocalDate day, Regime regime, int points, Trigger trigger) {
        return levels.evaluate(day, Map.of("regime", regime.name(), "points", points, "trigger", trigger.name()));
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({"100, EXCELLENT", "90, EXCELLENT", "89, GOOD", "70, GOOD", "69, COMPLETED", "50, COMPLETED",
            "49, NOT_COMPLETED", "0, NOT_COMPLETED"})
    void shouldGiveTheLevelOfThePoints_underEveryRule(int points, GradeLevel level) {
        for (Regime regime : Regime.values()) {
            for (LocalDate day : List.of(LocalDate.of(2025, 8, 29), LocalDate.of(2025, 8, 30), END_OF_2025, NEW_YEAR)) {
                assertThat(level(day, regime, points, Trigger.NONE)).as(regime + " on " + day).singleElement()
                        .satisfies(row -> assertThat(row.get("level")).isEqualTo(level.name()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void shouldBeNotCompleted_whateverThePointsAre(Trigger trigger) {
        for (Regime regime : Regime.values()) {
            for (LocalDate day : List.of(LocalDate.of(2025, 8, 29), NEW_YEAR)) {
                for (int points : List.of(0, 100)) {
                    assertThat(level(day, regime, points, trigger)).singleElement()
                            .satisfies(row -> assertThat(row.get("level")).isEqualTo("NOT_COMPLETED"));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
            "PARTY, 2025-08-29, Quy định 124-QĐ/TW",
            "PARTY, 2025-08-30, Quy định 366-QĐ/TW",
            "PARTY, 2026-12-31, Quy định 366-QĐ/TW",
            "STATE, 2020-08-20, Nghị định 90/2020/NĐ-CP",
            "STATE, 2025-12-31, Nghị định 90/2020/NĐ-CP",
            "STATE, 2026-01-01, Nghị định 335/2025/NĐ-CP"})
    void shouldJudgeTheSameFactsByTheRuleOfThatDay(Regime regime, LocalDate day, String document) {
        assertThat(level(day, regime, 95, Trigger.NONE)).extracting(row -> row.get("document")).containsExactly(document);
        assertThat(caps.evaluate(day, Map.of("regime", regime.name()))).singleElement().satisfies(row -> {
            assertThat(row.get("document")).isEqualTo(document);
            assertThat(row.get("percent")).isEqualTo(20);
            assertThat(GradeCap.Base.valueOf((String) row.get("base"))).isEqualTo(GradeCap.Base.GOOD);
        });
    }

    @Test
    void shouldHaveNoShareOfStateOfficials_beforeTheDecreeOf2020() {
        assertThat(caps.evaluate(LocalDate.of(2020, 8, 19), Map.of("regime", "STATE"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {2} failing years on {1}: {3}")
    @CsvSource({
            "STATE, 2025-06-30, 1,",
            "STATE, 2025-06-30, 2, Quy định 41-QĐ/TW",
            "PARTY, 2025-10-07, 1,",
            "PARTY, 2025-10-07, 2, Quy định 41-QĐ/TW",
            "STATE, 2025-07-01, 1, Nghị định 170/2025/NĐ-CP",
            "STATE, 2026-12-01, 3, Nghị định 170/2025/NĐ-CP",
            "PARTY, 2025-10-08, 1,",
            "PARTY, 2025-10-08, 2, Quy định 377-QĐ/TW",
            "PARTY, 2026-12-01, 3, Quy định 377-QĐ/TW"})
    void shouldFollowFromFailingYears(Regime regime, LocalDate day, int years, String document) {
        List<Row> rows = consequences.evaluate(day, Map.of("regime", regime.name(), "years", years));
        assertThat(rows).extracting(row -> row.get("document")).isEqualTo(document == null ? List.of() : List.of(document));
        assertThat(rows).allSatisfy(row -> assertThat(row.get("ground")).isEqualTo("NOT_COMPLETED"));
    }

    @ParameterizedTest(name = "special {0} on {1}: {2}.{3}, {4} years later, by {5}")
    @CsvSource({
            "false, 2025-12-31, 15, 12, 0, Nghị định 90/2020/NĐ-CP",
            "true,  2025-12-31, 15, 1,  1, Nghị định 90/2020/NĐ-CP",
            "false, 2026-01-01, 15, 12, 0, Nghị định 335/2025/NĐ-CP",
            "true,  2026-01-01, 15, 1,  1, Nghị định 335/2025/NĐ-CP"})
    void shouldEndOnTheDayOfTheRule(boolean special, LocalDate day, int dayOfMonth, int month, int years, String document) {
        assertThat(limits.evaluate(day, Map.of("specialBody", special))).singleElement().satisfies(row -> {
            assertThat(List.of(row.get("day"), row.get("month"), row.get("yearsLater")))
                    .isEqualTo(List.of(dayOfMonth, month, years));
            assertThat(row.get("document")).isEqualTo(document);
        });
    }
}
