package org.tiencu.election.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.platform.refusal.Refusal;

class MilestonesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 3);

    private ElectionWorld world;
    private String commune;

    @BeforeEach
    void prepare() {
        world = new ElectionWorld(Body.NA, Body.PC);
        commune = world.communeCase;
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("pc-structure", FIRST);
        days.put("voter-list-posted", SECOND);
        world.milestones(commune, days, 5);
    }

    private CaseMilestone milestone(String id) {
        return world.milestones.of(commune).stream().filter(one -> one.milestone().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void shouldDoNothing_beforeTheFirstReminder() {
        assertThat(world.milestones.watch(commune)).isEqualTo(ElectionWorld.endOf(FIRST.minusDays(5)));
        verify(world.workflow, never()).raise(any(), any(), anyBoolean());
    }

    @Test
    void shouldRemindOnce_andLookAgainWhenItIsDue() {
        world.moveTo(FIRST.minusDays(4), 9);
        assertThat(world.milestones.watch(commune)).isEqualTo(ElectionWorld.endOf(FIRST).plusSeconds(60));
        assertThat(milestone("pc-structure").remindedAt()).isEqualTo(world.clock.instant());
        world.milestones.watch(commune);
        verify(world.workflow, times(1)).raise(commune, ElectionWorld.endOf(FIRST), false);
        verify(world.workflow, never()).escalate(any(), any(), any());
    }

    @Test
    void shouldTellTheProvinceOnce_whenACommuneMissedAMilestone() {
        world.moveTo(FIRST.plusDays(1), 9);
        assertThat(world.milestones.watch(commune)).isEqualTo(ElectionWorld.endOf(SECOND.minusDays(5)));
        world.milestones.watch(commune);
        verify(world.workflow, times(1)).escalate(any(), eq("pc-structure"), eq(ElectionWorld.PROVINCE));
        verify(world.workflow, times(1)).raise(commune, ElectionWorld.endOf(FIRST), true);
        assertThat(milestone("pc-structure").late(world.clock.instant())).isTrue();
    }

    @Test
    void shouldNotTellOfWhatEndsByItself_atItsLastMoment() {
        world.milestones(commune, Map.of("voter-list-frozen", ElectionWorld.TODAY.minusDays(1)), 0);
        Instant due = ElectionWorld.endOf(ElectionWorld.TODAY.minusDays(1));
        world.moveTo(due.plusSeconds(1));
        assertThat(world.milestones.watch(commune)).isEqualTo(due.plusSeconds(60));
        verify(world.workflow, never()).escalate(any(), any(), any());

        world.moveTo(due.plusSeconds(60));
        world.milestones.watch(commune);
        verify(world.workflow).escalate(any(), eq("voter-list-frozen"), any());
    }

    @Test
    void shouldTellTheCentre_whenAProvinceMissedAMilestone() {
        world.milestones(world.provinceCase, Map.of("draft-constituencies", FIRST), 5);
        world.moveTo(FIRST.plusDays(1), 9);
        world.milestones.watch(world.provinceCase);
        verify(world.workflow).escalate(any(), eq("draft-constituencies"), eq(ElectionWorld.CENTRE));
    }

    @Test
    void shouldStayRed_untilItIsDone_andKeepThatItWasMissed() {
        world.moveTo(FIRST.plusDays(1), 9);
        world.milestones.watch(commune);
        world.moveTo(FIRST.plusDays(9), 9);
        assertThat(milestone("pc-structure").late(world.clock.instant())).isTrue();
        world.milestones.done(commune, "pc-structure", FIRST.plusDays(9));
        assertThat(milestone("pc-structure").late(world.clock.instant())).isFalse();
        assertThat(milestone("pc-structure").missedAt()).isNotNull();
    }

    @Test
    void shouldNotRemindOfWhatIsDone_norOfWhatIsAlreadyMissed() {
        world.milestones.done(commune, "pc-structure", ElectionWorld.TODAY);
        world.moveTo(FIRST.plusDays(1), 9);
        world.milestones.watch(commune);
        verify(world.workflow, never()).escalate(any(), any(), any());
        verify(world.workflow, never()).raise(any(), any(), anyBoolean());
    }

    @Test
    void shouldKeepTheFirstDay_whenItIsDoneAgain_andIgnoreWhatTheUnitDoesNotAnswerFor() {
        world.milestones.done(commune, "pc-structure", ElectionWorld.TODAY);
        world.moveTo(ElectionWorld.TODAY.plusDays(3), 9);
        world.milestones.done(commune, "pc-structure", ElectionWorld.TODAY.plusDays(3));
        world.milestones.done(commune, "draft-constituencies", ElectionWorld.TODAY);
        assertThat(milestone("pc-structure").doneOn()).isEqualTo(ElectionWorld.TODAY);
        assertThat(world.milestones.due(commune, "draft-constituencies")).isNull();
    }

    @Test
    void shouldRefuseADayInTheFuture() {
        assertThatThrownBy(() -> world.milestones.done(commune, "pc-structure", ElectionWorld.TODAY.plusDays(1)))
                .isInstanceOf(Refusal.class).hasMessageContaining("ngày hôm nay");
        assertThat(milestone("pc-structure").done()).isFalse();
    }

    @Test
    void shouldWatchNoMore_whenEverythingIsDone_orEverythingHasPassed() {
        world.moveTo(SECOND.plusDays(1), 9);
        assertThat(world.milestones.watch(commune)).as("both are missed and told").isNull();

        ElectionWorld other = new ElectionWorld(Body.PC);
        other.milestones(other.communeCase, Map.of("pc-structure", FIRST), 5);
        other.milestones.done(other.communeCase, "pc-structure", ElectionWorld.TODAY);
        assertThat(other.milestones.watch(other.communeCase)).isNull();
    }

    @Test
    void shouldRecordWhatTheHigherUnitDid() {
        world.moveTo(FIRST.plusDays(1), 9);
        world.milestones.watch(commune);
        world.milestones.answerEscalation(commune, "pc-structure", "Đã cử đoàn kiểm tra.");
        assertThat(world.store.measures).containsEntry(commune + "pc-structure", "Đã cử đoàn kiểm tra.");
        assertThatThrownBy(() -> world.milestones.missed(commune, "na-results")).isInstanceOf(Refusal.class);
    }
}
