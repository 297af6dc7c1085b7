package org.tiencu.election.domain.preparation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Instant, Move> byMoment = new HashMap<>();

    /**
     * @param moves the milestones that were moved
     * @param before all milestones of the case as they were
     */
    public MilestoneMoves(List<Move> moves, List<CaseMilestone> before) {
        byMilestone = moves.stream().collect(Collectors.toMap(Move::milestone, move -> move));
        for (Move move : moves) {
            boolean alone = before.stream().filter(one -> !one.done() && one.dueAt().equals(move.from()))
                    .map(one -> byMilestone.get(one.milestone()))
                    .allMatch(other -> other != null && other.to().equals(move.to()));
            if (alone) {
                byMoment.put(move.from(), move);
            }
        }
    }

    /** In no order. */
    public List<Move> all() {
        return List.copyOf(byMilestone.values());
    }

    /**
     * What becomes of something in the case that is due at this moment.
     *
     * @param milestone the milestone that it belongs to, null if it does not say: then it moves if everything in the case that
     *                  was due at that moment moves to the same moment
     * @param moment when it is due, null if it is not
     */
    public Optional<Move> of(String milestone, Instant moment) {
        Move move = milestone == null ? byMoment.get(moment) : byMilestone.get(milestone);
        return Optional.ofNullable(move).filter(one -> one.from().equals(moment));
    }
}
