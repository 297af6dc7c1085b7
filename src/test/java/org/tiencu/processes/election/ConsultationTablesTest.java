package org.tiencu.processes.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.processes.DecisionTableRunner;

/** {@code consultation-round-meeting-form} and {@code consultation-round-majority}, by the day of the election. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationTablesTest {

    private final DecisionTableRunner meeting = new DecisionTableRunner("consultation-round-meeting-form");
    private final DecisionTableRunner majority = new DecisionTableRunner("consultation-round-majority");

    @AfterAll
    void everyRowWasHit() {
        assertThat(meeting.hit()).containsExactlyInAnyOrderElementsOf(meeting.rows());
        assertThat(majority.hit()).containsExactlyInAnyOrderElementsOf(majority.rows());
    }

    @Test
    void theTablesHaveTheRowsThatAreTestedHere() {
        assertThat(meeting.rows()).hasSize(4);
        assertThat(majority.rows()).hasSize(2);
    }

    @ParameterizedTest(name = "{1} on {0}: decided by {2}")
    @CsvSource({"2025-06-30, IN_PERSON, ''", "2025-07-01, IN_PERSON, ''",
            "2025-07-01, ONLINE, Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "2026-03-15, MIXED, Ban Thường trực Ủy ban Mặt trận Tổ quốc cấp tỉnh"})
    void shouldSayWhoAllowsAForm(LocalDate day, String form, String decidedBy) {
        assertThat(meeting.evaluate(day, Map.of("meetingForm", form))).singleElement()
                .satisfies(row -> assertThat(row.get("decidedBy")).isEqualTo(decidedBy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONLINE", "MIXED"})
    void shouldNotKnowOtherForms_beforeTheLawOf2025(String form) {
        assertThat(meeting.evaluate(LocalDate.of(2025, 6, 30), Map.of("meetingForm", form))).isEmpty();
        assertThat(meeting.evaluate(LocalDate.of(2025, 7, 1), Map.of("meetingForm", form))).hasSize(1);
    }

    @ParameterizedTest(name = "on {0} by {1}")
    @CsvSource({"2015-09-01, Luật 85/2015/QH13", "2025-06-30, Luật 85/2015/QH13",
            "2025-07-01, Nghị quyết liên tịch 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"})
    void shouldWantMoreThanHalf(LocalDate day, String document) {
        assertThat(majority.evaluate(day, Map.of())).singleElement().satisfies(row -> {
            assertThat(row.get("majorityPercent")).isEqualTo(50);
            assertThat(row.get("document")).isEqualTo(document);
        });
    }
}
