package org.tiencu.personnel.adapter.process.suspension;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/suspension/suspension.bpmn}. */
public final class SuspensionProcess {

    public static final String ID = "suspension";

    public static final String ADVISE = "UserTask_Advise";
    public static final String REPORT_DELAY = "UserTask_ReportDelay";
    public static final String DECIDE = "UserTask_Decide";
    public static final String REVIEW_SUSPENSION = "UserTask_ReviewSuspension";
    public static final String LIFT_SUSPENSION = "UserTask_LiftSuspension";
    public static final String DECIDE_EXTENSION = "UserTask_DecideExtension";

    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<Date> ADVICE_DUE = Variable.instant("adviceDue");
    public static final Variable<Date> SUSPENSION_END = Variable.instant("suspensionEnd");
    public static final Variable<String> ADVICE_OUTCOME = Variable.text("adviceOutcome");
    public static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");
    public static final Variable<String> REVIEW_OUTCOME = Variable.text("reviewOutcome");
    public static final Variable<String> LIFTING_OUTCOME = Variable.text("liftingOutcome");
    public static final Variable<String> EXTENSION_OUTCOME = Variable.text("extensionOutcome");

    private SuspensionProcess() {
    }
}
