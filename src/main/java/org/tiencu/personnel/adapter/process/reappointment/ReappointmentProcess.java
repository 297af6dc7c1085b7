package org.tiencu.personnel.adapter.process.reappointment;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/reappointment/reappointment.bpmn}. */
public final class ReappointmentProcess {

    public static final String ID = "reappointment";

    public static final String NOTIFY_OFFICIAL = "UserTask_NotifyOfficial";
    public static final String RECORD_SELF_REVIEW = "UserTask_RecordSelfReview";
    public static final String REVIEW_DEFERRAL = "UserTask_ReviewDeferral";
    public static final String REVIEW_FAILURE = "UserTask_ReviewFailure";
    public static final String SUBMIT_PROPOSAL = "UserTask_SubmitProposal";
    public static final String DECIDE = "UserTask_Decide";
    public static final String HANDLE_EXPIRY = "UserTask_HandleExpiry";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    /** End of the last day for telling the official. */
    public static final Variable<Date> NOTICE_DUE = Variable.instant("noticeDue");
    /** End of the last day of the term. */
    public static final Variable<Date> EXPIRY_DUE = Variable.instant("expiryDue");
    public static final Variable<String> NOTICE_OUTCOME = Variable.text("noticeOutcome");
    /** Name of the {@link org.tiencu.personnel.domain.reappointment.Route}. */
    public static final Variable<String> ROUTE = Variable.text("route");
    public static final Variable<String> DEFERRAL_OUTCOME = Variable.text("deferralOutcome");
    public static final Variable<String> FAILURE_OUTCOME = Variable.text("failureOutcome");
    public static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");
    public static final Variable<String> CLOSING_STATUS = Variable.text("closingStatus");

    private ReappointmentProcess() {
    }
}
