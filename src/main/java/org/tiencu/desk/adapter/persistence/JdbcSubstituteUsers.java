package org.tiencu.desk.adapter.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.substitute.SubstituteUsers;
import org.tiencu.organisation.SearchText;

@Repository
class JdbcSubstituteUsers implements SubstituteUsers {

    /** As the web applications show it: the given name first. */
    private static final String NAME =
            "coalesce(nullif(btrim(concat_ws(' ', nullif(u.first_, ''), nullif(u.last_, ''))), ''), u.id_)";

    private final JdbcClient jdbc;

    JdbcSubstituteUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters are compared without marks: taken apart, the marks are characters of their own, which are left out. */
    @Override
    public List<Person> search(String text, int limit) {
        return jdbc.sql("""
                select id, name, roles from (
                    select u.id_ as id, %s as name, coalesce(string_agg(g.name_, '; ' order by g.name_), '') as roles
                    from act_id_user u
                    left join act_id_membership m on m.user_id_ = u.id_
                    left join act_id_group g on g.id_ = m.group_id_
                    group by u.id_, u.first_, u.last_) person
                where (select bool_and(strpos(replace(regexp_replace(
                        lower(normalize(id || ' ' || name || ' ' || roles, NFD)),
                        '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd'), word) > 0) from unnest(:words) as word)
                order by name, id limit :limit
                """.formatted(NAME)).param("words", SearchText.of(text).split(" ")).param("limit", limit)
                .query(Person.class).list();
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, id));
        jdbc.sql("select u.id_, " + NAME + " from act_id_user u where u.id_ = any(:ids)")
                .param("ids", ids.toArray(String[]::new)).query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
