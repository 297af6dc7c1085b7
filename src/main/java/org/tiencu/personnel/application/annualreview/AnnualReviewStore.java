package org.tiencu.personnel.application.annualreview;

import java.util.List;
import java.util.Optional;

import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.ReviewRow;

/** Where the years and rows of annual reviews are kept. */
public interface AnnualReviewStore {

    /** Adds a review with its officials in this order. */
    void add(AnnualReview review, List<ReviewRow> rows);

    Optional<AnnualReview> find(String caseId);

    /** The officials of the case in the order in which they were added. */
    List<ReviewRow> rows(String caseId);

    /** Stores what was recorded about these officials. */
    void update(String caseId, List<ReviewRow> rows);
}
