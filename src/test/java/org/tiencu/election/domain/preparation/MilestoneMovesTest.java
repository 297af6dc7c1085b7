package org.tiencu.election.domain.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tiencu.election.domain.preparation.MilestoneDates.Dates;
import org.tiencu.election.domain.preparation.MilestoneMoves.Move;

class MilestoneMovesTest {

    private static final Instant NOW = Instant.parse("2026-01-10T02:00:00Z");
    private static final Instant OLD = NOW.plus(5, ChronoUnit.DAYS);
    private static final Instant NEW = NOW.plus(9, ChronoUnit.DAYS);

    private static CaseMilestone milestone(String id, Instant due, Instant reminded, Instant missed, LocalDate doneOn) {
        return new CaseMilestone("BC-2026-01-99001", id, 1, due, due.minus(7, ChronoUnit.DAYS), reminded, missed, doneOn);
    }

    private static CaseMilestone open(String id) {
        return milestone(id, OLD, null, null, null);
    }

    private static Move move(String id) {
        return Move.of(open(id), new Dates(1, NEW, NEW.minus(7, ChronoUnit.DAYS)), NOW);
    }

    @Test
    void shouldMoveWhatBelongsToTheMilestone_andLeaveItsNeighbourAlone() {
        MilestoneMoves moves = new MilestoneMoves(List.of(move("second-consultation")));
        assertThat(moves.of("second-consultation", OLD)).get().extracting(Move::to).isEqualTo(NEW);
        assertThat(moves.of("voter-list-posted", OLD)).isEmpty();
        assertThat(moves.of("second-consultation", OLD.plusSeconds(1))).as("not computed from it").isEmpty();
        assertThat(moves.of(null, OLD)).isEmpty();
        assertThat(moves.all()).hasSize(1);
    }

    @Test
    void shouldForgetWhatWasRemindedAndMissed_whenThereIsTimeAgain() {
        CaseMilestone missed = milestone("polling-teams", NOW.minus(1, ChronoUnit.DAYS), NOW.minus(8, ChronoUnit.DAYS),
                NOW.minus(1, ChronoUnit.DAYS), null);
        Move later = Move.of(missed, new Dates(1, NEW, NEW.minus(7, ChronoUnit.DAYS)), NOW);
        assertThat(later.reminded()).isFalse();
        assertThat(later.missed()).isFalse();
        assertThat(later.redeemed()).isTrue();
        Move soon = Move.of(missed, new Dates(1, OLD, OLD.minus(7, ChronoUnit.DAYS)), NOW);
        assertThat(soon.reminded()).as("the reminder is not repeated").isTrue();
        assertThat(soon.redeemed()).isTrue();
        Move past = Move.of(missed, new Dates(1, NOW.minusSeconds(1), NOW.minus(7, ChronoUnit.DAYS)), NOW);
        assertThat(past.missed()).isTrue();
        assertThat(past.redeemed()).isFalse();
    }
}
