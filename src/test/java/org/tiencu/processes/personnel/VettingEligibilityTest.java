package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.organisation.Discipline;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VettingEligibilityTest {

    private static final LocalDate LAST_DAY_OF_80 = LocalDate.of(2025, 10, 7);
    private static final LocalDate FIRST_DAY_OF_377 = LocalDate.of(2025, 10, 8);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2022, 8, 17), LAST_DAY_OF_80, FIRST_DAY_OF_377, LocalDate.of(2026, 1, 15));
    private static final List<String> CONDITIONS =
            List.of("PLANNING", "TIME_IN_POST", "AGE", "DISCIPLINE", "INVESTIGATION", "NON_LOCAL", "GRADES");

    private final DecisionTableRunner table = new DecisionTableRunner("vetting-eligibility");

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
    }

    @Test
    void theTableHasTheRowsThatAreTestedHere() {
        assertThat(table.rows()).hasSize(31);
    }

    /** A person who meets everything, with one thing changed. */
    private static Map<String, Object> facts(Object... changes) {
        Map<String, Object> facts = new HashMap<>(Map.of("planned", true, "monthsInPost", 36, "higherPost", true,
                "monthsToRetirement", 120, "termMonths", 60, "discipline", "NONE", "monthsSinceDiscipline", 0,
                "underInvestigation", false, "nonLocal", false, "local", true));
        facts.put("notCompletedYears", 0);
        for (int i = 0; i < changes.length; i += 2) {
            facts.put((String) changes[i], changes[i + 1]);
        }
        return facts;
    }

    private Row condition(LocalDate day, String condition, Map<String, Object> facts) {
        List<Row> rows = table.evaluate(day, facts);
        assertThat(rows).extracting(row -> row.get("condition")).as(day + " " + facts)
                .containsExactlyInAnyOrderElementsOf(CONDITIONS);
        return rows.stream().filter(row -> row.get("condition").equals(condition)).findFirst().orElseThrow();
    }

    private void check(LocalDate day, String condition, Map<String, Object> facts, boolean met, String document) {
        Row row = condition(day, condition, facts);
        assertThat(row.get("met")).as(condition + " " + facts).isEqualTo(met);
        assertThat(row.get("document")).isEqualTo(document);
        assertThat((String) row.get("reason")).isNotBlank();
    }

    @ParameterizedTest(name = "{0}: planned {1}, by {2}")
    @CsvSource({
            "2025-10-07, true,  Quy định 80-QĐ/TW", "2025-10-07, false, Quy định 80-QĐ/TW",
            "2025-10-08, true,  Quy định 377-QĐ/TW", "2025-10-08, false, Quy định 377-QĐ/TW"})
    void shouldWantThePersonPlanned(LocalDate day, boolean planned, String document) {
        check(day, "PLANNING", facts("planned", planned), planned, document);
    }

    @ParameterizedTest(name = "{0}: {1} months in post: {2}")
    @CsvSource({
            "2025-10-07, 0,  false, Quy định 80-QĐ/TW", "2025-10-07, 23, false, Quy định 80-QĐ/TW",
            "2025-10-07, 24, true,  Quy định 80-QĐ/TW", "2025-10-08, 23, false, Quy định 377-QĐ/TW",
            "2025-10-08, 24, true,  Quy định 377-QĐ/TW", "2025-10-08, 25, true,  Quy định 377-QĐ/TW"})
    void shouldWantTwoYearsInPost(LocalDate day, int months, boolean met, String document) {
        check(day, "TIME_IN_POST", facts("monthsInPost", months), met, document);
    }

    @ParameterizedTest(name = "higher post {0}, {1} months to retirement, term of {2}: {3}")
    @CsvSource({
            "true,  60, 60, true", "true,  59, 60, false", "true, 61, 60, true", "true, 0, 60, false", "true, -1, 60, false",
            "true,  36, 36, true", "true,  35, 36, false",
            "false, 59, 60, true", "false, 0,  60, true"})
    void shouldWantAWholeTermBeforeRetirement_forAHigherPost(boolean higher, int months, int term, boolean met) {
        for (LocalDate day : DAYS) {
            check(day, "AGE", facts("higherPost", higher, "monthsToRetirement", months, "termMonths", term), met,
                    "Nghị định 170/2025/NĐ-CP");
        }
    }

    @ParameterizedTest(name = "{0}: {2} months after {1}: {3}")
    @CsvSource({
            "2025-10-07, REPRIMAND, 11, false, Quy định 80-QĐ/TW", "2025-10-07, REPRIMAND, 12, true,  Quy định 80-QĐ/TW",
            "2025-10-07, WARNING,   29, false, Quy định 80-QĐ/TW", "2025-10-07, WARNING,   30, true,  Quy định 80-QĐ/TW",
            "2025-10-07, REMOVAL,   59, false, Quy định 80-QĐ/TW", "2025-10-07, REMOVAL,   60, true,  Quy định 80-QĐ/TW",
            "2025-10-08, REPRIMAND, 12, false, Quy định 377-QĐ/TW", "2025-10-08, REPRIMAND, 23, false, Quy định 377-QĐ/TW",
            "2025-10-08, REPRIMAND, 24, true,  Quy định 377-QĐ/TW",
            "2025-10-08, WARNING,   30, false, Quy định 377-QĐ/TW", "2025-10-08, WARNING,   35, false, Quy định 377-QĐ/TW",
            "2025-10-08, WARNING,   36, true,  Quy định 377-QĐ/TW",
            "2025-10-08, REMOVAL,   59, false, Quy định 377-QĐ/TW", "2025-10-08, REMOVAL,   60, true,  Quy định 377-QĐ/TW",
            "2025-10-07, NONE,      0,  true,  Quy định 377-QĐ/TW", "2025-10-08, NONE,      0,  true,  Quy định 377-QĐ/TW"})
    void shouldWaitAfterADisciplinaryMeasure(LocalDate day, String form, int months, boolean met, String document) {
        check(day, "DISCIPLINE", facts("discipline", form, "monthsSinceDiscipline", months), met, document);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void shouldNotBeUnderInvestigation(boolean underInvestigation, boolean met) {
        check(FIRST_DAY_OF_377, "INVESTIGATION", facts("underInvestigation", underInvestigation), met,
                "Nghị định 170/2025/NĐ-CP");
    }

    @ParameterizedTest(name = "Kết luận 201-KL/TW: post for outsiders {0}, native {1}: {2}")
    @CsvSource({"false, false, true", "false, true, true", "true, false, true", "true, true, false"})
    void shouldNotBeNative_wherePostIsForOutsiders(boolean nonLocal, boolean local, boolean met) {
        check(FIRST_DAY_OF_377, "NON_LOCAL", facts("nonLocal", nonLocal, "local", local), met, "Kết luận 201-KL/TW");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, false", "3, false"})
    void shouldHaveNoYearGradedAsNotCompleted(int years, boolean met) {
        check(FIRST_DAY_OF_377, "GRADES", facts("notCompletedYears", years), met, "Quy định 377-QĐ/TW");
    }

    /** Each condition looks at its own facts; taken by chance from the values beside every edge, all seven are found. */
    @Test
    void everyConditionIsAnsweredOnce_whateverTheFactsAre() {
        Random chance = new Random(377);
        List<String> forms = Stream.concat(Stream.of("NONE"),
                Stream.of(Discipline.Form.values()).map(Enum::name)).toList();
        List<Integer> months = List.of(0, 1, 11, 12, 13, 23, 24, 25, 29, 30, 31, 35, 36, 37, 59, 60, 61, 600);
        for (int i = 0; i < 500; i++) {
            Map<String, Object> facts = facts("planned", chance.nextBoolean(), "monthsInPost", any(months, chance),
                    "higherPost", chance.nextBoolean(), "monthsToRetirement", any(months, chance),
                    "termMonths", any(List.of(36, 60), chance), "discipline", any(forms, chance),
                    "monthsSinceDiscipline", any(months, chance), "underInvestigation", chance.nextBoolean(),
                    "nonLocal", chance.nextBoolean(), "local", chance.nextBoolean(),
                    "notCompletedYears", any(List.of(0, 1, 2, 3), chance));
            condition(any(DAYS, chance), "PLANNING", facts);
        }
    }

    private static <T> T any(List<T> values, Random chance) {
        return values.get(chance.nextInt(values.size()));
    }

    @Test
    void positionsFollowTheConditions() {
        List<Row> rows = table.evaluate(FIRST_DAY_OF_377, facts());
        assertThat(rows).allSatisfy(row -> assertThat(row.get("position"))
                .isEqualTo(CONDITIONS.indexOf(row.get("condition")) + 1));
        assertThat(rows).allSatisfy(row -> assertThat(row.get("met")).isEqualTo(true));
    }
}
