package org.tiencu.election.adapter.process.voterchange;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/voter-change/voter-change.bpmn}. */
public final class VoterChangeProcess {

    public static final String ID = "voter-change";

    public static final String CONFIRM_CHANGE = "UserTask_ConfirmChange";
    public static final String CORRECT_CHANGE = "UserTask_CorrectChange";
    public static final String STRIKE_AT_OLD_PLACE = "UserTask_StrikeAtOldPlace";

    public static final Variable<String> UNIT = Variable.text("unit");
    /** The commune that the voter leaves, null unless it is a move. */
    public static final Variable<String> SENDING_UNIT = Variable.text("sendingUnit");
    public static final Variable<Boolean> MOVING = Variable.flag("moving");
    /** From this moment on nothing is changed. */
    public static final Variable<Date> CHANGE_DUE = Variable.instant("changeDue");
    public static final Variable<String> CHANGE_OUTCOME = Variable.text("changeOutcome");
    public static final Variable<String> STRIKE_OUTCOME = Variable.text("strikeOutcome");

    private VoterChangeProcess() {
    }

    /** The way that this change goes. */
    static Map<String, Object> route(VoterChange change) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(SENDING_UNIT.name(), change.oldUnit());
        variables.put(MOVING.name(), change.isMove());
        return variables;
    }
}
