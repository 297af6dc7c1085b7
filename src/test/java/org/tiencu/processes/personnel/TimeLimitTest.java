package org.tiencu.processes.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.PersonnelRules.Limit;
import org.tiencu.processes.DecisionTableRunner;

/** {@code nomination-time-limit} and {@code vetting-time-limit}: limits in working days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeLimitTest {

    private final DecisionTableRunner nomination = new DecisionTableRunner("nomination-time-limit");
    private final DecisionTableRunner vetting = new DecisionTableRunner("vetting-time-limit");

    @AfterAll
    void everyRowWasHit() {
        assertThat(nomination.hit()).containsExactlyInAnyOrderElementsOf(nomination.rows());
        assertThat(vetting.hit()).containsExactlyInAnyOrderElementsOf(vetting.rows());
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(nomination.rows()).hasSize(6);
        assertThat(vetting.rows()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}, {1} on {2}: {3} working days by {4}")
    @CsvSource({
            "STATE, POLICY_ANSWER,     2017-01-01, 15, Nghị định 170/2025/NĐ-CP",
            "STATE, POLICY_ANSWER,     2026-01-15, 15, Nghị định 170/2025/NĐ-CP",
            "PARTY, POLICY_ANSWER,     2026-01-15, 15, Quy định 377-QĐ/TW",
            "STATE, PERSONNEL_PROCESS, 2026-01-15, 30, Nghị định 170/2025/NĐ-CP",
            "PARTY, PERSONNEL_PROCESS, 2022-08-17, 15, Quy định 105-QĐ/TW",
            "PARTY, PERSONNEL_PROCESS, 2022-08-18, 30, Quy định 80-QĐ/TW",
            "PARTY, PERSONNEL_PROCESS, 2025-10-07, 30, Quy định 80-QĐ/TW",
            "PARTY, PERSONNEL_PROCESS, 2025-10-08, 30, Quy định 377-QĐ/TW",
            "PARTY, OPINION,           2022-08-17, 10, Quy định 105-QĐ/TW",
            "STATE, OPINION,           2022-08-17, 10, Quy định 105-QĐ/TW",
            "PARTY, OPINION,           2022-08-18, 15, Quy định 80-QĐ/TW",
            "STATE, OPINION,           2026-01-15, 15, Quy định 80-QĐ/TW"})
    void shouldLimitByTheRuleOfThatDay(Regime regime, Limit limit, LocalDate day, int workingDays, String document) {
        DecisionTableRunner table = limit == Limit.OPINION ? vetting : nomination;
        assertThat(table.evaluate(day, Map.of("regime", regime.name(), "limit", limit.name()))).singleElement()
                .satisfies(row -> {
                    assertThat(row.get("workingDays")).isEqualTo(workingDays);
                    assertThat(row.get("document")).isEqualTo(document);
                });
    }
}
