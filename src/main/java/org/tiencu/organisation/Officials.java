package org.tiencu.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The officials in {@code tiencu.official} with planning, grades and disciplines, read in four queries. */
@Repository
public class Officials {

    private final JdbcClient jdbc;

    Officials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The official of this id. */
    public Optional<Official> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** The officials of these ids by name; unknown ids are left out. */
    public List<Official> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withParts(jdbc.sql("select * from tiencu.official where id in (:ids) order by search_text, id")
                .param("ids", ids).query(ROW).list());
    }

    /** The names of these officials by id, in one query; unknown ids are left out. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, full_name from tiencu.official where id in (:ids)").param("ids", ids).query(row -> {
                names.put(row.getString("id"), row.getString("full_name"));
            });
        }
        return names;
    }

    /** The same, but those of them who have one name are told apart by their days of birth. */
    public Map<String, String> distinctNames(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select id, full_name || case when count(*) over (partition by full_name) > 1
                        then ', sinh ngày ' || to_char(birth_date, 'DD/MM/YYYY') else '' end as name
                    from tiencu.official where id in (:ids)
                    """).param("ids", ids).query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /**
     * Where these officials are found on this day: the highest post they hold, with its unit, or the unit they work in, as
     * {@code Phó Chủ tịch – Xã Minh Sơn}; in one query, by id.
     */
    public Map<String, String> workplaces(Collection<String> ids, LocalDate day) {
        Map<String, String> workplaces = new HashMap<>();
        jdbc.sql("""
                select distinct on (o.id) o.id, concat_ws(' – ', p.title, coalesce(of_post.name, of_work.name)) as place
                from tiencu.official o
                join tiencu.unit of_work on of_work.code = o.current_unit_code
                left join tiencu.tenure t on t.official_id = o.id and t.starts_on <= :day
                    and (t.closed_on is null or t.closed_on >= :day)
                left join tiencu.post p on p.id = t.post_id
                left join tiencu.unit of_post on of_post.code = p.unit_code
                where o.id = any(:ids)
                order by o.id, p.rank_order desc nulls last, p.id
                """).param("day", day).param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    workplaces.put(row.getString("id"), row.getString("place"));
                });
        return workplaces;
    }

    /**
     * Officials who work in these units, by name.
     *
     * @param unitCodes the units; none means nobody
     * @param text part of the name, with or without marks, or null
     */
    public List<Official> list(Collection<String> unitCodes, String text) {
        if (unitCodes.isEmpty()) {
            return List.of();
        }
        return withParts(jdbc.sql("""
                select * from tiencu.official
                where current_unit_code in (:units) and (cast(:text as text) is null or strpos(search_text, :text) > 0)
                order by search_text, id
                """)
                .param("units", unitCodes).param("text", text == null ? null : SearchText.of(text))
                .query(ROW).list());
    }

    /** Adds the official or replaces his whole record. */
    @Transactional
    public void save(Official official) {
        jdbc.sql("""
                insert into tiencu.official (id, full_name, birth_date, sex, ethnicity, native_province_code,
                    party_joined_on, party_official_on, education, political_theory, current_unit_code,
                    under_investigation, sample, search_text)
                values (:id, :fullName, :birthDate, :sex, :ethnicity, :nativeProvinceCode, :partyJoinedOn,
                    :partyOfficialOn, :education, :politicalTheory, :currentUnitCode, :underInvestigation, :sample,
                    :searchText)
                on conflict (id) do update set full_name = excluded.full_name, birth_date = excluded.birth_date,
                    sex = excluded.sex, ethnicity = excluded.ethnicity,
                    native_province_code = excluded.native_province_code, party_joined_on = excluded.party_joined_on,
                    party_official_on = excluded.party_official_on, education = excluded.education,
                    political_theory = excluded.political_theory, current_unit_code = excluded.current_unit_code,
                    under_investigation = excluded.under_investigation, sample = excluded.sample,
                    search_text = excluded.search_text
                """)
                .param("id", official.id()).param("fullName", official.fullName())
                .param("birthDate", official.birthDate()).param("sex", official.sex().name())
                .param("ethnicity", official.ethnicity()).param("nativeProvinceCode", official.nativeProvinceCode())
                .param("partyJoinedOn", official.partyJoinedOn()).param("partyOfficialOn", official.partyOfficialOn())
                .param("education", official.education().name())
                .param("politicalTheory", official.politicalTheory().name())
                .param("currentUnitCode", official.currentUnitCode())
                .param("underInvestigation", official.underInvestigation()).param("sample", official.sample())
                .param("searchText", SearchText.of(official.fullName()))
                .update();
        saveParts(official);
    }

    /** From now on the official works in this unit, as after the return from a secondment; his posts stay as they are. */
    public void moveTo(String officialId, String unitCode) {
        jdbc.sql("update tiencu.official set current_unit_code = :unit where id = :id")
                .param("unit", unitCode).param("id", officialId).update();
    }

    /** Adds the result of a year's review, or replaces it if that year had one. */
    public void saveGrade(String officialId, Grade grade) {
        jdbc.sql("""
                insert into tiencu.grade (official_id, year, level) values (:id, :year, :level)
                on conflict (official_id, year) do update set level = excluded.level
                """).param("id", officialId).param("year", grade.year()).param("level", grade.level().name()).update();
    }

    /**
     * The units that may know of these officials beside the one they work in: those that manage the posts they hold on
     * this day, and all units above these. Somebody without a post is managed by his own unit.
     */
    public Map<String, Set<String>> managingUnits(Collection<String> ids, LocalDate day) {
        Map<String, Set<String>> units = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    with recursive managing (official_id, code) as (
                        select o.id, coalesce(p.authority_unit, o.current_unit_code)
                        from tiencu.official o
                        left join tiencu.tenure t on t.official_id = o.id and t.starts_on <= :day
                            and (t.closed_on is null or t.closed_on >= :day)
                        left join tiencu.post p on p.id = t.post_id
                        where o.id in (:ids)
                        union
                        select m.official_id, u.parent_code
                        from managing m join tiencu.unit u on u.code = m.code
                        where u.parent_code is not null
                    )
                    select official_id, code from managing
                    """)
                    .param("ids", ids).param("day", day)
                    .query(row -> {
                        units.computeIfAbsent(row.getString("official_id"), id -> new HashSet<>())
                                .add(row.getString("code"));
                    });
        }
        return units;
    }

    /** Ids of those who are planned for this post in this period, those who were planned first in front. */
    public List<String> plannedFor(String postId, String period) {
        return jdbc.sql("""
                select official_id from tiencu.planning_entry where post_id = :post and period = :period
                group by official_id order by min(approved_on), min(id)
                """).param("post", postId).param("period", period).query(String.class).list();
    }

    /** Adds an entry to the planning of an official, or replaces the one for the same post and period. */
    @Transactional
    public void addPlanning(String officialId, PlanningEntry entry) {
        jdbc.sql("delete from tiencu.planning_entry where official_id = :id and post_id = :post and period = :period")
                .param("id", officialId).param("post", entry.postId()).param("period", entry.period()).update();
        insertPlanning(officialId, entry);
    }

    /** Takes everybody but these officials out of the planning for this post in this period. */
    @Transactional
    public void removePlanning(String postId, String period, Collection<String> stayingIds) {
        jdbc.sql("""
                delete from tiencu.planning_entry
                where post_id = :post and period = :period and not official_id = any(:staying)
                """).param("post", postId).param("period", period).param("staying", stayingIds.toArray(String[]::new))
                .update();
    }

    private void insertPlanning(String officialId, PlanningEntry entry) {
        jdbc.sql("""
                insert into tiencu.planning_entry (official_id, title, post_id, rank_order, period, approved_on)
                values (:id, :title, :postId, :rankOrder, :period, :approvedOn)
                """)
                .param("id", officialId).param("title", entry.title()).param("postId", entry.postId())
                .param("rankOrder", entry.rankOrder()).param("period", entry.period())
                .param("approvedOn", entry.approvedOn()).update();
    }

    private void saveParts(Official official) {
        for (String table : List.of("planning_entry", "grade", "discipline")) {
            jdbc.sql("delete from tiencu." + table + " where official_id = :id").param("id", official.id()).update();
        }
        for (PlanningEntry entry : official.planning()) {
            insertPlanning(official.id(), entry);
        }
        for (Grade grade : official.grades()) {
            jdbc.sql("insert into tiencu.grade (official_id, year, level) values (:id, :year, :level)")
                    .param("id", official.id()).param("year", grade.year()).param("level", grade.level().name()).update();
        }
        for (Discipline discipline : official.disciplines()) {
            jdbc.sql("""
                    insert into tiencu.discipline (official_id, form, decided_on, note)
                    values (:id, :form, :decidedOn, :note)
                    """)
                    .param("id", official.id()).param("form", discipline.form().name())
                    .param("decidedOn", discipline.decidedOn()).param("note", discipline.note()).update();
        }
    }

    private List<Official> withParts(List<Official> officials) {
        if (officials.isEmpty()) {
            return officials;
        }
        List<String> ids = officials.stream().map(Official::id).toList();
        Map<String, List<PlanningEntry>> planning = parts(ids, """
                select * from tiencu.planning_entry where official_id in (:ids)
                order by approved_on desc, rank_order desc, id
                """, Officials::planningEntry);
        Map<String, List<Grade>> grades = parts(ids,
                "select * from tiencu.grade where official_id in (:ids) order by year desc",
                row -> new Grade(row.getInt("year"), Grade.Level.valueOf(row.getString("level"))));
        Map<String, List<Discipline>> disciplines = parts(ids,
                "select * from tiencu.discipline where official_id in (:ids) order by decided_on desc, id desc",
                row -> new Discipline(Discipline.Form.valueOf(row.getString("form")), date(row, "decided_on"),
                        row.getString("note")));
        return officials.stream().map(official -> new Official(official.id(), official.fullName(), official.birthDate(),
                official.sex(), official.ethnicity(), official.nativeProvinceCode(), official.partyJoinedOn(),
                official.partyOfficialOn(), official.education(), official.politicalTheory(),
                official.currentUnitCode(), official.underInvestigation(), official.sample(),
                planning.getOrDefault(official.id(), List.of()), grades.getOrDefault(official.id(), List.of()),
                disciplines.getOrDefault(official.id(), List.of()))).toList();
    }

    private <T> Map<String, List<T>> parts(List<String> ids, String sql, Part<T> part) {
        Map<String, List<T>> result = new HashMap<>();
        jdbc.sql(sql).param("ids", ids).query(row -> {
            result.computeIfAbsent(row.getString("official_id"), id -> new ArrayList<>()).add(part.read(row));
        });
        return result;
    }

    private interface Part<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static PlanningEntry planningEntry(ResultSet row) throws SQLException {
        return new PlanningEntry(row.getString("title"), row.getString("post_id"), row.getInt("rank_order"),
                row.getString("period"), date(row, "approved_on"));
    }

    private static final RowMapper<Official> ROW = (row, number) -> new Official(row.getString("id"),
            row.getString("full_name"), date(row, "birth_date"), Sex.valueOf(row.getString("sex")),
            row.getString("ethnicity"), row.getString("native_province_code"), date(row, "party_joined_on"),
            date(row, "party_official_on"), Education.valueOf(row.getString("education")),
            PoliticalTheory.valueOf(row.getString("political_theory")), row.getString("current_unit_code"),
            row.getBoolean("under_investigation"), row.getBoolean("sample"), List.of(), List.of(), List.of());

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
