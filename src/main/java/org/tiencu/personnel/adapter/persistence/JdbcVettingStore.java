package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.vetting.VettingStore;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.Dossier;
import org.tiencu.personnel.domain.vetting.Opinion;

@Repository
class JdbcVettingStore implements VettingStore {

    private static final String PERSON = " where case_id = :case and official_id = :official";

    private final JdbcClient jdbc;

    JdbcVettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void saveDossier(String caseId, String officialId, Dossier dossier) {
        jdbc.sql("""
                insert into tiencu.dossier (case_id, official_id, items, cv_confirmed_on, health_certificate_on, note)
                values (:case, :official, :items, :cv, :health, :note)
                on conflict (case_id, official_id) do update set items = excluded.items,
                    cv_confirmed_on = excluded.cv_confirmed_on, health_certificate_on = excluded.health_certificate_on,
                    note = excluded.note
                """)
                .param("case", caseId).param("official", officialId)
                .param("items", dossier.items().toArray(String[]::new)).param("cv", dossier.cvConfirmedOn())
                .param("health", dossier.healthCertificateOn()).param("note", dossier.note()).update();
    }

    @Override
    public Optional<Dossier> dossier(String caseId, String officialId) {
        return person("select * from tiencu.dossier" + PERSON, caseId, officialId)
                .query((row, n) -> new Dossier(Arrays.asList((String[]) row.getArray("items").getArray()),
                        row.getObject("cv_confirmed_on", LocalDate.class),
                        row.getObject("health_certificate_on", LocalDate.class), row.getString("note"))).optional();
    }

    @Override
    public void saveConditions(String caseId, String officialId, List<Condition> conditions) {
        person("delete from tiencu.eligibility_condition" + PERSON, caseId, officialId).update();
        for (Condition c : conditions) {
            person("""
                    insert into tiencu.eligibility_condition (case_id, official_id, condition, position, label, met, reason,
                                                              document, article)
                    values (:case, :official, :condition, :position, :label, :met, :reason, :document, :article)
                    """, caseId, officialId)
                    .param("condition", c.condition()).param("position", c.position()).param("label", c.label())
                    .param("met", c.met()).param("reason", c.reason()).param("document", c.document())
                    .param("article", c.article()).update();
        }
    }

    @Override
    public List<Condition> conditions(String caseId, String officialId) {
        return person("select * from tiencu.eligibility_condition" + PERSON + " order by position", caseId, officialId)
                .query(Condition.class).list();
    }

    @Override
    public void askOpinions(String caseId, String officialId, List<Opinion> unanswered) {
        person("delete from tiencu.opinion" + PERSON, caseId, officialId).update();
        for (Opinion opinion : unanswered) {
            person("""
                    insert into tiencu.opinion (case_id, official_id, group_id, body, due_on)
                    values (:case, :official, :group, :body, :dueOn)
                    """, caseId, officialId)
                    .param("group", opinion.groupId()).param("body", opinion.body()).param("dueOn", opinion.dueOn())
                    .update();
        }
    }

    @Override
    public void saveOpinion(String caseId, String officialId, Opinion opinion) {
        person("update tiencu.opinion set opinion = :answer, number = :number, dated_on = :datedOn, content = :content"
                + PERSON + " and group_id = :group", caseId, officialId)
                .param("answer", opinion.answer().name()).param("number", opinion.number())
                .param("datedOn", opinion.datedOn()).param("content", opinion.content())
                .param("group", opinion.groupId()).update();
    }

    @Override
    public List<Opinion> opinions(String caseId, String officialId) {
        return person("select * from tiencu.opinion" + PERSON + " order by group_id", caseId, officialId)
                .query(JdbcVettingStore::opinion).list();
    }

    private JdbcClient.StatementSpec person(String sql, String caseId, String officialId) {
        return jdbc.sql(sql).param("case", caseId).param("official", officialId);
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        String answer = row.getString("opinion");
        return new Opinion(row.getString("group_id"), row.getString("body"), row.getObject("due_on", LocalDate.class),
                answer == null ? null : Opinion.Answer.valueOf(answer), row.getString("number"),
                row.getObject("dated_on", LocalDate.class), row.getString("content"));
    }
}
