package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.personnel.application.dismissal.DismissalRules.Limit;
import org.tiencu.personnel.domain.dismissal.DismissalKind;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

/** The five tables of release, resignation and dismissal. */
class DismissalTablesTest {

    private static final LocalDate PARTY_OLD = LocalDate.of(2025, 10, 7);
    private static final LocalDate PARTY_NEW = LocalDate.of(2025, 10, 8);
    private static final LocalDate STATE_OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate STATE_NEW = LocalDate.of(2025, 7, 1);

    private static List<Object> all(List<Row> rows, String output) {
        return rows.stream().map(row -> row.get(output)).toList();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Grounds {

        private final DecisionTableRunner table = new DecisionTableRunner("dismissal-ground");

        @AfterAll
        void everyRowWasHit() {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
            assertThat(table.rows()).hasSize(61);
        }

        private List<Row> on(LocalDate day, String regime) {
            return table.evaluate(day, Map.of("regime", regime));
        }

        @ParameterizedTest(name = "{1} on {0}: {2} to release, {3} to resign, {4} to dismiss")
        @CsvSource({
                "2021-11-02, PARTY, 0, 0, 0", "2021-11-03, PARTY, 0, 4, 7", "2025-10-07, PARTY, 0, 4, 8",
                "2025-10-08, PARTY, 5, 5, 8", "2020-11-30, STATE, 0, 0, 0", "2020-12-01, STATE, 0, 5, 7",
                "2025-06-30, STATE, 0, 5, 8", "2025-07-01, STATE, 0, 5, 8", "2025-10-08, STATE, 5, 5, 8"})
        void shouldNameTheGroundsInForce(LocalDate day, String regime, long release, long resignation, long dismissal) {
            List<Object> kinds = all(on(day, regime), "kind");
            assertThat(kinds).allSatisfy(kind -> DismissalKind.valueOf((String) kind));
            assertThat(kinds.stream().filter("RELEASE"::equals)).hasSize((int) release);
            assertThat(kinds.stream().filter("RESIGNATION"::equals)).hasSize((int) resignation);
            assertThat(kinds.stream().filter("DISMISSAL"::equals)).hasSize((int) dismissal);
        }

        @ParameterizedTest
        @ValueSource(strings = {"PARTY", "STATE"})
        void shouldHaveEveryCodeOnce_andTheCodesThatOtherCasesProposeBy(String regime) {
            List<Row> rows = on(PARTY_NEW, regime);
            assertThat(all(rows, "code")).doesNotHaveDuplicates().contains("CONFIDENCE_LOW_TWO_THIRDS",
                    "CONFIDENCE_LOW_HALF", "NOT_COMPLETED", "SUSPENSION_CONCLUDED");
            assertThat(all(rows, "position")).doesNotHaveDuplicates();
        }

        @Test
        void shouldWantTwoYears_whereTheOldRuleDid() {
            assertThat(label(STATE_OLD, "STATE", "NOT_COMPLETED")).startsWith("Hai năm liên tiếp");
            assertThat(label(STATE_NEW, "STATE", "NOT_COMPLETED")).doesNotContain("Hai năm");
        }

        @Test
        void shouldCountTwoThirdsThemselves_onlyUnderTheNewRule() {
            assertThat(label(PARTY_OLD, "PARTY", "CONFIDENCE_LOW_TWO_THIRDS")).startsWith("Trên 2/3");
            assertThat(label(PARTY_NEW, "PARTY", "CONFIDENCE_LOW_TWO_THIRDS")).startsWith("Từ 2/3");
        }

        private String label(LocalDate day, String regime, String code) {
            return (String) on(day, regime).stream().filter(row -> row.get("code").equals(code)).findFirst().orElseThrow()
                    .get("label");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class DueKind {

        private final DecisionTableRunner table = new DecisionTableRunner("dismissal-kind");

        @AfterAll
        void everyRowWasHit() {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
            assertThat(table.rows()).hasSize(16);
        }

        private List<Object> due(LocalDate day, String regime, String band, int years, int reprimands, boolean warned) {
            List<Row> rows = table.evaluate(day, Map.of("regime", regime, "lowConfidence", band, "failingYears", years,
                    "reprimands", reprimands, "warned", warned));
            assertThat(all(rows, "due")).allMatch("DISMISSAL"::equals);
            assertThat(all(rows, "reason")).doesNotContainNull();
            return all(rows, "code");
        }

        @ParameterizedTest
        @CsvSource({"2025-10-07, PARTY", "2025-10-08, PARTY", "2025-06-30, STATE", "2025-07-01, STATE"})
        void shouldFindEveryGround(LocalDate day, String regime) {
            assertThat(due(day, regime, "TWO_THIRDS", 2, 2, true)).containsExactly("CONFIDENCE_LOW_TWO_THIRDS",
                    "NOT_COMPLETED", "REPRIMANDED_TWICE", "DISCIPLINE");
            assertThat(due(day, regime, "NONE", 0, 0, false)).isEmpty();
            assertThat(due(day, regime, "HALF", 0, 1, false)).isEmpty();
        }

        @Test
        void shouldFindOneBadYearEnough_onlyUnderTheNewRuleOfTheState() {
            assertThat(due(STATE_OLD, "STATE", "NONE", 1, 0, false)).isEmpty();
            assertThat(due(STATE_NEW, "STATE", "NONE", 1, 0, false)).containsExactly("NOT_COMPLETED");
            assertThat(due(PARTY_NEW, "PARTY", "NONE", 1, 0, false)).isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Obstacles {

        private final DecisionTableRunner table = new DecisionTableRunner("dismissal-obstacle");

        @AfterAll
        void everyRowWasHit() {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
            assertThat(table.rows()).hasSize(4);
        }

        @ParameterizedTest
        @CsvSource({"2025-06-30, RESIGNATION, true, false, 1", "2025-06-30, RESIGNATION, false, true, 1",
                "2025-07-01, RESIGNATION, true, false, 1", "2025-07-01, RESIGNATION, false, true, 1",
                "2025-07-01, RESIGNATION, true, true, 2", "2025-07-01, RESIGNATION, false, false, 0",
                "2025-07-01, DISMISSAL, true, true, 0", "2025-07-01, RELEASE, true, true, 0"})
        void shouldStandInTheWayOfResignationOnly(LocalDate day, String kind, boolean investigated, boolean duty,
                int found) {
            assertThat(table.evaluate(day, Map.of("kind", kind, "underInvestigation", investigated, "essentialDuty", duty)))
                    .hasSize(found);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Limits {

        private final DecisionTableRunner table = new DecisionTableRunner("dismissal-time-limit");

        @AfterAll
        void everyRowWasHit() {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
            assertThat(table.rows()).hasSize(12);
        }

        @ParameterizedTest(name = "{1} on {0}: {2}")
        @CsvSource({"2025-10-07, PARTY, Quy định 41-QĐ/TW", "2025-10-08, PARTY, Quy định 377-QĐ/TW",
                "2025-06-30, STATE, Nghị định 138/2020/NĐ-CP", "2025-07-01, STATE, Nghị định 170/2025/NĐ-CP"})
        void shouldBeTenTenAndFifteenDays(LocalDate day, String regime, String document) {
            for (Limit limit : Limit.values()) {
                assertThat(table.evaluate(day, Map.of("regime", regime, "limit", limit.name()))).singleElement()
                        .satisfies(row -> {
                            assertThat(row.get("workingDays")).isEqualTo(limit == Limit.DECISION_EXTENDED ? 15 : 10);
                            assertThat(row.get("document")).isEqualTo(document);
                        });
            }
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Placements {

        private final DecisionTableRunner table = new DecisionTableRunner("dismissal-placement");

        @AfterAll
        void everyRowWasHit() {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
            assertThat(table.rows()).hasSize(12);
        }

        private List<Row> on(LocalDate day, DismissalKind kind, int months) {
            return table.evaluate(day, Map.of("kind", kind.name(), "monthsToRetirement", months));
        }

        @Test
        void shouldAllowALowerOrSuitablePost_afterReleaseAndResignation() {
            assertThat(all(on(PARTY_NEW, DismissalKind.RELEASE, 60), "code"))
                    .containsExactly("LOWER_POST", "SUITABLE_POST", "RETIREMENT");
            assertThat(all(on(PARTY_NEW, DismissalKind.RESIGNATION, 60), "code"))
                    .containsExactly("LOWER_POST", "SUITABLE_POST", "RETIREMENT");
            assertThat(all(on(PARTY_OLD, DismissalKind.RESIGNATION, 60), "code"))
                    .containsExactly("LOWER_POST", "SUITABLE_POST", "RETIREMENT");
            assertThat(all(on(PARTY_OLD, DismissalKind.RELEASE, 60), "code")).as("no rule yet")
                    .containsExactly("RETIREMENT");
        }

        @Test
        void shouldAllowNoLeadingPostForSixtyMonths_afterDismissal() {
            for (LocalDate day : List.of(PARTY_OLD, PARTY_NEW)) {
                List<Row> rows = on(day, DismissalKind.DISMISSAL, 60);
                assertThat(all(rows, "code")).containsExactly("SPECIALIST", "RETIREMENT");
                assertThat(rows.get(0).get("noPostMonths")).isEqualTo(60);
            }
        }

        @Test
        void shouldAddARoute_forThoseWithLessThanFiveYearsLeft() {
            assertThat(all(on(PARTY_NEW, DismissalKind.DISMISSAL, 59), "code")).contains("SEPARATE_ROUTE");
            assertThat(all(on(PARTY_OLD, DismissalKind.DISMISSAL, 59), "code")).contains("SEPARATE_ROUTE");
        }
    }
}
