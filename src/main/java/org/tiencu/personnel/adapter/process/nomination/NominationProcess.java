package org.tiencu.personnel.adapter.process.nomination;

import java.util.Collection;
import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/nomination/nomination.bpmn}. */
public final class NominationProcess {

    public static final String ID = "nomination";

    public static final String DRAFT_POLICY_REQUEST = "UserTask_DraftPolicyRequest";
    public static final String DECIDE_POLICY = "UserTask_DecidePolicy";
    public static final String PREPARE_LIST = "UserTask_PrepareList";
    public static final String EXPLAIN_DIFFERENCE = "UserTask_ExplainDifference";
    public static final String ANSWER_DIFFERENCE = "UserTask_AnswerDifference";
    public static final String RECORD_ASSESSMENT = "UserTask_RecordAssessment";
    public static final String PROPOSE_OUTSIDER = "UserTask_ProposeOutsider";
    public static final String MEET_OFFICIAL = "UserTask_MeetOfficial";
    public static final String REPORT_DELAY = "UserTask_ReportDelay";
    public static final String DECIDE_AFTER_FAILURE = "UserTask_DecideAfterFailure";

    public static final Variable<String> SOURCE = Variable.text("source");
    public static final Variable<Date> POLICY_DUE = Variable.instant("policyDue");
    public static final Variable<String> POLICY_OUTCOME = Variable.text("policyOutcome");
    public static final Variable<Date> NOMINATION_DUE = Variable.instant("nominationDue");
    public static final Variable<String> SENDING_UNIT = Variable.text("sendingUnit");
    public static final Variable<String> DIFFERENCE_OUTCOME = Variable.text("differenceOutcome");
    public static final Variable<String> MEETING_OUTCOME = Variable.text("meetingOutcome");
    public static final Variable<String> FAILURE_OUTCOME = Variable.text("failureOutcome");
    public static final Variable<Collection<String>> CANDIDATE_IDS = Variable.texts("candidateIds");

    private NominationProcess() {
    }
}
