package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.override.OverrideStore;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.election.domain.preparation.MilestoneMoves.Move;
import org.tiencu.election.domain.preparation.MilestoneOverride;

@Repository
class JdbcOverrideStore implements OverrideStore {

    private static final String OVERRIDE = """
            select id, election_id, milestone, day, hour, document_number, document_date, reason, set_by, set_at
            from tiencu.milestone_override
            """;

    private final JdbcClient jdbc;

    JdbcOverrideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public MilestoneOverride add(MilestoneOverride decision) {
        return jdbc.sql("""
                insert into tiencu.milestone_override (election_id, milestone, day, hour, document_number, document_date,
                                                       reason, set_by, set_at)
                values (:election, :milestone, :day, :hour, :number, :date, :reason, :by, :at)
                returning id, election_id, milestone, day, hour, document_number, document_date, reason, set_by, set_at
                """)
                .param("election", decision.electionId()).param("milestone", decision.milestone())
                .param("day", decision.day()).param("hour", decision.hour()).param("number", decision.documentNumber())
                .param("date", decision.documentDate()).param("reason", decision.reason()).param("by", decision.setBy())
                .param("at", Timestamp.from(decision.setAt())).query(JdbcOverrideStore::override).single();
    }

    @Override
    public Optional<MilestoneOverride> find(long id) {
        return jdbc.sql(OVERRIDE + "where id = :id").param("id", id).query(JdbcOverrideStore::override).optional();
    }

    @Override
    public List<MilestoneOverride> all(String electionId) {
        return jdbc.sql(OVERRIDE + "where election_id = :election order by id").param("election", electionId)
                .query(JdbcOverrideStore::override).list();
    }

    @Override
    public int chunks(String electionId) {
        return jdbc.sql("select coalesce(max(chunk) + 1, 0) from tiencu.election_case where election_id = :election")
                .param("election", electionId).query(Integer.class).single();
    }

    @Override
    public List<ElectionCase> open(String electionId, int chunk) {
        // waits for whoever is opening or watching one of them: what they see then is what they have to move
        return jdbc.sql("""
                select id, election_id, unit_code, status from tiencu.election_case
                where election_id = :election and chunk = :chunk order by id for no key update
                """).param("election", electionId).param("chunk", chunk)
                .query((row, i) -> new ElectionCase(row.getString("id"), row.getString("election_id"),
                        row.getString("unit_code"), ElectionCase.Status.valueOf(row.getString("status")))).list().stream()
                .filter(one -> one.status() == ElectionCase.Status.OPEN).toList();
    }

    @Override
    public List<String> partsOf(String caseId) {
        return jdbc.sql("""
                select id from tiencu.candidate where case_id = :case
                union all select id from tiencu.voter_change where case_id = :case
                union all select id from tiencu.voter_complaint where case_id = :case
                """).param("case", caseId).query(String.class).list();
    }

    @Override
    public void move(String caseId, Move move) {
        jdbc.sql("""
                update tiencu.election_milestone set due_at = :due, remind_at = :remind,
                    reminded_at = case when :reminded then reminded_at end, missed_at = case when :missed then missed_at end
                where case_id = :case and milestone = :milestone and done_on is null
                """)
                .param("due", Timestamp.from(move.to())).param("remind", Timestamp.from(move.remindAt()))
                .param("reminded", move.reminded()).param("missed", move.missed()).param("case", caseId)
                .param("milestone", move.milestone()).update();
    }

    @Override
    public void redeem(String caseId, String milestone, String measure, String answeredBy, Instant answeredAt) {
        jdbc.sql("""
                update tiencu.milestone_escalation set measure = :measure, answered_by = :by, answered_at = :at
                where case_id = :case and milestone = :milestone and answered_at is null
                """)
                .param("measure", measure).param("by", answeredBy).param("at", Timestamp.from(answeredAt))
                .param("case", caseId).param("milestone", milestone).update();
    }

    private static MilestoneOverride override(ResultSet row, int number) throws SQLException {
        return new MilestoneOverride(row.getLong("id"), row.getString("election_id"), row.getString("milestone"),
                row.getObject("day", LocalDate.class), row.getObject("hour", LocalTime.class),
                row.getString("document_number"), row.getObject("document_date", LocalDate.class), row.getString("reason"),
                row.getString("set_by"), row.getTimestamp("set_at").toInstant());
    }
}
