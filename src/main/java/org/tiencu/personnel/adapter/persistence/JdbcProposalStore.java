package org.tiencu.personnel.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.personnel.application.casefile.ProposalStore;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;

@Repository
class JdbcProposalStore implements ProposalStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcProposalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int nextNumber(int year) {
        return jdbc.sql("""
                insert into tiencu.case_number (kind, year, last) values ('PROPOSAL', :year, 1)
                on conflict (kind, year) do update set last = case_number.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
    }

    @Override
    public boolean add(CaseProposal p) {
        return jdbc.sql("""
                insert into tiencu.case_proposal (id, kind, unit_code, authority_unit, official_id, tenure_id, ground, cause,
                                                  source_case_id, reason, proposed_at)
                values (:id, :kind, :unit, :authority, :official, :tenure, :ground, :cause, :source, :reason, :at)
                on conflict (cause) do nothing
                """)
                .param("id", p.id()).param("kind", p.kind().name()).param("unit", p.unitCode())
                .param("authority", p.authorityUnit()).param("official", p.officialId()).param("tenure", p.tenureId())
                .param("ground", p.ground()).param("cause", p.cause()).param("source", p.sourceCaseId())
                .param("reason", p.reason()).param("at", Timestamp.from(p.proposedAt())).update() > 0;
    }

    @Override
    public Optional<CaseProposal> find(String id) {
        return jdbc.sql("select * from tiencu.case_proposal where id = :id").param("id", id)
                .query(JdbcProposalStore::proposal).optional();
    }

    @Override
    public void update(CaseProposal p, String answeredBy) {
        jdbc.sql("""
                update tiencu.case_proposal set outcome = :outcome, answer = :answer, case_id = :case, answered_by = :by,
                       answered_at = coalesce(answered_at, :at)
                where id = :id
                """).param("outcome", p.outcome().name()).param("answer", p.answer()).param("case", p.caseId())
                .param("by", answeredBy).param("at", Timestamp.from(clock.instant())).param("id", p.id())
                .update();
    }

    private static CaseProposal proposal(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new CaseProposal(row.getString("id"), CaseKind.valueOf(row.getString("kind")), row.getString("unit_code"),
                row.getString("authority_unit"), row.getString("official_id"), row.getString("tenure_id"),
                row.getString("ground"), row.getString("cause"), row.getString("source_case_id"), row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(), outcome == null ? null : CaseProposal.Outcome.valueOf(outcome),
                row.getString("answer"), row.getString("case_id"));
    }
}
