package org.tiencu.ballot;

import java.util.List;
import java.util.function.Predicate;

/** Naming people for the seats: the highest above the majority, then the head's choice or the fallback of the rule. */
final class Nomination {

    private final SelectionRule rule;
    private final Tally tally;
    private final int seats;

    private Nomination(SelectionRule rule, Tally tally, int seats) {
        this.rule = rule;
        this.tally = tally;
        this.seats = seats;
    }

    static Choice choose(SelectionRule rule, Tally tally, int seats) {
        return new Nomination(rule, tally, seats).choose();
    }

    private Choice choose() {
        List<CandidateVotes> above = ranked(candidate -> tally.above(candidate, rule.majorityPercent()));
        if (above.size() > seats) {
            return cut(above);
        }
        return above.size() == seats ? Choice.of(Outcome.SELECTED, above) : openSeats(above);
    }

    /** More people have the majority than there are seats: votes decide, unless the last seat is tied. */
    private Choice cut(List<CandidateVotes> above) {
        int lastIn = above.get(seats - 1).votes();
        int firstOut = above.get(seats).votes();
        if (lastIn != firstOut) {
            return Choice.of(Outcome.SELECTED, above.subList(0, seats));
        }
        List<CandidateVotes> clear = above.stream().filter(candidate -> candidate.votes() > lastIn).toList();
        List<CandidateVotes> tied = above.stream().filter(candidate -> candidate.votes() == lastIn).toList();
        return rule.headDecidesAtMajority()
                ? Choice.ofHead(clear, tied)
                : Choice.of(Outcome.CARRIED, Choice.join(clear, tied));
    }

    private Choice openSeats(List<CandidateVotes> above) {
        if (rule.headDecidesAtMajority()) {
            List<CandidateVotes> atMajority = ranked(candidate -> tally.exactly(candidate, rule.majorityPercent()));
            if (!atMajority.isEmpty()) {
                return Choice.ofHead(above, atMajority);
            }
        }
        List<CandidateVotes> carried = fallback();
        return carried.isEmpty()
                ? Choice.selectedOrFailed(above)
                : Choice.of(Outcome.CARRIED, Choice.join(above, carried));
    }

    private List<CandidateVotes> fallback() {
        Predicate<CandidateVotes> remaining = candidate -> !tally.above(candidate, rule.majorityPercent());
        return switch (rule.fallback()) {
            case NONE -> List.of();
            case ALL_AT_LEAST -> ranked(
                    remaining.and(candidate -> tally.atLeast(candidate, rule.fallbackPercent())));
            case TOP_TWO -> topTwo(ranked(remaining.and(candidate -> candidate.votes() > 0)));
        };
    }

    private static List<CandidateVotes> topTwo(List<CandidateVotes> voted) {
        if (voted.size() <= 2) {
            return voted;
        }
        int second = voted.get(1).votes();
        return voted.stream().filter(candidate -> candidate.votes() >= second).toList();
    }

    private List<CandidateVotes> ranked(Predicate<CandidateVotes> wanted) {
        return tally.ranked().stream().filter(wanted).toList();
    }
}
