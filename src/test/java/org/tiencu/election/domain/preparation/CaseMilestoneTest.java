package org.tiencu.election.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class CaseMilestoneTest {

    private static final Instant DUE = Instant.parse("2026-02-03T16:59:59Z");
    private static final Instant REMIND = DUE.minusSeconds(86_400);

    private static CaseMilestone milestone(Instant remind, Instant reminded, Instant missed, LocalDate done) {
        return new CaseMilestone("BC-2026-01-99001", "voter-list-posted", 17, DUE, remind, reminded, missed, done);
    }

    @Test
    void shouldBeLate_fromTheMomentAfterItsLastOne_untilItIsDone() {
        CaseMilestone open = milestone(REMIND, null, null, null);
        assertThat(open.late(DUE)).isFalse();
        assertThat(open.late(DUE.plusMillis(1))).isTrue();
        assertThat(milestone(REMIND, null, DUE, LocalDate.of(2026, 2, 5)).late(DUE.plusSeconds(9))).isFalse();
    }

    @Test
    void shouldBeLookedAt_firstToRemind_thenWhenItIsDue_thenNoMore() {
        assertThat(milestone(REMIND, null, null, null).nextWatch()).isEqualTo(REMIND);
        assertThat(milestone(REMIND, REMIND, null, null).nextWatch()).isEqualTo(DUE.plusSeconds(60));
        assertThat(milestone(REMIND, REMIND, DUE, null).nextWatch()).isNull();
        assertThat(milestone(REMIND, null, null, LocalDate.of(2026, 2, 1)).nextWatch()).isNull();
    }

    @Test
    void shouldBeReportedAMinuteAfterItsLastMoment_once() {
        CaseMilestone open = milestone(REMIND, REMIND, null, null);
        assertThat(open.toBeReported(DUE.plusSeconds(59))).isFalse();
        assertThat(open.toBeReported(DUE.plusSeconds(60))).isTrue();
        assertThat(milestone(REMIND, REMIND, DUE, null).toBeReported(DUE.plusSeconds(60))).isFalse();
        assertThat(milestone(REMIND, REMIND, null, LocalDate.of(2026, 2, 1)).toBeReported(DUE.plusSeconds(60))).isFalse();
    }

    @Test
    void shouldNotRemindAtTheLastMoment() {
        assertThat(milestone(DUE, null, null, null).nextWatch()).isEqualTo(DUE.plusSeconds(60));
    }
}
