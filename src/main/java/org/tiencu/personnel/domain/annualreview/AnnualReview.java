package org.tiencu.personnel.domain.annualreview;

import java.time.LocalDate;

/**
 * What a case of annual review has beside the case itself.
 *
 * @param caseId the case
 * @param year the year reviewed
 * @param ruleDate the day whose rules on levels and shares apply: the last day of the year, or the day on which the case
 *                 was opened if the year was not over
 * @param dueOn last day for the grading
 */
public record AnnualReview(String caseId, int year, LocalDate ruleDate, LocalDate dueOn) {

    /** The day whose rules apply to a review of this year that is opened on this day. */
    public static LocalDate ruleDate(int year, LocalDate openedOn) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return openedOn.isBefore(last) ? openedOn : last;
    }
}
