package org.tiencu.personnel.application.annualreview;

import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

/** What annual reviews ask of the process engine. */
public interface AnnualReviewWorkflow {

    /** Starts the process of a case that was opened without the start form. */
    void start(PersonnelCase opened, AnnualReview review);
}
