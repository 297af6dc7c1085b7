package org.tiencu.personnel.application.planning;

import java.time.LocalDate;

import org.tiencu.organisation.Post;
import org.tiencu.personnel.domain.planning.PlanningLimits;
import org.tiencu.personnel.domain.planning.PlanningPeriod;

/**
 * What a plan is about and what holds for it today.
 *
 * @param post the title
 * @param period the term that it is made for
 * @param limits the numbers of the law
 * @param day the day whose rules apply and from which ages and times are counted
 */
public record Plan(Post post, PlanningPeriod period, PlanningLimits limits, LocalDate day) {

    /** Months for which somebody still has to work until he retires. */
    public int monthsWanted() {
        return limits.terms() * post.termYears() * 12;
    }
}
