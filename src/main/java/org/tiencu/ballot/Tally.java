package org.tiencu.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Votes of a possible record against its base. Shares are compared in whole numbers: votes × 100 with base × percent.
 */
final class Tally {

    private static final int WHOLE = 100;
    private static final int DECIMALS = 2;

    private final int base;
    private final List<CandidateVotes> ballotOrder;
    private final List<CandidateVotes> ranked;

    Tally(CountRecord record) {
        this.base = record.summoned();
        this.ballotOrder = record.candidates();
        // a stable sort: equal votes keep the order of the ballot
        this.ranked = ballotOrder.stream().sorted(Comparator.comparingInt(CandidateVotes::votes).reversed()).toList();
    }

    int base() {
        return base;
    }

    List<CandidateVotes> ballotOrder() {
        return ballotOrder;
    }

    /** Highest first. */
    List<CandidateVotes> ranked() {
        return ranked;
    }

    boolean above(CandidateVotes candidate, int percent) {
        return compare(candidate, percent) > 0;
    }

    boolean exactly(CandidateVotes candidate, int percent) {
        return compare(candidate, percent) == 0;
    }

    boolean atLeast(CandidateVotes candidate, int percent) {
        return compare(candidate, percent) >= 0;
    }

    List<CandidateResult> results() {
        return ranked.stream()
                .map(candidate -> new CandidateResult(candidate.id(), candidate.votes(), percent(candidate)))
                .toList();
    }

    private int compare(CandidateVotes candidate, int percent) {
        return Long.compare((long) candidate.votes() * WHOLE, (long) base * percent);
    }

    private BigDecimal percent(CandidateVotes candidate) {
        return BigDecimal.valueOf((long) candidate.votes() * WHOLE)
                .divide(BigDecimal.valueOf(base), DECIMALS, RoundingMode.HALF_UP);
    }
}
