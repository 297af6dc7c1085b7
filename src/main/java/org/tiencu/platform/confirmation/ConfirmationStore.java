package org.tiencu.platform.confirmation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tiencu.confirmation}. */
@Repository
class ConfirmationStore {

    private static final String SELECT = """
            select id, kind, subject, summary, asked_by, asked_at, decided_by, decided_at, outcome, reason
            from tiencu.confirmation
            """;

    private final JdbcClient jdbc;

    ConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String kind, String subject, String summary, byte[] content, String askedBy, Instant now) {
        return jdbc.sql("""
                insert into tiencu.confirmation (kind, subject, summary, content, asked_by, asked_at)
                values (:kind, :subject, :summary, :content, :by, :at) returning id
                """).param("kind", kind).param("subject", subject).param("summary", summary).param("content", content)
                .param("by", askedBy).param("at", Timestamp.from(now)).query(Long.class).single();
    }

    Optional<Confirmation> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Confirmation.class).optional();
    }

    /** The same, and nobody else decides on it until the transaction ends. */
    Optional<Confirmation> lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(Confirmation.class).optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from tiencu.confirmation where id = :id").param("id", id).query(byte[].class).single();
    }

    /** Those that wait, the oldest first. */
    List<Confirmation> waiting() {
        return jdbc.sql(SELECT + "where outcome is null order by asked_at, id").query(Confirmation.class).list();
    }

    /** The content goes with the decision. */
    void decide(long id, Confirmation.Outcome outcome, String by, String reason, Instant now) {
        jdbc.sql("""
                update tiencu.confirmation set outcome = :outcome, decided_by = :by, decided_at = :at, reason = :reason,
                    content = null where id = :id
                """).param("outcome", outcome.name()).param("by", by).param("at", Timestamp.from(now)).param("reason", reason)
                .param("id", id).update();
    }

    int expire(Instant askedBefore, Instant now) {
        return jdbc.sql("""
                update tiencu.confirmation set outcome = 'EXPIRED', decided_at = :at, content = null
                where outcome is null and asked_at < :before
                """).param("at", Timestamp.from(now)).param("before", Timestamp.from(askedBefore)).update();
    }
}
