package org.tiencu.personnel.adapter.process.confidencevote;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/confidence-vote/confidence-vote.bpmn}. */
public final class ConfidenceVoteProcess {

    public static final String ID = "confidence-vote";

    public static final String PREPARE_LIST = "UserTask_PrepareList";
    public static final String SEND_FILE = "UserTask_SendFile";
    public static final String POSTPONE = "UserTask_Postpone";
    public static final String SEND_POINTS = "UserTask_SendPoints";
    public static final String RECORD_VOTE = "UserTask_RecordVote";
    public static final String DECIDE_RECONVENE = "UserTask_DecideReconvene";
    public static final String CONFIRM_MINUTES = "UserTask_ConfirmMinutes";
    public static final String REPORT_RESULT = "UserTask_ReportResult";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<String> LIST_OUTCOME = Variable.text("listOutcome");
    /** End of the last day on which the file may go to the voters. */
    public static final Variable<Date> FILE_DUE = Variable.instant("fileDue");
    public static final Variable<String> FILE_OUTCOME = Variable.text("fileOutcome");
    public static final Variable<String> POSTPONE_OUTCOME = Variable.text("postponeOutcome");
    /** End of the last day on which points to clarify may go out. */
    public static final Variable<Date> POINTS_DUE = Variable.instant("pointsDue");
    public static final Variable<String> POINTS_OUTCOME = Variable.text("pointsOutcome");
    /** End of the day of the vote. */
    public static final Variable<Date> VOTE_DUE = Variable.instant("voteDue");
    public static final Variable<Boolean> QUORUM_REACHED = Variable.flag("quorumReached");
    public static final Variable<String> RECONVENE = Variable.text("reconvene");
    public static final Variable<String> MINUTES_OUTCOME = Variable.text("minutesOutcome");

    private ConfidenceVoteProcess() {
    }
}
