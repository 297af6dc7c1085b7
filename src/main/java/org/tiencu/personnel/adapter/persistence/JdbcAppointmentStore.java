package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.appointment.AppointmentStore;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.appointment.Source;

@Repository
class JdbcAppointmentStore implements AppointmentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAppointmentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Appointment a) {
        jdbc.sql("""
                insert into tiencu.personnel_case (kind, id, unit_code, post_id, authority_unit, regime, source, seats, reason,
                                                   status, round, nomination_due, opened_by, opened_at)
                values ('APPOINTMENT', :id, :unit, :post, :authority, :regime, :source, :seats, :reason, :status, :round, :due, :by, :at)
                """)
                .param("id", a.id()).param("unit", a.unitCode()).param("post", a.postId())
                .param("authority", a.authorityUnit()).param("regime", a.regime()).param("source", a.source().name())
                .param("seats", a.seats()).param("reason", a.reason()).param("status", a.status().name())
                .param("round", a.round()).param("due", timestamp(a.nominationDue())).param("by", a.openedBy())
                .param("at", timestamp(a.openedAt())).update();
    }

    @Override
    public Optional<Appointment> find(String id) {
        return jdbc.sql("select * from tiencu.personnel_case where kind = 'APPOINTMENT' and id = :id").param("id", id)
                .query(JdbcAppointmentStore::appointment).optional();
    }

    @Override
    public Optional<Appointment> lock(String id) {
        return jdbc.sql("select * from tiencu.personnel_case where kind = 'APPOINTMENT' and id = :id for update").param("id", id)
                .query(JdbcAppointmentStore::appointment).optional();
    }

    @Override
    public void update(Appointment a) {
        jdbc.sql("""
                update tiencu.personnel_case set source = :source, seats = :seats, status = :status, round = :round,
                       nomination_due = :due, closed_at = :closed
                where id = :id
                """)
                .param("source", a.source().name()).param("seats", a.seats()).param("status", a.status().name())
                .param("round", a.round()).param("due", timestamp(a.nominationDue()))
                .param("closed", a.status().isClosed() ? timestamp(clock.instant()) : null).param("id", a.id()).update();
    }

    @Override
    public List<Appointment> list(String unit, AppointmentStatus status, Collection<String> visibleTo, int limit) {
        return jdbc.sql("""
                select * from tiencu.personnel_case
                where kind = 'APPOINTMENT' and (cast(:unit as text) is null or unit_code = :unit)
                  and (cast(:status as text) is null or status = :status)
                  and (:all or unit_code = any(:visibleTo) or authority_unit = any(:visibleTo))
                order by opened_at desc, id desc
                limit :limit
                """)
                .param("unit", unit).param("status", status == null ? null : status.name())
                .param("all", visibleTo == null)
                .param("visibleTo", visibleTo == null ? new String[0] : visibleTo.toArray(String[]::new))
                .param("limit", limit)
                .query(JdbcAppointmentStore::appointment).list();
    }

    @Override
    public List<Appointment> openForPost(String postId) {
        jdbc.sql("select id from tiencu.post where id = :post for update").param("post", postId)
                .query(String.class).optional();
        return jdbc.sql("""
                select * from tiencu.personnel_case
                where kind = 'APPOINTMENT' and post_id = :post and closed_at is null order by opened_at
                """).param("post", postId).query(JdbcAppointmentStore::appointment).list();
    }

    @Override
    public List<Candidate> candidates(String appointmentId) {
        return jdbc.sql("""
                select official_id, stage from tiencu.appointment_candidate where appointment_id = :id order by position
                """).param("id", appointmentId).query(Candidate.class).list();
    }

    @Override
    public void replaceCandidates(String appointmentId, List<String> officialIds) {
        jdbc.sql("delete from tiencu.appointment_candidate where appointment_id = :id and stage <> 'WITHDRAWN'")
                .param("id", appointmentId).update();
        for (int i = 0; i < officialIds.size(); i++) {
            jdbc.sql("""
                    insert into tiencu.appointment_candidate (appointment_id, official_id, position, stage)
                    values (:id, :official, :position, 'LISTED') on conflict do nothing
                    """).param("id", appointmentId).param("official", officialIds.get(i)).param("position", i).update();
        }
    }

    @Override
    public void setStage(String appointmentId, Collection<String> officialIds, Stage stage) {
        if (!officialIds.isEmpty()) {
            jdbc.sql("""
                    update tiencu.appointment_candidate set stage = :stage
                    where appointment_id = :id and official_id in (:officials)
                    """).param("stage", stage.name()).param("id", appointmentId).param("officials", officialIds).update();
        }
    }

    @Override
    public void addDecision(String appointmentId, AppointmentDecision d) {
        jdbc.sql("""
                insert into tiencu.appointment_decision (case_id, official_id, number, decided_on, effective_on, signer_title)
                values (:case, :official, :number, :decidedOn, :effectiveOn, :signer)
                """)
                .param("case", appointmentId).param("official", d.officialId()).param("number", d.number())
                .param("decidedOn", d.decidedOn()).param("effectiveOn", d.effectiveOn()).param("signer", d.signerTitle())
                .update();
    }

    @Override
    public void updateDecision(String appointmentId, AppointmentDecision d) {
        jdbc.sql("""
                update tiencu.appointment_decision set announced_on = :announced, handed_over_on = :handedOver,
                       tenure_id = :tenure
                where case_id = :case and official_id = :official
                """)
                .param("announced", d.announcedOn()).param("handedOver", d.handedOverOn()).param("tenure", d.tenureId())
                .param("case", appointmentId).param("official", d.officialId()).update();
    }

    @Override
    public List<AppointmentDecision> decisions(String appointmentId) {
        return jdbc.sql("""
                select d.official_id, d.number, d.decided_on, d.effective_on, d.signer_title, d.announced_on,
                       d.handed_over_on, d.tenure_id
                from tiencu.appointment_decision d
                join tiencu.appointment_candidate c on c.appointment_id = d.case_id and c.official_id = d.official_id
                where d.case_id = :case order by c.position
                """).param("case", appointmentId).query(AppointmentDecision.class).list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(row.getString("id"), row.getString("unit_code"), row.getString("post_id"),
                row.getString("authority_unit"), row.getString("regime"), Source.valueOf(row.getString("source")),
                row.getInt("seats"), row.getString("reason"), AppointmentStatus.valueOf(row.getString("status")),
                row.getInt("round"), instant(row, "nomination_due"), row.getString("opened_by"), instant(row, "opened_at"));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
