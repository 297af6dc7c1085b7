package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.voterlist.VoterListProcess;
import org.tiencu.election.application.preparation.ElectionStarts;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.application.voter.VoterLists;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.election.domain.voter.Totals;

/** Plays the People's Committees of two communes of the demo: each has two polling areas and its own voter list. */
public class VoterDriver extends ElectionDriver {

    public static final String OTHER_COMMITTEE = PEOPLES_COMMITTEE + "-99002";
    /** What every area is compiled with. */
    public static final Totals COMPILED = new Totals(1000, 480, 520, 1000, 1000, 900);

    public VoterDriver(ApplicationContext context) {
        super(context);
    }

    /** Opens an election in which no milestone is missed, with the polling areas of both communes. */
    public VoterDriver open() {
        return open(sundayIn(200));
    }

    public VoterDriver open(LocalDate electionDay) {
        open(electionDay, Set.of(Body.NA, Body.PC), COMMUNE, OTHER_COMMUNE);
        List.of(COMMUNE, OTHER_COMMUNE).forEach(unit -> context.getBean(PreparationStore.class).pollingAreas(caseOf(unit),
                List.of(new PollingArea(1, "Thôn Một (mẫu)", "ORDINARY", "Nhà văn hóa", 1000),
                        new PollingArea(2, "Thôn Hai (mẫu)", "ORDINARY", "Trường học", 1000))));
        return this;
    }

    /** Calls the process of the list, as the preparation does. */
    public VoterDriver list(String unit) {
        Instant due = context.getBean(Milestones.class).due(caseOf(unit), "voter-list-posted");
        context.getBean(RuntimeService.class).startProcessInstanceByKey(VoterListProcess.ID, caseOf(unit),
                Map.of(VoterListProcess.UNIT.name(), unit, VoterListProcess.MILESTONE_DUE.name(), Date.from(due)));
        return this;
    }

    public VoterDriver compiled(String user, String unit) {
        complete(user, caseOf(unit), VoterListProcess.COMPILE_LIST, Map.of("areas", List.of(area(1, COMPILED),
                area(2, COMPILED))));
        return this;
    }

    public static Map<String, Object> area(int number, Totals totals) {
        return Map.of("area", String.valueOf(number), "voters", totals.voters(), "male", totals.male(), "female",
                totals.female(), "na", totals.na(), "province", totals.province(), "commune", totals.commune());
    }

    /** The list of the unit is compiled, approved and posted today. */
    public VoterDriver posted(String user, String unit) {
        list(unit).compiled(user, unit);
        complete(user, caseOf(unit), VoterListProcess.CONFIRM_LIST, Map.of("listOutcome", "APPROVED"));
        complete(user, caseOf(unit), VoterListProcess.POST_LIST, Map.of("postedOn", TODAY, "places", "Trụ sở Ủy ban"));
        return this;
    }

    /** Both lists are posted. */
    public VoterDriver posted() {
        return open().posted(PEOPLES_COMMITTEE, COMMUNE).posted(OTHER_COMMITTEE, OTHER_COMMUNE);
    }

    /** From now on the list of the unit may not be changed: the last moment for it was an hour ago. */
    public void freezeMoment(String unit) {
        context.getBean(JdbcClient.class).sql("""
                update tiencu.election_milestone set due_at = now() - interval '1 hour'
                where case_id = :case and milestone = 'voter-list-frozen'
                """).param("case", caseOf(unit)).update();
    }

    public Totals current(String unit, int area) {
        return context.getBean(VoterLists.class).overview(caseOf(unit)).areas().stream()
                .filter(one -> one.area().number() == area).findFirst().orElseThrow().current();
    }

    /** A change in area 1 of the unit: a woman who came back from abroad to her permanent address. */
    public Map<String, Object> change(String unit, Object... changes) {
        Map<String, Object> form = new HashMap<>(Map.of("place", caseOf(unit) + "/1", "kind", "ADD", "ground",
                "RETURNED_FROM_ABROAD", "residence", "RETURNED_FROM_ABROAD", "addressKind", "PERMANENT", "sex", "FEMALE",
                "documentNumber", "12-DN", "documentDate", TODAY));
        return with(form, changes);
    }

    /** A move from the other commune to this one's permanent address. */
    public Map<String, Object> move(Object... changes) {
        Map<String, Object> form = change(COMMUNE, "kind", "MOVE", "ground", "RESIDENCE_CHANGED", "residence",
                "MOVED_PERMANENT", "oldUnit", OTHER_COMMUNE);
        form.remove("addressKind");
        return with(form, changes);
    }

    public Map<String, Object> complaint(Object... changes) {
        return with(new HashMap<>(Map.of("place", caseOf(COMMUNE) + "/1", "receivedOn", TODAY, "subject", "NOT_LISTED",
                "content", "Không có tên trong danh sách đã niêm yết")), changes);
    }

    public static Map<String, Object> with(Map<String, Object> form, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    public String start(String user, String processId, Map<String, Object> form) {
        return signedIn.as(user, () -> context.getBean(ElectionStarts.class).start(processId, form));
    }
}
