package org.tiencu.personnel.adapter.process.annualreview;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/annual-review/annual-review.bpmn}. */
public final class AnnualReviewProcess {

    public static final String ID = "annual-review";

    public static final String RECORD_SELF_GRADING = "UserTask_RecordSelfGrading";
    public static final String RECORD_COMMENTS = "UserTask_RecordComments";
    public static final String DECIDE_GRADES = "UserTask_DecideGrades";
    public static final String NOTIFY_RESULT = "UserTask_NotifyResult";
    public static final String HANDLE_OVERDUE = "UserTask_HandleOverdue";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<Date> REVIEW_DUE = Variable.instant("reviewDue");
    public static final Variable<String> COMMENTS_OUTCOME = Variable.text("commentsOutcome");
    public static final Variable<String> GRADES_OUTCOME = Variable.text("gradesOutcome");

    private AnnualReviewProcess() {
    }
}
