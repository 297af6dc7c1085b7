package org.tiencu.personnel.domain.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final DossierItem SUBMISSION = new DossierItem("SUBMISSION", "Tờ trình", true, null);
    private static final DossierItem CV = new DossierItem(DossierItem.CV, "Sơ yếu lý lịch", true, 6);
    private static final DossierItem HEALTH = new DossierItem(DossierItem.HEALTH_CERTIFICATE, "Giấy khám", true, 6);
    private static final DossierItem OTHER = new DossierItem("OTHER", "Tài liệu khác", false, null);
    private static final List<DossierItem> REQUIRED = List.of(SUBMISSION, CV, HEALTH, OTHER);

    @Nested
    class Age {

        @ParameterizedTest(name = "Nghị định 170/2025/NĐ-CP, Điều 35: issued {0}, seen {1}: good {2}")
        @CsvSource({
                "2025-09-15, 2026-03-15, true",
                "2025-09-14, 2026-03-15, false",
                "2025-09-16, 2026-03-15, true",
                "2026-03-15, 2026-03-15, true",
                "2026-03-16, 2026-03-15, false",
                // the last day of a shorter month: six months after 31 August end on 28 or 29 February
                "2025-08-31, 2026-02-28, true",
                "2025-08-31, 2026-03-01, false",
                "2027-08-31, 2028-02-29, true",
                "2027-08-31, 2028-03-01, false"})
        void shouldBeGood_forSixMonths(LocalDate issuedOn, LocalDate day, boolean good) {
            assertThat(HEALTH.isGood(issuedOn, day)).isEqualTo(good);
        }

        @Test
        void shouldNotBeGood_whenTheDateIsMissing() {
            assertThat(HEALTH.isGood(null, DAY)).isFalse();
        }

        @Test
        void shouldBeGoodAtAnyAge_whenTheItemHasNoLimit() {
            assertThat(SUBMISSION.isGood(null, DAY)).isTrue();
            assertThat(SUBMISSION.isGood(LocalDate.of(1990, 1, 1), DAY)).isTrue();
        }
    }

    @Nested
    class Missing {

        @Test
        void shouldBeComplete_withEveryCompulsoryItem() {
            assertThat(dossier(DAY, DAY, "SUBMISSION", "CV", "HEALTH_CERTIFICATE").missing(REQUIRED, DAY)).isEmpty();
        }

        @Test
        void shouldNameWhatIsMissing_inTheOrderOfTheList() {
            assertThat(dossier(null, null).missing(REQUIRED, DAY)).containsExactly(SUBMISSION, CV, HEALTH);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-09-14", "2026-03-16"})
        void shouldMissAnItem_thatIsThereButTooOldOrOfTheFuture(LocalDate date) {
            assertThat(dossier(DAY, date, "SUBMISSION", "CV", "HEALTH_CERTIFICATE").missing(REQUIRED, DAY))
                    .containsExactly(HEALTH);
            assertThat(dossier(date, DAY, "SUBMISSION", "CV", "HEALTH_CERTIFICATE").missing(REQUIRED, DAY))
                    .containsExactly(CV);
        }

        @Test
        void shouldMissAnItem_whoseDateIsThereWithoutThePaper() {
            assertThat(dossier(DAY, DAY, "SUBMISSION").missing(REQUIRED, DAY)).containsExactly(CV, HEALTH);
        }

        private Dossier dossier(LocalDate cvConfirmedOn, LocalDate healthCertificateOn, String... items) {
            return new Dossier(List.of(items), cvConfirmedOn, healthCertificateOn, null);
        }
    }
}
