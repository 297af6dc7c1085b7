package org.tiencu.desk.application.substitute;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.substitute.SubstituteStore.Act;
import org.tiencu.desk.application.substitute.SubstituteStore.TaskFacts;
import org.tiencu.desk.application.substitute.SubstituteStore.TaskRow;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.platform.process.Deputies;

/**
 * In which right somebody works: his own comes first, then that of the absent user whose substitute he is. What the absent
 * user himself only has as a substitute does not pass on. Roles and substitutions are read as they are now.
 */
@Service
@Transactional
public class SubstituteDeputies implements Deputies {

    private final SubstituteBoard board;
    private final SubstituteStore store;
    private final Clock clock;

    public SubstituteDeputies(SubstituteBoard board, SubstituteStore store, Clock clock) {
        this.board = board;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean isDeputy(String userId) {
        return board.open().stream().anyMatch(one -> one.substitute().equals(userId));
    }

    @Override
    public Standing onTask(String userId, Set<String> ownGroups, String taskId) {
        if (!isDeputy(userId)) {
            return Standing.OWN;
        }
        TaskFacts task = store.task(taskId).orElse(null);
        if (task == null) {
            return Standing.OWN;
        }
        List<Substitution> live = store.openOf(userId);
        List<TaskRow> rows = store.rows(taskId, userId);
        boolean own = isOwn(userId, ownGroups, task);
        Optional<Substitution> entitling = live.stream().filter(one -> board.isInForce(one, task.processId()))
                .sorted(Comparator.comparing(one -> !hasTaken(one, rows, task)))
                .filter(one -> own ? hasTaken(one, rows, task) : hasTaken(one, rows, task) && mayHave(one, task)
                        || isEntitled(one.absent(), task)).findFirst();
        if (entitling.isPresent()) {
            return new Standing(true, absent(entitling.get()));
        }
        return own || rows.isEmpty() ? Standing.OWN : Standing.NONE;
    }

    @Override
    public List<Absent> onStart(String userId, String processId) {
        if (!isDeputy(userId)) {
            return List.of();
        }
        return store.openOf(userId).stream().filter(one -> board.isInForce(one, processId)).map(this::absent).toList();
    }

    @Override
    public boolean takeOver(String userId, String taskId, String holder) {
        TaskFacts task = isDeputy(userId) ? store.task(taskId).orElse(null) : null;
        if (task == null || !isEntitled(holder, task)) {
            return false;
        }
        Optional<Substitution> entitling = store.openOf(userId).stream()
                .filter(one -> one.absent().equals(holder) && board.isInForce(one, task.processId())).findFirst();
        entitling.ifPresent(one -> store.taken(one.id(), taskId, clock.instant()));
        return entitling.isPresent();
    }

    @Override
    public String returnsTo(String userId, String taskId) {
        TaskFacts task = isDeputy(userId) ? store.task(taskId).orElse(null) : null;
        if (task == null || !task.groups().isEmpty()) {
            return null;
        }
        return store.rows(taskId, userId).stream().filter(TaskRow::taken).findFirst()
                .flatMap(row -> store.find(row.substitutionId())).map(Substitution::absent).orElse(null);
    }

    @Override
    public void worked(Absent absent, String processId, String taskId, String task, String caseId) {
        store.record(absent.reference(), new Act(clock.instant(), caseId, processId, taskId, task));
    }

    private Absent absent(Substitution one) {
        return new Absent(one.absent(), groups(one.absent()), one.id());
    }

    private static boolean isOwn(String userId, Collection<String> groups, TaskFacts task) {
        return !Collections.disjoint(groups, task.groups()) || task.users().contains(userId);
    }

    /** Whether the user may do the task in his own right. */
    private boolean isEntitled(String userId, TaskFacts task) {
        return isOwn(userId, groups(userId), task)
                || userId.equals(task.holder()) && store.rows(task.taskId(), userId).isEmpty();
    }

    private static boolean hasTaken(Substitution one, List<TaskRow> rows, TaskFacts task) {
        return one.substitute().equals(task.holder())
                && rows.stream().anyMatch(row -> row.taken() && row.substitutionId() == one.id());
    }

    /** What he took over stays with him as long as the absent user still belongs to its groups, if it has any. */
    private boolean mayHave(Substitution one, TaskFacts task) {
        return task.groups().isEmpty() || isEntitled(one.absent(), task);
    }

    private Set<String> groups(String userId) {
        return store.groups(List.of(userId)).getOrDefault(userId, Set.of());
    }

    /**
     * A task has come up, or has got a holder: notes who has it as a substitute.
     *
     * @param task as it is in the engine at this moment
     * @return users to be made candidates
     */
    public List<String> appeared(TaskFacts task) {
        List<Substitution> inForce = board.inForce(task.processId());
        if (inForce.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> groups = store.groups(inForce.stream()
                .flatMap(one -> List.of(one.absent(), one.substitute()).stream()).distinct().toList());
        return inForce.stream()
                .filter(one -> isOwn(one.absent(), groups.getOrDefault(one.absent(), Set.of()), task)
                        || one.absent().equals(task.holder()) && store.rows(task.taskId(), one.absent()).isEmpty())
                .filter(one -> !isOwn(one.substitute(), groups.getOrDefault(one.substitute(), Set.of()), task))
                .filter(one -> store.addRow(new TaskRow(one.id(), task.taskId(), true, false)))
                .map(Substitution::substitute).distinct().toList();
    }
}
