package org.tiencu.desk.adapter.persistence.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.desk.application.bulk.BulkAction;
import org.tiencu.desk.application.bulk.BulkForm;
import org.tiencu.desk.application.bulk.BulkOrder;
import org.tiencu.desk.application.bulk.BulkRow;
import org.tiencu.desk.application.bulk.BulkStore;

@Repository
class JdbcBulkStore implements BulkStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ORDER = """
            select o.*, r.pending, r.done, r.refused
            from tiencu.bulk_order o
            cross join lateral (
                select count(*) filter (where state = 'PENDING') as pending, count(*) filter (where state = 'DONE') as done,
                       count(*) filter (where state = 'REFUSED') as refused
                from tiencu.bulk_row where order_id = o.id
            ) r
            """;

    private final JdbcClient jdbc;

    JdbcBulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public long add(New order, Instant now) {
        long id = jdbc.sql("""
                insert into tiencu.bulk_order (ordered_by, ordered_at, action, process_id, process_name, task_key, task_name,
                                               assignee, answer, answer_shown, state, changed_at)
                values (:by, :now, :action, :process, :processName, :task, :taskName, :assignee, :answer, :shown,
                        'PREVIEW', :now)
                returning id
                """)
                .param("by", order.orderedBy()).param("now", Timestamp.from(now)).param("action", order.action().name())
                .param("process", order.kind().process())
                .param("processName", order.kind().processName())
                .param("task", order.kind().task())
                .param("taskName", order.kind().taskName())
                .param("assignee", order.assignee()).param("answer", text(order.answer()))
                .param("shown", text(order.answerShown()))
                .query(Long.class).single();
        jdbc.sql("""
                insert into tiencu.bulk_row (order_id, task_id, case_id, unit_name, due_at, state, reason, changed_at)
                select :order, n.task, n.case_id, n.unit, n.due,
                       case when n.reason is null then 'PENDING' else 'REFUSED' end, n.reason, cast(:now as timestamptz)
                from unnest(:tasks, :cases, :units, cast(:dues as timestamptz[]), :reasons) with ordinality
                     as n(task, case_id, unit, due, reason, place)
                order by n.place
                """)
                .param("order", id).param("now", Timestamp.from(now))
                .param("tasks", column(order.rows(), row -> row.task().id()))
                .param("cases", column(order.rows(), row -> row.task().caseId()))
                .param("units", column(order.rows(), row -> row.task().unitName()))
                .param("dues", column(order.rows(), 
                        row -> row.task().dueAt() == null ? null : row.task().dueAt().toString()))
                .param("reasons", column(order.rows(), New.Row::reason))
                .update();
        return id;
    }

    @Override
    public Optional<BulkOrder> find(long id) {
        return jdbc.sql(ORDER + "where o.id = :id").param("id", id).query(JdbcBulkStore::order).optional();
    }

    @Override
    public List<BulkOrder> latest(String userId, int limit) {
        return jdbc.sql(ORDER + "where o.ordered_by = :user order by o.id desc limit :limit").param("user", userId)
                .param("limit", limit).query(JdbcBulkStore::order).list();
    }

    @Override
    public List<BulkRow> rows(long id, BulkRow.State state, int offset, int limit) {
        return jdbc.sql("""
                select id, task_id, case_id, unit_name, due_at, state, reason, changed_at
                from tiencu.bulk_row where order_id = :id and (cast(:state as text) is null or state = :state)
                order by id offset :offset limit :limit
                """).param("id", id).param("state", state == null ? null : state.name())
                .param("offset", offset).param("limit", limit).query(BulkRow.class).list();
    }

    @Override
    @Transactional
    public boolean start(long id, Instant now) {
        String before = jdbc.sql("select state from tiencu.bulk_order where id = :id for update").param("id", id)
                .query(String.class).single();
        if (before.equals("RUNNING")) {
            return false;
        }
        if (!before.equals("PREVIEW")) {
            jdbc.sql("""
                    update tiencu.bulk_row set state = 'PENDING', reason = null, changed_at = :now
                    where order_id = :id and state = 'REFUSED'
                    """).param("id", id).param("now", Timestamp.from(now)).update();
        }
        return jdbc.sql("""
                update tiencu.bulk_order o set state = 'RUNNING', changed_at = :now
                where id = :id and (action <> 'COMPLETE' or answer is not null)
                  and exists (select from tiencu.bulk_row r where r.order_id = o.id and r.state = 'PENDING')
                """).param("id", id).param("now", Timestamp.from(now)).update() > 0;
    }

    @Override
    public boolean stop(long id, Instant now) {
        return jdbc.sql("""
                update tiencu.bulk_order set state = 'STOPPED', changed_at = :now where id = :id and state = 'RUNNING'
                """).param("id", id).param("now", Timestamp.from(now)).update() > 0;
    }

    @Override
    public Optional<Next> next() {
        return jdbc.sql("""
                select r.id, r.task_id, o.id as order_id, o.ordered_by, o.action, o.assignee, o.answer
                from tiencu.bulk_order o join tiencu.bulk_row r on r.order_id = o.id
                where o.state = 'RUNNING' and r.state = 'PENDING'
                order by o.id, r.id limit 1 for update of r skip locked
                """).query((row, number) -> new Next(row.getLong("id"), row.getString("task_id"), row.getLong("order_id"),
                        row.getString("ordered_by"), BulkAction.valueOf(row.getString("action")), row.getString("assignee"),
                        read(row.getString("answer"), new TypeReference<Map<String, Object>>() { }))).optional();
    }

    @Override
    public void done(long rowId, Instant now) {
        jdbc.sql("update tiencu.bulk_row set state = 'DONE', changed_at = :now where id = :id").param("id", rowId)
                .param("now", Timestamp.from(now)).update();
    }

    @Override
    public void refused(long rowId, String reason, Instant now) {
        jdbc.sql("""
                update tiencu.bulk_row set state = 'REFUSED', reason = :reason, changed_at = :now
                where id = :id and state = 'PENDING'
                """).param("id", rowId).param("reason", reason).param("now", Timestamp.from(now)).update();
    }

    @Override
    public void finish(Instant now) {
        jdbc.sql("""
                update tiencu.bulk_order o set state = 'FINISHED', changed_at = :now,
                    answer = case when r.refused then answer end, answer_shown = case when r.refused then answer_shown end
                from (
                    select x.id, exists (
                        select from tiencu.bulk_row y where y.order_id = x.id and y.state = 'REFUSED') as refused
                    from tiencu.bulk_order x
                    where x.state = 'RUNNING'
                      and not exists (select from tiencu.bulk_row y where y.order_id = x.id and y.state = 'PENDING')
                ) r
                where r.id = o.id and o.state = 'RUNNING'
                """).param("now", Timestamp.from(now)).update();
    }

    @Override
    public void forget(Instant answersBefore, Instant ordersBefore) {
        jdbc.sql("""
                delete from tiencu.bulk_order
                where state <> 'RUNNING' and (changed_at < :orders or state = 'PREVIEW' and changed_at < :answers)
                """).param("orders", Timestamp.from(ordersBefore)).param("answers", Timestamp.from(answersBefore)).update();
        jdbc.sql("""
                update tiencu.bulk_order set answer = null, answer_shown = null
                where state <> 'RUNNING' and changed_at < :answers and answer is not null
                """).param("answers", Timestamp.from(answersBefore)).update();
    }

    private static BulkOrder order(ResultSet row, int number) throws SQLException {
        BulkAction action = BulkAction.valueOf(row.getString("action"));
        List<BulkForm.Shown> shown = read(row.getString("answer_shown"), new TypeReference<List<BulkForm.Shown>>() { });
        return new BulkOrder(row.getLong("id"), row.getString("ordered_by"), row.getTimestamp("ordered_at").toInstant(),
                action, row.getString("process_id"), row.getString("process_name"), row.getString("task_key"),
                row.getString("task_name"), row.getString("assignee"),
                action != BulkAction.COMPLETE || row.getString("answer") != null, shown == null ? List.of() : shown, BulkOrder.State.valueOf(row.getString("state")),
                row.getTimestamp("changed_at").toInstant(), row.getInt("pending"), row.getInt("done"),
                row.getInt("refused"));
    }

    private static <T> String[] column(List<T> values, Function<T, String> value) {
        return values.stream().map(value).toArray(String[]::new);
    }

    private static String text(Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored answer cannot be read", e);
        }
    }
}
