package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.consultation.ConsultationStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.Consultation.Attendance;
import org.tiencu.election.domain.consultation.Consultation.Minutes;
import org.tiencu.election.domain.consultation.Consultation.Recipient;
import org.tiencu.election.domain.consultation.Consultation.Summons;
import org.tiencu.election.domain.consultation.Delegation;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.election.domain.consultation.Result;
import org.tiencu.election.domain.consultation.Result.Decision;
import org.tiencu.election.domain.consultation.Result.Quota;
import org.tiencu.election.domain.consultation.Result.Shortage;
import org.tiencu.election.domain.consultation.Vote;

@Repository
class JdbcConsultationStore implements ConsultationStore {

    private final JdbcClient jdbc;

    JdbcConsultationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Consultation c) {
        Summons s = c.summons();
        jdbc.sql("""
                insert into tiencu.consultation (case_id, body, round, attempt, status, return_reason, planned_on, place,
                    meeting_form, form_document_number, form_document_date, agenda)
                values (:case, :body, :round, :attempt, :status, :reason, :planned, :place, :form, :number, :date, :agenda)
                """)
                .param("case", c.round().caseId()).param("body", c.round().body().name())
                .param("round", c.round().number()).param("attempt", c.attempt()).param("status", c.status().name())
                .param("reason", c.returnReason())
                .param("planned", s.plannedOn()).param("place", s.place()).param("form", s.form().name())
                .param("number", s.documentNumber()).param("date", s.documentDate()).param("agenda", s.agenda()).update();
    }

    @Override
    public void save(Consultation c) {
        Attendance held = c.attendance();
        Vote vote = c.vote();
        Shortage shortage = c.result() == null ? null : c.result().shortage();
        jdbc.sql("""
                update tiencu.consultation set status = :status, return_reason = :reason, held_on = :held, agreed = :agreed,
                    proceedings = :proceedings, vote_method = :method, tellers = :tellers, issued = :issued,
                    returned = :returned, invalid = :invalid, shortage = :missing, shortage_number = :shortageNumber,
                    shortage_date = :shortageDate, shortage_reason = :shortageReason, minutes_number = :minutes,
                    minutes_date = :minutesDate
                where id = :id
                """)
                .param("id", c.id()).param("status", c.status().name()).param("reason", c.returnReason())
                .param("held", held == null ? null : held.heldOn()).param("agreed", held == null ? null : held.agreed())
                .param("proceedings", held == null ? null : held.proceedings())
                .param("method", vote == null ? null : vote.method().name())
                .param("tellers", vote == null ? null : vote.tellers())
                .param("issued", vote == null ? null : vote.issued())
                .param("returned", vote == null ? null : vote.returned())
                .param("invalid", vote == null ? null : vote.invalid())
                .param("missing", shortage == null ? null : shortage.missing())
                .param("shortageNumber", shortage == null ? null : shortage.number())
                .param("shortageDate", shortage == null ? null : shortage.datedOn())
                .param("shortageReason", shortage == null ? null : shortage.reason())
                .param("minutes", c.minutes() == null ? null : c.minutes().number())
                .param("minutesDate", c.minutes() == null ? null : c.minutes().datedOn()).update();
        saveRows(c);
    }

    private void saveRows(Consultation c) {
        replace(c.id(), "delegation", "name, voting, summoned, present", c.attendance() == null ? List.of()
                : c.attendance().delegations(),
                one -> new Object[] {one.name(), one.voting(), one.summoned(), one.present()});
        replace(c.id(), "vote", "subject, approvals, carried", c.vote() == null ? List.of() : c.vote().subjects(),
                one -> new Object[] {one.id(), one.approvals(), one.carried()});
        replace(c.id(), "quota", "organisation, nominees", c.result() == null ? List.of() : c.result().structure(),
                one -> new Object[] {one.organisation(), one.nominees()});
        replace(c.id(), "decision", "candidate_id, kept, not_ready, reason", c.result() == null ? List.of()
                : c.result().decisions(), one -> new Object[] {one.candidateId(), one.kept(), one.notReady(), one.reason()});
        replace(c.id(), "recipient", "name, sent_on", c.minutes() == null ? List.of() : c.minutes().recipients(),
                one -> new Object[] {one.name(), one.sentOn()});
    }

    /** Rows in order. Tables and columns are the constants above. */
    private <T> void replace(long id, String table, String columns, List<T> rows, Function<T, Object[]> values) {
        jdbc.sql("delete from tiencu.consultation_" + table + " where consultation_id = :id").param("id", id).update();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = values.apply(rows.get(i));
            StatementSpec insert = jdbc.sql("insert into tiencu.consultation_" + table + " (consultation_id, position, "
                    + columns + ") values (?, ?" + ", ?".repeat(row.length) + ")").param(id).param(i);
            for (Object value : row) {
                insert = insert.param(value);
            }
            insert.update();
        }
    }

    @Override
    public Optional<Consultation> latest(ListRound round) {
        return jdbc.sql("""
                select * from tiencu.consultation where case_id = :case and body = :body and round = :round
                order by attempt desc limit 1
                """).param("case", round.caseId()).param("body", round.body().name())
                .param("round", round.number()).query(this::consultation).optional();
    }

    @Override
    public List<Consultation> ofCase(String caseId) {
        return jdbc.sql("select * from tiencu.consultation where case_id = :case order by body, round, attempt")
                .param("case", caseId).query(this::consultation).list();
    }

    private Consultation consultation(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Summons summons = new Summons(day(row, "planned_on"), row.getString("place"),
                MeetingForm.valueOf(row.getString("meeting_form")), row.getString("form_document_number"),
                day(row, "form_document_date"), row.getString("agenda"));
        ListRound round = new ListRound(row.getString("case_id"), Body.valueOf(row.getString("body")), row.getInt("round"));
        return new Consultation(id, round, row.getInt("attempt"), Consultation.Status.valueOf(row.getString("status")),
                row.getString("return_reason"),
                summons, attendance(id, row), vote(id, row), result(id, row), minutes(id, row));
    }

    private Attendance attendance(long id, ResultSet row) throws SQLException {
        return row.getObject("held_on") == null ? null : new Attendance(day(row, "held_on"), rows(id, "delegation",
                (one, i) -> new Delegation(one.getString("name"), one.getBoolean("voting"), one.getInt("summoned"),
                        one.getInt("present"))), row.getBoolean("agreed"), row.getString("proceedings"));
    }

    private Vote vote(long id, ResultSet row) throws SQLException {
        return row.getObject("vote_method") == null ? null : new Vote(Vote.Method.valueOf(row.getString("vote_method")),
                row.getInt("tellers"), row.getInt("issued"), row.getInt("returned"), row.getInt("invalid"), rows(id, "vote",
                (one, i) -> new Vote.Subject(one.getString("subject"), one.getInt("approvals"), one.getBoolean("carried"))));
    }

    private Result result(long id, ResultSet row) throws SQLException {
        List<Quota> structure = rows(id, "quota",
                (one, i) -> new Quota(one.getString("organisation"), one.getInt("nominees")));
        List<Decision> decisions = rows(id, "decision", (one, i) -> new Decision(one.getString("candidate_id"),
                one.getBoolean("kept"), one.getBoolean("not_ready"), one.getString("reason")));
        Shortage shortage = row.getObject("shortage") == null ? null : new Shortage(row.getInt("shortage"),
                row.getString("shortage_number"), day(row, "shortage_date"), row.getString("shortage_reason"));
        return structure.isEmpty() && decisions.isEmpty() && shortage == null ? null
                : new Result(structure, decisions, shortage);
    }

    private Minutes minutes(long id, ResultSet row) throws SQLException {
        return row.getString("minutes_number") == null ? null : new Minutes(row.getString("minutes_number"),
                day(row, "minutes_date"), rows(id, "recipient", (one, i) -> new Recipient(one.getString("name"),
                day(one, "sent_on"))));
    }

    private <T> List<T> rows(long id, String table, RowMapper<T> mapper) {
        return jdbc.sql("select * from tiencu.consultation_" + table + " where consultation_id = :id order by position")
                .param("id", id).query(mapper).list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
