package org.tiencu.election.adapter.process.electionpreparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.process.Variable;

/** The names in {@code processes/election/election-preparation/election-preparation.bpmn}. */
public final class ElectionPreparationProcess {

    public static final String ID = "election-preparation";

    public static final String RECORD_STRUCTURE = "UserTask_RecordStructure";
    public static final String RECORD_FIRST_ADJUSTMENT = "UserTask_RecordFirstAdjustment";
    public static final String CONFIRM_NOMINATIONS = "UserTask_ConfirmNominations";
    public static final String CLOSE_DOSSIERS = "UserTask_CloseDossiers";
    public static final String CONFIRM_NOMINATION_MINUTES = "UserTask_ConfirmNominationMinutes";
    public static final String CONFIRM_VERIFICATION = "UserTask_ConfirmVerification";
    public static final String SEND_LISTS = "UserTask_SendLists";
    public static final String PUBLISH_LIST = "UserTask_PublishList";
    public static final String PUBLISH_PROVINCE_LIST = "UserTask_PublishProvinceList";
    public static final String DELIVER_BALLOTS_TO_BOARDS = "UserTask_DeliverBallotsToBoards";
    public static final String POST_CANDIDATE_LIST = "UserTask_PostCandidateList";
    public static final String DELIVER_BALLOTS_TO_TEAMS = "UserTask_DeliverBallotsToTeams";
    public static final String BEGIN_VOTING_NOTICES = "UserTask_BeginVotingNotices";
    public static final String CONFIRM_READINESS = "UserTask_ConfirmReadiness";
    public static final String SEND_DRAFT_CONSTITUENCIES = "UserTask_SendDraftConstituencies";
    public static final String DEFINE_CONSTITUENCIES = "UserTask_DefineConstituencies";
    public static final String DEFINE_POLLING_AREAS = "UserTask_DefinePollingAreas";
    public static final String RECORD_RESIDENCE_CONFERENCES = "UserTask_RecordResidenceConferences";

    public static final Variable<String> UNIT = Variable.text("unit");
    /** The lists that the unit makes: {@code NA}, {@code PC}. */
    public static final Variable<Collection<String>> LISTS = Variable.texts("lists");
    /** Whether the unit makes a list of candidates. */
    public static final Variable<Boolean> MAKES_LISTS = Variable.flag("makesLists");
    /** Whether one of them is for the People's Council of the unit. */
    public static final Variable<Boolean> COUNCIL_LIST = Variable.flag("councilList");
    /** Whether one of them is for the National Assembly. */
    public static final Variable<Boolean> ASSEMBLY_LIST = Variable.flag("assemblyList");
    /** Whether people vote in the unit: communes. */
    public static final Variable<Boolean> POLLING_AREAS = Variable.flag("pollingAreas");
    public static final Variable<String> PUBLISH_OUTCOME = Variable.text("publishOutcome");
    public static final Variable<Date> NEXT_WATCH = Variable.instant("nextWatch");
    public static final Variable<Boolean> WATCHING = Variable.flag("watching");
    public static final Variable<Date> MILESTONE_DUE = Variable.instant("milestoneDue");

    private ElectionPreparationProcess() {
    }

    /** What the process needs to know about a case: the National Assembly is elected in provinces, councils everywhere. */
    public static Map<String, Object> variables(Election election, Unit unit, Instant firstWatch) {
        boolean assembly = unit.level() == UnitLevel.PROVINCE && election.bodies().contains(Body.NA);
        boolean council = election.bodies().contains(Body.PC);
        Map<String, Object> variables = new HashMap<>();
        variables.put(UNIT.name(), unit.code());
        List<String> lists = new ArrayList<>();
        if (assembly) {
            lists.add(Body.NA.name());
        }
        if (council) {
            lists.add(Body.PC.name());
        }
        variables.put(LISTS.name(), lists);
        variables.put(MAKES_LISTS.name(), !lists.isEmpty());
        variables.put(COUNCIL_LIST.name(), council);
        variables.put(ASSEMBLY_LIST.name(), assembly);
        variables.put(POLLING_AREAS.name(), unit.level() == UnitLevel.COMMUNE);
        variables.put(NEXT_WATCH.name(), Date.from(firstWatch));
        return variables;
    }
}
