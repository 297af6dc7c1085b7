package org.tiencu.personnel.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningPeriodTest {

    @ParameterizedTest
    @CsvSource({"2024-12-31, 2020-2025, 2025-2030", "2025-01-01, 2025-2030, 2030-2035", "2029-12-31, 2025-2030, 2030-2035",
            "2030-01-01, 2030-2035, 2035-2040"})
    void shouldPlanForTheRunningTermAndTheNext(LocalDate day, String running, String next) {
        assertThat(PlanningPeriod.plannedOn(day)).extracting(PlanningPeriod::toString).containsExactly(running, next);
        assertThat(PlanningPeriod.of(running).isNextOn(day)).isFalse();
        assertThat(PlanningPeriod.of(next).isNextOn(day)).isTrue();
    }

    @Test
    void shouldReadWhatItWrites() {
        assertThat(PlanningPeriod.of("2025-2030")).isEqualTo(new PlanningPeriod(2025, 2030)).hasToString("2025-2030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-30", "2030-2025", "2025-2025", "nhiệm kỳ tới", ""})
    void shouldRefuseWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PlanningPeriod.of(text));
    }
}
