package org.tiencu.election.adapter.process.milestoneescalation;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/milestone-escalation/milestone-escalation.bpmn}. */
public final class MilestoneEscalationProcess {

    public static final String ID = "milestone-escalation";

    public static final String HANDLE_MISSED_MILESTONE = "UserTask_HandleMissedMilestone";

    /** Id of the milestone, as the process is started with it. */
    public static final Variable<String> MISSED_MILESTONE = Variable.text("missedMilestone");
    /** The same, as the task sees it. */
    public static final Variable<String> MILESTONE = Variable.text("milestone");
    public static final Variable<String> ESCALATION_GROUP = Variable.text("escalationGroup");

    private MilestoneEscalationProcess() {
    }
}
