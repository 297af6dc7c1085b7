package org.tiencu.election.application.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.tiencu.election.application.voter.VoterWorld.CASE;
import static org.tiencu.election.application.voter.VoterWorld.COMPILED;
import static org.tiencu.election.application.voter.VoterWorld.FREEZE;
import static org.tiencu.election.application.voter.VoterWorld.POSTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tiencu.election.application.voter.VoterLists.Overview;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class VoterListsTest {

    private final VoterWorld world = new VoterWorld(Body.NA, Body.PC);

    @Test
    void shouldNeedEveryArea() {
        assertThat(Refusals.of(() -> world.lists.compile(CASE, Map.of(1, COMPILED))).violations()).extracting("field")
                .containsExactly("areas");
        assertThat(Refusals.of(() -> world.lists.compile(CASE, Map.of(1, COMPILED, 2, COMPILED, 3, COMPILED))).kind())
                .isEqualTo(Refusal.Kind.INPUT);
        when(world.preparations.pollingAreas(CASE)).thenReturn(List.of());
        assertThat(Refusals.of(() -> world.lists.compile(CASE, Map.of())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldRefuseBallots_forWhatIsNotElected() {
        VoterWorld councils = new VoterWorld(Body.PC);
        assertThat(Refusals.of(() -> councils.lists.compile(CASE, Map.of(1, COMPILED, 2, COMPILED))).getMessage())
                .contains("Khu vực số 1", "không bầu đại biểu Quốc hội");
        councils.lists.compile(CASE, Map.of(1, new Totals(10, 4, 6, 0, 10, 8), 2, new Totals(1, 1, 0, 0, 1, 1)));
    }

    @Test
    void shouldGiveThirtyDaysForComplaints() {
        world.lists.compile(CASE, Map.of(1, COMPILED, 2, COMPILED));
        // the last second of 05/03/2026
        assertThat(world.lists.post(CASE, POSTED, "Trụ sở", null)).isEqualTo(Instant.parse("2026-03-05T16:59:59Z"));
        verify(world.milestones).done(CASE, "voter-list-posted", POSTED);
    }

    @Test
    void shouldGiveNoMoreTimeThanThereIs_whenItIsPostedTooLate() {
        world.at(LocalDate.of(2026, 2, 20));
        world.lists.compile(CASE, Map.of(1, COMPILED, 2, COMPILED));
        assertThat(world.lists.post(CASE, LocalDate.of(2026, 2, 20), "Trụ sở", null)).isEqualTo(FREEZE);
    }

    @Test
    void shouldFixTheFinalTotals() {
        world.posted();
        world.lists.closeComplaints(CASE);
        verify(world.milestones).done(CASE, "voter-list-complaints-close", POSTED);
        world.at(FREEZE);
        world.lists.freeze(CASE);
        verify(world.milestones).done(CASE, "voter-list-frozen", LocalDate.of(2026, 3, 14));
        Overview overview = world.lists.overview(CASE);
        assertThat(overview.list().frozenAt()).isEqualTo(FREEZE);
        assertThat(overview.total()).isEqualTo(COMPILED.plus(COMPILED));
    }

    @Test
    void shouldShowAListThatIsNotCompiledYet() {
        Overview overview = world.lists.overview(CASE);
        assertThat(overview.areas()).hasSize(2).allSatisfy(area -> {
            assertThat(area.compiled()).isNull();
            assertThat(area.current()).isNull();
        });
        assertThat(overview.list().postedOn()).isNull();
    }
}
