package org.tiencu.personnel.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentStatusTest {

    @ParameterizedTest(name = "{0}: withdrawable {1}, closed {2}")
    @CsvSource({
            "POLICY_REQUEST, true, false",
            "NOMINATION,     true, false",
            "VETTING,        true, false",
            "DECISION,       true, false",
            "DECIDED,        false, false",
            "APPOINTED,      false, true",
            "NOT_NOMINATED,  false, true",
            "NOT_VETTED,     false, true",
            "REFUSED,        false, true",
            "WITHDRAWN,      false, true"})
    void shouldBeWithdrawable_untilADecisionIsIssued(AppointmentStatus status, boolean withdrawable, boolean closed) {
        assertThat(status.isWithdrawable()).isEqualTo(withdrawable);
        assertThat(status.isClosed()).isEqualTo(closed);
    }

    @Test
    void theTableAboveHasEveryStatus() {
        assertThat(AppointmentStatus.values()).hasSize(10);
    }

    @ParameterizedTest(name = "{0}: still considered {1}")
    @CsvSource({
            "LISTED, true", "NOMINATED, true", "VETTED, true", "APPROVED, true",
            "APPOINTED, false", "DROPPED, false", "NOT_VETTED, false", "REFUSED, false", "WITHDRAWN, false"})
    void shouldConsiderAPerson_untilHeIsAppointedOrOut(Candidate.Stage stage, boolean open) {
        assertThat(new Candidate("one", stage).isOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasAVietnameseName(AppointmentStatus status) {
        assertThat(status.label()).isNotBlank();
    }
}
