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
        prepare(tasks);
        open(0, tasks);
        finish();
    }

    /** Draws up this many tasks without opening one, those of one commune and its province first. */
    void prepare(int tasks) {
        for (String statement : List.of(UNITS, ELECTION, CASES, MILESTONES, PERSONNEL, NEW)) {
            run(statement, tasks);
        }
    }

    /** Opens the tasks that were drawn up, from one number to another. */
    void open(int after, int until) {
        for (String statement : List.of(INSTANCES, EXECUTIONS, TASKS, LINKS, RIGHTS)) {
            jdbc.sql(statement.replace(":those", "n > " + after + " and n <= " + until)).update();
        }
        jdbc.sql("vacuum analyze").update();
    }

    void finish() {
        jdbc.sql("drop table new_task").update();
    }

    /** Adds this many users, each with two roles in a unit, and a group for each role; the rights are those the engine gives. */
    void addUsers(int users) {
        for (String statement : List.of(GROUPS, USERS, MEMBERS, RIGHTS_OF_GROUPS, RIGHTS_OF_USERS)) {
            jdbc.sql(statement.replace(":users", "" + users)).update();
        }
    }

    private void run(String statement, int tasks) {
        jdbc.sql(statement.replace(":communes", "" + COMMUNES).replace(":each", "" + TASKS_OF_A_UNIT)
                .replace(":election", "" + tasks * 2 / 3).replace(":personnel", "" + tasks / 3)).update();
    }

    private static final String ROLES = "array['fatherland-front', 'peoples-committee', 'election-committee', "
            + "'peoples-council', 'organisation-commission', 'office', 'head']";

    private static final String GROUPS = """
            insert into act_id_group (id_, rev_, name_, type_)
            select role || '@' || code, 1, role, 'ROLE' from tiencu.unit, unnest(""" + ROLES + """
            ) role on conflict do nothing
            """;

    private static final String USERS = """
            insert into act_id_user (id_, rev_, first_, last_)
            select 'official-' || n, 1, 'Thử', 'Cán bộ (mẫu)' from generate_series(1, :users) n
            """;

    private static final String MEMBERS = """
            insert into act_id_membership (user_id_, group_id_)
            select 'official-' || n, role || '@' || u.code
            from generate_series(1, :users) n
            join (select code, row_number() over (order by code) - 1 as place, count(*) over () as units from tiencu.unit
                 ) u on u.place = n % u.units
            join lateral (select distinct (""" + ROLES + """
            )[1 + (n / u.units + more) % 7] as role from generate_series(0, 1) more) r on true
            """;

    private static final String RIGHTS_OF_GROUPS = """
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'g-' || id_, 1, 1, id_, 2, id_, 2 from act_id_group on conflict do nothing
            """;

    private static final String RIGHTS_OF_USERS = """
            insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
            select 'u-' || id_, 1, 1, id_, 1, id_, 2147483647 from act_id_user where id_ like 'official-%'
            """;

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
            select row_number() over () as n, t.* from (
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
            order by unit in ('99', '99001') desc, random()) t
            """;

    private static final String INSTANCES = """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, is_active_,
                                          is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                                          sequence_counter_, proc_def_key_)
            select 'p-' || case_id, 1, 'p-' || case_id, 'p-' || case_id, case_id, min(definition), false, false, true, false, 1,
                   0, 1, min(process)
            from new_task where :those group by case_id on conflict do nothing
            """;

    private static final String EXECUTIONS = """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_, proc_def_id_, act_id_,
                                          is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                                          cached_ent_state_, sequence_counter_)
            select 'e-' || id, 1, 'p-' || case_id, 'p-' || case_id, 'p-' || case_id, definition, 'UserTask_' || step, true, true,
                   false, false, 1, 0, 1 from new_task where :those
            """;

    private static final String TASKS = """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
                                     priority_, create_time_, due_date_, suspension_state_, task_state_)
            select id, 1, 'e-' || id, 'p-' || case_id, definition, name, 'UserTask_' || step, assignee, 50, created, due, 1,
                   'Created' from new_task where :those
            """;

    private static final String LINKS = """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'l-' || id, 1, candidate, 'candidate', id from new_task where :those
            """;

    /** Reading (2) and working (2048). */
    private static final String RIGHTS = """
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'a-' || id, 1, 1, candidate, 7, id, 2050 from new_task where :those
            """;
}
