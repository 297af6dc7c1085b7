package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.casefile.CaseStore;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;

@Repository
class JdbcCaseStore implements CaseStore {

    /** Appointments in which the official is a candidate are about him too. */
    private static final String ABOUT = " (official_id = :official or id in (select appointment_id from "
            + "tiencu.appointment_candidate where official_id = :official%s)%s)";
    private static final String DECIDED =
            " or id in (select case_id from tiencu.case_decision where official_id = :official)";

    private final JdbcClient jdbc;

    JdbcCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(CaseKind kind, int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values (:kind, :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("kind", kind.name()).param("year", year).query(Integer.class).single();
    }

    @Override
    public void add(PersonnelCase c) {
        jdbc.sql("""
                insert into tiencu.personnel_case (id, kind, unit_code, authority_unit, regime, post_id, official_id, tenure_id,
                                                   seats, round, reason, cause, status, opened_by, opened_at)
                values (:id, :kind, :unit, :authority, :regime, :post, :official, :tenure, :seats, :round, :reason, :cause,
                        :status, :by, :at)
                """)
                .param("id", c.id()).param("kind", c.kind().name()).param("unit", c.unitCode())
                .param("authority", c.authorityUnit()).param("regime", c.regime()).param("post", c.postId())
                .param("official", c.officialId()).param("tenure", c.tenureId()).param("seats", c.seats())
                .param("round", c.round()).param("reason", c.reason()).param("cause", c.cause())
                .param("status", c.status()).param("by", c.openedBy()).param("at", timestamp(c.openedAt())).update();
    }

    @Override
    public void update(PersonnelCase c) {
        jdbc.sql("""
                update tiencu.personnel_case set status = :status, seats = :seats, round = :round, closed_at = :closed
                where id = :id
                """).param("status", c.status()).param("seats", c.seats()).param("round", c.round())
                .param("closed", timestamp(c.closedAt())).param("id", c.id()).update();
    }

    @Override
    public Optional<PersonnelCase> find(String id) {
        return jdbc.sql("select * from tiencu.personnel_case where id = :id").param("id", id)
                .query(JdbcCaseStore::personnelCase).optional();
    }

    @Override
    public Optional<PersonnelCase> lock(String id) {
        return jdbc.sql("select * from tiencu.personnel_case where id = :id for update").param("id", id)
                .query(JdbcCaseStore::personnelCase).optional();
    }

    @Override
    public Optional<PersonnelCase> ofCause(String cause) {
        return jdbc.sql("select * from tiencu.personnel_case where cause = :cause").param("cause", cause)
                .query(JdbcCaseStore::personnelCase).optional();
    }

    @Override
    public List<PersonnelCase> openForOfficial(String officialId) {
        jdbc.sql("select id from tiencu.official where id = :official for update").param("official", officialId)
                .query(String.class).optional();
        return jdbc.sql("select * from tiencu.personnel_case where closed_at is null and"
                + ABOUT.formatted(" and stage in ('NOMINATED', 'VETTED', 'APPROVED')", "") + " order by opened_at, id")
                .param("official", officialId).query(JdbcCaseStore::personnelCase).list();
    }

    @Override
    public List<PersonnelCase> ofOfficial(String officialId) {
        return jdbc.sql("select * from tiencu.personnel_case where" + ABOUT.formatted("", DECIDED) + " order by opened_at, id")
                .param("official", officialId).query(JdbcCaseStore::personnelCase).list();
    }

    @Override
    public List<String> officialsOf(String caseId) {
        return jdbc.sql("""
                select official_id from tiencu.personnel_case where id = :id and official_id is not null
                union select official_id from tiencu.appointment_candidate where appointment_id = :id
                """).param("id", caseId).query(String.class).list();
    }

    @Override
    public List<PersonnelCase> list(CaseKind kind, String unit, String status, Collection<String> visibleTo, int limit) {
        return jdbc.sql("""
                select * from tiencu.personnel_case
                where kind = :kind and (cast(:unit as text) is null or unit_code = :unit)
                  and (cast(:status as text) is null or status = :status)
                  and (:all or unit_code = any(:visibleTo) or authority_unit = any(:visibleTo))
                order by opened_at desc, id desc
                limit :limit
                """)
                .param("kind", kind.name()).param("unit", unit).param("status", status).param("all", visibleTo == null)
                .param("visibleTo", visibleTo == null ? new String[0] : visibleTo.toArray(String[]::new))
                .param("limit", limit).query(JdbcCaseStore::personnelCase).list();
    }

    @Override
    public void record(String caseId, Paper paper) {
        jdbc.sql("""
                insert into tiencu.case_paper (case_id, kind, official_id, outcome, number, dated_on, content, recorded_by,
                                               on_behalf_of, recorded_at)
                values (:case, :kind, :official, :outcome, :number, :datedOn, :content, :by, :behalf, :at)
                """)
                .param("case", caseId).param("kind", paper.kind().name()).param("official", paper.officialId())
                .param("outcome", paper.outcome()).param("number", paper.number()).param("datedOn", paper.datedOn())
                .param("content", paper.content()).param("by", paper.recordedBy()).param("behalf", paper.onBehalfOf())
                .param("at", timestamp(paper.recordedAt())).update();
    }

    @Override
    public List<Paper> papers(String caseId) {
        return jdbc.sql("select * from tiencu.case_paper where case_id = :id order by id").param("id", caseId)
                .query((row, n) -> new Paper(Paper.Kind.valueOf(row.getString("kind")), row.getString("official_id"),
                        row.getString("outcome"), row.getString("number"), row.getObject("dated_on", LocalDate.class),
                        row.getString("content"), row.getString("recorded_by"), row.getString("on_behalf_of"),
                        instant(row, "recorded_at"))).list();
    }

    @Override
    public void addDecision(String caseId, CaseDecision d, String recordedBy, String onBehalfOf) {
        jdbc.sql("""
                insert into tiencu.case_decision (case_id, official_id, act, number, decided_on, effective_on, until_on,
                                                  signer_title, recorded_by, on_behalf_of)
                values (:case, :official, :act, :number, :decidedOn, :effectiveOn, :untilOn, :signer, :by, :behalf)
                """)
                .param("case", caseId).param("official", d.officialId()).param("act", d.act().name())
                .param("number", d.number()).param("decidedOn", d.decidedOn()).param("effectiveOn", d.effectiveOn())
                .param("untilOn", d.untilOn()).param("signer", d.signerTitle()).param("by", recordedBy)
                .param("behalf", onBehalfOf).update();
    }

    @Override
    public List<CaseDecision> decisions(String caseId) {
        return jdbc.sql("select * from tiencu.case_decision where case_id = :case order by id").param("case", caseId)
                .query((row, n) -> new CaseDecision(row.getString("official_id"),
                        CaseDecision.Act.valueOf(row.getString("act")), row.getString("number"),
                        row.getObject("decided_on", LocalDate.class), row.getObject("effective_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class), row.getString("signer_title"))).list();
    }

    private static PersonnelCase personnelCase(ResultSet row, int number) throws SQLException {
        return new PersonnelCase(row.getString("id"), CaseKind.valueOf(row.getString("kind")), row.getString("unit_code"),
                row.getString("authority_unit"), row.getString("regime"), row.getString("post_id"),
                row.getString("official_id"), row.getString("tenure_id"), row.getInt("seats"), row.getInt("round"),
                row.getString("reason"), row.getString("cause"), row.getString("status"), row.getString("opened_by"),
                instant(row, "opened_at"), instant(row, "closed_at"));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
