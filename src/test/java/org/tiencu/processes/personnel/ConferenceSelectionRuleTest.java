package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConferenceSelectionRuleTest {

    private final DecisionTableRunner table = new DecisionTableRunner("conference-selection-rule");

    /** The first and the last day of every period, and the days beside them. */
    private static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2017, 12, 18), LocalDate.of(2017, 12, 19), LocalDate.of(2020, 11, 30), LocalDate.of(2020, 12, 1),
            LocalDate.of(2021, 11, 2), LocalDate.of(2021, 11, 3), LocalDate.of(2021, 12, 26), LocalDate.of(2021, 12, 27),
            LocalDate.of(2022, 8, 17), LocalDate.of(2022, 8, 18), LocalDate.of(2024, 9, 16), LocalDate.of(2024, 9, 17),
            LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 7), LocalDate.of(2025, 10, 8),
            LocalDate.of(2026, 1, 15), LocalDate.of(2099, 12, 31));

    @AfterAll
    void everyRowWasHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
    }

    @Test
    void theTableHasSixPeriodsOfSevenSteps_andTheVotesOfTheOtherActs() {
        assertThat(table.rows()).hasSize(6 * 7 + 24);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(nullValues = "none", value = {
            "STATE, 2020-11-30, none",
            "STATE, 2020-12-01, Nghị định 138/2020/NĐ-CP",
            "STATE, 2024-09-16, Nghị định 138/2020/NĐ-CP",
            "STATE, 2024-09-17, Nghị định 116/2024/NĐ-CP",
            "STATE, 2025-06-30, Nghị định 116/2024/NĐ-CP",
            "STATE, 2025-07-01, Nghị định 170/2025/NĐ-CP",
            "STATE, 2026-01-15, Nghị định 170/2025/NĐ-CP",
            "PARTY, 2017-12-18, none",
            "PARTY, 2017-12-19, Quy định 105-QĐ/TW",
            "PARTY, 2022-08-17, Quy định 105-QĐ/TW",
            "PARTY, 2022-08-18, Quy định 80-QĐ/TW",
            "PARTY, 2025-10-07, Quy định 80-QĐ/TW",
            "PARTY, 2025-10-08, Quy định 377-QĐ/TW",
            "PARTY, 2026-01-15, Quy định 377-QĐ/TW"})
    void shouldTakeTheDocumentInForceOnThatDay_inEveryStep(Regime regime, LocalDate day, String document) {
        for (ConferenceStep step : EnumSet.range(ConferenceStep.STEP_1, ConferenceStep.AUTHORITY)) {
            List<Row> rows = evaluate(day, regime, step);
            assertThat(rows).as(step.code()).extracting(row -> row.get("document"))
                    .isEqualTo(document == null ? List.of() : List.of(document));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneRowAtMostAppliesOnAnyDay(Regime regime) {
        for (LocalDate day : EDGES) {
            for (ConferenceStep step : ConferenceStep.values()) {
                // a second row would be refused by the hit policy
                assertThat(evaluate(day, regime, step)).as(day + " " + step).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}, step {1} on {2}")
    @CsvSource({
            // regime, step, day, method, base, fallback, at least %, head decides, secret, article
            "STATE, 1,         2020-12-01, LIST_APPROVAL, SUMMONED, NONE,         0,  false, false, Điều 46",
            "STATE, 2,         2024-09-16, NOMINATION,    SUMMONED, TOP_TWO,      0,  false, true,  Điều 46",
            "STATE, 3,         2024-09-16, NOMINATION,    SUMMONED, TOP_TWO,      0,  false, false, Điều 46",
            "STATE, 4,         2024-09-16, NOMINATION,    SUMMONED, TOP_TWO,      0,  false, true,  Điều 46",
            "STATE, 5,         2024-09-16, NOMINATION,    MEMBERS,  NONE,         0,  true,  false, Điều 46",
            "STATE, SENDING,   2024-09-16, NOMINATION,    SUMMONED, NONE,         0,  true,  false, Điều 46",
            "STATE, AUTHORITY, 2024-09-16, LIST_APPROVAL, MEMBERS,  NONE,         0,  false, false, Điều 46",
            "STATE, 1,         2024-09-17, LIST_APPROVAL, SUMMONED, NONE,         0,  false, false, Điều 1",
            "STATE, 2,         2024-09-17, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, true,  Điều 1",
            "STATE, 3,         2024-09-17, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, false, Điều 1",
            "STATE, 4,         2025-06-30, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, true,  Điều 1",
            "STATE, 5,         2025-06-30, NOMINATION,    MEMBERS,  NONE,         0,  true,  false, Điều 1",
            "STATE, SENDING,   2025-06-30, NOMINATION,    SUMMONED, NONE,         0,  true,  false, Điều 1",
            "STATE, AUTHORITY, 2025-06-30, LIST_APPROVAL, MEMBERS,  NONE,         0,  false, false, Điều 1",
            "STATE, 1,         2025-07-01, LIST_APPROVAL, SUMMONED, NONE,         0,  false, false, Điều 33 khoản 2",
            "STATE, 2,         2025-07-01, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, true,  Điều 33 khoản 2",
            "STATE, 3,         2025-07-01, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, false, Điều 33 khoản 2",
            "STATE, 4,         2025-07-01, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, true,  Điều 33 khoản 2",
            "STATE, 5,         2025-07-01, NOMINATION,    MEMBERS,  NONE,         0,  true,  false, Điều 33 khoản 2",
            "STATE, SENDING,   2025-07-01, NOMINATION,    SUMMONED, NONE,         0,  true,  false, Điều 33 khoản 3",
            "STATE, AUTHORITY, 2025-07-01, LIST_APPROVAL, MEMBERS,  NONE,         0,  false, false, Điều 33 khoản 2",
            "PARTY, 1,         2022-08-17, LIST_APPROVAL, SUMMONED, NONE,         0,  false, false, Điều 18",
            "PARTY, 2,         2022-08-17, NOMINATION,    SUMMONED, TOP_TWO,      0,  false, true,  Điều 18",
            "PARTY, 3,         2022-08-17, NOMINATION,    SUMMONED, TOP_TWO,      0,  false, false, Điều 18",
            "PARTY, 4,         2022-08-17, OPINION,       SUMMONED, NONE,         0,  false, true,  Điều 18",
            "PARTY, 5,         2022-08-17, NOMINATION,    MEMBERS,  NONE,         0,  true,  false, Điều 18",
            "PARTY, SENDING,   2022-08-17, NOMINATION,    SUMMONED, NONE,         0,  true,  false, Điều 18",
            "PARTY, AUTHORITY, 2022-08-17, LIST_APPROVAL, MEMBERS,  NONE,         0,  false, false, Điều 18",
            "PARTY, 1,         2025-10-07, LIST_APPROVAL, SUMMONED, NONE,         0,  false, false, Điều 21",
            "PARTY, 2,         2022-08-18, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, true,  Điều 21",
            "PARTY, 3,         2022-08-18, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, false, Điều 21",
            "PARTY, 4,         2022-08-18, OPINION,       SUMMONED, NONE,         0,  false, true,  Điều 21",
            "PARTY, 5,         2025-10-07, NOMINATION,    MEMBERS,  NONE,         0,  true,  false, Điều 21",
            "PARTY, SENDING,   2025-10-07, NOMINATION,    SUMMONED, NONE,         0,  true,  false, Điều 21",
            "PARTY, AUTHORITY, 2025-10-07, LIST_APPROVAL, MEMBERS,  NONE,         0,  false, false, Điều 21",
            "PARTY, 1,         2025-10-08, LIST_APPROVAL, SUMMONED, NONE,         0,  false, false, 'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "PARTY, 2,         2025-10-08, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, true,  'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "PARTY, 3,         2025-10-08, NOMINATION,    SUMMONED, ALL_AT_LEAST, 30, false, false, 'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "PARTY, 4,         2025-10-08, OPINION,       SUMMONED, NONE,         0,  false, true,  'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "PARTY, 5,         2025-10-08, NOMINATION,    MEMBERS,  NONE,         0,  true,  false, 'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "PARTY, SENDING,   2025-10-08, NOMINATION,    SUMMONED, NONE,         0,  true,  false, 'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "PARTY, AUTHORITY, 2025-10-08, LIST_APPROVAL, MEMBERS,  NONE,         0,  false, false, 'Quy trình bổ nhiệm, giới thiệu ứng cử'",
            "STATE, REAPPOINTMENT_KEY_STAFF, 2020-12-01, NOMINATION, SUMMONED, NONE, 0, false, true, 'Điều 52'",
            "STATE, REAPPOINTMENT_LEADERSHIP, 2020-12-01, NOMINATION, MEMBERS, NONE, 0, true, false, 'Điều 52'",
            "STATE, EXTENSION_LEADERSHIP, 2020-12-01, NOMINATION, MEMBERS, NONE, 0, true, false, 'Điều 52'",
            "STATE, REAPPOINTMENT_KEY_STAFF, 2025-07-01, NOMINATION, SUMMONED, NONE, 0, false, true, 'Bổ nhiệm lại, kéo dài thời gian giữ chức vụ'",
            "STATE, REAPPOINTMENT_LEADERSHIP, 2025-07-01, NOMINATION, MEMBERS, NONE, 0, true, false, 'Bổ nhiệm lại, kéo dài thời gian giữ chức vụ'",
            "STATE, EXTENSION_LEADERSHIP, 2025-07-01, NOMINATION, MEMBERS, NONE, 0, true, false, 'Bổ nhiệm lại, kéo dài thời gian giữ chức vụ'",
            "PARTY, REAPPOINTMENT_KEY_STAFF, 2025-10-07, NOMINATION, SUMMONED, NONE, 0, false, true, 'Bổ nhiệm lại, kéo dài thời gian giữ chức vụ'",
            "PARTY, REAPPOINTMENT_LEADERSHIP, 2025-10-07, NOMINATION, MEMBERS, NONE, 0, true, false, 'Bổ nhiệm lại, kéo dài thời gian giữ chức vụ'",
            "PARTY, EXTENSION_LEADERSHIP, 2025-10-07, NOMINATION, MEMBERS, NONE, 0, true, false, 'Bổ nhiệm lại, kéo dài thời gian giữ chức vụ'",
            "PARTY, REAPPOINTMENT_KEY_STAFF, 2025-10-08, NOMINATION, SUMMONED, NONE, 0, false, true, 'Điều 40'",
            "PARTY, REAPPOINTMENT_LEADERSHIP, 2025-10-08, NOMINATION, MEMBERS, NONE, 0, true, false, 'Điều 40'",
            "PARTY, EXTENSION_LEADERSHIP, 2025-10-08, NOMINATION, MEMBERS, NONE, 0, true, false, 'Điều 40'",
            "STATE, DISMISSAL_AUTHORITY, 2020-12-01, NOMINATION, MEMBERS, NONE, 0, false, false, 'Từ chức, miễn nhiệm'",
            "STATE, DISMISSAL_AUTHORITY, 2025-07-01, NOMINATION, MEMBERS, NONE, 0, false, false, 'Điều 52, Điều 53'",
            "PARTY, DISMISSAL_AUTHORITY, 2025-10-07, NOMINATION, MEMBERS, NONE, 0, false, false, 'Điều 4'",
            "PARTY, DISMISSAL_AUTHORITY, 2025-10-08, NOMINATION, MEMBERS, NONE, 0, false, false, 'Cho thôi giữ chức vụ, từ chức, miễn nhiệm'",
            "STATE, PLANNING_LEADERSHIP_1, 2021-12-27, LIST_APPROVAL, SUMMONED, NONE, 0, false, false, 'Phụ lục 2'",
            "PARTY, PLANNING_LEADERSHIP_1, 2025-10-07, LIST_APPROVAL, SUMMONED, NONE, 0, false, false, 'Phụ lục 2'",
            "STATE, PLANNING_KEY_STAFF, 2021-12-27, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Phụ lục 2'",
            "PARTY, PLANNING_KEY_STAFF, 2025-10-07, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Phụ lục 2'",
            "STATE, PLANNING_ENLARGED, 2021-12-27, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Phụ lục 2'",
            "PARTY, PLANNING_ENLARGED, 2025-10-07, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Phụ lục 2'",
            "STATE, PLANNING_LEADERSHIP_2, 2021-12-27, NOMINATION, MEMBERS, NONE, 0, false, false, 'Phụ lục 2'",
            "PARTY, PLANNING_LEADERSHIP_2, 2025-10-07, NOMINATION, MEMBERS, NONE, 0, false, false, 'Phụ lục 2'",
            "STATE, PLANNING_LEADERSHIP_1, 2025-10-08, LIST_APPROVAL, SUMMONED, NONE, 0, false, false, 'Quy hoạch cán bộ'",
            "PARTY, PLANNING_LEADERSHIP_1, 2025-10-08, LIST_APPROVAL, SUMMONED, NONE, 0, false, false, 'Quy hoạch cán bộ'",
            "STATE, PLANNING_KEY_STAFF, 2025-10-08, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Quy hoạch cán bộ'",
            "PARTY, PLANNING_KEY_STAFF, 2025-10-08, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Quy hoạch cán bộ'",
            "STATE, PLANNING_ENLARGED, 2025-10-08, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Quy hoạch cán bộ'",
            "PARTY, PLANNING_ENLARGED, 2025-10-08, LIST_APPROVAL, SUMMONED, NONE, 0, false, true, 'Quy hoạch cán bộ'",
            "STATE, PLANNING_LEADERSHIP_2, 2025-10-08, NOMINATION, MEMBERS, NONE, 0, false, false, 'Quy hoạch cán bộ'",
            "PARTY, PLANNING_LEADERSHIP_2, 2025-10-08, NOMINATION, MEMBERS, NONE, 0, false, false, 'Quy hoạch cán bộ'"})
    void shouldCountByTheRuleOfTheStep(Regime regime, String step, LocalDate day, SelectionRule.Method method,
            SelectionRule.Base base, SelectionRule.Fallback fallback, int fallbackPercent, boolean headDecides,
            boolean secret, String article) {
        List<Row> rows = evaluate(day, regime, ConferenceStep.of(step).orElseThrow());
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("method")).isEqualTo(method.name());
            assertThat(row.get("base")).isEqualTo(base.name());
            assertThat(row.get("fallback")).isEqualTo(fallback.name());
            assertThat(row.get("fallbackPercent")).isEqualTo(fallbackPercent);
            assertThat(row.get("headDecides")).isEqualTo(headDecides);
            assertThat(row.get("secret")).isEqualTo(secret);
            assertThat(row.get("article")).isEqualTo(article);
            assertThat(List.of(row.get("quorumNumerator"), row.get("quorumDenominator"), row.get("majorityPercent")))
                    .as("two thirds, more than half").containsExactly(2, 3, 50);
        });
    }

    private List<Row> evaluate(LocalDate day, Regime regime, ConferenceStep step) {
        return table.evaluate(day, Map.of("regime", regime.name(), "step", step.code()));
    }
}
