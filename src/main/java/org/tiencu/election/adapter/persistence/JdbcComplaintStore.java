package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.complaint.ComplaintStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.complaint.Complainant;
import org.tiencu.election.domain.complaint.ComplaintKind;
import org.tiencu.election.domain.complaint.ComplaintObject;
import org.tiencu.election.domain.complaint.ComplaintState;
import org.tiencu.election.domain.complaint.ElectionComplaint;

@Repository
class JdbcComplaintStore implements ComplaintStore {

    private static final String COMPLAINT = """
            select id, election_id, register_unit, register_number, unit_code, object, kind, body, received_on, announced_on,
                   sender, sender_name, sender_address, content, state, handler_unit, final_unit, due_at, late_at, late_admitted
            from tiencu.election_complaint
            """;

    private final JdbcClient jdbc;

    JdbcComplaintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Participant> participants(Collection<String> unitCodes) {
        return jdbc.sql("""
                select c.election_id, c.unit_code, u.name as unit_name
                from tiencu.election_case c join tiencu.unit u on u.code = c.unit_code
                where u.code = any(:codes) or u.parent_code = any(:codes)
                order by u.code, c.election_id
                """).param("codes", unitCodes.toArray(String[]::new)).query(Participant.class).list();
    }

    @Override
    public int nextNumber(int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values ('ELECTION_COMPLAINT', :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
    }

    @Override
    public int nextRegisterNumber(String electionId, String registerUnit) {
        return jdbc.sql("""
                insert into tiencu.election_complaint_register (election_id, unit_code, last) values (:election, :unit, 1)
                on conflict (election_id, unit_code) do update set last = election_complaint_register.last + 1
                returning last
                """).param("election", electionId).param("unit", registerUnit).query(Integer.class).single();
    }

    @Override
    public void add(ElectionComplaint complaint, String recordedBy, Instant recordedAt) {
        changeable(jdbc.sql("""
                insert into tiencu.election_complaint (id, election_id, register_unit, register_number, unit_code, object, kind,
                    body, received_on, announced_on, sender, sender_name, sender_address, content, state, handler_unit,
                    final_unit, due_at, late_at, late_admitted, recorded_by, recorded_at)
                values (:id, :election, :register, :number, :unit, :object, :kind, :body, :received, :announced, :sender, :name,
                    :address, :content, :state, :handler, :final, :due, :late, :admitted, :by, :at)
                """), complaint)
                .param("election", complaint.electionId()).param("register", complaint.registerUnit())
                .param("number", complaint.registerNumber()).param("unit", complaint.unitCode())
                .param("object", complaint.object().name()).param("kind", complaint.kind().name())
                .param("body", complaint.body().name()).param("by", recordedBy).param("at", Timestamp.from(recordedAt)).update();
    }

    @Override
    public Optional<ElectionComplaint> find(String id) {
        return jdbc.sql(COMPLAINT + "where id = :id").param("id", id).query(JdbcComplaintStore::complaint).optional();
    }

    @Override
    public Optional<ElectionComplaint> lock(String id) {
        return jdbc.sql(COMPLAINT + "where id = :id for update").param("id", id).query(JdbcComplaintStore::complaint).optional();
    }

    @Override
    public void update(ElectionComplaint complaint) {
        changeable(jdbc.sql("""
                update tiencu.election_complaint set received_on = :received, announced_on = :announced, sender = :sender,
                    sender_name = :name, sender_address = :address, content = :content, state = :state,
                    handler_unit = :handler, final_unit = :final, due_at = :due, late_at = :late, late_admitted = :admitted
                where id = :id
                """), complaint).update();
    }

    private static StatementSpec changeable(StatementSpec statement, ElectionComplaint complaint) {
        return statement.param("id", complaint.id()).param("received", complaint.receivedOn())
                .param("announced", complaint.announcedOn()).param("sender", complaint.sender().naming().name())
                .param("name", complaint.sender().name()).param("address", complaint.sender().address())
                .param("content", complaint.content()).param("state", complaint.state().name())
                .param("handler", complaint.handlerUnit()).param("final", complaint.finalUnit())
                .param("due", timestamp(complaint.dueAt())).param("late", timestamp(complaint.lateAt()))
                .param("admitted", complaint.lateAdmitted());
    }

    @Override
    public List<ElectionComplaint> ofElection(String electionId) {
        return jdbc.sql(COMPLAINT + "where election_id = :election order by recorded_at, id").param("election", electionId)
                .query(JdbcComplaintStore::complaint).list();
    }

    @Override
    public List<ElectionComplaint> ofUnit(String electionId, String unitCode) {
        return jdbc.sql(COMPLAINT + """
                where election_id = :election and :unit in (register_unit, unit_code, handler_unit, final_unit)
                order by recorded_at, id
                """).param("election", electionId).param("unit", unitCode).query(JdbcComplaintStore::complaint).list();
    }

    private static ElectionComplaint complaint(ResultSet row, int number) throws SQLException {
        return new ElectionComplaint(row.getString("id"), row.getString("election_id"), row.getString("register_unit"),
                row.getInt("register_number"), row.getString("unit_code"), ComplaintObject.valueOf(row.getString("object")),
                ComplaintKind.valueOf(row.getString("kind")), Body.valueOf(row.getString("body")),
                row.getObject("received_on", LocalDate.class), row.getObject("announced_on", LocalDate.class),
                new Complainant(Complainant.Naming.valueOf(row.getString("sender")), row.getString("sender_name"),
                        row.getString("sender_address")),
                row.getString("content"), ComplaintState.valueOf(row.getString("state")), row.getString("handler_unit"),
                row.getString("final_unit"), instant(row, "due_at"), instant(row, "late_at"), row.getBoolean("late_admitted"));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
