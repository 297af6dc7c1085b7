package org.tiencu.ballot;

import java.math.BigDecimal;

/**
 * One line of the result.
 *
 * @param id id of the person, as in the record
 * @param votes votes received
 * @param percent votes in percent of the base, two decimals, half up, e.g. {@code 53.33}. For display only: the
 *         comparisons are made with whole numbers, so in a very large body {@code 50.00} may stand for slightly more
 *         than a half
 */
public record CandidateResult(String id, int votes, BigDecimal percent) {
}
