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
import org.tiencu.personnel.application.reappointment.ReappointmentRules.Limit;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.personnel.domain.reappointment.TermLimit;
import org.tiencu.processes.DecisionTableRunner;

/** {@code reappointment-time-limit} and {@code reappointment-route}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReappointmentTablesTest {

    private final DecisionTableRunner limits = new DecisionTableRunner("reappointment-time-limit");
    private final DecisionTableRunner routes = new DecisionTableRunner("reappointment-route");

    @AfterAll
    void everyRowWasHit() {
        assertThat(limits.hit()).containsExactlyInAnyOrderElementsOf(limits.rows());
        assertThat(routes.hit()).containsExactlyInAnyOrderElementsOf(routes.rows());
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(limits.rows()).hasSize(8);
        assertThat(routes.rows()).hasSize(17);
    }

    @ParameterizedTest(name = "{0}, {1} on {2}: {3} {4} by {6}")
    @CsvSource({
            "PARTY, NOTICE,   2025-10-07, 90, DAYS,         10, Quy định 80-QĐ/TW",
            "PARTY, NOTICE,   2025-10-08, 90, WORKING_DAYS, 10, Quy định 377-QĐ/TW",
            "STATE, NOTICE,   2025-06-30, 90, DAYS,         10, Nghị định 138/2020/NĐ-CP",
            "STATE, NOTICE,   2025-07-01, 90, DAYS,         10, Nghị định 170/2025/NĐ-CP",
            "PARTY, DECISION, 2025-10-07, 1,  DAYS,         0,  Quy định 80-QĐ/TW",
            "PARTY, DECISION, 2025-10-08, 1,  DAYS,         0,  Quy định 377-QĐ/TW",
            "STATE, DECISION, 2025-06-30, 1,  DAYS,         0,  Nghị định 138/2020/NĐ-CP",
            "STATE, DECISION, 2025-07-01, 1,  DAYS,         0,  Nghị định 170/2025/NĐ-CP"})
    void shouldLimitByTheRuleOfThatDay(Regime regime, Limit limit, LocalDate day, int count, TermLimit.Unit unit,
            int preparationDays, String document) {
        assertThat(limits.evaluate(day, Map.of("regime", regime.name(), "limit", limit.name()))).singleElement()
                .satisfies(row -> {
                    assertThat(row.get("count")).isEqualTo(count);
                    assertThat(row.get("unit")).isEqualTo(unit.name());
                    assertThat(row.get("preparationDays")).isEqualTo(preparationDays);
                    assertThat(row.get("document")).isEqualTo(document);
                });
    }

    @ParameterizedTest(name = "{0} on {1}: retires {2}, deferred {3}, {4} months: {5} by {6}")
    @CsvSource({
            "PARTY, 2025-10-08, false, false, 60,  REAPPOINTMENT,    Quy định 377-QĐ/TW",
            "PARTY, 2025-10-08, false, false, 59,  UNTIL_RETIREMENT, Quy định 377-QĐ/TW",
            "PARTY, 2025-10-08, false, false, 24,  UNTIL_RETIREMENT, Quy định 377-QĐ/TW",
            "PARTY, 2025-10-08, false, false, 23,  EXTENSION,        Quy định 377-QĐ/TW",
            "PARTY, 2025-10-08, false, false, 0,   EXTENSION,        Quy định 377-QĐ/TW",
            "PARTY, 2025-10-08, false, true,  60,  DEFERRED,         Quy định 377-QĐ/TW",
            "PARTY, 2025-10-08, true,  true,  -3,  NONE,             Nghị định 135/2020/NĐ-CP",
            "PARTY, 2025-10-07, false, false, 60,  REAPPOINTMENT,    Quy định 80-QĐ/TW",
            "PARTY, 2025-10-07, false, false, 24,  UNTIL_RETIREMENT, Quy định 80-QĐ/TW",
            "PARTY, 2025-10-07, false, false, 23,  EXTENSION,        Quy định 80-QĐ/TW",
            "PARTY, 2025-10-07, false, true,  23,  DEFERRED,         Quy định 80-QĐ/TW",
            "STATE, 2025-07-01, false, false, 120, REAPPOINTMENT,    Nghị định 170/2025/NĐ-CP",
            "STATE, 2025-07-01, false, false, 59,  UNTIL_RETIREMENT, Nghị định 170/2025/NĐ-CP",
            "STATE, 2025-07-01, false, false, 23,  EXTENSION,        Nghị định 170/2025/NĐ-CP",
            "STATE, 2025-07-01, false, true,  24,  DEFERRED,         Nghị định 170/2025/NĐ-CP",
            "STATE, 2025-06-30, false, false, 60,  REAPPOINTMENT,    Nghị định 138/2020/NĐ-CP",
            "STATE, 2025-06-30, false, false, 59,  UNTIL_RETIREMENT, Nghị định 138/2020/NĐ-CP",
            "STATE, 2025-06-30, false, false, 23,  EXTENSION,        Nghị định 138/2020/NĐ-CP",
            "STATE, 2025-06-30, false, true,  60,  DEFERRED,         Nghị định 138/2020/NĐ-CP",
            "STATE, 2020-12-01, true,  false, 0,   NONE,             Nghị định 135/2020/NĐ-CP"})
    void shouldFindTheRoute(Regime regime, LocalDate day, boolean retires, boolean deferred, int months, Route route,
            String document) {
        assertThat(routes.evaluate(day, Map.of("regime", regime.name(), "retiresInTerm", retires, "deferred", deferred,
                "monthsToRetirement", months))).singleElement().satisfies(row -> {
                    assertThat(row.get("route")).isEqualTo(route.name());
                    assertThat(row.get("document")).isEqualTo(document);
                    assertThat((String) row.get("reason")).isNotBlank();
                });
    }
}
