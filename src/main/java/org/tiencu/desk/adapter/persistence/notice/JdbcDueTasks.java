package org.tiencu.desk.adapter.persistence.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.notice.Digest;
import org.tiencu.desk.application.notice.DigestMode;
import org.tiencu.desk.application.notice.DueTasks;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.platform.security.Groups;

/** One statement each for all tasks, whatever their number. The engine keeps due dates in Vietnam time without a zone. */
@Repository
class JdbcDueTasks implements DueTasks {

    /**
     * {@code told}: who is told what of which task now. A stage is for all tasks of a process that are due on a day; of several
     * things about one task somebody is told the first. What reaches no worker is for administrators.
     */
    private static final String TOLD = """
            with stage as (
                select * from unnest(:processes, cast(:days as date[]), :kinds, cast(:ranks as int[]), :receivers,
                                     cast(:roles as text[]))
                    as s(process_id, day, kind, rank, receivers, role)
            ), due as (
                select t.id_ as task_id, t.name_ as title, t.assignee_, t.due_date_, e.business_key_ as case_id,
                       s.kind, s.rank, s.receivers, s.role
                from act_ru_task t
                join act_re_procdef d on d.id_ = t.proc_def_id_
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                join stage s on s.process_id = d.key_ and s.day = t.due_date_::date
                where t.suspension_state_ = 1
            ), link as (
                select l.task_id_ as task_id, l.user_id_, l.group_id_
                from act_ru_identitylink l
                where l.type_ = 'candidate' and l.task_id_ in (select task_id from due)
            ), person as (
                select due.task_id, due.kind, due.rank, assignee_ as user_id from due where receivers = 'WORKERS'
                union all
                select due.task_id, due.kind, due.rank, link.user_id_
                from due join link using (task_id) where receivers = 'WORKERS'
                union all
                select due.task_id, due.kind, due.rank, m.user_id_
                from due
                join link using (task_id)
                join act_id_membership m on m.group_id_ = link.group_id_
                where receivers = 'WORKERS' and due.assignee_ is null
                union all
                select due.task_id, due.kind, due.rank, m.user_id_
                from due
                join link using (task_id)
                join tiencu.unit u on u.code = split_part(link.group_id_, '@', 2)
                join act_id_membership m
                    on m.group_id_ = due.role || '@' || case due.receivers when 'ABOVE' then u.parent_code else u.code end
                where receivers <> 'WORKERS'
            ), known as (
                select p.* from person p join act_id_user u on u.id_ = p.user_id
            ), everybody as (
                select * from known
                union all
                select due.task_id, :unattended, :unattendedRank, m.user_id_
                from due
                join act_id_membership m on m.group_id_ = :administrators
                where due.receivers = 'WORKERS'
                  and not exists (select from known k where k.task_id = due.task_id and k.kind = due.kind)
            ), first_of_each as (
                select distinct on (task_id, user_id) task_id, user_id, kind, rank from everybody
                order by task_id, user_id, rank
            ), told as (
                select f.user_id, f.kind, f.rank, f.task_id, due.case_id, due.title, due.due_date_
                from first_of_each f
                join (select distinct task_id, case_id, title, due_date_ from due) due using (task_id)
            )
            """;

    /** What is new of it becomes notices. */
    private static final String TELL = TOLD + """
            insert into tiencu.notice (user_id, kind, notice_key, task_id, case_id, title, due_at, created_at)
            select user_id, kind, task_id || '/' || kind || '/' || due_date_::date, task_id, case_id, title,
                   due_date_ at time zone 'Asia/Ho_Chi_Minh', cast(:now as timestamptz)
            from told
            on conflict (user_id, notice_key) do nothing
            """;

    /**
     * The mails of a day: what is told by the run, and what contexts told in the last days and no mail had, to those who still
     * work on the task or are in the group.
     */
    private static final String DIGESTS = TOLD + """
            , line as (
                select user_id, kind, rank, task_id, case_id, title, due_date_ at time zone 'Asia/Ho_Chi_Minh' as due_at from told
                union all
                select n.user_id, n.kind, array_position(cast(:allKinds as text[]), n.kind), n.task_id, n.case_id, n.title, n.due_at
                from tiencu.notice n
                where n.told and n.mailed_on is null and n.read_at is null
                  and n.created_at > cast(:day as date) - interval '7 days'
                  and not exists (select from told where told.user_id = n.user_id and told.task_id = n.task_id)
                  and (exists (
                          select from act_ru_task t
                          left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                          left join act_id_membership m on m.group_id_ = l.group_id_ and t.assignee_ is null
                          where t.id_ = n.task_id and n.user_id in (t.assignee_, l.user_id_, m.user_id_))
                       or exists (
                          select from act_id_membership m where m.group_id_ = n.told_group and m.user_id_ = n.user_id))
            ), wanted as (
                select line.*, trim(u.email_) as address,
                       count(*) over (partition by line.user_id, line.kind) as of_kind,
                       row_number() over (partition by line.user_id order by rank, due_at, case_id, task_id) as place,
                       row_number() over (partition by line.user_id, line.kind order by due_at, case_id, task_id) as in_kind
                from line
                join act_id_user u on u.id_ = line.user_id and trim(u.email_) <> ''
                left join tiencu.notice_setting s on s.user_id = line.user_id
                where coalesce(s.digest, 'EVERY_DAY') = any(:modes)
                  and not exists (select from tiencu.notice_digest d where d.user_id = line.user_id and d.day = :day)
            )
            select user_id, address, kind, task_id, case_id, title, due_at, of_kind, place
            from wanted
            where place <= :lines or in_kind = 1
            order by user_id, place
            """;

    private final JdbcClient jdbc;

    JdbcDueTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean lock() {
        // the planner cannot know how many tasks a stage has, and would compare each with each
        jdbc.sql("set local enable_nestloop = off").update();
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('tiencu.reminders', 0))")
                .query(Boolean.class).single();
    }

    @Override
    public boolean isDone(LocalDate day) {
        return jdbc.sql("select exists (select from tiencu.reminder_run where day = :day)").param("day", day)
                .query(Boolean.class).single();
    }

    @Override
    public void done(LocalDate day, Instant now) {
        jdbc.sql("insert into tiencu.reminder_run (day, done_at) values (:day, :now) on conflict do nothing")
                .param("day", day).param("now", Timestamp.from(now)).update();
    }

    @Override
    public List<Due> due(LocalDate until) {
        return jdbc.sql("""
                select distinct d.key_ as process_id, t.due_date_::date as day
                from act_ru_task t
                join act_re_procdef d on d.id_ = t.proc_def_id_
                where t.due_date_ < cast(:end as timestamp) and t.suspension_state_ = 1
                order by day, process_id
                """).param("end", until.plusDays(1).atStartOfDay()).query(Due.class).list();
    }

    @Override
    public int tell(List<Staged> staged, Instant now) {
        return staged.isEmpty() ? 0 : told(TELL, staged).param("now", Timestamp.from(now)).update();
    }

    @Override
    public List<Digest> digests(List<Staged> staged, LocalDate day, Set<DigestMode> modes, int lines) {
        Map<String, Digest> digests = new LinkedHashMap<>();
        told(DIGESTS, staged).param("day", day).param("lines", lines)
                .param("allKinds", names(List.of(NoticeKind.values()), NoticeKind::name))
                .param("modes", names(List.copyOf(modes), DigestMode::name))
                .query(row -> {
                    add(digests, row, lines);
                });
        return List.copyOf(digests.values());
    }

    private static void add(Map<String, Digest> digests, ResultSet row, int lines) throws SQLException {
        String address = row.getString("address");
        Digest digest = digests.computeIfAbsent(row.getString("user_id"),
                user -> new Digest(user, address, new EnumMap<>(NoticeKind.class), new ArrayList<>()));
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        digest.counts().put(kind, row.getInt("of_kind"));
        if (row.getInt("place") <= lines) {
            Timestamp due = row.getTimestamp("due_at");
            digest.lines().add(new Digest.Line(kind, row.getString("task_id"), row.getString("case_id"), row.getString("title"),
                    due == null ? null : due.toInstant()));
        }
    }

    @Override
    public void mailed(List<Digest> digests, LocalDate day) {
        String[] users = names(digests, Digest::userId);
        jdbc.sql("insert into tiencu.notice_digest (user_id, day) select unnest(:users), :day on conflict do nothing")
                .param("users", users).param("day", day).update();
        jdbc.sql("update tiencu.notice set mailed_on = :day where told and mailed_on is null and user_id = any(:users)")
                .param("users", users).param("day", day).update();
    }

    private StatementSpec told(String sql, List<Staged> staged) {
        return jdbc.sql(sql)
                .param("processes", names(staged, one -> one.due().processId()))
                .param("days", names(staged, one -> one.due().day().toString()))
                .param("kinds", names(staged, one -> one.stage().kind().name()))
                .param("ranks", staged.stream().map(one -> one.stage().kind().ordinal() + 1).toArray(Integer[]::new))
                .param("receivers", names(staged, one -> one.stage().receivers().name()))
                .param("roles", names(staged, one -> one.stage().role()))
                .param("unattended", NoticeKind.UNATTENDED.name())
                .param("unattendedRank", NoticeKind.UNATTENDED.ordinal() + 1)
                .param("administrators", Groups.ADMINISTRATORS);
    }

    private static <T> String[] names(List<T> values, Function<T, String> name) {
        return values.stream().map(name).toArray(String[]::new);
    }
}
