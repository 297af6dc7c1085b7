package org.tiencu.election.adapter.process.consultationround;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/consultation-round/consultation-round.bpmn}. */
public final class ConsultationRoundProcess {

    public static final String ID = "consultation-round";

    public static final String SUMMON_CONSULTATION = "UserTask_SummonConsultation";
    public static final String RECORD_CONFERENCE = "UserTask_RecordConference";
    public static final String RECORD_VOTE = "UserTask_RecordVote";
    public static final String RECORD_RESULT = "UserTask_RecordResult";
    public static final String CONFIRM_CONSULTATION = "UserTask_ConfirmConsultation";
    public static final String SEND_MINUTES = "UserTask_SendMinutes";

    /** The unit that makes the list. */
    public static final Variable<String> UNIT = Variable.text("unit");
    /** Which list: {@code NA} or {@code PC}. */
    public static final Variable<String> LIST = Variable.text("list");
    /** Which consultation: {@code 1}, {@code 2} or {@code 3}. */
    public static final Variable<String> ROUND = Variable.text("round");
    /** When it has to be held, null if the law does not say. */
    public static final Variable<Date> MILESTONE_DUE = Variable.instant("milestoneDue");
    /** Whether the conference agreed without a vote. */
    public static final Variable<Boolean> AGREED = Variable.flag("agreed");
    public static final Variable<String> RESULT_OUTCOME = Variable.text("resultOutcome");
    public static final Variable<String> MINUTES_OUTCOME = Variable.text("minutesOutcome");

    private ConsultationRoundProcess() {
    }
}
