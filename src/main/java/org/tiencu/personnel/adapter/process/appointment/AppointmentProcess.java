package org.tiencu.personnel.adapter.process.appointment;

import java.util.Collection;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/appointment/appointment.bpmn}. */
public final class AppointmentProcess {

    public static final String ID = "appointment";

    public static final String AUTHORITY_VOTE = "UserTask_AuthorityVote";
    public static final String ISSUE_DECISION = "UserTask_IssueDecision";
    public static final String ANNOUNCE = "UserTask_Announce";
    public static final String HAND_OVER = "UserTask_HandOver";

    public static final String WITHDRAWN = "appointment-withdrawn";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> AUTHORITY_UNIT = Variable.text("authorityUnit");
    public static final Variable<String> SOURCE = Variable.text("source");
    public static final Variable<Collection<String>> CANDIDATE_IDS = Variable.texts("candidateIds");
    public static final Variable<Boolean> CANDIDATES_LEFT = Variable.flag("candidatesLeft");
    public static final Variable<String> AUTHORITY_OUTCOME = Variable.text("authorityOutcome");
    public static final Variable<String> CLOSING_STATUS = Variable.text("closingStatus");

    private AppointmentProcess() {
    }
}
