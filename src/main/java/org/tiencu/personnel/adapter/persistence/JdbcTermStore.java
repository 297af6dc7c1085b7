package org.tiencu.personnel.adapter.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.application.reappointment.TermStore;
import org.tiencu.personnel.domain.casefile.CaseKind;

/** The rule who may read whose record is that of {@link org.tiencu.organisation.OfficialAccess}, for all at once. */
@Repository
class JdbcTermStore implements TermStore {

    private static final String ENDING = """
            with recursive managed (code) as (
                select code from tiencu.unit where code = any(:own)
                union
                select u.code from managed join tiencu.unit u on u.parent_code = managed.code
            )
            select t.id, o.full_name, p.title, p.regime, u.name as unit_name, t.ends_on, count(*) over () as total,
                   (select min(c.id) from tiencu.personnel_case c
                    where c.official_id = t.official_id and c.tenure_id = t.id and c.closed_at is null and c.kind = any(:kinds))
                       as open_case
            from tiencu.tenure t
            join tiencu.post p on p.id = t.post_id
            join tiencu.unit u on u.code = p.unit_code
            join tiencu.official o on o.id = t.official_id
            where t.closed_on is null and t.starts_on <= :today and t.ends_on <= :until
              and not exists (select 1 from tiencu.transfer s where s.host_tenure_id = t.id)
              and (:all or o.current_unit_code = any(:own) or exists (
                    select 1 from tiencu.tenure held
                    join tiencu.post managing on managing.id = held.post_id
                    where held.official_id = o.id and held.starts_on <= :today
                      and (held.closed_on is null or held.closed_on >= :today)
                      and managing.authority_unit in (select code from managed)))
            order by t.ends_on, t.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcTermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EndingTerms endingUntil(Collection<String> readableBy, LocalDate today, LocalDate until, int limit) {
        int[] total = new int[1];
        List<EndingTerm> terms = jdbc.sql(ENDING).param("all", readableBy == null)
                .param("own", readableBy == null ? new String[0] : readableBy.toArray(String[]::new))
                .param("kinds", Stream.of(CaseKind.values()).filter(CaseKind::changesPost).map(Enum::name).toArray(String[]::new))
                .param("today", today).param("until", until).param("limit", limit)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return new EndingTerm(row.getString("id"), row.getString("full_name"), row.getString("title"),
                            Regime.valueOf(row.getString("regime")), row.getString("unit_name"),
                            row.getObject("ends_on", LocalDate.class), row.getString("open_case"));
                }).list();
        return new EndingTerms(terms, total[0]);
    }
}
