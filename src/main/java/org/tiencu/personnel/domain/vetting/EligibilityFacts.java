package org.tiencu.personnel.domain.vetting;

import java.time.LocalDate;

/**
 * What the conditions for an appointment are checked against.
 *
 * @param ruleDate the day whose rules apply
 * @param planned planned for this title or an equivalent or higher one
 * @param monthsInPost whole months in the present or an equivalent post
 * @param higherPost first appointment, or to a higher post than now
 * @param monthsToRetirement whole months until retirement
 * @param termMonths months of one term in the post
 * @param discipline latest kind of discipline to look at, {@code NONE} if there was none
 * @param monthsSinceDiscipline whole months since it was decided
 * @param underInvestigation prosecuted, investigated or under disciplinary review
 * @param nonLocal the post must not be held by a local person
 * @param local native of the province of the post
 * @param notCompletedYears years graded as not completed among the last three
 */
public record EligibilityFacts(LocalDate ruleDate, boolean planned, int monthsInPost, boolean higherPost,
        int monthsToRetirement, int termMonths, String discipline, int monthsSinceDiscipline, boolean underInvestigation,
        boolean nonLocal, boolean local, int notCompletedYears) {

    /** The same facts seen with one disciplinary measure. */
    public EligibilityFacts withDiscipline(String form, int months) {
        return new EligibilityFacts(ruleDate, planned, monthsInPost, higherPost, monthsToRetirement, termMonths, form,
                months, underInvestigation, nonLocal, local, notCompletedYears);
    }
}
