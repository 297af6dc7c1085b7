package org.tiencu.personnel.adapter.process.dismissal;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/dismissal/dismissal.bpmn}. */
public final class DismissalProcess {

    public static final String ID = "dismissal";

    public static final String TALK_WITH_OFFICIAL = "UserTask_TalkWithOfficial";
    public static final String FILE_PROPOSAL = "UserTask_FileProposal";
    public static final String REPORT_DELAY = "UserTask_ReportDelay";
    public static final String AUTHORITY_VOTE = "UserTask_AuthorityVote";
    public static final String EXTEND_DECISION = "UserTask_ExtendDecision";
    public static final String RECORD_ELECTED_BODY = "UserTask_RecordElectedBody";
    public static final String ISSUE_DECISION = "UserTask_IssueDecision";
    public static final String NOTIFY_PARTIES = "UserTask_NotifyParties";
    public static final String ARRANGE_PLACEMENT = "UserTask_ArrangePlacement";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<Boolean> ELECTED = Variable.flag("elected");
    /** Whether the official has been talked to; after a return of the proposal that is not done again. */
    public static final Variable<Boolean> TALKED = Variable.flag("talked");
    public static final Variable<Date> PROPOSAL_DUE = Variable.instant("proposalDue");
    public static final Variable<Date> DECISION_DUE = Variable.instant("decisionDue");
    public static final Variable<String> TALK_OUTCOME = Variable.text("talkOutcome");
    public static final Variable<String> AUTHORITY_OUTCOME = Variable.text("authorityOutcome");
    public static final Variable<String> ELECTED_BODY_OUTCOME = Variable.text("electedBodyOutcome");
    public static final Variable<String> CLOSING_STATUS = Variable.text("closingStatus");

    private DismissalProcess() {
    }
}
