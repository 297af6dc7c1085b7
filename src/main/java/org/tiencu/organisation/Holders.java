package org.tiencu.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds the posts of units, with names, in one query. */
@Repository
public class Holders {

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those who hold a post on this day, by unit, highest post first.
     *
     * @param units posts of these units
     * @param authorities and posts that these units manage
     */
    public List<Holder> of(Collection<String> units, Collection<String> authorities, LocalDate day) {
        return jdbc.sql("""
                select t.id as tenure_id, o.full_name as official_name, p.title as post_title, u.name as unit_name, p.regime
                from tiencu.tenure t
                join tiencu.post p on p.id = t.post_id
                join tiencu.unit u on u.code = p.unit_code
                join tiencu.official o on o.id = t.official_id
                where t.starts_on <= :day and (t.closed_on is null or t.closed_on >= :day)
                  and (p.unit_code = any(:units) or p.authority_unit = any(:authorities))
                order by u.name, u.code, p.rank_order desc, p.id, o.search_text, t.id
                """).param("day", day).param("units", units.toArray(String[]::new))
                .param("authorities", authorities.toArray(String[]::new)).query(Holder.class).list();
    }
}
