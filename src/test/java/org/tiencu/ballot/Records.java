package org.tiencu.ballot;

import java.util.ArrayList;
import java.util.List;

/** Possible records, where all who were summoned came and voted unless said otherwise. */
final class Records {

    private Records() {
    }

    /** One seat; people called A, B, C ... in the order of the ballot. */
    static CountRecord of(int summoned, int... votes) {
        return withSeats(1, summoned, votes);
    }

    static CountRecord withSeats(int seats, int summoned, int... votes) {
        return new CountRecord(summoned, summoned, summoned, summoned, 0, seats, candidates(votes));
    }

    static List<CandidateVotes> candidates(int... votes) {
        List<CandidateVotes> candidates = new ArrayList<>();
        for (int count : votes) {
            candidates.add(new CandidateVotes(String.valueOf((char) ('A' + candidates.size())), count));
        }
        return candidates;
    }
}
