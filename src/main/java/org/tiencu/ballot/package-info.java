/**
 * What a count of votes decides: quorum, check of the arithmetic, majority and selection.
 *
 * <p>A counting board hands over the figures of one vote as a {@link org.tiencu.ballot.CountRecord}; the law in force
 * on that day arrives as a {@link org.tiencu.ballot.SelectionRule}, read by the caller from a dated decision table.
 * {@link org.tiencu.ballot.Ballot} refuses figures that cannot be true and otherwise says who is selected, who is
 * carried to the next step, or that the head has to decide. No number of the law is written in this package.
 *
 * <p>Everything here is plain Java without side effects: the same record and rule always give the same result, so a
 * count of years ago can be recomputed from what was stored. Only totals are known here, never who cast which vote,
 * because the ballots are secret. All comparisons use whole numbers; {@link java.math.BigDecimal} percentages are for
 * display only.
 *
 * <p>All values are immutable and may be shared between threads. A {@code null} rule or record is a defect of the
 * caller and ends in a {@link java.lang.NullPointerException}.
 */
package org.tiencu.ballot;
