package org.tiencu.election.adapter.process.electionbodychange;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/election-body-change/election-body-change.bpmn}. */
public final class ElectionBodyChangeProcess {

    public static final String ID = "election-body-change";

    public static final String PROPOSE_CHANGE = "UserTask_ProposeChange";
    public static final String AGREE_CHANGE_AS_COUNCIL = "UserTask_AgreeChangeAsCouncil";
    public static final String AGREE_CHANGE_AS_FRONT = "UserTask_AgreeChangeAsFront";
    public static final String DECIDE_CHANGE = "UserTask_DecideChange";

    public static final Variable<String> UNIT = Variable.text("unit");
    /** Whether somebody new joins, to whom others have to agree. */
    public static final Variable<Boolean> AGREEMENT_NEEDED = Variable.flag("agreementNeeded");
    public static final Variable<String> COUNCIL_OUTCOME = Variable.text("councilOutcome");
    public static final Variable<String> FRONT_OUTCOME = Variable.text("frontOutcome");
    public static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");

    private ElectionBodyChangeProcess() {
    }
}
