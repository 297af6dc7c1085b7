package org.tiencu.personnel.application.annualreview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.annualreview.ReviewRow;

/** Annual reviews as long as a test runs. */
class InMemoryAnnualReviews implements AnnualReviewStore {

    private final Map<String, AnnualReview> reviews = new HashMap<>();
    private final Map<String, List<ReviewRow>> rows = new HashMap<>();

    @Override
    public void add(AnnualReview review, List<ReviewRow> added) {
        reviews.put(review.caseId(), review);
        rows.put(review.caseId(), new ArrayList<>(added));
    }

    @Override
    public Optional<AnnualReview> find(String caseId) {
        return Optional.ofNullable(reviews.get(caseId));
    }

    @Override
    public List<ReviewRow> rows(String caseId) {
        return rows.getOrDefault(caseId, List.of());
    }

    @Override
    public void update(String caseId, List<ReviewRow> changed) {
        rows.put(caseId, new ArrayList<>(changed));
    }
}
