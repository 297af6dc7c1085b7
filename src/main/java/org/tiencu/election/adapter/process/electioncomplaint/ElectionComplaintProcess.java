package org.tiencu.election.adapter.process.electioncomplaint;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/election-complaint/election-complaint.bpmn}. */
public final class ElectionComplaintProcess {

    public static final String ID = "election-complaint";

    public static final String CORRECT_ENTRY = "UserTask_CorrectEntry";
    public static final String DECIDE_LATENESS = "UserTask_DecideLateness";
    public static final String SETTLE_COMPLAINT = "UserTask_SettleComplaint";
    public static final String RECORD_SENDER_ANSWER = "UserTask_RecordSenderAnswer";
    public static final String DECIDE_FINALLY = "UserTask_DecideFinally";
    public static final String REVIEW_AFTER_STOP = "UserTask_ReviewAfterStop";
    public static final String HAND_OVER_FILE = "UserTask_HandOverFile";

    /** Who keeps the register. */
    public static final Variable<String> REGISTER_GROUP = Variable.text("registerGroup");
    /** Who settles it first. */
    public static final Variable<String> HANDLER_GROUP = Variable.text("handlerGroup");
    /** Who decides finally. */
    public static final Variable<String> FINAL_GROUP = Variable.text("finalGroup");
    public static final Variable<Boolean> EXAMINED = Variable.flag("examined");
    public static final Variable<Boolean> STOPPED = Variable.flag("stopped");
    public static final Variable<Boolean> IN_TIME = Variable.flag("inTime");
    public static final Variable<Boolean> TWO_STEPS = Variable.flag("twoSteps");
    /** From then on it is not handled any more. */
    public static final Variable<Date> HANDLING_ENDS = Variable.instant("handlingEnds");
    public static final Variable<Date> ANSWER_DUE = Variable.instant("answerDue");
    public static final Variable<Date> FINAL_DUE = Variable.instant("finalDue");
    public static final Variable<String> LATENESS_OUTCOME = Variable.text("latenessOutcome");
    public static final Variable<String> SETTLE_OUTCOME = Variable.text("settleOutcome");
    /** Whether the sender may take the first settlement further. */
    public static final Variable<Boolean> FURTHER_OPEN = Variable.flag("furtherOpen");
    public static final Variable<String> SENDER_OUTCOME = Variable.text("senderOutcome");
    public static final Variable<String> FINAL_OUTCOME = Variable.text("finalOutcome");
    public static final Variable<Boolean> FACTS_MISSING = Variable.flag("factsMissing");
    /** Whether a candidate can still be struck. */
    public static final Variable<Boolean> REMOVABLE = Variable.flag("removable");
    public static final Variable<Date> ELECTION_BEGINS = Variable.instant("electionBegins");
    public static final Variable<String> REVIEW_OUTCOME = Variable.text("reviewOutcome");

    private ElectionComplaintProcess() {
    }
}
