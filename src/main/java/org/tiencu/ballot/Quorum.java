package org.tiencu.ballot;

/**
 * Whether enough people came for a conference to be valid: Decree 170/2025/NĐ-CP Art. 33(2) for civil servants,
 * Regulation 80-QĐ/TW of 2022 Art. 21(1) for Party posts before Regulation 377-QĐ/TW.
 */
public final class Quorum {

    private Quorum() {
    }

    /**
     * Compares the people present with the fraction of the rule. Reaching the fraction exactly is enough.
     *
     * @param rule holds the fraction
     * @param summoned people summoned, at least 1
     * @param present people summoned who are there, 0 to {@code summoned}; the range is the caller's to check,
     *         {@link Ballot#evaluate} does
     * @return true if {@code present / summoned} is at least the fraction
     */
    public static boolean reached(SelectionRule rule, int summoned, int present) {
        return (long) present * rule.quorumDenominator() >= (long) summoned * rule.quorumNumerator();
    }
}
