package org.tiencu.personnel.adapter.process.conference;

import java.util.Collection;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/conference/conference.bpmn}. */
public final class ConferenceProcess {

    public static final String ID = "conference";

    public static final String SUMMON = "UserTask_Summon";
    public static final String RECORD_ATTENDANCE = "UserTask_RecordAttendance";
    public static final String DECIDE_RECONVENE = "UserTask_DecideReconvene";
    public static final String RECORD_COUNT = "UserTask_RecordCount";
    public static final String HEAD_DECIDES = "UserTask_HeadDecides";
    public static final String CONFIRM_MINUTES = "UserTask_ConfirmMinutes";

    /** The unit that holds the conference. */
    public static final Variable<String> UNIT = Variable.text("unit");
    /** Code of the {@link org.tiencu.personnel.domain.conference.ConferenceStep}. */
    public static final Variable<String> STEP = Variable.text("step");
    public static final Variable<Boolean> QUORUM_REACHED = Variable.flag("quorumReached");
    public static final Variable<String> RECONVENE = Variable.text("reconvene");
    /** Whether the rule leaves the decision to the head. */
    public static final Variable<Boolean> HEAD_DECISION_NEEDED = Variable.flag("headDecisionNeeded");
    public static final Variable<String> MINUTES_OUTCOME = Variable.text("minutesOutcome");
    /** Set when the minutes are confirmed; the result itself stays out of the engine. */
    public static final Variable<Boolean> ANYBODY_CHOSEN = Variable.flag("anybodyChosen");
    /** Set by step 3. */
    public static final Variable<Boolean> DIFFERS_FROM_STEP_2 = Variable.flag("differsFromStep2");
    /** Set by step 5: those who were put forward. */
    public static final Variable<Collection<String>> CANDIDATE_IDS = Variable.texts("candidateIds");

    private ConferenceProcess() {
    }
}
