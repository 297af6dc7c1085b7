package org.tiencu.personnel.adapter.process.annualreview;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.application.annualreview.AnnualReviewWorkflow;
import org.tiencu.personnel.domain.annualreview.AnnualReview;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.Deadlines;

/** The annual review process as the use cases see it. */
@Component
class EngineAnnualReviewWorkflow implements AnnualReviewWorkflow {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    EngineAnnualReviewWorkflow(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    @Override
    public void start(PersonnelCase opened, AnnualReview review) {
        currentUser.asSystem(() -> runtimeService.startProcessInstanceByKey(AnnualReviewProcess.ID, opened.id(),
                variables(opened, review)));
    }

    /** What the process needs of a case that was opened. */
    static Map<String, Object> variables(PersonnelCase opened, AnnualReview review) {
        return Map.of(AnnualReviewProcess.UNIT.name(), opened.unitCode(),
                AnnualReviewProcess.AUTHORITY_UNIT.name(), opened.authorityUnit(),
                AnnualReviewProcess.REVIEW_DUE.name(), Date.from(Deadlines.endOf(review.dueOn())));
    }
}
