package org.tiencu.desk.application.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Open tasks and orders in memory: one worker, and what it does to a task is there at once. */
final class InMemoryBulk implements BulkTasks, BulkStore {

    static final BulkKind KIND = new BulkKind("sample", "Quy trình (mẫu)", "UserTask_Check", "Kiểm tra", 3, 3, null);

    final Map<String, BulkTask> tasks = new LinkedHashMap<>();
    private final Map<Long, BulkOrder> orders = new LinkedHashMap<>();
    private final Map<Long, Map<String, Object>> answers = new LinkedHashMap<>();
    private final Map<Long, List<BulkRow>> rows = new LinkedHashMap<>();

    /** A task that the user may work on and nobody has, changed by what the test wants. */
    void task(String id, UnaryOperator<Change> change) {
        tasks.put(id, change.apply(new Change(id)).task());
    }

    void task(String id) {
        task(id, one -> one);
    }

    /** What is special about a task. */
    static final class Change {

        private final String id;
        private String definition = "sample:1";
        private String holder;
        private boolean workable = true;
        private boolean takeable;
        private boolean led = true;
        private boolean entitled = true;
        private boolean reminded;
        private boolean attended = true;

        Change(String id) {
            this.id = id;
        }

        Change of(String version) {
            definition = version;
            return this;
        }

        Change heldBy(String user) {
            holder = user;
            return this;
        }

        Change notWorkable() {
            workable = false;
            return this;
        }

        Change takeable() {
            takeable = true;
            return this;
        }

        Change notLed() {
            led = false;
            return this;
        }

        Change assigneeNotEntitled() {
            entitled = false;
            return this;
        }

        Change reminded() {
            reminded = true;
            return this;
        }

        Change unattended() {
            attended = false;
            return this;
        }

        BulkTask task() {
            return new BulkTask(id, "CASE-" + id, "Xã (mẫu)", null, definition, holder, workable, takeable, led, entitled, reminded,
                    attended);
        }
    }

    @Override
    public boolean any(Viewer viewer) {
        return !tasks.isEmpty();
    }

    @Override
    public List<BulkKind> kinds(Viewer viewer) {
        return tasks.isEmpty() ? List.of() : List.of(KIND);
    }

    @Override
    public List<BulkTask> list(Viewer viewer, String process, String task, BulkFilter filter, String assignee, LocalDate today,
            int limit) {
        return tasks.values().stream().filter(one -> filter.text() == null || one.caseId().contains(filter.text()))
                .limit(limit).toList();
    }

    @Override
    public Optional<BulkTask> find(Viewer viewer, String id, String assignee, LocalDate today) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public long add(New order, Instant now) {
        long id = orders.size() + 1L;
        answers.put(id, order.answer());
        List<BulkRow> made = new ArrayList<>();
        for (New.Row row : order.rows()) {
            made.add(new BulkRow(id * 10_000 + made.size(), row.task().id(), row.task().caseId(), row.task().unitName(), null,
                    row.reason() == null ? BulkRow.State.PENDING : BulkRow.State.REFUSED, row.reason(), now));
        }
        rows.put(id, made);
        orders.put(id, new BulkOrder(id, order.orderedBy(), now, order.action(), order.kind().process(), "", order.kind().task(), "",
                order.assignee(), true, order.answerShown() == null ? List.of() : order.answerShown(), BulkOrder.State.PREVIEW, now,
                0, 0, 0));
        return id;
    }

    @Override
    public Optional<BulkOrder> find(long id) {
        return Optional.ofNullable(orders.get(id)).map(one -> new BulkOrder(id, one.orderedBy(), one.orderedAt(), one.action(),
                one.process(), "", one.task(), "", one.assignee(),
                one.action() != BulkAction.COMPLETE || answers.get(id) != null, one.answer(), one.state(), one.changedAt(),
                count(id, BulkRow.State.PENDING), count(id, BulkRow.State.DONE), count(id, BulkRow.State.REFUSED)));
    }

    private int count(long id, BulkRow.State state) {
        return (int) rows.get(id).stream().filter(row -> row.state() == state).count();
    }

    @Override
    public List<BulkOrder> latest(String userId, int limit) {
        return orders.keySet().stream().flatMap(id -> find(id).stream()).filter(one -> one.orderedBy().equals(userId)).toList();
    }

    @Override
    public List<BulkRow> rows(long id, BulkRow.State state, int offset, int limit) {
        return rows.get(id).stream().filter(row -> state == null || row.state() == state).skip(offset).limit(limit).toList();
    }

    @Override
    public boolean start(long id, Instant now) {
        if (orders.get(id).state() == BulkOrder.State.RUNNING) {
            return false;
        }
        if (orders.get(id).state() != BulkOrder.State.PREVIEW) {
            rows.get(id).replaceAll(row -> row.state() == BulkRow.State.REFUSED ? changed(row, BulkRow.State.PENDING, null) : row);
        }
        if (count(id, BulkRow.State.PENDING) == 0) {
            return false;
        }
        state(id, BulkOrder.State.RUNNING);
        return true;
    }

    @Override
    public boolean stop(long id, Instant now) {
        boolean running = orders.get(id).state() == BulkOrder.State.RUNNING;
        if (running) {
            state(id, BulkOrder.State.STOPPED);
        }
        return running;
    }

    @Override
    public Optional<Next> next() {
        return orders.values().stream().filter(one -> one.state() == BulkOrder.State.RUNNING)
                .flatMap(one -> rows.get(one.id()).stream().filter(row -> row.state() == BulkRow.State.PENDING)
                        .map(row -> new Next(row.id(), row.taskId(), one.id(), one.orderedBy(), one.action(), one.assignee(),
                                answers.get(one.id())))).findFirst();
    }

    @Override
    public void done(long rowId, Instant now) {
        rows.values().forEach(list -> list.replaceAll(row -> row.id() == rowId ? changed(row, BulkRow.State.DONE, null) : row));
    }

    @Override
    public void refused(long rowId, String reason, Instant now) {
        rows.values().forEach(list -> list.replaceAll(row -> row.id() == rowId && row.state() == BulkRow.State.PENDING
                ? changed(row, BulkRow.State.REFUSED, reason) : row));
    }

    @Override
    public void finish(Instant now) {
        orders.keySet().stream().toList().forEach(id -> {
            if (orders.get(id).state() == BulkOrder.State.RUNNING && count(id, BulkRow.State.PENDING) == 0) {
                state(id, BulkOrder.State.FINISHED);
                if (count(id, BulkRow.State.REFUSED) == 0) {
                    answers.remove(id);
                }
            }
        });
    }

    @Override
    public void forget(Instant answersBefore, Instant ordersBefore) {
        answers.clear();
    }

    private void state(long id, BulkOrder.State state) {
        BulkOrder one = orders.get(id);
        orders.put(id, new BulkOrder(id, one.orderedBy(), one.orderedAt(), one.action(), one.process(), "", one.task(), "",
                one.assignee(), one.answered(), one.answer(), state, one.changedAt(), 0, 0, 0));
    }

    private static BulkRow changed(BulkRow row, BulkRow.State state, String reason) {
        return new BulkRow(row.id(), row.taskId(), row.caseId(), row.unitName(), row.dueAt(), state, reason, row.changedAt());
    }
}
