package org.tiencu.desk.application.substitute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.substitute.SubstituteStore.TaskFacts;
import org.tiencu.desk.application.substitute.SubstituteStore.TaskRow;
import org.tiencu.desk.domain.substitute.Substitution;

/** Gives a substitute his tasks and takes them away, each in a transaction of its own. */
@Component
@Transactional
public class SubstituteLinks {

    /** What has to be done so that he has what he is to have now. */
    public record Plan(List<String> add, List<TaskRow> remove) {
    }

    private final SubstituteStore store;
    private final SubstituteTasks tasks;
    private final SubstituteKinds kinds;
    private final SubstituteBoard board;
    private final Clock clock;

    public SubstituteLinks(SubstituteStore store, SubstituteTasks tasks, SubstituteKinds kinds, SubstituteBoard board,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.kinds = kinds;
        this.board = board;
        this.clock = clock;
    }

    public Plan plan(long substitutionId) {
        Substitution one = store.find(substitutionId).orElseThrow();
        List<TaskRow> rows = store.rows(one.id());
        if (!one.isInForce(board.today())) {
            return new Plan(List.of(), rows);
        }
        Set<String> due = new HashSet<>(store.coveredTasks(one, processIds(one)));
        Set<String> known = rows.stream().map(TaskRow::taskId).collect(Collectors.toSet());
        List<TaskRow> remove = new ArrayList<>(rows);
        remove.removeIf(row -> due.contains(row.taskId()) || row.taken() && isHeldBy(one.substitute(), row.taskId()));
        return new Plan(due.stream().filter(task -> !known.contains(task)).toList(), remove);
    }

    /** Ids of the processes that it covers, null for all. */
    Collection<String> processIds(Substitution one) {
        return one.kinds().all() ? null : kinds.all().stream()
                .filter(kind -> one.kinds().covers(kind.processId(), kind.folder()))
                .map(SubstituteKinds.Kind::processId).toList();
    }

    private boolean isHeldBy(String userId, String taskId) {
        return store.task(taskId).filter(task -> userId.equals(task.holder())).isPresent();
    }

    /** Makes the substitute a candidate of the task. */
    public void add(Substitution one, String taskId) {
        boolean already = !store.rows(taskId, one.substitute()).isEmpty()
                || store.task(taskId).filter(task -> task.users().contains(one.substitute())).isPresent();
        if (store.addRow(new TaskRow(one.id(), taskId, !already, false)) && !already) {
            tasks.addCandidate(taskId, one.substitute());
        }
    }

    /** Takes the task from the substitute unless he has it for another reason as well; what he has begun goes back. */
    public void remove(Substitution one, TaskRow row) {
        // as long as the row is there, the candidacy made for it is not taken for one of his own
        TaskFacts task = store.task(row.taskId()).orElse(null);
        if (!store.removeRow(one.id(), row.taskId())) {
            return;
        }
        List<TaskRow> others = store.rows(row.taskId(), one.substitute());
        if (task == null) {
            return;
        }
        if (!others.isEmpty()) {
            // the candidacy stays, and one of the others answers for it from now on
            if (row.candidate()) {
                TaskRow heir = others.get(0);
                store.removeRow(heir.substitutionId(), heir.taskId());
                store.addRow(new TaskRow(heir.substitutionId(), heir.taskId(), true, heir.taken()));
            }
            return;
        }
        if (row.candidate()) {
            tasks.removeCandidate(task.taskId(), one.substitute());
        }
        Map<String, Set<String>> groups = store.groups(List.of(one.substitute()));
        if (Collections.disjoint(groups.getOrDefault(one.substitute(), Set.of()), task.groups())
                && !task.users().contains(one.substitute())) {
            if (one.substitute().equals(task.holder())) {
                tasks.release(task.taskId(), row.taken() && task.groups().isEmpty() ? one.absent() : null);
            }
            tasks.forget(task.taskId(), one.substitute());
        }
    }

    /** It is over and nothing is left of it. */
    public void settle(Substitution one) {
        if (store.rows(one.id()).isEmpty()) {
            store.settled(one.id(), clock.instant());
        }
    }
}
