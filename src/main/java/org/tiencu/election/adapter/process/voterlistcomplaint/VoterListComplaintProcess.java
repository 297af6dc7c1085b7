package org.tiencu.election.adapter.process.voterlistcomplaint;

import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/voter-list-complaint/voter-list-complaint.bpmn}. */
public final class VoterListComplaintProcess {

    public static final String ID = "voter-list-complaint";

    public static final String RESOLVE_COMPLAINT = "UserTask_ResolveComplaint";
    public static final String SUPPLEMENT_COMPLAINT = "UserTask_SupplementComplaint";
    public static final String EXPLAIN_DELAY = "UserTask_ExplainDelay";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<Date> ANSWER_DUE = Variable.instant("answerDue");
    public static final Variable<String> COMPLAINT_OUTCOME = Variable.text("complaintOutcome");

    private VoterListComplaintProcess() {
    }
}
