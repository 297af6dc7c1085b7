package org.tiencu.desk.adapter.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.substitute.SubstituteStore;
import org.tiencu.desk.domain.substitute.Kinds;
import org.tiencu.desk.domain.substitute.Substitution;
import org.tiencu.platform.security.Groups;

@Repository
class JdbcSubstituteStore implements SubstituteStore {

    private static final String ROW = "select r.substitution_id, r.task_id, r.candidate, r.taken_at is not null as taken "
            + "from tiencu.substitute_task r ";
    /** Whether a user has the task {@code t} or the link {@code l} through a substitution, so that it does not pass on. */
    private static final String OURS = " exists (select 1 from tiencu.substitute_task r join tiencu.substitution s "
            + "on s.id = r.substitution_id where r.task_id = %s and s.substitute = %s%s)";
    private static final String GROUP_OF = " exists (select 1 from act_ru_identitylink g where g.task_id_ = t.id_ "
            + "and g.type_ = 'candidate' and g.group_id_ = any(%s))";

    private final JdbcClient jdbc;

    JdbcSubstituteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql("lock table tiencu.substitution in share row exclusive mode").update();
    }

    @Override
    public long add(Substitution s) {
        return jdbc.sql("""
                insert into tiencu.substitution (absent, substitute, first_day, last_day, kinds, set_by, set_at)
                values (:absent, :substitute, :first, :last, :kinds, :by, :at) returning id
                """)
                .param("absent", s.absent()).param("substitute", s.substitute()).param("first", s.firstDay())
                .param("last", s.lastDay()).param("kinds", s.kinds().chosen().stream().sorted().toArray(String[]::new))
                .param("by", s.setBy()).param("at", Timestamp.from(s.setAt())).query(Long.class).single();
    }

    @Override
    public Optional<Substitution> find(long id) {
        return jdbc.sql("select * from tiencu.substitution where id = :id").param("id", id)
                .query(JdbcSubstituteStore::substitution).optional();
    }

    @Override
    public List<Substitution> open() {
        return jdbc.sql("select * from tiencu.substitution where settled_at is null order by id")
                .query(JdbcSubstituteStore::substitution).list();
    }

    @Override
    public List<Substitution> openOf(String substitute) {
        return jdbc.sql("select * from tiencu.substitution where settled_at is null and substitute = :user order by id")
                .param("user", substitute).query(JdbcSubstituteStore::substitution).list();
    }

    @Override
    public List<Substitution> list(String userId, int limit) {
        return jdbc.sql("""
                select * from tiencu.substitution
                where cast(:user as text) is null or absent = :user or substitute = :user
                order by first_day desc, id desc limit :limit
                """).param("user", userId).param("limit", limit).query(JdbcSubstituteStore::substitution).list();
    }

    @Override
    public void end(long id, String endedBy, Instant endedAt) {
        jdbc.sql("update tiencu.substitution set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                .param("by", endedBy).param("at", Timestamp.from(endedAt)).param("id", id).update();
    }

    @Override
    public void settled(long id, Instant at) {
        jdbc.sql("update tiencu.substitution set settled_at = :at where id = :id and settled_at is null")
                .param("at", Timestamp.from(at)).param("id", id).update();
    }

    @Override
    public Map<String, Set<String>> groups(Collection<String> userIds) {
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("""
                select user_id_, group_id_ from act_id_membership where user_id_ = any(:users) and group_id_ <> all(:kept)
                """).param("users", array(userIds)).param("kept", new String[] {Groups.ADMINISTRATORS, Groups.DESIGNERS})
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), user -> new HashSet<>()).add(row.getString(2));
                });
        return groups;
    }

    @Override
    public Optional<TaskFacts> task(String taskId) {
        return jdbc.sql("""
                select t.id_, d.key_, t.assignee_,
                       (select array_agg(l.group_id_) from act_ru_identitylink l
                        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups,
                       (select array_agg(l.user_id_) from act_ru_identitylink l
                        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null and not
                """ + OURS.formatted("t.id_", "l.user_id_", " and r.candidate") + """
                       ) as users
                from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_ where t.id_ = :task
                """).param("task", taskId)
                .query((row, n) -> new TaskFacts(row.getString("id_"), row.getString("key_"), row.getString("assignee_"),
                        set(row.getArray("groups")), set(row.getArray("users")))).optional();
    }

    @Override
    public List<TaskRow> rows(String taskId, String substitute) {
        return jdbc.sql(ROW + "join tiencu.substitution s on s.id = r.substitution_id "
                + "where r.task_id = :task and s.substitute = :user order by s.id")
                .param("task", taskId).param("user", substitute).query(TaskRow.class).list();
    }

    @Override
    public List<TaskRow> rows(long substitutionId) {
        return jdbc.sql(ROW + "where r.substitution_id = :id").param("id", substitutionId).query(TaskRow.class).list();
    }

    @Override
    public boolean addRow(TaskRow row) {
        return jdbc.sql("""
                insert into tiencu.substitute_task (substitution_id, task_id, candidate, taken_at)
                values (:id, :task, :candidate, case when :taken then now() end) on conflict do nothing
                """).param("id", row.substitutionId()).param("task", row.taskId()).param("candidate", row.candidate())
                .param("taken", row.taken()).update() > 0;
    }

    @Override
    public void taken(long substitutionId, String taskId, Instant at) {
        jdbc.sql("""
                insert into tiencu.substitute_task (substitution_id, task_id, candidate, taken_at)
                values (:id, :task, false, :at)
                on conflict (substitution_id, task_id) do update set taken_at = excluded.taken_at
                """).param("id", substitutionId).param("task", taskId).param("at", Timestamp.from(at)).update();
    }

    @Override
    public boolean removeRow(long substitutionId, String taskId) {
        return jdbc.sql("delete from tiencu.substitute_task where substitution_id = :id and task_id = :task")
                .param("id", substitutionId).param("task", taskId).update() > 0;
    }

    @Override
    public List<String> coveredTasks(Substitution s, Collection<String> processIds) {
        Map<String, Set<String>> groups = groups(List.of(s.absent(), s.substitute()));
        return jdbc.sql("""
                with found as (
                    select l.task_id_ as id from act_ru_identitylink l
                    where l.type_ = 'candidate' and l.group_id_ = any(:groups)
                    union
                    select l.task_id_ from act_ru_identitylink l where l.type_ = 'candidate' and l.user_id_ = :absent and not
                """ + OURS.formatted("l.task_id_", ":absent", " and r.candidate") + """
                    union
                    select a.id_ from act_ru_task a where a.assignee_ = :absent and not
                """ + OURS.formatted("a.id_", ":absent", "") + """
                )
                select t.id_ from found join act_ru_task t on t.id_ = found.id
                join act_re_procdef d on d.id_ = t.proc_def_id_
                where (:all or d.key_ = any(:processes)) and not
                """ + GROUP_OF.formatted(":own"))
                .param("groups", array(groups.getOrDefault(s.absent(), Set.of()))).param("absent", s.absent())
                .param("own", array(groups.getOrDefault(s.substitute(), Set.of()))).param("all", processIds == null)
                .param("processes", processIds == null ? new String[0] : array(processIds)).query(String.class).list();
    }

    @Override
    public List<HeldTask> held(Substitution s, Collection<String> processIds, int limit) {
        return jdbc.sql("""
                select t.id_ as task_id, t.name_ as name, e.business_key_ as case_id
                from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.assignee_ = :absent and (:all or d.key_ = any(:processes)) and (not
                """ + OURS.formatted("t.id_", ":absent", "") + " or " + GROUP_OF.formatted(":groups")
                + ") order by t.create_time_, t.id_ limit :limit")
                .param("absent", s.absent()).param("all", processIds == null)
                .param("groups", array(groups(List.of(s.absent())).getOrDefault(s.absent(), Set.of())))
                .param("processes", processIds == null ? new String[0] : array(processIds))
                .param("limit", limit).query(HeldTask.class).list();
    }

    @Override
    public void record(long substitutionId, Act act) {
        jdbc.sql("""
                insert into tiencu.substitute_act (substitution_id, at, case_id, process_id, task_id, task)
                values (:id, :at, :case, :process, :taskId, :task)
                """).param("id", substitutionId).param("at", Timestamp.from(act.at())).param("case", act.caseId())
                .param("process", act.processId()).param("taskId", act.taskId()).param("task", act.task()).update();
    }

    @Override
    public List<Act> acts(long substitutionId, int limit) {
        return jdbc.sql("""
                select at, case_id, process_id, task_id, task from tiencu.substitute_act
                where substitution_id = :id order by id desc limit :limit
                """).param("id", substitutionId).param("limit", limit)
                .query((row, n) -> new Act(row.getTimestamp("at").toInstant(), row.getString("case_id"),
                        row.getString("process_id"), row.getString("task_id"), row.getString("task"))).list();
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Substitution(row.getLong("id"), row.getString("absent"), row.getString("substitute"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                new Kinds(set(row.getArray("kinds"))), row.getString("set_by"), row.getTimestamp("set_at").toInstant(),
                row.getString("ended_by"), ended == null ? null : ended.toInstant());
    }

    private static Set<String> set(Array array) throws SQLException {
        return array == null ? Set.of() : new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
