package org.tiencu.desk.adapter.process.datarequest;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/desk/data-request/data-request.bpmn}. */
public final class DataRequestProcess {

    public static final String ID = "data-request";

    public static final String ACKNOWLEDGE_REQUEST = "UserTask_AcknowledgeRequest";
    public static final String PREPARE_ANSWER = "UserTask_PrepareAnswer";
    public static final String CHECK_ANSWER = "UserTask_CheckAnswer";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<Date> ACKNOWLEDGE_DUE = Variable.instant("acknowledgeDue");
    public static final Variable<Date> ANSWER_DUE = Variable.instant("answerDue");
    public static final Variable<String> ANSWER_OUTCOME = Variable.text("answerOutcome");
    public static final Variable<String> CHECK_OUTCOME = Variable.text("checkOutcome");

    private DataRequestProcess() {
    }
}
