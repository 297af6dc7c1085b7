package org.tiencu.election.domain.preparation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The milestones of one case that a decision moved, and what of the case has to move with them. */
public final class MilestoneMoves {

    /**
     * A milestone that was moved.
     *
     * @param milestone id of the step
     * @param from when it was due
     * @param to when it is due now
     * @param remindAt when the unit is reminded now
     * @param reminded whether it has been, and that still counts
     * @param missedBefore whether the higher unit had been told that it was missed
     * @param missed whether that still counts
     */
    public record Move(String milestone, Instant from, Instant to, Instant remindAt, boolean reminded, boolean missedBefore,
            boolean missed) {

        /** The move of a milestone to its new dates, seen now. */
        public static Move of(CaseMilestone before, MilestoneDates.Dates dates, Instant now) {
            return new Move(before.milestone(), before.dueAt(), dates.dueAt(), dates.remindAt(),
                    before.remindedAt() != null && !dates.remindAt().isAfter(now), before.missedAt() != null,
                    before.missedAt() != null && !dates.dueAt().isAfter(now));
        }

        /** Whether it was missed and has time again. */
        public boolean redeemed() {
            return missedBefore && !missed;
        }
    }

    private final Map<String, Move> byMilestone;

    public MilestoneMoves(List<Move> moves) {
        byMilestone = moves.stream().collect(Collectors.toMap(Move::milestone, Function.identity()));
    }

    /** In no order. */
    public List<Move> all() {
        return List.copyOf(byMilestone.values());
    }

    /**
     * What becomes of something in the case that belongs to this milestone and is due at this moment; nothing if it is due at
     * another moment than the milestone was.
     *
     * @param milestone id of the step, null if it belongs to none
     */
    public Optional<Move> of(String milestone, Instant moment) {
        return Optional.ofNullable(byMilestone.get(milestone)).filter(move -> move.from().equals(moment));
    }
}
