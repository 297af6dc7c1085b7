package org.tiencu.election.adapter.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.candidacy.CandidacyStore;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyConference.Kind;
import org.tiencu.election.domain.candidacy.CandidacyConference.Method;
import org.tiencu.election.domain.candidacy.CandidacyConference.Outcome;
import org.tiencu.election.domain.candidacy.CandidacyDossier;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidacy.EndRequest;

@Repository
class JdbcCandidacyStore implements CandidacyStore {

    private final JdbcClient jdbc;

    JdbcCandidacyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockPerson(String electionId, String identityNumber) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))").param("person", electionId + identityNumber)
                .query((row, number) -> number).single();
    }

    @Override
    public void add(String candidateId, CandidacyConference c, String by, Instant at) {
        jdbc.sql("""
                insert into tiencu.candidacy_conference (candidate_id, kind, held_on, summoned, present, method, tellers,
                    in_favour, against, invalid, minutes_number, outcome, recorded_by, recorded_at)
                values (:candidate, :kind, :held, :summoned, :present, :method, :tellers, :favour, :against, :invalid,
                    :minutes, :outcome, :by, :at)
                """).param("candidate", candidateId).param("kind", c.kind().name()).param("held", c.heldOn())
                .param("summoned", c.summoned()).param("present", c.present())
                .param("method", c.method() == null ? null : c.method().name()).param("tellers", c.tellers())
                .param("favour", c.inFavour()).param("against", c.against()).param("invalid", c.invalid())
                .param("minutes", c.minutesNumber()).param("outcome", c.outcome().name()).param("by", by)
                .param("at", Timestamp.from(at)).update();
    }

    @Override
    public List<CandidacyConference> conferences(String candidateId) {
        return jdbc.sql("select * from tiencu.candidacy_conference where candidate_id = :id order by id")
                .param("id", candidateId).query(JdbcCandidacyStore::conference).list();
    }

    private static CandidacyConference conference(ResultSet row, int number) throws SQLException {
        String method = row.getString("method");
        return new CandidacyConference(Kind.valueOf(row.getString("kind")), row.getObject("held_on", LocalDate.class),
                row.getInt("summoned"), row.getInt("present"), method == null ? null : Method.valueOf(method),
                row.getInt("tellers"), row.getInt("in_favour"), row.getInt("against"), row.getInt("invalid"),
                row.getString("minutes_number"), Outcome.valueOf(row.getString("outcome")));
    }

    @Override
    public void add(String candidateId, CandidacyDossier dossier, String by, Instant at) {
        jdbc.sql("""
                insert into tiencu.candidacy_dossier (candidate_id, received_at, receipt_number, items, sets, recorded_by,
                    recorded_at)
                values (:candidate, :received, :receipt, :items, :sets, :by, :at)
                """).param("candidate", candidateId).param("received", Timestamp.from(dossier.receivedAt()))
                .param("receipt", dossier.receiptNumber()).param("items", dossier.items().toArray(String[]::new))
                .param("sets", dossier.sets()).param("by", by).param("at", Timestamp.from(at)).update();
    }

    @Override
    public Optional<CandidacyDossier> dossier(String candidateId) {
        return jdbc.sql("select * from tiencu.candidacy_dossier where candidate_id = :id order by id desc limit 1")
                .param("id", candidateId).query(JdbcCandidacyStore::dossier).optional();
    }

    private static CandidacyDossier dossier(ResultSet row, int number) throws SQLException {
        Array items = row.getArray("items");
        return new CandidacyDossier(row.getTimestamp("received_at").toInstant(), row.getString("receipt_number"),
                List.of((String[]) items.getArray()), row.getInt("sets"));
    }

    @Override
    public void add(String candidateId, CandidacyIssue issue, String by, Instant at) {
        jdbc.sql("""
                insert into tiencu.candidacy_issue (candidate_id, place, issue, verifier, recorded_by, recorded_at)
                values (:candidate, :place, :issue, :verifier, :by, :at)
                """).param("candidate", candidateId).param("place", issue.place().name()).param("issue", issue.issue())
                .param("verifier", issue.verifier()).param("by", by).param("at", Timestamp.from(at)).update();
    }

    @Override
    public Optional<CandidacyIssue> issue(String candidateId) {
        return jdbc.sql("select * from tiencu.candidacy_issue where candidate_id = :id").param("id", candidateId)
                .query(JdbcCandidacyStore::issue).optional();
    }

    private static CandidacyIssue issue(ResultSet row, int number) throws SQLException {
        Timestamp overdue = row.getTimestamp("overdue_at");
        return new CandidacyIssue(CandidacyIssue.Place.valueOf(row.getString("place")), row.getString("issue"),
                row.getString("verifier"), overdue == null ? null : overdue.toInstant(), row.getString("reply_number"),
                row.getObject("replied_on", LocalDate.class), row.getString("reply"));
    }

    @Override
    public void update(String candidateId, CandidacyIssue issue) {
        jdbc.sql("""
                update tiencu.candidacy_issue
                set overdue_at = :overdue, reply_number = :number, replied_on = :date, reply = :reply
                where candidate_id = :candidate
                """).param("overdue", issue.overdueAt() == null ? null : Timestamp.from(issue.overdueAt()))
                .param("number", issue.replyNumber()).param("date", issue.repliedOn()).param("reply", issue.reply())
                .param("candidate", candidateId).update();
    }

    @Override
    public void add(String candidateId, EndRequest request, String by, Instant at) {
        jdbc.sql("""
                insert into tiencu.candidacy_end (candidate_id, kind, ground, document_number, document_date, reason,
                    asked_by, asked_at)
                values (:candidate, :kind, :ground, :number, :date, :reason, :by, :at)
                """).param("candidate", candidateId).param("kind", request.kind().name()).param("ground", request.ground())
                .param("number", request.documentNumber()).param("date", request.documentDate())
                .param("reason", request.reason()).param("by", by).param("at", Timestamp.from(at)).update();
    }

    @Override
    public Optional<EndRequest> openEnd(String candidateId) {
        return jdbc.sql("select * from tiencu.candidacy_end where candidate_id = :id and outcome is null")
                .param("id", candidateId).query(JdbcCandidacyStore::end).optional();
    }

    private static EndRequest end(ResultSet row, int number) throws SQLException {
        return new EndRequest(EndRequest.Kind.valueOf(row.getString("kind")), row.getString("ground"),
                row.getString("document_number"), row.getObject("document_date", LocalDate.class), row.getString("reason"));
    }

    @Override
    public void update(String candidateId, EndRequest request) {
        jdbc.sql("""
                update tiencu.candidacy_end set document_number = :number, document_date = :date, reason = :reason
                where candidate_id = :candidate and outcome is null
                """).param("number", request.documentNumber()).param("date", request.documentDate())
                .param("reason", request.reason()).param("candidate", candidateId).update();
    }

    @Override
    public void close(String candidateId, EndDecision decision, String by, Instant at) {
        jdbc.sql("""
                update tiencu.candidacy_end set outcome = :outcome, decision_number = :number, decision_date = :date,
                    agreement_number = :agreement, agreement_date = :agreed, closed_by = :by, closed_at = :at
                where candidate_id = :candidate and outcome is null
                """).param("outcome", decision.outcome().name()).param("number", decision.number())
                .param("date", decision.date()).param("agreement", decision.agreementNumber())
                .param("agreed", decision.agreementDate()).param("by", by).param("at", Timestamp.from(at))
                .param("candidate", candidateId).update();
    }
}
