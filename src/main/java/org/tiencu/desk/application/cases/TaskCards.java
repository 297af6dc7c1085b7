package org.tiencu.desk.application.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.cases.CaseDesk.Mark;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;

/** What a list of tasks says about each task beside its name, for all tasks of a page of the list at once. */
@Service
@Transactional(readOnly = true)
public class TaskCards {

    /** A page of Tasklist shows fifteen. */
    private static final int MOST = 100;

    /**
     * @param caseId number of the case, null if the task belongs to none
     * @param unit name of the unit, null if the user may do the task and not see its case
     * @param kind kind of case, name of the process if the user may not see the case
     * @param mark whether it is late or due today
     * @param address page of the case, null if the user may not see it
     */
    public record Card(String caseId, String unit, String kind, Mark mark, String address) {
    }

    private final VisibleTasks visible;
    private final CaseSteps steps;
    private final Cases cases;
    private final CaseDesk desk;
    private final Units units;

    public TaskCards(VisibleTasks visible, CaseSteps steps, Cases cases, CaseDesk desk, Units units) {
        this.visible = visible;
        this.steps = steps;
        this.cases = cases;
        this.desk = desk;
        this.units = units;
    }

    /** The cards of those of the first hundred of these tasks that the current user may see, by id of the task. */
    public Map<String, Card> of(Collection<String> taskIds) {
        List<CaseSteps.Listed> tasks = steps.listed(visible.among(taskIds.stream().limit(MOST).toList()));
        Map<String, CaseFacts> facts = new HashMap<>();
        tasks.stream().map(CaseSteps.Listed::caseId).filter(Objects::nonNull).distinct()
                .forEach(id -> cases.find(id).ifPresent(found -> facts.put(id, found)));
        Map<String, Unit> places = units.find(facts.values().stream().map(CaseFacts::unitCode).distinct().toList());
        return tasks.stream().collect(Collectors.toMap(CaseSteps.Listed::taskId,
                task -> card(task, facts.get(task.caseId()), places)));
    }

    private Card card(CaseSteps.Listed task, CaseFacts found, Map<String, Unit> places) {
        Mark mark = desk.mark(task.due());
        return found == null ? new Card(task.caseId(), null, task.process(), mark, null)
                : new Card(found.id(), Optional.ofNullable(places.get(found.unitCode())).map(Unit::name).orElse(null),
                        found.kind(), mark, "/cases/" + found.id());
    }
}
