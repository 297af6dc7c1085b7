package org.tiencu.ballot;

/** Approving a list: everyone with the majority, however many they are. */
final class ListApproval {

    private ListApproval() {
    }

    static Choice choose(SelectionRule rule, Tally tally) {
        return Choice.selectedOrFailed(tally.ballotOrder().stream()
                .filter(candidate -> tally.above(candidate, rule.majorityPercent()))
                .toList());
    }
}
