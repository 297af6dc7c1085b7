package org.tiencu.benchmark;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the database with as many open tasks as a country before an election has: every unit prepares it, and one third of
 * the tasks is personnel work. The engine's rows are those that it writes itself: a process instance, an execution, a task,
 * its candidate group and the right of that group.
 */
final class CountryOfTasks {

    private static final int COMMUNES = 3321;
    private static final int TASKS_OF_A_UNIT = 20;

    private final JdbcClient jdbc;

    CountryOfTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds this many tasks, two thirds of them of an election. */
    void add(int tasks) {
        for (String statement : List.of(UNITS, ELECTION, CASES, MILESTONES, PERSONNEL, NEW, INSTANCES, EXECUTIONS, TASKS, LINKS,
                RIGHTS, "drop table new_task", "vacuum analyze")) {
            jdbc.sql(statement.replace(":communes", "" + COMMUNES).replace(":each", "" + TASKS_OF_A_UNIT)
                    .replace(":election", "" + tasks * 2 / 3).replace(":personnel", "" + tasks / 3)).update();
        }
    }

    private static final String UNITS = """
            insert into tiencu.unit (code, name, level, parent_code, kind, search_text)
            select 'B' || n, 'Xã số ' || n || ' (mẫu)', 'COMMUNE', p.codes[1 + n % array_length(p.codes, 1)], 'Xã', 'xa so ' || n
            from generate_series(1, :communes) n,
                 (select array_agg(code order by code) as codes from tiencu.unit where level = 'PROVINCE') p
            """;

    private static final String ELECTION = """
            insert into tiencu.election values ('BC-2020-99', 'Bầu cử cả nước (mẫu)', (current_date + 150)
                + ((7 - extract(dow from current_date + 150)::int) % 7), '{NA,PC}', 'admin', now())
            """;

    private static final String CASES = """
            insert into tiencu.election_case (id, election_id, unit_code, chunk, status, opened_at)
            select 'BC-2020-99-' || code, 'BC-2020-99', code, 0, 'OPEN', now() from tiencu.unit where level <> 'CENTRAL'
            """;

    private static final String MILESTONES = """
            insert into tiencu.election_milestone (case_id, milestone, number, due_at, remind_at, done_at, done_on)
            select c.id, 'step-' || n, n, now() + (n * 3 - 40) * interval '1 day', now(), case when n < 12 then now() end,
                   case when n < 12 then current_date end
            from tiencu.election_case c, generate_series(1, 45) n where c.election_id = 'BC-2020-99'
            """;

    private static final String PERSONNEL = """
            insert into tiencu.personnel_case (id, kind, unit_code, post_id, authority_unit, regime, source, seats, reason, status,
                                               opened_by, opened_at)
            select 'BN-2020-' || lpad(n::text, 6, '0'), 'APPOINTMENT', u.code, (select min(id) from tiencu.post), u.parent_code,
                   'STATE', 'ON_SITE', 1, 'Thử', 'NOMINATION', 'admin', now()
            from generate_series(1, :personnel) n
            join (select code, parent_code, row_number() over (order by code) - 1 as place, count(*) over () as units
                  from tiencu.unit where level = 'COMMUNE') u on u.place = n % u.units
            """;

    /** One row for each task: of an election the same twenty in each unit, of personnel one in each case. */
    private static final String NEW = """
            create table new_task as
            select 'b-' || row_number() over () as id, d.id_ as definition, d.key_ as process, case_id, step,
                   case when step % 5 = 0 then 'Ghi kết quả bước ' else 'Thực hiện bước ' end || step as name,
                   role || '@' || unit as candidate, now() - random() * 70 * interval '1 day' as created,
                   case when random() < 0.8 then now() + (random() * 70 - 7) * interval '1 day' end as due,
                   case when random() < 0.2 then 'someone-' || (random() * 3000)::int end as assignee
            from (
                select 'election-preparation' as process, case_id, unit, step, (array['fatherland-front', 'peoples-committee',
                       'election-committee', 'peoples-council'])[1 + step % 4] as role
                from (select id as case_id, unit_code as unit, (row_number() over ()) as place from tiencu.election_case
                      where election_id = 'BC-2020-99') c, generate_series(1, :each) step
                where (place - 1) * :each + step <= :election
                union all
                select 'nomination', id, case when n % 3 = 0 then authority_unit else unit_code end, n % 15,
                       (array['organisation-commission', 'office', 'head'])[1 + n % 3]
                from (select *, (row_number() over ())::int as n from tiencu.personnel_case where id like 'BN-2020-%') p
            ) t
            join (select distinct on (key_) id_, key_ from act_re_procdef order by key_, version_ desc) d on d.key_ = t.process
            """;

    private static final String INSTANCES = """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, is_active_,
                                          is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                                          sequence_counter_, proc_def_key_)
            select 'p-' || case_id, 1, 'p-' || case_id, 'p-' || case_id, case_id, min(definition), false, false, true, false, 1,
                   0, 1, min(process)
            from new_task group by case_id
            """;

    private static final String EXECUTIONS = """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_, proc_def_id_, act_id_,
                                          is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                                          cached_ent_state_, sequence_counter_)
            select 'e-' || id, 1, 'p-' || case_id, 'p-' || case_id, 'p-' || case_id, definition, 'UserTask_' || step, true, true,
                   false, false, 1, 0, 1 from new_task
            """;

    private static final String TASKS = """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
                                     priority_, create_time_, due_date_, suspension_state_, task_state_)
            select id, 1, 'e-' || id, 'p-' || case_id, definition, name, 'UserTask_' || step, assignee, 50, created, due, 1,
                   'Created' from new_task
            """;

    private static final String LINKS = """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'l-' || id, 1, candidate, 'candidate', id from new_task
            """;

    /** Reading (2) and working (2048). */
    private static final String RIGHTS = """
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'a-' || id, 1, 1, candidate, 7, id, 2050 from new_task
            """;
}
