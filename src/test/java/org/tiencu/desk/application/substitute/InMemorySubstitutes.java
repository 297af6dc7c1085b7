package org.tiencu.desk.application.substitute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tiencu.desk.domain.substitute.Substitution;

/** Substitutions, roles and tasks in memory; the tasks are the engine's as well. */
class InMemorySubstitutes implements SubstituteStore, SubstituteTasks, SubstituteKinds {

    final Map<Long, Substitution> all = new TreeMap<>();
    final Set<Long> settled = new HashSet<>();
    final List<TaskRow> rows = new ArrayList<>();
    final Map<String, TaskFacts> tasks = new LinkedHashMap<>();
    final Map<String, Set<String>> candidates = new HashMap<>();
    final Map<String, Set<String>> groups = new HashMap<>();
    final List<Act> acts = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    /** How often anything was asked. */
    int asked;

    void task(String id, String process, String holder, String... candidateGroups) {
        tasks.put(id, new TaskFacts(id, process, holder, Set.of(candidateGroups), Set.of()));
    }

    void hold(String taskId, String holder) {
        TaskFacts task = tasks.get(taskId);
        tasks.put(taskId, new TaskFacts(taskId, task.processId(), holder, task.groups(), task.users()));
    }

    String holder(String taskId) {
        return tasks.get(taskId).holder();
    }

    Set<String> candidates(String taskId) {
        return candidates.getOrDefault(taskId, Set.of());
    }

    private Substitution find(TaskRow row) {
        return all.get(row.substitutionId());
    }

    // ---- the store

    @Override
    public void lock() {
        asked++;
    }

    @Override
    public long add(Substitution s) {
        asked++;
        long id = all.size() + 1;
        all.put(id, new Substitution(id, s.absent(), s.substitute(), s.firstDay(), s.lastDay(), s.kinds(), s.setBy(), s.setAt(),
                null, null));
        return id;
    }

    @Override
    public Optional<Substitution> find(long id) {
        asked++;
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Substitution> open() {
        asked++;
        return all.values().stream().filter(one -> !settled.contains(one.id())).toList();
    }

    @Override
    public List<Substitution> openOf(String substitute) {
        asked++;
        return open().stream().filter(one -> one.substitute().equals(substitute)).toList();
    }

    @Override
    public List<Substitution> list(String userId, int limit) {
        asked++;
        return all.values().stream().filter(one -> userId == null || one.absent().equals(userId)
                || one.substitute().equals(userId)).toList();
    }

    @Override
    public void end(long id, String endedBy, Instant endedAt) {
        asked++;
        all.computeIfPresent(id, (key, s) -> new Substitution(id, s.absent(), s.substitute(), s.firstDay(), s.lastDay(),
                s.kinds(), s.setBy(), s.setAt(), endedBy, endedAt));
    }

    @Override
    public void settled(long id, Instant at) {
        asked++;
        settled.add(id);
    }

    @Override
    public Map<String, Set<String>> groups(Collection<String> userIds) {
        asked++;
        Map<String, Set<String>> found = new HashMap<>(groups);
        found.keySet().retainAll(userIds);
        return found;
    }

    @Override
    public Optional<TaskFacts> task(String taskId) {
        asked++;
        return Optional.ofNullable(tasks.get(taskId));
    }

    @Override
    public List<TaskRow> rows(String taskId, String substitute) {
        asked++;
        return rows.stream().filter(row -> row.taskId().equals(taskId) && find(row).substitute().equals(substitute)).toList();
    }

    @Override
    public List<TaskRow> rows(long substitutionId) {
        asked++;
        return rows.stream().filter(row -> row.substitutionId() == substitutionId).toList();
    }

    @Override
    public boolean addRow(TaskRow row) {
        asked++;
        return rows(row.substitutionId()).stream().noneMatch(one -> one.taskId().equals(row.taskId())) && rows.add(row);
    }

    @Override
    public void taken(long substitutionId, String taskId, Instant at) {
        asked++;
        Optional<TaskRow> before = rows(substitutionId).stream().filter(row -> row.taskId().equals(taskId)).findFirst();
        rows.removeIf(row -> row.substitutionId() == substitutionId && row.taskId().equals(taskId));
        rows.add(new TaskRow(substitutionId, taskId, before.isPresent() && before.get().candidate(), true));
    }

    @Override
    public boolean removeRow(long substitutionId, String taskId) {
        asked++;
        return rows.removeIf(row -> row.substitutionId() == substitutionId && row.taskId().equals(taskId));
    }

    @Override
    public List<String> coveredTasks(Substitution s, Collection<String> processIds) {
        asked++;
        return tasks.values().stream().filter(task -> processIds == null || processIds.contains(task.processId()))
                .filter(task -> !Collections.disjoint(task.groups(), groups.getOrDefault(s.absent(), Set.of()))
                        || s.absent().equals(task.holder()) && rows(task.taskId(), s.absent()).isEmpty())
                .filter(task -> Collections.disjoint(task.groups(), groups.getOrDefault(s.substitute(), Set.of())))
                .map(TaskFacts::taskId).toList();
    }

    @Override
    public List<HeldTask> held(Substitution s, Collection<String> processIds, int limit) {
        asked++;
        return tasks.values().stream().filter(task -> s.absent().equals(task.holder()))
                .filter(task -> processIds == null || processIds.contains(task.processId()))
                .map(task -> new HeldTask(task.taskId(), task.taskId(), "case")).toList();
    }

    @Override
    public void record(long substitutionId, Act act) {
        asked++;
        acts.add(act);
    }

    @Override
    public List<Act> acts(long substitutionId, int limit) {
        asked++;
        return acts;
    }

    // ---- the engine

    @Override
    public void addCandidate(String taskId, String userId) {
        candidates.computeIfAbsent(taskId, id -> new HashSet<>()).add(userId);
    }

    @Override
    public void removeCandidate(String taskId, String userId) {
        candidates.get(taskId).remove(userId);
    }

    @Override
    public void release(String taskId, String next) {
        hold(taskId, next);
    }

    @Override
    public void forget(String taskId, String userId) {
        forgotten.add(taskId + " " + userId);
    }

    @Override
    public void claim(String taskId) {
        hold(taskId, "claimed");
    }

    @Override
    public List<Kind> all() {
        return List.of(new Kind("appointment", "Bổ nhiệm", "personnel"), new Kind("voter-list", "Danh sách cử tri", "election"));
    }

    @Override
    public Map<String, String> folders() {
        return Map.of("appointment", "personnel", "voter-list", "election");
    }
}
