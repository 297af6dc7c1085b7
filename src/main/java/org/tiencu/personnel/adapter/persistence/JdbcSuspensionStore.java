package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.suspension.SuspensionStore;
import org.tiencu.personnel.domain.suspension.Suspension;
import org.tiencu.personnel.domain.suspension.SuspensionGround;

@Repository
class JdbcSuspensionStore implements SuspensionStore {

    private final JdbcClient jdbc;

    JdbcSuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Suspension s) {
        jdbc.sql("""
                insert into tiencu.suspension (case_id, ground, category, label, document, article, established_on,
                                               requested_by, requested_until, starts_on, ends_on, extended)
                values (:case, :ground, :category, :label, :document, :article, :establishedOn, :requestedBy,
                        :requestedUntil, :startsOn, :endsOn, :extended)
                """)
                .param("case", s.caseId()).param("ground", s.ground().code()).param("category", s.ground().category().name())
                .param("label", s.ground().label()).param("document", s.ground().document())
                .param("article", s.ground().article()).param("establishedOn", s.establishedOn())
                .param("requestedBy", s.requestedBy()).param("requestedUntil", s.requestedUntil())
                .param("startsOn", s.startsOn()).param("endsOn", s.endsOn()).param("extended", s.extended()).update();
    }

    @Override
    public void update(Suspension s) {
        jdbc.sql("""
                update tiencu.suspension set starts_on = :startsOn, ends_on = :endsOn, extended = :extended
                where case_id = :case
                """).param("startsOn", s.startsOn()).param("endsOn", s.endsOn()).param("extended", s.extended())
                .param("case", s.caseId()).update();
    }

    @Override
    public Optional<Suspension> find(String caseId) {
        return jdbc.sql("select * from tiencu.suspension where case_id = :case").param("case", caseId)
                .query(JdbcSuspensionStore::suspension).optional();
    }

    @Override
    public List<Suspension> decidedOf(String officialId) {
        return jdbc.sql("""
                select s.* from tiencu.suspension s join tiencu.personnel_case c on c.id = s.case_id
                where c.official_id = :official and s.starts_on is not null order by s.starts_on, s.case_id
                """).param("official", officialId).query(JdbcSuspensionStore::suspension).list();
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(row.getString("case_id"), new SuspensionGround(row.getString("ground"),
                SuspensionGround.Category.valueOf(row.getString("category")), row.getString("label"),
                row.getString("document"), row.getString("article")), date(row, "established_on"),
                row.getString("requested_by"), date(row, "requested_until"), date(row, "starts_on"), date(row, "ends_on"),
                row.getBoolean("extended"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
