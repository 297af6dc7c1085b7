package org.tiencu.desk.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.overview.Age;
import org.tiencu.desk.application.overview.OpenTask;
import org.tiencu.desk.application.overview.UnitWork;
import org.tiencu.desk.application.overview.UnitWork.Cell;
import org.tiencu.desk.application.overview.UnitWork.UnitRow;
import org.tiencu.desk.application.overview.Waiting;
import org.tiencu.desk.application.overview.WorkStore;
import org.tiencu.organisation.Role;

/** The engine writes moments as the wall clock of its own time zone, as the driver does with a {@link Timestamp}. */
@Repository
class JdbcWorkStore implements WorkStore {

    /** Tasks that are the user's, or whose candidate he or one of his groups is. */
    private static final String OPEN_TO_USER = """
            select id_ from act_ru_task where assignee_ = :user
            union
            select task_id_ from act_ru_identitylink
            where type_ = 'candidate' and task_id_ is not null and (user_id_ = :user or group_id_ = any(:groups))
            """;

    private static final String WAITING = "with mine as (" + OPEN_TO_USER + """
            )
            select t.id_ as id, e.business_key_ as case_id, p.name_ as process, t.name_ as name, t.create_time_ as created,
                   t.due_date_ as due, coalesce(t.due_date_ < :now, false) as late, t.assignee_ as assignee,
                   true as open_to_user,
                   (select min(u.name)
                    from act_ru_identitylink l join tiencu.unit u on u.code = split_part(l.group_id_, '@', 2)
                    where l.task_id_ = t.id_ and l.type_ = 'candidate') as unit_name,
                   t.own, t.free, t.late_count, t.others
            from (
                select t.*,
                       count(*) filter (where assignee_ = :user) over () as own,
                       count(*) filter (where assignee_ is null) over () as free,
                       count(*) filter (where due_date_ < :now and (assignee_ is null or assignee_ = :user))
                           over () as late_count,
                       count(*) filter (where assignee_ <> :user) over () as others
                from mine join act_ru_task t using (id_)
                where t.suspension_state_ = 1
                order by coalesce(assignee_ <> :user, false), due_date_ nulls last, create_time_, id_
                limit :limit
            ) t
            left join act_ru_execution e on e.id_ = t.proc_inst_id_
            left join act_re_procdef p on p.id_ = t.proc_def_id_
            order by coalesce(t.assignee_ <> :user, false), t.due_date_ nulls last, t.create_time_, t.id_
            """;

    /** Units of a part, each with the unit in whose row it is counted: there are three levels. */
    private static final String TREE = """
            with tree as (
                select u.code, case when u.code = any(:roots) then u.code
                                    when u.parent_code = any(:roots) then case when :children then u.code else u.parent_code end
                                    else case when :children then p.code else p.parent_code end end as shown
                from tiencu.unit u
                left join tiencu.unit p on p.code = u.parent_code
                where u.code = any(:roots) or u.parent_code = any(:roots) or p.parent_code = any(:roots)
            )
            """;

    private static final String ALL = " act_ru_task t where t.suspension_state_ = 1 ";

    /**
     * Tasks of cases that the user may see. PostgreSQL expects few of them and looks up each by an index; over all units
     * {@link #SCAN} keeps it from that, because reading the whole table once takes half as long.
     */
    private static final String SEEN = ALL + """
            and t.proc_inst_id_%s in (select id_ from act_ru_execution
                where business_key_ in (select case_id from tiencu.case_viewer where viewer = any(:viewers)))
            """;

    private static final String SCAN = " || ''";

    /** Tasks of the units of the part; not asked where that is every unit. */
    private static final String HERE = """
             and exists (
                select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                    and split_part(l.group_id_, '@', 2) in (select code from tree))
            """;

    /** Names of steps are grouped by, which is cheaper than comparing all of them. */
    private static final String WORK = """
            , counted as materialized (
                select t.proc_def_id_ as definition, t.task_def_key_ as step, t.name_ as name,
                       case when t.create_time_ > :week then 'WEEK' when t.create_time_ > :twoWeeks then 'TWO_WEEKS'
                            when t.create_time_ > :month then 'MONTH' when t.create_time_ > :twoMonths then 'TWO_MONTHS'
                            else 'LONGER' end as age,
                       count(*) as tasks, count(*) filter (where t.due_date_ < :now) as late
                from %s
                group by 1, 2, 3, 4
            )
            select p.key_ as process, max(p.name_) as process_name, c.step, max(c.name) as name, c.age,
                   sum(c.tasks) as tasks, sum(c.late) as late
            from counted c
            join act_re_procdef p on p.id_ = c.definition
            group by p.key_, c.step, c.age
            """;

    private static final String UNITS = """
            , given as materialized (
                select t.id_, split_part(l.group_id_, '@', 2) as unit, coalesce(t.due_date_ < :now, false) as late
                from act_ru_identitylink l
                join (select t.id_, t.due_date_ from %s) t on t.id_ = l.task_id_%s
                where l.type_ = 'candidate' and (not :lateOnly or t.due_date_ < :now)
            ), counted as (
                select shown, count(*) as tasks, count(*) filter (where late) as late
                from (select distinct given.id_, tree.shown, given.late from given join tree on tree.code = given.unit) once
                group by shown
            )
            select c.shown as code, u.name, c.tasks, c.late
            from counted c
            join tiencu.unit u on u.code = c.shown
            order by c.late desc, c.tasks desc, c.shown
            """;

    /** Only the tasks of the page are completed with what is shown of them. */
    private static final String TASKS = ", mine as (" + OPEN_TO_USER + """
            ), page as materialized (
                select t.id_
                from %s
                  and (cast(:process as text) is null
                       or t.proc_def_id_ in (select id_ from act_re_procdef where key_ = :process))
                  and (cast(:step as text) is null or t.task_def_key_ = :step)
                  and (cast(:earliest as timestamp) is null or t.create_time_ > :earliest and t.create_time_ <= :latest)
                  and (not :lateOnly or t.due_date_ < :now)
                order by t.due_date_ nulls last, t.create_time_, t.id_
                offset :offset limit :limit
            )
            select t.id_ as id, e.business_key_ as case_id, p.name_ as process, t.name_ as name, t.create_time_ as created,
                   t.due_date_ as due, coalesce(t.due_date_ < :now, false) as late, t.assignee_ as assignee,
                   t.id_ in (select id_ from mine) as open_to_user,
                   (select min(u.name)
                    from act_ru_identitylink l join tiencu.unit u on u.code = split_part(l.group_id_, '@', 2)
                    where l.task_id_ = t.id_ and l.type_ = 'candidate') as unit_name
            from page
            join act_ru_task t using (id_)
            left join act_ru_execution e on e.id_ = t.proc_inst_id_
            left join act_re_procdef p on p.id_ = t.proc_def_id_
            order by t.due_date_ nulls last, t.create_time_, t.id_
            """;

    private final JdbcClient jdbc;

    JdbcWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Waiting waiting(Viewer viewer, Instant now, int limit) {
        int[] counts = new int[4];
        List<OpenTask> tasks = jdbc.sql(WAITING).param("user", viewer.userId())
                .param("groups", viewer.groups().toArray(String[]::new)).param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> {
                    counts[0] = row.getInt("own");
                    counts[1] = row.getInt("free");
                    counts[2] = row.getInt("late_count");
                    counts[3] = row.getInt("others");
                    return task(row);
                }).list();
        return new Waiting(tasks.stream().filter(task -> task.assignee() == null || task.assignee().equals(viewer.userId()))
                .toList(), counts[0], counts[1], counts[2], counts[3]);
    }

    @Override
    public UnitWork work(Viewer viewer, Part part, Instant now) {
        return new UnitWork(ofPart(WORK.formatted(source(viewer, part)), viewer, part, now)
                .param("week", earliest(Age.WEEK, now)).param("twoWeeks", earliest(Age.TWO_WEEKS, now))
                .param("month", earliest(Age.MONTH, now)).param("twoMonths", earliest(Age.TWO_MONTHS, now))
                .query((row, number) -> new Cell(row.getString("process"), row.getString("process_name"),
                        row.getString("step"), row.getString("name"), Age.valueOf(row.getString("age")), row.getInt("tasks"), row.getInt("late")))
                .list());
    }

    @Override
    public List<UnitRow> units(Viewer viewer, Part part, boolean lateOnly, Instant now) {
        return ofPart(UNITS.formatted(seen(viewer, part), part.everywhere() ? SCAN : ""), viewer, part, now)
                .param("lateOnly", lateOnly)
                .query(UnitRow.class).list();
    }

    @Override
    public List<OpenTask> tasks(Viewer viewer, Part part, Filter filter, Instant now, int offset, int limit) {
        return ofPart(TASKS.formatted(source(viewer, part)), viewer, part, now)
                .param("user", viewer.userId()).param("groups", viewer.groups().toArray(String[]::new))
                .param("process", filter.process()).param("step", filter.step()).param("lateOnly", filter.late())
                .param("earliest", filter.age() == null ? null : earliest(filter.age(), now), Types.TIMESTAMP)
                .param("latest", filter.age() == null ? null : Timestamp.from(filter.age().latest(now)), Types.TIMESTAMP)
                .param("offset", offset).param("limit", limit)
                .query((row, number) -> task(row)).list();
    }

    private static String source(Viewer viewer, Part part) {
        return seen(viewer, part) + (part.everywhere() ? "" : HERE);
    }

    private static String seen(Viewer viewer, Part part) {
        return viewer.everything() ? ALL : SEEN.formatted(part.everywhere() ? SCAN : "");
    }

    private static Timestamp earliest(Age age, Instant now) {
        return Timestamp.from(age.earliest(now));
    }

    private StatementSpec ofPart(String sql, Viewer viewer, Part part, Instant now) {
        StatementSpec query = jdbc.sql(TREE + sql).param("roots", part.roots().toArray(String[]::new))
                .param("children", part.children()).param("now", Timestamp.from(now));
        return viewer.everything() ? query : query.param("viewers",
                Stream.concat(Role.unitsOf(viewer.groups()).stream(), viewer.groups().stream()).toArray(String[]::new));
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(row.getString("id"), row.getString("case_id"), row.getString("process"), row.getString("name"),
                row.getString("unit_name"), row.getTimestamp("created").toInstant(), instant(row.getTimestamp("due")),
                row.getBoolean("late"), row.getString("assignee"), row.getBoolean("open_to_user"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
