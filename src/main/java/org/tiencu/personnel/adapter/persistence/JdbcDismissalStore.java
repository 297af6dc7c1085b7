package org.tiencu.personnel.adapter.persistence;

import java.time.LocalDate;
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
}
