package org.tiencu.ballot;

import java.util.Objects;

/**
 * Rule for one voting step, as read from the dated decision table.
 *
 * <p>It carries every number of the law that a count needs, and the place in the law where the numbers stand. The five
 * steps of a personnel process, for example, are governed by Decree 170/2025/NĐ-CP Art. 33(2) for civil servants and by
 * Regulation 377-QĐ/TW of 2025 for Party posts.
 *
 * @param method what the voters are asked
 * @param quorumNumerator upper number of the quorum fraction, e.g. the 2 of 2/3; 0 if the step has no quorum
 * @param quorumDenominator lower number of the quorum fraction, at least 1; a fraction of the people summoned
 * @param base of whom the percentages are taken
 * @param majorityPercent percent of the base, 0 to 100; a person must have strictly more. OPINION does not use it
 * @param fallback who is carried to the next step if seats stay open; NOMINATION only
 * @param fallbackPercent percent of the base, 1 to 100, that is enough under {@link Fallback#ALL_AT_LEAST} (at least,
 *         not more than); other fallbacks do not use it and may leave it 0
 * @param headDecidesAtMajority whether the head chooses among people with exactly {@code majorityPercent}, or with
 *         equal votes above it for fewer seats; NOMINATION only
 * @param document number of the legal document, e.g. {@code 170/2025/NĐ-CP}; kept for the record, not used in a count
 * @param article place in that document, e.g. {@code Art. 33(2)}; kept for the record, not used in a count
 */
public record SelectionRule(Method method, int quorumNumerator, int quorumDenominator, Base base, int majorityPercent,
        Fallback fallback, int fallbackPercent, boolean headDecidesAtMajority, String document, String article) {

    /** What the voters are asked in a step. */
    public enum Method {
        /** Approve a list: yes or no to each person, any number of persons may be approved. */
        LIST_APPROVAL,
        /** Name at most one person for each post; as many persons are wanted as there are seats. */
        NOMINATION,
        /** Give an opinion by naming at most one person for each post; the votes are a reference and drop nobody. */
        OPINION
    }

    /** Of whom the percentages of a step are taken; never of those present or of the valid votes. */
    public enum Base {
        /** All people summoned to the conference, present or not. */
        SUMMONED,
        /**
         * The whole membership of the collective leadership. For such a step the record's {@code summoned} is that
         * membership, so both bases use the same figure.
         */
        MEMBERS
    }

    /**
     * Who goes to the next step without a majority. The generations of the law differ: Decree 138/2020/NĐ-CP Art. 46
     * took the top two, the rules that followed it take everyone from a lower percentage on.
     */
    public enum Fallback {
        /** Nobody. */
        NONE,
        /** Everyone with at least the fallback percentage of the base. */
        ALL_AT_LEAST,
        /** The two highest who have a vote at all; equal votes at the second place are all taken. */
        TOP_TWO
    }

    /**
     * Checks that the numbers can be a rule at all, so that a slip in a decision table cannot decide a vote.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence, if a number is outside the range given above
     * @throws NullPointerException if method, base or fallback is missing
     */
    public SelectionRule {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(fallback, "fallback");
        if (quorumDenominator < 1 || quorumNumerator < 0 || quorumNumerator > quorumDenominator) {
            throw new IllegalArgumentException(("Tỷ lệ có mặt tối thiểu (%d/%d) không phải là một phần của số người"
                    + " được triệu tập.").formatted(quorumNumerator, quorumDenominator));
        }
        requirePercent("Tỷ lệ đa số", 0, majorityPercent);
        requirePercent("Tỷ lệ để chuyển sang bước sau", fallback == Fallback.ALL_AT_LEAST ? 1 : 0, fallbackPercent);
    }

    private static void requirePercent(String name, int least, int percent) {
        if (percent < least || percent > 100) {
            throw new IllegalArgumentException("%s (%d%%) phải từ %d%% đến 100%%.".formatted(name, percent, least));
        }
    }
}
