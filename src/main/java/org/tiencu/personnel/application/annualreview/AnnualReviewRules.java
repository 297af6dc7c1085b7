package org.tiencu.personnel.application.annualreview;

import java.time.LocalDate;
import java.util.Optional;

import org.tiencu.organisation.Regime;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.Trigger;

/** What the law says about annual reviews on a day. */
public interface AnnualReviewRules {

    /**
     * What follows from years without completed duties.
     *
     * @param ground code of the ground of a dismissal
     * @param document the document that says so
     * @param article its article
     */
    record Consequence(String ground, String document, String article) {
    }

    /** The level of so many points out of 100. */
    GradeLevel level(LocalDate day, Regime regime, int points, Trigger trigger);

    /** How many of a group may get the best level. */
    GradeCap cap(LocalDate day, Regime regime);

    /** What follows from so many consecutive years of {@link GradeLevel#NOT_COMPLETED}, empty if nothing does. */
    Optional<Consequence> consequence(LocalDate day, Regime regime, int years);

    /**
     * The last day for the grading of a year.
     *
     * @param specialBody whether the unit is one of those that have more time
     */
    LocalDate deadline(LocalDate day, int year, boolean specialBody);
}
