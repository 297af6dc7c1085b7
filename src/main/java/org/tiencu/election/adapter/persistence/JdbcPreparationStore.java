package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.preparation.PreparationStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.PollingArea;

@Repository
class JdbcPreparationStore implements PreparationStore {

    private final JdbcClient jdbc;

    JdbcPreparationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(String caseId, CandidateListPlan plan) {
        jdbc.sql("""
                insert into tiencu.election_list (case_id, body, seats, nominees, unit_kind, population)
                values (:case, :body, :seats, :nominees, :kind, :population)
                on conflict (case_id, body) do update set seats = excluded.seats, nominees = excluded.nominees,
                    unit_kind = excluded.unit_kind, population = excluded.population
                """)
                .param("case", caseId).param("body", plan.body().name()).param("seats", plan.seats())
                .param("nominees", plan.nominees()).param("kind", plan.unitKind()).param("population", plan.population())
                .update();
    }

    @Override
    public Optional<CandidateListPlan> plan(String caseId, Body body) {
        return jdbc.sql("""
                select body, seats, nominees, unit_kind, population, published_on from tiencu.election_list
                where case_id = :case and body = :body
                """).param("case", caseId).param("body", body.name())
                .query((row, i) -> new CandidateListPlan(body, row.getInt("seats"), row.getInt("nominees"),
                        row.getString("unit_kind"), row.getObject("population", Integer.class),
                        row.getObject("published_on", LocalDate.class))).optional();
    }

    @Override
    public void published(String caseId, Body body, LocalDate on) {
        jdbc.sql("update tiencu.election_list set published_on = :on where case_id = :case and body = :body")
                .param("on", on).param("case", caseId).param("body", body.name()).update();
    }

    @Override
    public void constituencies(String caseId, List<Constituency> constituencies) {
        jdbc.sql("delete from tiencu.constituency where case_id = :case").param("case", caseId).update();
        constituencies.forEach(one -> jdbc.sql("""
                insert into tiencu.constituency (case_id, body, number, area, seats)
                values (:case, :body, :number, :area, :seats)
                """)
                .param("case", caseId).param("body", one.body().name()).param("number", one.number())
                .param("area", one.area()).param("seats", one.seats()).update());
    }

    @Override
    public List<Constituency> constituencies(String caseId, Body body) {
        return jdbc.sql("""
                select number, area, seats from tiencu.constituency where case_id = :case and body = :body order by number
                """).param("case", caseId).param("body", body.name())
                .query((row, i) -> new Constituency(body, row.getInt("number"), row.getString("area"),
                        row.getInt("seats"))).list();
    }

    @Override
    public void pollingAreas(String caseId, List<PollingArea> areas) {
        jdbc.sql("delete from tiencu.polling_area where case_id = :case").param("case", caseId).update();
        areas.forEach(one -> jdbc.sql("""
                insert into tiencu.polling_area (case_id, number, name, kind, place, voters)
                values (:case, :number, :name, :kind, :place, :voters)
                """)
                .param("case", caseId).param("number", one.number()).param("name", one.name()).param("kind", one.kind())
                .param("place", one.place()).param("voters", one.voters()).update());
    }

    @Override
    public List<PollingArea> pollingAreas(String caseId) {
        return jdbc.sql("""
                select number, name, kind, place, voters from tiencu.polling_area where case_id = :case order by number
                """).param("case", caseId).query(JdbcPreparationStore::area).list();
    }

    private static PollingArea area(ResultSet row, int number) throws SQLException {
        return new PollingArea(row.getInt("number"), row.getString("name"), row.getString("kind"), row.getString("place"),
                row.getInt("voters"));
    }
}
