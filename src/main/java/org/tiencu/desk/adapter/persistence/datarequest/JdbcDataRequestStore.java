package org.tiencu.desk.adapter.persistence.datarequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.datarequest.DataRequest;
import org.tiencu.desk.application.datarequest.DataRequest.Kind;
import org.tiencu.desk.application.datarequest.DataRequest.Outcome;
import org.tiencu.desk.application.datarequest.DataRequest.Status;
import org.tiencu.desk.application.datarequest.DataRequestStore;

@Repository
class JdbcDataRequestStore implements DataRequestStore {

    private final JdbcClient jdbc;

    JdbcDataRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values ('DATA_REQUEST', :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
    }

    @Override
    public void add(DataRequest one, String by, Instant at) {
        jdbc.sql("""
                insert into tiencu.data_request (id, unit_code, official_id, kind, received_on, acknowledge_due, answer_due,
                    content, field_name, new_value, status, opened_by, opened_at)
                values (:id, :unit, :official, :kind, :received, :acknowledge, :answer, :content, :field, :value, :status,
                    :by,
                    :at)
                """).param("id", one.id()).param("unit", one.unitCode()).param("official", one.officialId())
                .param("kind", one.kind().name()).param("received", one.receivedOn())
                .param("acknowledge", Timestamp.from(one.acknowledgeDue())).param("answer", Timestamp.from(one.answerDue()))
                .param("content", one.content()).param("field", one.fieldName()).param("value", one.newValue())
                .param("status", one.status().name()).param("by", by).param("at", Timestamp.from(at)).update();
    }

    @Override
    public Optional<DataRequest> find(String id) {
        return jdbc.sql("select * from tiencu.data_request where id = :id").param("id", id)
                .query(JdbcDataRequestStore::request).optional();
    }

    @Override
    public void acknowledged(String id, LocalDate on, String note) {
        jdbc.sql("update tiencu.data_request set acknowledged_on = :day, note = :note where id = :id")
                .param("day", on).param("note", note).param("id", id).update();
    }

    @Override
    public void prepared(String id, Outcome outcome, String answer, String by) {
        jdbc.sql("""
                update tiencu.data_request set outcome = :outcome, answer = :answer, prepared_by = :by, return_reason = null
                where id = :id
                """)
                .param("outcome", outcome.name()).param("answer", answer).param("by", by).param("id", id).update();
    }

    @Override
    public void returned(String id, String reason) {
        jdbc.sql("update tiencu.data_request set return_reason = :reason where id = :id")
                .param("reason", reason).param("id", id).update();
    }

    @Override
    public void corrected(String id, String oldValue) {
        jdbc.sql("update tiencu.data_request set old_value = :value where id = :id")
                .param("value", oldValue).param("id", id).update();
    }

    @Override
    public void closed(String id, Status status, String documentNumber, LocalDate documentDate, String by, Instant at) {
        jdbc.sql("""
                update tiencu.data_request set status = :status, document_number = :number, document_date = :date,
                    checked_by = :by, closed_at = :at
                where id = :id
                """).param("status", status.name()).param("number", documentNumber).param("date", documentDate)
                .param("by", by).param("at", Timestamp.from(at)).param("id", id).update();
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new DataRequest(row.getString("id"), row.getString("unit_code"), row.getString("official_id"),
                Kind.valueOf(row.getString("kind")), row.getObject("received_on", LocalDate.class),
                row.getTimestamp("acknowledge_due").toInstant(), row.getTimestamp("answer_due").toInstant(),
                row.getString("content"), row.getString("field_name"), row.getString("old_value"),
                        row.getString("new_value"),
                outcome == null ? null : Outcome.valueOf(outcome), row.getString("answer"), row.getString("prepared_by"),
                row.getString("return_reason"), row.getString("document_number"),
                row.getObject("document_date", LocalDate.class), Status.valueOf(row.getString("status")));
    }
}
