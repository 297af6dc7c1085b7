package org.tiencu.personnel.adapter.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.dismissal.DismissalStore;
import org.tiencu.personnel.domain.dismissal.Dismissal;

@Repository
class JdbcDismissalStore implements DismissalStore {

    private final JdbcClient jdbc;

    JdbcDismissalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Dismissal d) {
        jdbc.sql("""
                insert into tiencu.dismissal (case_id, kind, ground, ground_label,
                                              document, article, established_on, letter_on)
                values (:case, :kind, :ground, :label, :document, :article, :establishedOn, :letterOn)
                """)
                .param("case", d.caseId()).param("kind", d.kind().name()).param("ground", d.ground())
                .param("label", d.groundLabel()).param("document", d.document()).param("article", d.article())
                .param("establishedOn", d.establishedOn()).param("letterOn", d.letterOn()).update();
    }

    @Override
    public Optional<Dismissal> find(String caseId) {
        return jdbc.sql("""
                select case_id, kind, ground, ground_label, document, article, established_on, letter_on
                from tiencu.dismissal where case_id = :case
                """).param("case", caseId).query(Dismissal.class).optional();
    }

    @Override
    public void setLetter(String caseId, LocalDate letterOn) {
        jdbc.sql("update tiencu.dismissal set letter_on = :letterOn where case_id = :case")
                .param("letterOn", letterOn).param("case", caseId).update();
    }

    @Override
    public List<Holder> holders(Collection<String> units, Collection<String> authorities, LocalDate day) {
        return jdbc.sql("""
                select t.id as tenure_id, o.full_name as official_name, p.title as post_title, u.name as unit_name, p.regime
                from tiencu.tenure t
                join tiencu.post p on p.id = t.post_id
                join tiencu.unit u on u.code = p.unit_code
                join tiencu.official o on o.id = t.official_id
                where t.starts_on <= :day and (t.closed_on is null or t.closed_on >= :day)
                  and (p.unit_code = any(:units) or p.authority_unit = any(:authorities))
                order by o.search_text, p.rank_order desc, t.id
                """).param("day", day).param("units", units.toArray(String[]::new))
                .param("authorities", authorities.toArray(String[]::new)).query(Holder.class).list();
    }
}
