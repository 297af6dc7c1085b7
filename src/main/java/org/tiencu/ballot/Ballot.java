package org.tiencu.ballot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * Completes a step that was left to the head of the body, see Decree 170/2025/NĐ-CP Art. 33.
     *
     * @param pending result with the outcome {@link Outcome#HEAD_DECIDES}
     * @param seats posts to be filled, as in the record of the count
     * @param chosen ids the head picks among {@link BallotResult#headChoices()}, at most as many as seats are open;
     *         empty if the head picks nobody
     * @return {@link Outcome#SELECTED} with those selected by the vote followed by those chosen, the latter in the
     *         order of the choices, or {@link Outcome#FAILED} if that is nobody
     * @throws IllegalArgumentException with a Vietnamese sentence, if nothing is left to the head or the choice is not
     *         allowed
     */
    public static BallotResult decideByHead(BallotResult pending, int seats, List<String> chosen) {
        if (pending.outcome() != Outcome.HEAD_DECIDES) {
            throw new IllegalArgumentException(
                    "Kết quả kiểm phiếu này không thuộc trường hợp người đứng đầu quyết định.");
        }
        Set<String> picked = new HashSet<>(chosen);
        if (picked.size() < chosen.size()) {
            throw new IllegalArgumentException("Mỗi người chỉ được chọn một lần.");
        }
        if (!new HashSet<>(pending.headChoices()).containsAll(picked)) {
            throw new IllegalArgumentException("Chỉ được chọn trong số những người mà kết quả kiểm phiếu dành cho"
                    + " người đứng đầu quyết định.");
        }
        int open = seats - pending.selected().size();
        if (picked.size() > open) {
            throw new IllegalArgumentException("Số người được chọn (%d) lớn hơn số vị trí còn lại (%d)."
                    .formatted(picked.size(), open));
        }
        List<String> selected = Stream.concat(pending.selected().stream(),
                pending.headChoices().stream().filter(picked::contains)).toList();
        Outcome outcome = selected.isEmpty() ? Outcome.FAILED : Outcome.SELECTED;
        return new BallotResult(pending.quorum(), pending.base(), outcome, selected, List.of(), pending.results());
    }
}
