package org.tiencu.personnel.domain.confidence;

import java.util.List;

/**
 * From how many low votes on something follows.
 *
 * @param consequence what follows
 * @param ground ground of the dismissal case that it suggests, null if it suggests none
 * @param share the share of low votes
 * @param inclusive whether exactly this share is enough
 * @param base of what the share is taken
 * @param document document of the law
 * @param article its article
 */
public record Threshold(Consequence consequence, String ground, Fraction share, boolean inclusive, VoteBase base,
        String document, String article) {

    /** Whether so many low votes reach it. Compared exactly: two thirds of 31 is not 21. */
    public boolean reachedBy(int low, ConfidenceCount count) {
        long votes = (long) low * share.denominator();
        long needed = (long) base.of(count) * share.numerator();
        return inclusive ? votes >= needed && low > 0 : votes > needed;
    }

    /** The first of these, gravest first, that the low votes reach; null if none. */
    public static Threshold reached(List<Threshold> thresholds, int low, ConfidenceCount count) {
        return thresholds.stream().filter(one -> one.reachedBy(low, count)).findFirst().orElse(null);
    }
}
