package org.tiencu.election.adapter.process.voterlist;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.voter.VoterLists;
import org.tiencu.election.application.voter.VoterLists.AreaTotals;
import org.tiencu.election.application.voter.VoterLists.Outcome;
import org.tiencu.election.application.voter.VoterLists.Overview;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.PollingArea;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.TaskContext;
import org.tiencu.platform.process.TaskHandler;

/** What happens while a commune compiles, posts and freezes its voter list. */
@Configuration(proxyBeanMethods = false)
class VoterListTasks {

    private static final String POSTED = "voter-list-posted";
    private static final String FROZEN = "voter-list-frozen";

    private final VoterLists lists;
    private final ElectionFile file;
    private final ElectionForm electionForm;

    VoterListTasks(VoterLists lists, ElectionFile file, ElectionForm electionForm) {
        this.lists = lists;
        this.file = file;
        this.electionForm = electionForm;
    }

    @Bean
    TaskHandler compileVoterList() {
        return new TaskHandler(VoterListProcess.ID, VoterListProcess.COMPILE_LIST, task -> {
            Map<String, Object> values = heading(task, POSTED);
            List<AreaTotals> areas = lists.overview(task.caseId()).areas();
            values.put("returnReason", file.returnReason(task.caseId(), VoterLists.LIST_APPROVAL, null));
            values.put("electedText", String.join(", ", lists.elected(task.caseId()).stream().sorted().map(Body::label)
                    .toList()));
            values.put("areaOptions", areas.stream().map(AreaTotals::area)
                    .map(area -> ElectionForm.option(name(area), String.valueOf(area.number()))).toList());
            values.put("areas", areas.stream().map(VoterListTasks::row).toList());
            return values;
        }, (task, form) -> {
            Map<Integer, Totals> totals = new HashMap<>();
            form.rows("areas").forEach(row -> totals.put(Integer.valueOf(row.text("area")), totals(row)));
            lists.compile(task.caseId(), totals);
            return Map.of();
        });
    }

    private static Map<String, Object> row(AreaTotals area) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("area", String.valueOf(area.area().number()));
        if (area.compiled() != null) {
            row.putAll(numbers(area.compiled()));
        }
        return row;
    }

    private static Totals totals(FormData row) {
        return new Totals(row.number("voters"), row.number("male"), row.number("female"), row.number("na"),
                row.number("province"), row.number("commune"));
    }

    @Bean
    TaskHandler confirmVoterList() {
        return new TaskHandler(VoterListProcess.ID, VoterListProcess.CONFIRM_LIST, task -> withTotals(task, POSTED),
                (task, form) -> {
                    Outcome outcome = form.choice("listOutcome", Outcome.class);
                    lists.approve(task.caseId(), outcome, form.text("reason"));
                    return Map.of(VoterListProcess.LIST_OUTCOME.name(), outcome.name());
                });
    }

    @Bean
    TaskHandler postVoterList() {
        return new TaskHandler(VoterListProcess.ID, VoterListProcess.POST_LIST, task -> withTotals(task, POSTED),
                (task, form) -> Map.of(VoterListProcess.COMPLAINTS_DUE.name(), Date.from(lists.post(task.caseId(),
                        form.date("postedOn"), form.text("places"), form.text("documentNumber")))));
    }

    @Bean
    TaskHandler freezeVoterList() {
        return new TaskHandler(VoterListProcess.ID, VoterListProcess.FREEZE_LIST, task -> withTotals(task, FROZEN),
                (task, form) -> {
                    lists.confirmFinal(task.caseId(), form.text("documentNumber"), form.date("documentDate"),
                            form.text("note"));
                    return Map.of();
                });
    }

    @Bean
    JavaDelegate closeVoterComplaintsDelegate() {
        return execution -> VoterListProcess.FREEZE_DUE.set(execution,
                Date.from(lists.closeComplaints(execution.getProcessBusinessKey())));
    }

    @Bean
    JavaDelegate lockVoterListDelegate() {
        return execution -> lists.freeze(execution.getProcessBusinessKey());
    }

    private Map<String, Object> withTotals(TaskContext task, String milestone) {
        Map<String, Object> values = heading(task, milestone);
        Overview overview = lists.overview(task.caseId());
        List<Map<String, Object>> rows = new ArrayList<>();
        overview.areas().forEach(one -> rows.add(named(name(one.area()), one.current())));
        rows.add(named("Cộng", overview.total()));
        values.put("totals", rows);
        return values;
    }

    private static Map<String, Object> named(String name, Totals totals) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.putAll(numbers(totals));
        return row;
    }

    private static Map<String, Object> numbers(Totals totals) {
        return Map.of("voters", totals.voters(), "male", totals.male(), "female", totals.female(), "na", totals.na(),
                "province", totals.province(), "commune", totals.commune());
    }

    private static String name(PollingArea area) {
        return "Khu vực số " + area.number() + " – " + area.name();
    }

    private Map<String, Object> heading(TaskContext task, String milestone) {
        return electionForm.heading(task.caseId(), milestone, task.dueDate() == null ? null : task.dueDate().toInstant());
    }
}
