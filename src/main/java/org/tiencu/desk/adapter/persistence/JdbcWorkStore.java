package org.tiencu.desk.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.overview.Age;
import org.tiencu.desk.application.overview.OpenTask;
import org.tiencu.desk.application.overview.UnitWork;
import org.tiencu.desk.application.overview.UnitWork.AgeRow;
import org.tiencu.desk.application.overview.UnitWork.StepRow;
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
                   t.due_date_ as due, coalesce(t.due_date_ < :now, false) as late, t.assignee_ as assignee, true as open_to_user,
                   (select min(u.name) from act_ru_identitylink l join tiencu.unit u on u.code = split_part(l.group_id_, '@', 2)
                    where l.task_id_ = t.id_ and l.type_ = 'candidate') as unit_name,
                   t.own, t.free, t.late_count, t.others
            from (
                select t.*,
                       count(*) filter (where assignee_ = :user) over () as own,
                       count(*) filter (where assignee_ is null) over () as free,
                       count(*) filter (where due_date_ < :now and (assignee_ is null or assignee_ = :user)) over () as late_count,
                       count(*) filter (where assignee_ <> :user) over () as others
                from mine join act_ru_task t using (id_)
                where t.suspension_state_ = 1
                order by assignee_ <> :user nulls first, due_date_ nulls last, create_time_, id_
                limit :limit
            ) t
            left join act_ru_execution e on e.id_ = t.proc_inst_id_
            left join act_re_procdef p on p.id_ = t.proc_def_id_
            order by t.assignee_ <> :user nulls first, t.due_date_ nulls last, t.create_time_, t.id_
            """;

    /** Units of a part, each with the unit in whose row it is counted. */
    private static final String TREE = """
            with recursive tree (code, shown) as (
                select code, code from tiencu.unit where code = any(:roots)
                union all
                select u.code, case when :children and tree.code = any(:roots) then u.code else tree.shown end
                from tree join tiencu.unit u on u.parent_code = tree.code
            ), place as (
                select distinct l.task_id_, tree.code, tree.shown
                from act_ru_identitylink l join tree on tree.code = split_part(l.group_id_, '@', 2)
                where l.type_ = 'candidate' and l.task_id_ is not null
            )""";

    /** Tasks of cases that the user may see. */
    private static final String SEEN = """
            , task as (
                select t.*, v.case_id
                from (select distinct case_id from tiencu.case_viewer where viewer = any(:viewers)) v
                join act_ru_execution e on e.business_key_ = v.case_id
                join act_ru_task t on t.proc_inst_id_ = e.id_
                where t.suspension_state_ = 1
            )""";

    private static final String ALL = """
            , task as (
                select t.*, e.business_key_ as case_id
                from act_ru_task t left join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.suspension_state_ = 1
            )""";

    /** Rows of units, and of steps by age. */
    private static final String WORK = """

            select w.shown, u.name as unit_name, w.process, w.process_name, w.step, w.name, w.age, w.tasks, w.late
            from (
                select place.shown, p.key_ as process, t.task_def_key_ as step, a.age, max(p.name_) as process_name,
                       max(t.name_) as name, count(*) as tasks, count(*) filter (where t.due_date_ < :now) as late
                from task t
                join place on place.task_id_ = t.id_
                join act_re_procdef p on p.id_ = t.proc_def_id_
                join (values %s) as a (age, earliest, latest)
                    on t.create_time_ > a.earliest and t.create_time_ <= a.latest
                group by grouping sets ((place.shown), (p.key_, t.task_def_key_, a.age))
            ) w
            left join tiencu.unit u on u.code = w.shown
            """;

    private static final String TASKS = """

            select t.id_ as id, t.case_id, p.name_ as process, t.name_ as name, t.create_time_ as created, t.due_date_ as due,
                   coalesce(t.due_date_ < :now, false) as late, t.assignee_ as assignee, u.name as unit_name,
                   count(*) over () as total, t.id_ in (select id_ from mine) as open_to_user
            from task t
            join (select task_id_, min(code) as code from place group by task_id_) place on place.task_id_ = t.id_
            join tiencu.unit u on u.code = place.code
            join act_re_procdef p on p.id_ = t.proc_def_id_
            where (cast(:process as text) is null or p.key_ = :process)
              and (cast(:step as text) is null or t.task_def_key_ = :step)
              and (cast(:earliest as timestamp) is null or t.create_time_ > :earliest and t.create_time_ <= :latest)
              and (not :lateOnly or t.due_date_ < :now)
            order by t.due_date_ nulls last, t.create_time_, t.id_
            offset :offset limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Waiting waiting(Viewer viewer, Instant now, int limit) {
        int[] counts = new int[4];
        List<OpenTask> tasks = jdbc.sql(WAITING).param("user", viewer.userId())
                .param("groups", viewer.groups().toArray(String[]::new)).param("now", Timestamp.from(now)).param("limit", limit)
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
        Reading reading = new Reading();
        String ages = String.join(", ", Stream.of(Age.values())
                .map(age -> "('" + age + "', cast(:from" + age + " as timestamp), cast(:to" + age + " as timestamp))").toList());
        StatementSpec query = ofPart(TREE + seen(viewer) + WORK.formatted(ages), viewer, part, now);
        for (Age age : Age.values()) {
            query = query.param("from" + age, Timestamp.from(age.earliest(now))).param("to" + age, Timestamp.from(age.latest(now)));
        }
        query.query(reading::add);
        return reading.result();
    }

    @Override
    public Found tasks(Viewer viewer, Part part, Filter filter, Instant now, int offset, int limit) {
        int[] total = new int[1];
        List<OpenTask> tasks = ofPart(TREE + seen(viewer) + ", mine as (" + OPEN_TO_USER + ")" + TASKS, viewer, part, now)
                .param("user", viewer.userId()).param("groups", viewer.groups().toArray(String[]::new))
                .param("process", filter.process()).param("step", filter.step()).param("lateOnly", filter.late())
                .param("earliest", filter.age() == null ? null : Timestamp.from(filter.age().earliest(now)))
                .param("latest", filter.age() == null ? null : Timestamp.from(filter.age().latest(now)))
                .param("offset", offset).param("limit", limit)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return task(row);
                }).list();
        return new Found(tasks, total[0]);
    }

    private static String seen(Viewer viewer) {
        return viewer.everything() ? ALL : SEEN;
    }

    private StatementSpec ofPart(String sql, Viewer viewer, Part part, Instant now) {
        StatementSpec query = jdbc.sql(sql).param("roots", part.roots().toArray(String[]::new))
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

    /** The rows of the two kinds, told apart; steps and ages are sums of the same rows. */
    private static final class Reading {

        private static final Comparator<UnitRow> LATE_FIRST = Comparator.comparingInt((UnitRow row) -> -row.late())
                .thenComparing(row -> -row.tasks()).thenComparing(UnitRow::code);
        private static final Comparator<StepRow> MANY_FIRST = Comparator.comparingInt((StepRow row) -> -row.tasks())
                .thenComparing(StepRow::process).thenComparing(StepRow::step);

        private final List<UnitRow> units = new ArrayList<>();
        private final Map<String, StepRow> steps = new LinkedHashMap<>();
        private final Map<Age, AgeRow> ages = new EnumMap<>(Age.class);

        private void add(ResultSet row) throws SQLException {
            int tasks = row.getInt("tasks");
            int late = row.getInt("late");
            if (row.getString("shown") != null) {
                units.add(new UnitRow(row.getString("shown"), row.getString("unit_name"), tasks, late));
                return;
            }
            String process = row.getString("process");
            String step = row.getString("step");
            steps.merge(process + "/" + step, new StepRow(process, row.getString("process_name"), step, row.getString("name"),
                    tasks, late), (one, other) -> new StepRow(process, one.processName(), step, one.name(),
                            one.tasks() + other.tasks(), one.late() + other.late()));
            ages.merge(Age.valueOf(row.getString("age")), new AgeRow(Age.valueOf(row.getString("age")), tasks, late),
                    (one, other) -> new AgeRow(one.age(), one.tasks() + other.tasks(), one.late() + other.late()));
        }

        private UnitWork result() {
            return new UnitWork(units.stream().sorted(LATE_FIRST).toList(), steps.values().stream().sorted(MANY_FIRST).toList(),
                    Stream.of(Age.values()).map(age -> ages.getOrDefault(age, new AgeRow(age, 0, 0))).toList());
        }
    }
}
