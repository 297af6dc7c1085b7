package org.tiencu.personnel.adapter.process.successionplanning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.personnel.adapter.process.CaseForm;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.application.conference.ConferenceStore;
import org.tiencu.personnel.application.planning.Plan;
import org.tiencu.personnel.application.planning.PlanningView;
import org.tiencu.personnel.application.planning.PlanningView.Possible;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.planning.PlanStructure;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningCandidate.Stage;
import org.tiencu.platform.process.TaskContext;

/** What the forms of a plan are opened with. */
@Component
class PlanForm {

    private static final String NOBODY = "không có";
    private static final Map<ConferenceStep, String> COLUMNS = Map.of(
            ConferenceStep.PLANNING_LEADERSHIP_1, "leadership1", ConferenceStep.PLANNING_KEY_STAFF, "keyStaff",
            ConferenceStep.PLANNING_ENLARGED, "enlarged", ConferenceStep.PLANNING_LEADERSHIP_2, "leadership2");

    private final PlanningView view;
    private final ConferenceStore conferences;
    private final CaseFile file;
    private final CaseForm caseForm;

    PlanForm(PlanningView view, ConferenceStore conferences, CaseFile file, CaseForm caseForm) {
        this.view = view;
        this.conferences = conferences;
        this.file = file;
        this.caseForm = caseForm;
    }

    /** The form of the draft: who could be planned, and what was drafted before. */
    Map<String, Object> draft(TaskContext task) {
        String caseId = task.caseId();
        Map<String, Object> values = heading(caseId);
        List<Official> planned = view.planned(caseId);
        List<String> plannedIds = planned.stream().map(Official::id).toList();
        List<Possible> possible = view.possible(caseId);
        List<Official> elsewhere = view.elsewhere(caseId).stream().filter(one -> !plannedIds.contains(one.id())).toList();
        values.put("returnReason", view.returnReason(caseId));
        values.put("limits", limits(view.plan(caseId), planned.size()));
        values.put("people", possible.stream().map(PlanForm::row).toList());
        values.put("anybodyPlanned", planned.isEmpty() ? "NO" : "YES");
        values.put("keptOptions", options(planned));
        values.put("officialOptions", options(possible.stream().map(Possible::official)
                .filter(one -> !plannedIds.contains(one.id())).toList()));
        values.put("anybodyElsewhere", elsewhere.isEmpty() ? "NO" : "YES");
        values.put("outsiderOptions", options(elsewhere));
        putDrafted(values, view.people(caseId), plannedIds,
                possible.stream().map(one -> one.official().id()).collect(Collectors.toSet()));
        putStructure(values, caseId);
        return values;
    }

    private static void putDrafted(Map<String, Object> values, List<PlanningCandidate> people, List<String> planned,
            Set<String> ofUnit) {
        Set<String> out = people.stream().filter(one -> one.stage() == Stage.REMOVED).map(PlanningCandidate::officialId)
                .collect(Collectors.toSet());
        List<String> added = people.stream().filter(PlanningCandidate::isNew).map(PlanningCandidate::officialId)
                .filter(id -> !planned.contains(id)).toList();
        values.put("keptIds", planned.stream().filter(id -> !out.contains(id)).toList());
        values.put("officialIds", added.stream().filter(ofUnit::contains).toList());
        values.put("outsiderIds", added.stream().filter(id -> !ofUnit.contains(id)).toList());
    }

    private static String limits(Plan plan, int planned) {
        return "Một chức danh không quá **" + plan.limits().maxPerTitle() + "** người (đang quy hoạch " + planned
                + "); một người không quá **" + plan.limits().maxTitlesPerPerson()
                + "** chức danh cùng cấp; còn đủ tuổi công tác **" + plan.limits().terms() + "** nhiệm kỳ ("
                + plan.monthsWanted() + " tháng kể từ hôm nay). " + plan.limits().document() + ".";
    }

    /** The plan as it is submitted and approved: who stays, who goes, who was selected with which votes. */
    Map<String, Object> plan(String caseId) {
        Map<String, Object> values = heading(caseId);
        values.put("keptNames", names(caseId, Stage.KEPT));
        values.put("removedNames", names(caseId, Stage.REMOVED));
        values.put("selectedNames", names(caseId, Stage.SELECTED));
        values.put("anybodySelected", view.at(caseId, Stage.SELECTED).isEmpty() ? "NO" : "YES");
        values.put("results", results(caseId));
        putStructure(values, caseId);
        return values;
    }

    /** All four at once: with the minutes of the last conference the two secret results are announced. */
    private List<Map<String, Object>> results(String caseId) {
        Map<String, String> names = view.names(caseId);
        int round = file.read(caseId).round();
        List<Map<String, Object>> rows = new ArrayList<>();
        view.people(caseId).stream().filter(PlanningCandidate::isNew).forEach(one -> {
            Map<String, Object> row = new HashMap<>();
            row.put("name", names.get(one.officialId()));
            row.put("result", one.stage().label());
            COLUMNS.forEach((step, column) -> row.put(column, conferences.latest(caseId, round, step).stream()
                    .flatMap(held -> held.votes().stream()).filter(vote -> vote.officialId().equals(one.officialId()))
                    .findFirst().map(Conference.Vote::percent).map(CaseForm::percent).orElse("")));
            rows.add(row);
        });
        return rows;
    }

    private void putStructure(Map<String, Object> values, String caseId) {
        List<PlanStructure.Line> lines = view.structure(caseId);
        values.put("structure", lines.stream().map(line -> Map.of("label", line.target().label(), "people", line.people(),
                "percent", CaseForm.percent(line.percent()), "desired", desired(line.target()),
                "remark", line.met() ? "" : "Chưa đạt")).toList());
        String missing = lines.stream().filter(line -> !line.met()).map(line -> line.target().label())
                .collect(Collectors.joining("; "));
        values.put("structureWarning", missing.isEmpty() ? "" : "**Lưu ý, cơ cấu chưa đạt mong muốn:** " + missing + ".");
    }

    private static String desired(PlanStructure.Target target) {
        if (target.percent() != null) {
            return "từ " + target.percent() + "%";
        }
        return target.people() == null ? "" : "từ " + target.people() + " người";
    }

    /** The column is called "Tuổi": the band says only from where to where. */
    private static String band(String name) {
        return name.replace("Độ tuổi ", "");
    }

    private static Map<String, Object> row(Possible one) {
        Official official = one.official();
        return Map.of("name", official.fullName(), "age", one.age() + " (" + band(one.ageBand()) + ")",
                "sex", official.sex().displayName(), "ethnicity", CaseForm.text(official.ethnicity()),
                "post", one.post() == null ? "" : one.post().title(),
                "planned", official.planning().stream().map(entry -> entry.title() + " (" + entry.period() + ")")
                        .collect(Collectors.joining("; ")),
                "remarks", String.join(" ", one.remarks()));
    }

    private List<Map<String, Object>> options(List<Official> officials) {
        return caseForm.people(officials, one -> "");
    }

    private String names(String caseId, Stage stage) {
        List<String> ids = view.at(caseId, stage);
        return ids.isEmpty() ? NOBODY : caseForm.names(ids);
    }

    private Map<String, Object> heading(String caseId) {
        Map<String, Object> values = caseForm.heading(caseId);
        values.put("period", view.plan(caseId).period().toString());
        return values;
    }
}
