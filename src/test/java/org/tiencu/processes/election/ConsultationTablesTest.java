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

    @ParameterizedTest(name = "{2} in a {1} on {0}: decided by {3}")
    @CsvSource({"2025-10-31, COMMUNE, IN_PERSON, ''", "2025-11-01, COMMUNE, IN_PERSON, ''",
            "2025-11-01, COMMUNE, ONLINE, Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "2026-03-15, PROVINCE, MIXED, Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp tỉnh"})
    void shouldSayWhoAllowsAForm(LocalDate day, String level, String form, String decidedBy) {
        assertThat(meeting.evaluate(day, Map.of("level", level, "meetingForm", form))).singleElement()
                .satisfies(row -> assertThat(row.get("decidedBy")).isEqualTo(decidedBy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONLINE", "MIXED"})
    void shouldNotKnowOtherForms_beforeTheJointResolution(String form) {
        Map<String, Object> inputs = Map.of("level", "PROVINCE", "meetingForm", form);
        assertThat(meeting.evaluate(LocalDate.of(2025, 10, 31), inputs)).isEmpty();
        assertThat(meeting.evaluate(LocalDate.of(2025, 11, 1), inputs)).hasSize(1);
    }

    @Test
    void shouldLetProvincesOnlyMeetInBothWays() {
        assertThat(meeting.evaluate(LocalDate.of(2026, 3, 15), Map.of("level", "COMMUNE", "meetingForm", "MIXED")))
                .isEmpty();
    }

    @ParameterizedTest(name = "on {0} by {1}")
    @CsvSource({"2015-09-01, Luật 85/2015/QH13", "2025-10-31, Luật 85/2015/QH13",
            "2025-11-01, Nghị quyết liên tịch 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"})
    void shouldWantMoreThanHalf(LocalDate day, String document) {
        assertThat(majority.evaluate(day, Map.of())).singleElement().satisfies(row -> {
            assertThat(row.get("majorityPercent")).isEqualTo(50);
            assertThat(row.get("document")).isEqualTo(document);
        });
    }
}
