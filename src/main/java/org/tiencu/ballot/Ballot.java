package org.tiencu.ballot;

import java.util.List;

/**
 * Decides one voting step of a personnel process or an election conference: Decree 170/2025/NĐ-CP Art. 33(2) and (3)
 * for civil servants, Regulation 377-QĐ/TW of 2025 for Party posts. The numbers come with the {@link SelectionRule}.
 */
public final class Ballot {

    private Ballot() {
    }

    /**
     * Checks the figures, then the quorum, then selects.
     *
     * <p>Percentages are taken of the people summoned, so those who stayed away count against everybody.
     * <ul>
     * <li>{@link SelectionRule.Method#LIST_APPROVAL}: everyone above the majority.
     * <li>{@link SelectionRule.Method#OPINION}: everyone is carried.
     * <li>{@link SelectionRule.Method#NOMINATION}: the highest above the majority, up to the seats. Equal votes for the
     * last seat, or people with exactly the majority percentage while seats are open, go to the head if the rule says
     * so. Otherwise equal votes for the last seat are all carried, and open seats bring the fallback of the rule.
     * </ul>
     *
     * <p>Without a quorum the outcome is {@link Outcome#NO_QUORUM}: ballots, seats and votes may then be 0 and the
     * candidates missing, but figures that are given must still fit together.
     *
     * @param rule rule in force for the step on the day of the vote
     * @param record figures of the counting board
     * @return who is selected, carried or left to the head
     * @throws ImpossibleCountException with all problems, if the figures contradict each other
     */
    public static BallotResult evaluate(SelectionRule rule, CountRecord record) {
        List<ImpossibleCountException.Problem> problems = CountCheck.problems(rule, record);
        if (!problems.isEmpty()) {
            throw new ImpossibleCountException(problems);
        }
        Tally tally = new Tally(record);
        if (!Quorum.reached(rule, record.summoned(), record.present())) {
            return new BallotResult(false, tally.base(), Outcome.NO_QUORUM, List.of(), List.of(), List.of());
        }
        Choice choice = switch (rule.method()) {
            case LIST_APPROVAL -> ListApproval.choose(rule, tally);
            case OPINION -> Opinion.choose(tally);
            case NOMINATION -> Nomination.choose(rule, tally, record.seats());
        };
        return new BallotResult(true, tally.base(), choice.outcome(), choice.selected(), choice.headChoices(),
                tally.results());
    }
}
