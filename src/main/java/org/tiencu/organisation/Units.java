package org.tiencu.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The units in {@code tiencu.unit}. */
@Repository
public class Units {

    private static final String COLUMNS = "code, name, level, parent_code, kind";

    /** What storing a set of units did. */
    public record Saved(int created, int updated, int unchanged) {
    }

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit of this code. */
    public Optional<Unit> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from tiencu.unit where code = :code").param("code", code)
                .query(Unit.class).optional();
    }

    /** The units of these codes by code; unknown codes are left out. */
    public Map<String, Unit> find(Collection<String> codes) {
        return byCode(jdbc.sql("select " + COLUMNS + " from tiencu.unit where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new)).query(Unit.class).list());
    }

    /** Every unit by code. */
    public Map<String, Unit> all() {
        return byCode(jdbc.sql("select " + COLUMNS + " from tiencu.unit").query(Unit.class).list());
    }

    /**
     * Units in the order of their codes, the centre first.
     *
     * @param level only this level, or null
     * @param parentCode only the units right under this one, or null
     * @param text part of the name, with or without marks, or the code; or null
     * @param limit at most so many
     */
    public List<Unit> list(UnitLevel level, String parentCode, String text, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.unit
                where (cast(:level as text) is null or level = :level)
                  and (cast(:parent as text) is null or parent_code = :parent)
                  and (cast(:text as text) is null or strpos(search_text, :text) > 0 or code = :code)
                order by parent_code is not null, level desc, code
                limit :limit
                """)
                .param("level", level == null ? null : level.name()).param("parent", parentCode)
                .param("text", text == null ? null : SearchText.of(text)).param("code", text == null ? null : text.strip())
                .param("limit", limit)
                .query(Unit.class).list();
    }

    /** The unit and those above it, from the bottom up; empty if there is no such unit. */
    public List<Unit> chain(String code) {
        return jdbc.sql("""
                with recursive chain as (
                    select u.*, 0 as depth from tiencu.unit u where code = :code
                    union all
                    select u.*, c.depth + 1 from chain c join tiencu.unit u on u.code = c.parent_code
                )
                select code, name, level, parent_code, kind from chain order by depth
                """).param("code", code).query(Unit.class).list();
    }

    /** Keeps others from storing units until the transaction ends. */
    void lock() {
        jdbc.sql("lock table tiencu.unit in share row exclusive mode").update();
    }

    /** Stores new and changed units in one statement and leaves all others alone. */
    @Transactional
    public Saved save(Collection<Unit> units) {
        Map<String, Unit> known = find(units.stream().map(Unit::code).toList());
        List<Unit> changed = new ArrayList<>();
        int created = 0;
        for (Unit unit : units) {
            Unit before = known.get(unit.code());
            if (!unit.equals(before)) {
                changed.add(unit);
                created += before == null ? 1 : 0;
            }
        }
        if (!changed.isEmpty()) {
            upsert(changed);
        }
        return new Saved(created, changed.size() - created, units.size() - changed.size());
    }

    /** Stores the units whose codes are new; what an import has changed since stays. */
    @Transactional
    public void addMissing(Collection<Unit> units) {
        Map<String, Unit> known = find(units.stream().map(Unit::code).toList());
        List<Unit> missing = units.stream().filter(unit -> !known.containsKey(unit.code())).toList();
        if (!missing.isEmpty()) {
            upsert(missing);
        }
    }

    private void upsert(List<Unit> units) {
        jdbc.sql("""
                insert into tiencu.unit (code, name, level, parent_code, kind, search_text)
                select * from unnest(:codes, :names, :levels, :parents, :kinds, :searchTexts)
                on conflict (code) do update set name = excluded.name, level = excluded.level,
                    parent_code = excluded.parent_code, kind = excluded.kind, search_text = excluded.search_text
                """)
                .param("codes", column(units, Unit::code)).param("names", column(units, Unit::name))
                .param("levels", column(units, unit -> unit.level().name()))
                .param("parents", column(units, Unit::parentCode)).param("kinds", column(units, Unit::kind))
                .param("searchTexts", column(units, unit -> SearchText.of(unit.name())))
                .update();
    }

    private static String[] column(List<Unit> units, Function<Unit, String> value) {
        return units.stream().map(value).toArray(String[]::new);
    }

    private static Map<String, Unit> byCode(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }
}
