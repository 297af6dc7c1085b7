package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

/** {@code transfer-limit}, {@code transfer-condition} and {@code transfer-waiver}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTablesTest {

    private static final LocalDate LAST_OF_98 = LocalDate.of(2022, 4, 27);
    private static final LocalDate FIRST_OF_65 = LocalDate.of(2022, 4, 28);

    private final DecisionTableRunner limit = new DecisionTableRunner("transfer-limit");
    private final DecisionTableRunner condition = new DecisionTableRunner("transfer-condition");
    private final DecisionTableRunner waiver = new DecisionTableRunner("transfer-waiver");

    @AfterAll
    void everyRowWasHit() {
        for (DecisionTableRunner table : List.of(limit, condition, waiver)) {
            assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
        }
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(limit.rows()).hasSize(4);
        assertThat(condition.rows()).hasSize(69);
        assertThat(waiver.rows()).hasSize(4);
    }

    /** Somebody who meets every condition, but for what is said. */
    private static Map<String, Object> facts(String kind, Object... changes) {
        Map<String, Object> facts = new HashMap<>(Map.of("kind", kind, "sendingAgrees", true, "receivingAgrees", true,
                "consent", true, "higherPost", false, "monthsToRetirement", 120, "nonLocal", false, "termsInPost", 1,
                "termMonths", 60));
        facts.putAll(Map.of("months", 36, "healthCertificateMonths", 1, "pregnantOrSmallChild", false));
        for (int i = 0; i < changes.length; i += 2) {
            facts.put((String) changes[i], changes[i + 1]);
        }
        return facts;
    }

    private Row row(LocalDate day, String code, Map<String, Object> facts) {
        List<Row> rows = condition.evaluate(day, facts).stream().filter(row -> code.equals(row.get("condition"))).toList();
        assertThat(rows).as(code + " on " + day).hasSize(1);
        return rows.get(0);
    }

    @ParameterizedTest(name = "{0} on {1}: from {2} to {3} months by {4}")
    @CsvSource({
            "ROTATION,   2017-10-07, 36,   , Quy định 98-QĐ/TW",
            "ROTATION,   2022-04-27, 36,   , Quy định 98-QĐ/TW",
            "ROTATION,   2022-04-28, 36,   , Quy định 65-QĐ/TW",
            "SECONDMENT, 2020-12-01,  1, 36, Nghị định 138/2020/NĐ-CP",
            "SECONDMENT, 2025-06-30,  1, 36, Nghị định 138/2020/NĐ-CP",
            "SECONDMENT, 2025-07-01,  1, 36, Nghị định 170/2025/NĐ-CP"})
    void shouldLimitTheMonths(String kind, LocalDate day, int min, Integer max, String document) {
        assertThat(limit.evaluate(day, Map.of("kind", kind))).singleElement().satisfies(row -> {
            assertThat(row.get("minMonths")).isEqualTo(min);
            assertThat(row.get("maxMonths")).isEqualTo(max);
            assertThat(row.get("document")).isEqualTo(document);
        });
        // what the start form allows, the check allows too
        Row shortest = row(day, "PERIOD", facts(kind, "months", min));
        assertThat(shortest.get("met")).isEqualTo(true);
        assertThat(row(day, "PERIOD", facts(kind, "months", max == null ? min - 1 : max + 1)).get("met")).isEqualTo(false);
    }

    @ParameterizedTest(name = "a {0} on {1} has {2} conditions by {3}")
    @CsvSource({
            "TRANSFER,   2020-12-01, 4, Nghị định 138/2020/NĐ-CP",
            "TRANSFER,   2025-06-30, 4, Nghị định 138/2020/NĐ-CP",
            "TRANSFER,   2025-07-01, 4, Nghị định 170/2025/NĐ-CP",
            "ROTATION,   2017-10-07, 7, Quy định 98-QĐ/TW",
            "ROTATION,   2022-04-27, 7, Quy định 98-QĐ/TW",
            "ROTATION,   2022-04-28, 7, Quy định 65-QĐ/TW",
            "SECONDMENT, 2020-12-01, 5, Nghị định 138/2020/NĐ-CP",
            "SECONDMENT, 2025-06-30, 5, Nghị định 138/2020/NĐ-CP",
            "SECONDMENT, 2025-07-01, 5, Nghị định 170/2025/NĐ-CP"})
    void shouldCheckEachConditionOnce_byTheRuleOfThatDay(String kind, LocalDate day, int conditions, String document) {
        List<Row> rows = condition.evaluate(day, facts(kind));
        assertThat(rows).hasSize(conditions).allSatisfy(row -> {
            assertThat(row.get("met")).as(row.id()).isEqualTo(true);
            assertThat(row.get("document")).as(row.id()).isEqualTo(document);
        });
        assertThat(rows).extracting(row -> row.get("condition")).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.get("position")).doesNotHaveDuplicates();
        // the opinions, of which the authority has the last word
        Map.of("SENDING_UNIT", "sendingAgrees", "RECEIVING_UNIT", "receivingAgrees", "CONSENT", "consent")
                .forEach((code, fact) -> {
                    Row against = row(day, code, facts(kind, fact, false));
                    assertThat(against.get("met")).as(code).isEqualTo(false);
                    assertThat(against.get("waivable")).as(code).isEqualTo(true);
                });
    }

    @Test
    void shouldHaveNoConditions_beforeTheFirstRule() {
        assertThat(condition.evaluate(LocalDate.of(2017, 10, 6), facts("ROTATION"))).isEmpty();
        assertThat(condition.evaluate(LocalDate.of(2020, 11, 30), facts("SECONDMENT"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}, higher post {2}: met {3}, waivable {4}")
    @CsvSource({
            "TRANSFER, 2025-06-30, false, true,  false", "TRANSFER, 2025-06-30, true, false, false",
            "TRANSFER, 2025-07-01, false, true,  false", "TRANSFER, 2025-07-01, true, false, false",
            "ROTATION, 2022-04-27, false, true,  true",  "ROTATION, 2022-04-27, true, false, true",
            "ROTATION, 2022-04-28, false, true,  true",  "ROTATION, 2022-04-28, true, false, true"})
    void shouldLookAtTheRankOfThePost(String kind, LocalDate day, boolean higher, boolean met, boolean waivable) {
        Row row = row(day, "EQUIVALENT_POST", facts(kind, "higherPost", higher));
        assertThat(row.get("met")).isEqualTo(met);
        assertThat(row.get("waivable")).isEqualTo(waivable);
    }

    @ParameterizedTest(name = "{0}: {1} months left, non-local {2}, {3} terms: met {4}, waivable {5}")
    @CsvSource({
            "2022-04-27, 120, false, 1, true,  true",
            "2022-04-27, 119, false, 1, false, true",
            "2022-04-27,  59, true,  2, false, true",
            "2022-04-28, 120, false, 1, true,  false",
            "2022-04-28, 119, false, 1, false, false",
            "2022-04-28,  60, true,  1, true,  false",
            "2022-04-28,  59, true,  2, false, false",
            "2022-04-28,  60, false, 2, true,  false",
            "2022-04-28,  59, false, 2, false, false"})
    void shouldWantEnoughTimeLeftForARotation(LocalDate day, int left, boolean nonLocal, int terms, boolean met,
            boolean waivable) {
        Row row = row(day, "WORK_LEFT",
                facts("ROTATION", "monthsToRetirement", left, "nonLocal", nonLocal, "termsInPost", terms));
        assertThat(row.get("met")).isEqualTo(met);
        assertThat(row.get("waivable")).isEqualTo(waivable);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} months: met {3}")
    @CsvSource({
            "ROTATION,   2022-04-27, 36, true", "ROTATION,   2022-04-27, 35, false",
            "ROTATION,   2022-04-28, 36, true", "ROTATION,   2022-04-28, 35, false",
            "SECONDMENT, 2025-06-30, 36, true", "SECONDMENT, 2025-06-30, 37, false",
            "SECONDMENT, 2025-07-01, 36, true", "SECONDMENT, 2025-07-01, 37, false"})
    void shouldLimitThePeriod(String kind, LocalDate day, int months, boolean met) {
        Row row = row(day, "PERIOD", facts(kind, "months", months));
        assertThat(row.get("met")).isEqualTo(met);
        assertThat(row.get("waivable")).isEqualTo(false);
    }

    @ParameterizedTest(name = "{0}: certificate of {1} months: met {2}")
    @CsvSource({
            "2022-04-27, 0, true", "2022-04-27, 8, true", "2022-04-27, -1, false",
            "2022-04-28, 0, true", "2022-04-28, 6, true", "2022-04-28, 7, false", "2022-04-28, -1, false"})
    void shouldWantAHealthCertificateForARotation(LocalDate day, int months, boolean met) {
        Row row = row(day, "HEALTH", facts("ROTATION", "healthCertificateMonths", months));
        assertThat(row.get("met")).isEqualTo(met);
        assertThat(row.get("waivable")).isEqualTo(false);
    }

    @ParameterizedTest(name = "{0}: pregnant or with a small child {1}")
    @CsvSource({"2025-06-30, true", "2025-06-30, false", "2025-07-01, true", "2025-07-01, false"})
    void shouldNotSecondPregnantWomen_orMothersOfSmallChildren(LocalDate day, boolean pregnant) {
        Row row = row(day, "MATERNITY", facts("SECONDMENT", "pregnantOrSmallChild", pregnant));
        assertThat(row.get("met")).isEqualTo(!pregnant);
        assertThat(row.get("waivable")).isEqualTo(false);
    }

    @Test
    void shouldJudgeTheSameFactsDifferently_underTheOldAndTheNewRuleOfRotation() {
        Map<String, Object> facts =
                facts("ROTATION", "healthCertificateMonths", 8, "monthsToRetirement", 70, "nonLocal", true);
        assertThat(row(LAST_OF_98, "HEALTH", facts).get("met")).isEqualTo(true);
        assertThat(row(FIRST_OF_65, "HEALTH", facts).get("met")).isEqualTo(false);
        assertThat(row(LAST_OF_98, "WORK_LEFT", facts).get("met")).isEqualTo(false);
        assertThat(row(FIRST_OF_65, "WORK_LEFT", facts).get("met")).isEqualTo(true);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} by {3}")
    @CsvSource({
            "DISCIPLINE,    2026-01-15, true,  Quy định 377-QĐ/TW",
            "INVESTIGATION, 2025-06-30, false, Luật số 22/2008/QH12",
            "INVESTIGATION, 2025-07-01, false, Luật số 80/2025/QH15",
            "NON_LOCAL,     2026-01-15, true,  Kết luận 201-KL/TW"})
    void shouldSayWhichCommonConditionsMayBeWaived(String code, LocalDate day, boolean waivable, String document) {
        assertThat(waiver.evaluate(day, Map.of("condition", code))).singleElement().satisfies(row -> {
            assertThat(row.get("waivable")).isEqualTo(waivable);
            assertThat(row.get("document")).isEqualTo(document);
        });
    }
}
