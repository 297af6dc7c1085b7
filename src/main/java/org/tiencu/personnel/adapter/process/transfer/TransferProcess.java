package org.tiencu.personnel.adapter.process.transfer;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/transfer/transfer.bpmn}. */
public final class TransferProcess {

    public static final String ID = "transfer";

    public static final String CONSULT_SENDING = "UserTask_ConsultSending";
    public static final String CONSULT_RECEIVING = "UserTask_ConsultReceiving";
    public static final String MEET_OFFICIAL = "UserTask_MeetOfficial";
    public static final String REVIEW_CONDITIONS = "UserTask_ReviewConditions";
    public static final String DECIDE = "UserTask_Decide";
    public static final String FOLLOW_SECONDMENT = "UserTask_FollowSecondment";

    public static final Variable<String> SENDING_UNIT = Variable.text("sendingUnit");
    public static final Variable<String> RECEIVING_UNIT = Variable.text("receivingUnit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<String> REVIEW_OUTCOME = Variable.text("reviewOutcome");
    public static final Variable<String> AUTHORITY_OUTCOME = Variable.text("authorityOutcome");
    public static final Variable<Boolean> SECONDMENT = Variable.flag("secondment");
    public static final Variable<Date> SECONDMENT_END = Variable.instant("secondmentEnd");

    private TransferProcess() {
    }
}
