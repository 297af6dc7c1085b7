package org.tiencu.personnel.adapter.process.successionplanning;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/succession-planning/succession-planning.bpmn}. */
public final class SuccessionPlanningProcess {

    public static final String ID = "succession-planning";

    public static final String DRAFT_PLAN = "UserTask_DraftPlan";
    public static final String SUBMIT_PLAN = "UserTask_SubmitPlan";
    public static final String APPROVE_PLAN = "UserTask_ApprovePlan";
    public static final String REVIEW_FAILURE = "UserTask_ReviewFailure";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<String> DRAFT_OUTCOME = Variable.text("draftOutcome");
    public static final Variable<String> SUBMIT_OUTCOME = Variable.text("submitOutcome");
    public static final Variable<String> APPROVAL_OUTCOME = Variable.text("approvalOutcome");
    public static final Variable<String> FAILURE_OUTCOME = Variable.text("failureOutcome");

    private SuccessionPlanningProcess() {
    }
}
