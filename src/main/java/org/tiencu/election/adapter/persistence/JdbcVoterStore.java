package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.voter.VoterStore;
import org.tiencu.election.domain.voter.ChangeGround;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterChange;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.election.domain.voter.VoterEntry;
import org.tiencu.election.domain.voter.VoterList;
import org.tiencu.election.domain.voter.VoterSituation;

@Repository
class JdbcVoterStore implements VoterStore {

    private final JdbcClient jdbc;

    JdbcVoterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextChange(int year) {
        return next("VOTER_CHANGE", year);
    }

    @Override
    public int nextComplaint(int year) {
        return next("VOTER_COMPLAINT", year);
    }

    private int next(String kind, int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values (:kind, :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("kind", kind).param("year", year).query(Integer.class).single();
    }

    // ---- the list

    @Override
    public Optional<VoterList> list(String caseId) {
        return jdbc.sql("""
                select case_id, posted_on, places, complaints_until, complaints_closed_on, frozen_at
                from tiencu.voter_list where case_id = :case
                """).param("case", caseId)
                .query((row, i) -> new VoterList(caseId, row.getObject("posted_on", LocalDate.class), row.getString("places"),
                        instant(row, "complaints_until"), row.getObject("complaints_closed_on", LocalDate.class),
                        instant(row, "frozen_at"))).optional();
    }

    @Override
    public void compiled(String caseId, Map<Integer, Totals> totals) {
        jdbc.sql("insert into tiencu.voter_list (case_id) values (:case) on conflict do nothing").param("case", caseId)
                .update();
        store(caseId, Stage.COMPILED, totals);
    }

    @Override
    public void posted(String caseId, LocalDate on, String places, Instant complaintsUntil) {
        jdbc.sql("""
                update tiencu.voter_list set posted_on = :on, places = :places, complaints_until = :until
                where case_id = :case
                """).param("case", caseId).param("on", on).param("places", places)
                .param("until", Timestamp.from(complaintsUntil)).update();
    }

    @Override
    public void complaintsClosed(String caseId, LocalDate on) {
        jdbc.sql("update tiencu.voter_list set complaints_closed_on = :on where case_id = :case").param("case", caseId)
                .param("on", on).update();
    }

    @Override
    public void frozen(String caseId, Instant at, Map<Integer, Totals> totals) {
        jdbc.sql("update tiencu.voter_list set frozen_at = :at where case_id = :case").param("case", caseId)
                .param("at", Timestamp.from(at)).update();
        store(caseId, Stage.FINAL, totals);
    }

    private void store(String caseId, Stage stage, Map<Integer, Totals> totals) {
        jdbc.sql("delete from tiencu.voter_list_area where case_id = :case and stage = :stage").param("case", caseId)
                .param("stage", stage.name()).update();
        totals.forEach((area, one) -> jdbc.sql("""
                insert into tiencu.voter_list_area (case_id, area, stage, voters, male, female, na, province, commune)
                values (:case, :area, :stage, :voters, :male, :female, :na, :province, :commune)
                """)
                .param("case", caseId).param("area", area).param("stage", stage.name()).param("voters", one.voters())
                .param("male", one.male()).param("female", one.female()).param("na", one.na())
                .param("province", one.province()).param("commune", one.commune()).update());
    }

    @Override
    public Map<Integer, Totals> totals(String caseId, Stage stage) {
        return byArea(jdbc.sql("""
                select area, voters, male, female, na, province, commune from tiencu.voter_list_area
                where case_id = :case and stage = :stage
                """).param("case", caseId).param("stage", stage.name()));
    }

    @Override
    public Map<Integer, Totals> changed(String caseId) {
        return byArea(jdbc.sql("""
                select area, sum(sign) as voters, sum(case when not female then sign else 0 end) as male,
                       sum(case when female then sign else 0 end) as female, sum(case when na then sign else 0 end) as na,
                       sum(case when province then sign else 0 end) as province,
                       sum(case when commune then sign else 0 end) as commune
                from tiencu.voter_entry where case_id = :case group by area
                """).param("case", caseId));
    }

    private static Map<Integer, Totals> byArea(StatementSpec select) {
        Map<Integer, Totals> totals = new TreeMap<>();
        select.query(row -> {
            totals.put(row.getInt("area"), new Totals(row.getInt("voters"), row.getInt("male"), row.getInt("female"),
                    row.getInt("na"), row.getInt("province"), row.getInt("commune")));
        });
        return totals;
    }

    @Override
    public List<SituationCount> situations(String caseId) {
        return jdbc.sql("""
                select residence, count(*) filter (where sign = 1) as added, count(*) filter (where sign = -1) as struck
                from tiencu.voter_entry where case_id = :case group by residence order by residence
                """).param("case", caseId)
                .query((row, i) -> new SituationCount(Residence.valueOf(row.getString("residence")), row.getInt("added"),
                        row.getInt("struck"))).list();
    }

    @Override
    public List<Commune> communes(Collection<String> electionIds) {
        return jdbc.sql("""
                select distinct u.code, u.name, p.name as province_name
                from tiencu.election_case c
                join tiencu.unit u on u.code = c.unit_code
                join tiencu.unit p on p.code = u.parent_code
                where c.election_id = any(:elections) and u.level = 'COMMUNE' order by province_name, u.name, u.code
                """).param("elections", electionIds.toArray(String[]::new)).query(Commune.class).list();
    }

    // ---- changes

    @Override
    public void add(VoterChange change, String recordedBy, Instant recordedAt) {
        bind(change, jdbc.sql("""
                insert into tiencu.voter_change (id, case_id, area, kind, ground, residence, months, address_kind, female,
                    list_number, old_unit, old_place, document_number, document_date, note, status, complaint_id,
                    recorded_by, recorded_at)
                values (:id, :case, :area, :kind, :ground, :residence, :months, :address, :female, :number, :oldUnit,
                    :oldPlace, :document, :date, :note, :status, :complaint, :by, :at)
                """).param("case", change.caseId()).param("complaint", change.complaintId()).param("by", recordedBy)
                .param("at", Timestamp.from(recordedAt))).update();
    }

    @Override
    public void update(VoterChange change) {
        bind(change, jdbc.sql("""
                update tiencu.voter_change set area = :area, kind = :kind, ground = :ground, residence = :residence,
                    months = :months, address_kind = :address, female = :female, list_number = :number, old_unit = :oldUnit,
                    old_place = :oldPlace, document_number = :document, document_date = :date, note = :note, status = :status
                where id = :id
                """)).update();
    }

    private static StatementSpec bind(VoterChange change, StatementSpec sql) {
        VoterSituation situation = change.situation();
        return sql.param("id", change.id()).param("area", change.area()).param("kind", change.kind().name())
                .param("ground", change.ground().name()).param("residence", situation.residence().name())
                .param("months", situation.months()).param("address", situation.addressKind())
                .param("female", change.female()).param("number", change.listNumber()).param("oldUnit", change.oldUnit())
                .param("oldPlace", change.oldPlace() == null ? null : change.oldPlace().name())
                .param("document", change.documentNumber()).param("date", change.documentDate())
                .param("note", change.note()).param("status", change.status().name());
    }

    @Override
    public Optional<VoterChange> change(String id) {
        return jdbc.sql("""
                select id, case_id, area, kind, ground, residence, months, address_kind, female, list_number, old_unit,
                       old_place, document_number, document_date, note, status, complaint_id
                from tiencu.voter_change where id = :id
                """).param("id", id).query(JdbcVoterStore::change).optional();
    }

    private static VoterChange change(ResultSet row, int i) throws SQLException {
        return new VoterChange(row.getString("id"), row.getString("case_id"), row.getInt("area"),
                VoterChange.Kind.valueOf(row.getString("kind")), ChangeGround.valueOf(row.getString("ground")),
                new VoterSituation(Residence.valueOf(row.getString("residence")), row.getObject("months", Integer.class),
                        row.getString("address_kind")),
                row.getBoolean("female"), row.getObject("list_number", Integer.class), row.getString("old_unit"),
                row.getString("old_place") == null ? null : VoterChange.OldPlace.valueOf(row.getString("old_place")),
                row.getString("document_number"), row.getObject("document_date", LocalDate.class), row.getString("note"),
                VoterChange.Status.valueOf(row.getString("status")), row.getString("complaint_id"));
    }

    @Override
    public void enter(VoterEntry entry) {
        jdbc.sql("""
                insert into tiencu.voter_entry (change_id, case_id, area, sign, residence, female, na, province, commune)
                values (:change, :case, :area, :sign, :residence, :female, :na, :province, :commune)
                """)
                .param("change", entry.changeId()).param("case", entry.caseId()).param("area", entry.area())
                .param("sign", entry.sign()).param("residence", entry.residence().name()).param("female", entry.female())
                .param("na", entry.ballots().na()).param("province", entry.ballots().province())
                .param("commune", entry.ballots().commune()).update();
    }

    @Override
    public void takeBack(String changeId) {
        jdbc.sql("delete from tiencu.voter_entry where change_id = :change").param("change", changeId).update();
    }

    // ---- complaints

    @Override
    public void add(VoterComplaint complaint, String recordedBy, Instant recordedAt) {
        bind(complaint, jdbc.sql("""
                insert into tiencu.voter_complaint (id, case_id, area, received_on, answer_due, list_number, subject,
                    content, status, answered_on, late_at, late_reason, recorded_by, recorded_at)
                values (:id, :case, :area, :received, :due, :number, :subject, :content, :status, :answered, :lateAt,
                    :reason, :by, :at)
                """).param("case", complaint.caseId()).param("received", complaint.receivedOn())
                .param("due", Timestamp.from(complaint.answerDue())).param("by", recordedBy)
                .param("at", Timestamp.from(recordedAt))).update();
    }

    @Override
    public void update(VoterComplaint complaint) {
        bind(complaint, jdbc.sql("""
                update tiencu.voter_complaint set area = :area, list_number = :number, subject = :subject,
                    content = :content, status = :status, answered_on = :answered, late_at = :lateAt, late_reason = :reason
                where id = :id
                """)).update();
    }

    private static StatementSpec bind(VoterComplaint complaint, StatementSpec sql) {
        return sql.param("id", complaint.id()).param("area", complaint.area()).param("number", complaint.listNumber())
                .param("subject", complaint.subject().name()).param("content", complaint.content())
                .param("status", complaint.status().name()).param("answered", complaint.answeredOn())
                .param("lateAt", complaint.lateAt() == null ? null : Timestamp.from(complaint.lateAt()))
                .param("reason", complaint.lateReason());
    }

    @Override
    public Optional<VoterComplaint> complaint(String id) {
        return jdbc.sql("select * from tiencu.voter_complaint where id = :id").param("id", id)
                .query(JdbcVoterStore::complaint).optional();
    }

    @Override
    public List<VoterComplaint> complaints(String caseId) {
        return jdbc.sql("select * from tiencu.voter_complaint where case_id = :case order by id").param("case", caseId)
                .query(JdbcVoterStore::complaint).list();
    }

    private static VoterComplaint complaint(ResultSet row, int i) throws SQLException {
        return new VoterComplaint(row.getString("id"), row.getString("case_id"), row.getInt("area"),
                row.getObject("received_on", LocalDate.class), instant(row, "answer_due"),
                row.getObject("list_number", Integer.class), VoterComplaint.Subject.valueOf(row.getString("subject")),
                row.getString("content"), VoterComplaint.Status.valueOf(row.getString("status")),
                row.getObject("answered_on", LocalDate.class), instant(row, "late_at"), row.getString("late_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
