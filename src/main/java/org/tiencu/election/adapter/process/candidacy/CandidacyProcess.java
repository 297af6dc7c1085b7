package org.tiencu.election.adapter.process.candidacy;

import java.util.Date;
import java.util.Map;

import org.tiencu.election.application.candidacy.CandidacyOpenings.Dates;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/candidacy/candidacy.bpmn}. */
public final class CandidacyProcess {

    public static final String ID = "candidacy";

    public static final String RECORD_WORKPLACE_CONFERENCE = "UserTask_RecordWorkplaceConference";
    public static final String RECORD_ENLARGED_CONFERENCE = "UserTask_RecordEnlargedConference";
    public static final String RECORD_VILLAGE_CONFERENCE = "UserTask_RecordVillageConference";
    public static final String RECEIVE_DOSSIER = "UserTask_ReceiveDossier";
    public static final String CHECK_DOSSIER = "UserTask_CheckDossier";
    public static final String RECORD_OWN_WORKPLACE_CONFERENCE = "UserTask_RecordOwnWorkplaceConference";
    public static final String RECORD_RESIDENCE_CONFERENCE = "UserTask_RecordResidenceConference";
    public static final String RECORD_VERIFICATION = "UserTask_RecordVerification";

    /** The second, then the third consultation has decided; comes with {@link #ROUND_OUTCOME}. */
    public static final String CONSULTATION_DECIDED = "consultation-decided";
    public static final String CANDIDATE_LIST_PUBLISHED = "candidate-list-published";
    /** He no longer stands; comes with {@link #CANDIDACY_END}. */
    public static final String CANDIDACY_ENDED = "candidacy-ended";

    /** Unit that makes the list. */
    public static final Variable<String> UNIT = Variable.text("unit");
    /** Commune in which he lives. */
    public static final Variable<String> RESIDENCE_UNIT = Variable.text("residenceUnit");
    public static final Variable<String> ROUTE = Variable.text("route");
    public static final Variable<String> CONFERENCE_OUTCOME = Variable.text("conferenceOutcome");
    public static final Variable<String> DOSSIER_OUTCOME = Variable.text("dossierOutcome");
    public static final Variable<String> RESIDENCE_OUTCOME = Variable.text("residenceOutcome");
    public static final Variable<String> ROUND_OUTCOME = Variable.text("roundOutcome");
    public static final Variable<String> CANDIDACY_END = Variable.text("candidacyEnd");
    public static final Variable<Boolean> DEADLINE_OPEN = Variable.flag("deadlineOpen");
    /** Whether the voters at the workplace of a self-nominee have to meet too. */
    public static final Variable<Boolean> WORKPLACE_OPINION = Variable.flag("workplaceOpinion");
    public static final Variable<Date> DOSSIER_DEADLINE = Variable.instant("dossierDeadline");
    public static final Variable<Date> VERIFICATION_DUE = Variable.instant("verificationDue");
    public static final Variable<Date> VOTING_START = Variable.instant("votingStart");

    private CandidacyProcess() {
    }

    /** What the process needs to know about a candidate of a list that this unit makes. */
    static Map<String, Object> variables(Candidate candidate, String unit, Dates dates) {
        boolean workplace = candidate.route() == NominationRoute.SELF && !candidate.person().workplace().isBlank();
        return Map.of(UNIT.name(), unit, RESIDENCE_UNIT.name(), candidate.residenceUnit(), ROUTE.name(),
                candidate.route().name(), WORKPLACE_OPINION.name(), workplace,
                DOSSIER_DEADLINE.name(), Date.from(dates.dossierDeadline()),
                VERIFICATION_DUE.name(), Date.from(dates.verificationDue()),
                VOTING_START.name(), Date.from(dates.votingStart()));
    }
}
