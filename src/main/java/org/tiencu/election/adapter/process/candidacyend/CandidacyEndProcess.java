package org.tiencu.election.adapter.process.candidacyend;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/candidacy-end/candidacy-end.bpmn}. */
public final class CandidacyEndProcess {

    public static final String ID = "candidacy-end";

    public static final String DECIDE_END = "UserTask_DecideEnd";
    public static final String CORRECT_REQUEST = "UserTask_CorrectRequest";

    /** Group that decides. */
    public static final Variable<String> DECISION_GROUP = Variable.text("decisionGroup");
    /** Group that asked. */
    public static final Variable<String> REQUEST_GROUP = Variable.text("requestGroup");
    public static final Variable<String> END_OUTCOME = Variable.text("endOutcome");
    public static final Variable<String> CORRECTION_OUTCOME = Variable.text("correctionOutcome");

    private CandidacyEndProcess() {
    }
}
