package org.tiencu.desk.adapter.persistence.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.bulk.BulkFilter;
import org.tiencu.desk.application.bulk.BulkKind;
import org.tiencu.desk.application.bulk.BulkTask;
import org.tiencu.desk.application.bulk.BulkTasks;
import org.tiencu.organisation.Role;
import org.tiencu.platform.time.VietnamTime;

/** Tasks that the user may work on, and tasks of cases that he sees. */
@Repository
class JdbcBulkTasks implements BulkTasks {

    private static final String MINE = """
            with mine as (
                select id_ from act_ru_task where assignee_ = :user
                union
                select task_id_ from act_ru_identitylink
                where type_ = 'candidate' and task_id_ is not null and (user_id_ = :user or group_id_ = any(:groups))
            )""";

    private static final String SEEN = MINE + """
            , seen as (
                select id_ from mine
                union
                select t.id_
                from (select distinct case_id from tiencu.case_viewer where viewer = any(:viewers)) v
                join act_ru_execution e on e.business_key_ = v.case_id
                join act_ru_task t on t.proc_inst_id_ = e.id_
            )
            """;

    private static final String ALL = MINE + """
            , seen as (select id_ from act_ru_task)
            """;

    /** Asked for each task of an order: looks at no other. */
    private static final String ONE = """
            with mine as (
                select id_ from act_ru_task where id_ = :id and assignee_ = :user
                union
                select task_id_ from act_ru_identitylink
                where task_id_ = :id and type_ = 'candidate' and (user_id_ = :user or group_id_ = any(:groups))
            ), seen as (
                select t.id_ from act_ru_task t
                where t.id_ = :id and (:everything or t.id_ in (select id_ from mine) or exists (
                    select from act_ru_execution e join tiencu.case_viewer v on v.case_id = e.business_key_
                    where e.id_ = t.proc_inst_id_ and v.viewer = any(:viewers)))
            )
            """;

    /** For every start page: ends with the first task it meets. */
    private static final String ANY = MINE + """
            select exists (select from mine join act_ru_task t on t.id_ = mine.id_ where t.suspension_state_ = 1)
                or :everything and exists (select from act_ru_task t where t.suspension_state_ = 1)
                or exists (
                    select from tiencu.case_viewer v
                    join act_ru_execution e on e.business_key_ = v.case_id
                    join act_ru_task t on t.proc_inst_id_ = e.id_
                    where v.viewer = any(:viewers) and t.suspension_state_ = 1)
            """;

    private static final String KINDS = """
            select d.key_ as process, coalesce(max(d.name_), d.key_) as process_name, t.task_def_key_ as task,
                   coalesce(max(t.name_), t.task_def_key_) as task_name,
                   count(*) as open, count(mine.id_) as workable, min(t.due_date_) as due
            from seen
            join act_ru_task t on t.id_ = seen.id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join mine on mine.id_ = t.id_
            where t.suspension_state_ = 1 and t.task_def_key_ is not null
            group by d.key_, t.task_def_key_
            order by workable desc, open desc, process_name, task_name
            """;

    private static final String TASK = """
            select t.id_ as id, e.business_key_ as case_id, t.due_date_ as due, t.proc_def_id_ as definition,
                   t.assignee_ as holder,
                   t.id_ in (select id_ from mine) as workable,
                   t.assignee_ is not null and exists (
                       select from tiencu.substitute_task r join tiencu.substitution s on s.id = r.substitution_id
                       where r.task_id = t.id_ and s.substitute = :user and s.absent = t.assignee_ and s.settled_at is null)
                       as takeable,
                   place.unit_name, coalesce(place.led, false) as led, coalesce(place.entitled, false) as entitled,
                   t.id_ in (select task_id from tiencu.notice where kind = 'REMINDED' and created_at >= :today) as reminded,
                   case when t.assignee_ is null then coalesce(place.attended, false)
                        else exists (select from act_id_user u where u.id_ = t.assignee_) end as attended
            from seen
            join act_ru_task t on t.id_ = seen.id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join act_ru_execution e on e.id_ = t.proc_inst_id_
            left join lateral (
                select min(u.name) as unit_name, bool_or('head@' || u.code = any(:groups)) as led,
                       bool_or(l.user_id_ = :assignee or l.group_id_ in (
                           select m.group_id_ from act_id_membership m where m.user_id_ = :assignee)) as entitled,
                       bool_or(l.user_id_ <> :user or exists (
                           select from act_id_membership m where m.group_id_ = l.group_id_ and m.user_id_ <> :user))
                           as attended
                from act_ru_identitylink l left join tiencu.unit u on u.code = split_part(l.group_id_, '@', 2)
                where l.task_id_ = t.id_ and l.type_ = 'candidate'
            ) place on true
            where t.suspension_state_ = 1
            """;

    private static final String OF_KIND = TASK + """
              and d.key_ = :process and t.task_def_key_ = :task
              and (cast(:end as timestamp) is null or t.due_date_ < :end)
              and (not :freeOnly or t.assignee_ is null)
              and (cast(:text as text) is null or strpos(upper(e.business_key_), upper(:text)) > 0)
              and (cast(:unit as text) is null or t.id_ in (
                  with recursive tree (code) as (
                      select code from tiencu.unit where code = :unit
                      union all
                      select u.code from tree join tiencu.unit u on u.parent_code = tree.code
                  )
                  select l.task_id_ from act_ru_identitylink l join tree on tree.code = split_part(l.group_id_, '@', 2)
                  where l.type_ = 'candidate' and l.task_id_ is not null))
            order by t.due_date_ nulls last, case_id, t.create_time_, t.id_
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcBulkTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean any(Viewer viewer) {
        return of(viewer, ANY).param("everything", viewer.everything()).query(Boolean.class).single();
    }

    @Override
    public List<BulkKind> kinds(Viewer viewer) {
        return of(viewer, (viewer.everything() ? ALL : SEEN) + KINDS).query((row, number) -> new BulkKind(
                row.getString("process"), row.getString("process_name"), row.getString("task"), row.getString("task_name"),
                row.getInt("open"), row.getInt("workable"), instant(row, "due"))).list();
    }

    @Override
    public List<BulkTask> list(Viewer viewer, String process, String task, BulkFilter filter, String assignee,
            LocalDate today, int limit) {
        return ofTask(viewer, (viewer.everything() ? ALL : SEEN) + OF_KIND, assignee, today)
                .param("process", process).param("task", task).param("unit", filter.unit())
                .param("end", filter.dueUntil() == null ? null : filter.dueUntil().plusDays(1).atStartOfDay())
                .param("freeOnly", filter.freeOnly()).param("text", filter.text()).param("limit", limit)
                .query(JdbcBulkTasks::task).list();
    }

    @Override
    public Optional<BulkTask> find(Viewer viewer, String id, String assignee, LocalDate today) {
        return ofTask(viewer, ONE + TASK, assignee, today).param("id", id).param("everything", viewer.everything())
                .query(JdbcBulkTasks::task).optional();
    }

    private StatementSpec ofTask(Viewer viewer, String sql, String assignee, LocalDate today) {
        return of(viewer, sql).param("assignee", assignee)
                .param("today", Timestamp.from(today.atStartOfDay(VietnamTime.ZONE).toInstant()));
    }

    private StatementSpec of(Viewer viewer, String sql) {
        return jdbc.sql(sql).param("user", viewer.userId()).param("groups", viewer.groups().toArray(String[]::new))
                .param("viewers", viewers(viewer));
    }

    private static String[] viewers(Viewer viewer) {
        return Stream.concat(Role.unitsOf(viewer.groups()).stream(), viewer.groups().stream()).toArray(String[]::new);
    }

    private static BulkTask task(ResultSet row, int number) throws SQLException {
        return new BulkTask(row.getString("id"), row.getString("case_id"), row.getString("unit_name"), instant(row, "due"),
                row.getString("definition"), row.getString("holder"), row.getBoolean("workable"), row.getBoolean("takeable"),
                row.getBoolean("led"), row.getBoolean("entitled"), row.getBoolean("reminded"), row.getBoolean("attended"));
    }

    /** The engine writes moments as the wall clock of its own time zone, as the driver does with a {@link Timestamp}. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
