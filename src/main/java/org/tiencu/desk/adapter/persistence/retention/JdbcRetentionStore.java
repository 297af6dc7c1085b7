package org.tiencu.desk.adapter.persistence.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.desk.application.retention.RecordClass;
import org.tiencu.desk.application.retention.RetentionStore;

@Repository
class JdbcRetentionStore implements RetentionStore {

    private static final String OVER = "select %s from (%s) r where r.ended_on <= :endedBy ";

    /** In this order: drafts and notices are found by the tasks that the engine still remembers. */
    private static final List<String> LEFTOVERS = List.of(
            """
            delete from tiencu.form_draft where task_id in (
                select t.id_ from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                where p.business_key_ in (:cases))
            """,
            "delete from tiencu.notice where case_id in (:cases)",
            "delete from tiencu.bulk_row where case_id in (:cases)",
            "delete from tiencu.idempotency_key where result_id in (:cases)",
            "delete from tiencu.attachment where case_id in (:cases)",
            // a content that somebody attaches elsewhere at this moment is locked by him and stays
            """
            delete from tiencu.attachment_content where sha256 in (
                select c.sha256 from tiencu.attachment_content c
                where not exists (select from tiencu.attachment a where a.sha256 = c.sha256)
                for update skip locked)
            """);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcRetentionStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Count count(RecordClass kind, LocalDate endedBy) {
        return jdbc.sql(OVER.formatted("count(*) filter (where not held) as due, count(*) filter (where held) as held",
                        kind.records()))
                .param("endedBy", endedBy).query((row, i) -> new Count(row.getLong("due"), row.getLong("held"))).single();
    }

    @Override
    public List<String> due(RecordClass kind, LocalDate endedBy, String after, int most) {
        return jdbc.sql(OVER.formatted("id", kind.records()) + "and not held and id > :after order by id limit :most")
                .param("endedBy", endedBy).param("after", after).param("most", most).query(String.class).list();
    }

    @Override
    public boolean lock(RecordClass kind, LocalDate endedBy, String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('retention/' || :kind || '/' || :id, 0))")
                .param("kind", kind.kind()).param("id", id).query((row, i) -> i).single();
        return jdbc.sql(OVER.formatted("id", kind.records()) + "and not held and id = :id")
                .param("endedBy", endedBy).param("id", id).query(String.class).optional().isPresent();
    }

    @Override
    public List<String> cases(RecordClass kind, String id) {
        return kind.cases().isEmpty() ? List.of() : jdbc.sql(kind.cases()).param("id", id).query(String.class).list();
    }

    @Override
    public void remove(RecordClass kind, String id, LocalDate today) {
        kind.removal().forEach(statement -> jdbc.sql(statement).param("id", id).param("today", today).update());
    }

    @Override
    public void removeLeftovers(List<String> caseIds) {
        if (!caseIds.isEmpty()) {
            LEFTOVERS.forEach(statement -> jdbc.sql(statement).param("cases", caseIds).update());
        }
    }

    @Override
    public void ran(Instant at, String by, Map<String, Integer> removed, int failed) {
        jdbc.sql("insert into tiencu.retention_run (ran_at, ran_by, removed, failed) "
                        + "values (:at, :by, cast(:removed as jsonb), :failed)")
                .param("at", Timestamp.from(at)).param("by", by).param("removed", text(removed)).param("failed", failed)
                .update();
    }

    private String text(Map<String, Integer> removed) {
        try {
            return json.writeValueAsString(removed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant lastRun() {
        Timestamp last = jdbc.sql("select max(ran_at) as last from tiencu.retention_run")
                .query((row, i) -> row.getTimestamp("last")).list().get(0);
        return last == null ? null : last.toInstant();
    }
}
