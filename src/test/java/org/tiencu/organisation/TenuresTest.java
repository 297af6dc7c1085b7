package org.tiencu.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Refusals;

@IntegrationTest
@Transactional
class TenuresTest {

    private static final Decision DECISION = new Decision("1/QĐ", LocalDate.of(2026, 1, 1), "Ban Thường vụ Tỉnh ủy");

    @Autowired
    private Tenures tenures;

    @Autowired
    private Posts posts;

    @Autowired
    private Officials officials;

    private String official;
    private String other;

    @BeforeEach
    void organisation() {
        posts.addIfMissing(post("test-deputy", "99001", 2, 40));
        posts.addIfMissing(post("test-head", "99002", 1, 30));
        posts.addIfMissing(post("test-clerk", "99002", 9, 20));
        official = official();
        other = official();
    }

    @Nested
    class Appointing {

        @Test
        void shouldOpenTheNewTenure_andCloseTheOneHeLeaves() {
            Tenure left = tenures.open(official, "test-head", day("2023-03-01"), day("2028-03-01"), DECISION);
            Tenure opened = tenures.appoint(official, "test-deputy", day("2026-09-01"), DECISION);

            assertThat(opened.endsOn()).isEqualTo("2031-09-01");
            assertThat(tenures.find(left.id()).orElseThrow().closedOn()).isEqualTo("2026-08-31");
            assertThat(tenures.find(left.id()).orElseThrow().closingReason()).isEqualTo("Bổ nhiệm chức vụ khác");
            assertThat(tenures.ofOfficial(official)).extracting(Tenure::id).containsExactly(opened.id(), left.id());
            assertThat(tenures.holders("test-head", day("2026-08-31"))).hasSize(1);
            assertThat(tenures.holders("test-head", day("2026-09-01"))).isEmpty();
            assertThat(officials.find(official).orElseThrow().currentUnitCode()).isEqualTo("99001");
        }

        @Test
        void shouldEndWhenItIsSaid_ifThatIsNotTheTermOfThePost() {
            Tenure first = tenures.open(official, "test-head", day("2021-09-01"), day("2026-09-01"), DECISION);
            Tenure second = tenures.appoint(official, "test-head", day("2026-09-02"), day("2029-03-31"), DECISION,
                    Set.of());
            assertThat(second.endsOn()).isEqualTo("2029-03-31");
            assertThat(tenures.find(first.id()).orElseThrow().closedOn()).isEqualTo("2026-09-01");
            assertThat(Refusals.of(() -> tenures.appoint(other, "test-clerk", day("2026-09-02"), day("2026-09-02"),
                    DECISION, Set.of())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldLeaveThePostsHeKeeps() {
            Tenure kept = tenures.open(official, "test-clerk", day("2023-03-01"), day("2028-03-01"), DECISION);
            tenures.appoint(official, "test-deputy", day("2026-09-01"), DECISION, Set.of("test-clerk"));
            assertThat(tenures.find(kept.id()).orElseThrow().closedOn()).isNull();
        }

        @Test
        void shouldComeBack_toTheUnitWhosePostHeKept() {
            Tenure kept = tenures.open(official, "test-clerk", day("2023-03-01"), day("2028-03-01"), DECISION);
            Tenure opened = tenures.appoint(official, "test-deputy", day("2026-09-01"), day("2027-03-01"), DECISION,
                    Set.of("test-clerk"));
            assertThat(opened.endsOn()).isEqualTo("2027-03-01");
            assertThat(tenures.find(kept.id()).orElseThrow().closedOn()).isNull();
            assertThat(officials.find(official).orElseThrow().currentUnitCode()).isEqualTo("99001");
            officials.moveTo(official, "99002");
            assertThat(officials.find(official).orElseThrow().currentUnitCode()).isEqualTo("99002");
        }

        @Test
        void shouldRefuse_whenAllSeatsAreTaken() {
            tenures.appoint(official(), "test-deputy", day("2025-01-01"), DECISION);
            tenures.appoint(official(), "test-deputy", day("2025-01-01"), DECISION);
            Refusal refusal = Refusals.of(() -> tenures.appoint(official, "test-deputy", day("2026-09-01"), DECISION));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).isEqualTo("Chức vụ này đã đủ người giữ vào ngày bổ nhiệm.");
        }

        @Test
        void shouldMakeRoom_whenAHoldersTermHasRunOut() {
            Tenure expired = tenures.open(other, "test-head", day("2021-09-01"), day("2026-09-01"), DECISION);
            assertThat(Refusals.of(() -> tenures.appoint(official, "test-head", day("2026-08-31"), DECISION)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            tenures.appoint(official, "test-head", day("2026-09-01"), DECISION);
            assertThat(tenures.find(expired.id()).orElseThrow().closedOn()).isEqualTo("2026-08-31");
            assertThat(tenures.holders("test-head", day("2026-09-01"))).extracting(Tenure::officialId).containsExactly(official);
        }

        @Test
        void shouldTakeTheSeat_whenTheHolderHasLeft() {
            Tenure closed = tenures.open(other, "test-head", day("2024-09-01"), day("2029-09-01"), DECISION);
            tenures.close(closed.id(), day("2026-08-31"), "Nghỉ hưu");
            assertThat(tenures.appoint(official, "test-head", day("2026-09-01"), DECISION).officialId()).isEqualTo(official);
        }

        @Test
        void shouldCountSomebodyWhoWillStartLater() {
            tenures.appoint(other, "test-head", day("2026-10-01"), DECISION);
            assertThat(Refusals.of(() -> tenures.appoint(official, "test-head", day("2026-09-01"), DECISION)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldReappoint_intoTheSameSeat() {
            Tenure first = tenures.open(official, "test-head", day("2021-09-01"), day("2026-09-01"), DECISION);
            Tenure second = tenures.appoint(official, "test-head", day("2026-09-01"), DECISION);
            assertThat(second.endsOn()).isEqualTo("2031-09-01");
            assertThat(tenures.find(first.id()).orElseThrow().closingReason()).isEqualTo("Bổ nhiệm lại");
        }

        @Test
        void shouldRefuseADayBeforeThePresentPostBegan_andWhatDoesNotExist() {
            tenures.appoint(official, "test-clerk", day("2026-09-01"), DECISION);
            assertThat(Refusals.of(() -> tenures.appoint(official, "test-deputy", day("2026-09-01"), DECISION)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> tenures.appoint(official, "nothing", day("2026-09-01"), DECISION)).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(Refusals.of(() -> tenures.appoint("nobody", "test-deputy", day("2026-09-01"), DECISION)).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }

    @Nested
    class Closing {

        @Test
        void shouldCloseOnce_andNotBeforeTheStart() {
            Tenure tenure = tenures.open(official, "test-head", day("2026-01-01"), day("2031-01-01"), DECISION);
            assertThat(Refusals.of(() -> tenures.close(tenure.id(), day("2025-12-31"), "Từ chức")).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            tenures.close(tenure.id(), day("2026-06-30"), "Từ chức");
            assertThat(Refusals.of(() -> tenures.close(tenure.id(), day("2026-07-31"), "Từ chức")).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> tenures.close("nothing", day("2026-07-31"), "Từ chức")).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
        }

        @Test
        void shouldExtend_onlyWhatIsHeldAndToALaterDay() {
            Tenure tenure = tenures.open(official, "test-head", day("2022-01-01"), day("2027-01-01"), DECISION);
            tenures.extend(tenure.id(), day("2028-03-31"));
            assertThat(tenures.find(tenure.id()).orElseThrow().endsOn()).isEqualTo("2028-03-31");
            assertThat(Refusals.of(() -> tenures.extend(tenure.id(), day("2028-03-31"))).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(tenures.endingUntil(day("2028-03-31"))).contains(tenures.find(tenure.id()).orElseThrow());
        }
    }

    @Nested
    class MonthsInPost {

        @Test
        void shouldCountThePresentPost() {
            tenures.open(official, "test-head", day("2024-09-01"), day("2029-09-01"), DECISION);
            assertThat(tenures.monthsInCurrentOrEquivalentPost(official, day("2026-08-31"))).isEqualTo(23);
            assertThat(tenures.monthsInCurrentOrEquivalentPost(official, day("2026-09-01"))).isEqualTo(24);
        }

        @Test
        void shouldAddHigherPosts_butNotLowerOnesAndNoInterruption() {
            close(tenures.open(official, "test-clerk", day("2018-01-01"), day("2023-01-01"), DECISION), "2019-12-31");
            close(tenures.open(official, "test-deputy", day("2020-01-01"), day("2025-01-01"), DECISION), "2020-12-31");
            tenures.open(official, "test-head", day("2026-01-01"), day("2031-01-01"), DECISION);
            assertThat(tenures.monthsInCurrentOrEquivalentPost(official, day("2026-07-01"))).isEqualTo(12 + 6);
        }

        @Test
        void shouldCountOnce_whatWasHeldAtTheSameTime() {
            tenures.open(official, "test-head", day("2025-01-01"), day("2030-01-01"), DECISION);
            close(tenures.open(official, "test-deputy", day("2024-01-01"), day("2029-01-01"), DECISION), "2025-06-30");
            assertThat(tenures.monthsInCurrentOrEquivalentPost(official, day("2026-01-01"))).isEqualTo(24);
        }

        @Test
        void shouldBeZero_withoutAPost() {
            close(tenures.open(official, "test-head", day("2020-01-01"), day("2025-01-01"), DECISION), "2024-12-31");
            assertThat(tenures.monthsInCurrentOrEquivalentPost(official, day("2026-01-01"))).isZero();
        }

        private void close(Tenure tenure, String lastDay) {
            tenures.close(tenure.id(), day(lastDay), "Bổ nhiệm chức vụ khác");
        }
    }

    private String official() {
        String id = UUID.randomUUID().toString();
        officials.save(new Official(id, "Người Thử (mẫu)", LocalDate.of(1980, 1, 1), Sex.FEMALE, "Kinh", "99", null, null,
                Education.UNIVERSITY, PoliticalTheory.ADVANCED, "99002", false, true, List.of(), List.of(), List.of()));
        return id;
    }

    private static Post post(String id, String unit, int seats, int rank) {
        return new Post(id, unit, "Chức vụ thử", "99", Regime.STATE, false, 5, false, false, seats, rank);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
