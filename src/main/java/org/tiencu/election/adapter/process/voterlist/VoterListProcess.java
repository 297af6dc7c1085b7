package org.tiencu.election.adapter.process.voterlist;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/voter-list/voter-list.bpmn}. */
public final class VoterListProcess {

    public static final String ID = "voter-list";

    public static final String COMPILE_LIST = "UserTask_CompileList";
    public static final String CONFIRM_LIST = "UserTask_ConfirmList";
    public static final String POST_LIST = "UserTask_PostList";
    public static final String FREEZE_LIST = "UserTask_FreezeList";

    public static final Variable<String> UNIT = Variable.text("unit");
    /** The last moment for the posting. */
    public static final Variable<Date> MILESTONE_DUE = Variable.instant("milestoneDue");
    public static final Variable<String> LIST_OUTCOME = Variable.text("listOutcome");
    public static final Variable<Date> COMPLAINTS_DUE = Variable.instant("complaintsDue");
    public static final Variable<Date> FREEZE_DUE = Variable.instant("freezeDue");

    private VoterListProcess() {
    }
}
