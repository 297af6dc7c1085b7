package org.tiencu.election.adapter.process.electionbodies;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/election-bodies/election-bodies.bpmn}. */
public final class ElectionBodiesProcess {

    public static final String ID = "election-bodies";

    public static final String PROPOSE_MEMBERS = "UserTask_ProposeMembers";
    public static final String AGREE_AS_COUNCIL = "UserTask_AgreeAsCouncil";
    public static final String AGREE_AS_FRONT = "UserTask_AgreeAsFront";
    public static final String RECORD_DECISION = "UserTask_RecordDecision";

    public static final Variable<String> UNIT = Variable.text("unit");
    /** Constant of {@link org.tiencu.election.domain.electionbody.BodyKind}: the bodies of this kind are set up. */
    public static final Variable<String> BODY_KIND = Variable.text("bodyKind");
    public static final Variable<Date> MILESTONE_DUE = Variable.instant("milestoneDue");
    public static final Variable<String> COUNCIL_OUTCOME = Variable.text("councilOutcome");
    public static final Variable<String> FRONT_OUTCOME = Variable.text("frontOutcome");
    public static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");

    private ElectionBodiesProcess() {
    }
}
