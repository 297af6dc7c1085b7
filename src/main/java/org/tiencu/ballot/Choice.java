package org.tiencu.ballot;

import java.util.List;
import java.util.stream.Stream;

/** Whom a way of selecting picks from a tally. */
record Choice(Outcome outcome, List<String> selected, List<String> headChoices) {

    static Choice of(Outcome outcome, List<CandidateVotes> selected) {
        return new Choice(outcome, ids(selected), List.of());
    }

    static Choice ofHead(List<CandidateVotes> selected, List<CandidateVotes> headChoices) {
        return new Choice(Outcome.HEAD_DECIDES, ids(selected), ids(headChoices));
    }

    static Choice selectedOrFailed(List<CandidateVotes> selected) {
        return of(selected.isEmpty() ? Outcome.FAILED : Outcome.SELECTED, selected);
    }

    static List<CandidateVotes> join(List<CandidateVotes> first, List<CandidateVotes> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> ids(List<CandidateVotes> candidates) {
        return candidates.stream().map(CandidateVotes::id).toList();
    }
}
