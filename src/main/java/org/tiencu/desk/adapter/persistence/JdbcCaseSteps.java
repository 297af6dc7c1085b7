package org.tiencu.desk.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.cases.CaseSteps;

/** Reads the engine's tables by the number of the case, which called processes share with their callers. */
@Repository
class JdbcCaseSteps implements CaseSteps {

    private static final String FULL_NAME =
            "coalesce(nullif(btrim(concat_ws(' ', u.first_, u.last_)), ''), u.id_)";

    private final JdbcClient jdbc;

    JdbcCaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Open> open(String caseId) {
        Map<String, List<String>> holders = new HashMap<>();
        jdbc.sql("""
                select l.task_id_ as task, coalesce(g.name_, l.group_id_, %s, l.user_id_) as holder
                from act_ru_execution p
                join act_ru_task t on t.proc_inst_id_ = p.id_
                join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                left join act_id_group g on g.id_ = l.group_id_
                left join act_id_user u on u.id_ = l.user_id_
                where p.business_key_ = :case
                order by l.group_id_ is null, holder
                """.formatted(FULL_NAME)).param("case", caseId)
                .query(row -> {
                    holders.computeIfAbsent(row.getString("task"), task -> new ArrayList<>()).add(row.getString("holder"));
                });
        return jdbc.sql("""
                select t.id_, coalesce(t.name_, t.task_def_key_) as name, d.name_ as process,
                    coalesce(%s, t.assignee_) as taken, t.create_time_, t.due_date_
                from act_ru_execution p
                join act_ru_task t on t.proc_inst_id_ = p.id_
                join act_re_procdef d on d.id_ = t.proc_def_id_
                left join act_id_user u on u.id_ = t.assignee_
                where p.business_key_ = :case
                order by t.create_time_, t.id_
                """.formatted(FULL_NAME)).param("case", caseId)
                .query((row, number) -> new Open(row.getString("id_"), row.getString("name"), row.getString("process"),
                        holders.getOrDefault(row.getString("id_"), List.of()), row.getString("taken"),
                        instant(row, "create_time_"), instant(row, "due_date_"))).list();
    }

    @Override
    public List<Done> done(String caseId) {
        return jdbc.sql("""
                select coalesce(h.name_, h.task_def_key_) as name, d.name_ as process, h.assignee_, h.end_time_,
                    h.delete_reason_ = 'completed' as completed, (
                        select s.absent from tiencu.substitute_act a
                        join tiencu.substitution s on s.id = a.substitution_id
                        where a.task_id = h.id_ order by a.id desc limit 1) as absent
                from act_hi_procinst p
                join act_hi_taskinst h on h.proc_inst_id_ = p.proc_inst_id_
                join act_re_procdef d on d.id_ = h.proc_def_id_
                where p.business_key_ = :case and h.end_time_ is not null
                order by h.end_time_, h.id_
                """).param("case", caseId)
                .query((row, number) -> new Done(row.getString("name"), row.getString("process"), row.getString("assignee_"),
                        row.getString("absent"), instant(row, "end_time_"), row.getBoolean("completed"))).list();
    }

    /** A body of several instances is not a place in the picture: its instances are. */
    @Override
    public List<Current> current(String caseId) {
        return jdbc.sql("""
                select a.proc_inst_id_, a.proc_def_id_, a.act_id_, a.act_name_, a.call_proc_inst_id_
                from act_hi_procinst p
                join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
                where p.business_key_ = :case and p.end_time_ is null and a.end_time_ is null
                  and a.act_type_ not in ('multiInstanceBody', 'subProcess', 'eventBasedGateway')
                order by a.start_time_, a.id_
                """).param("case", caseId)
                .query((row, number) -> new Current(row.getString("proc_inst_id_"), row.getString("proc_def_id_"),
                        row.getString("act_id_"), row.getString("act_name_"), row.getString("call_proc_inst_id_"))).list();
    }

    @Override
    public List<Model> models(String caseId) {
        return jdbc.sql("""
                select d.id_, d.name_
                from act_hi_procinst p
                join act_re_procdef d on d.id_ = p.proc_def_id_
                where p.business_key_ = :case
                group by d.id_, d.name_
                order by min(p.start_time_), bool_and(p.super_process_instance_id_ is not null), d.name_
                """).param("case", caseId)
                .query((row, number) -> new Model(row.getString("id_"), row.getString("name_"))).list();
    }

    @Override
    public List<Listed> listed(Collection<String> taskIds) {
        return jdbc.sql("""
                select t.id_, p.business_key_, d.name_ as process, t.due_date_
                from act_ru_task t
                left join act_ru_execution p on p.id_ = t.proc_inst_id_
                left join act_re_procdef d on d.id_ = t.proc_def_id_
                where t.id_ = any(:ids)
                """).param("ids", taskIds.toArray(String[]::new))
                .query((row, number) -> new Listed(row.getString("id_"), row.getString("business_key_"),
                        row.getString("process"), instant(row, "due_date_"))).list();
    }

    @Override
    public Map<String, String> userNames(Collection<String> userIds) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select u.id_, " + FULL_NAME + " as name from act_id_user u where u.id_ = any(:ids)")
                .param("ids", userIds.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id_"), row.getString("name"));
                });
        return names;
    }

    /** The engine stores the time of the machine's zone. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }
}
