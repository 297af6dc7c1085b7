package org.tiencu.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code tiencu.audit_*}. */
@Repository
class AuditStore {

    private static final String COLUMNS = """
            r.id, r.at, r.kind, r.actor, r.on_behalf_of, r.case_id, r.subject, r.origin, r.details, r.before_hash, r.after_hash
            """;
    private static final String HEADS = """
            select distinct on (day) day, number as records, hash from tiencu.audit_seal
            """;
    private static final long ONE_SEALER = 7_314_025_001L;
    private static final int FETCH = 1_000;

    /** A place in the chain, with the record that should be there; null if it is gone. */
    record Sealed(LocalDate day, int number, long recordId, String contentHash, String hash, AuditRecord content) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AuditStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** One statement, so that a record is never without its place in the queue, also where there is no transaction. */
    void add(AuditEntry entry, String actor, String onBehalfOf, String origin, String details, String beforeHash,
            String afterHash, byte[] salt) {
        jdbc.sql("""
                with r as (
                    insert into tiencu.audit_record (kind, actor, on_behalf_of, case_id, subject, origin, details,
                                                     before_hash, after_hash)
                    values (:kind, :actor, :onBehalfOf, :caseId, :subject, :origin, :details, :beforeHash, :afterHash)
                    returning id, coalesce(case_id, subject, '') as about, coalesce(before_hash, after_hash) as hash
                ), s as (
                    insert into tiencu.audit_salt (record_id, about, salt) select id, about, :salt from r where hash is not null
                )
                insert into tiencu.audit_pending (record_id) select id from r
                """)
                .param("kind", entry.kind()).param("actor", actor).param("onBehalfOf", onBehalfOf)
                .param("caseId", entry.caseId()).param("subject", entry.subject()).param("origin", origin)
                .param("details", details).param("beforeHash", beforeHash).param("afterHash", afterHash).param("salt", salt)
                .update();
    }

    void forget(String about) {
        jdbc.sql("delete from tiencu.audit_salt where about = :about").param("about", about).update();
    }

    /** Whether this transaction may chain: only one at a time on all nodes does. */
    boolean mayChain() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)").param("key", ONE_SEALER).query(Boolean.class).single();
    }

    /** Records that wait for their place, the oldest first. */
    List<AuditRecord> pending(int atMost) {
        return jdbc.sql("select " + COLUMNS + """
                from tiencu.audit_pending p join tiencu.audit_record r on r.id = p.record_id order by r.id limit :atMost
                """).param("atMost", atMost).query((row, index) -> record(row)).list();
    }

    /** Today in Vietnam by the clock of the database. */
    LocalDate today() {
        return jdbc.sql("select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date").query(LocalDate.class).single();
    }

    Optional<AuditHead> last() {
        return jdbc.sql("select day, number as records, hash from tiencu.audit_seal order by day desc, number desc limit 1")
                .query(AuditHead.class).optional();
    }

    void chain(List<Sealed> seals) {
        template.batchUpdate("""
                insert into tiencu.audit_seal (day, number, record_id, content_hash, hash) values (?, ?, ?, ?, ?)
                """, seals, seals.size(), (statement, seal) -> {
                    statement.setObject(1, seal.day());
                    statement.setInt(2, seal.number());
                    statement.setLong(3, seal.recordId());
                    statement.setString(4, seal.contentHash());
                    statement.setString(5, seal.hash());
                });
        jdbc.sql("delete from tiencu.audit_pending where record_id = any(:ids)")
                .param("ids", seals.stream().map(Sealed::recordId).toArray(Long[]::new)).update();
    }

    /** Last links of the days, the newest first. */
    List<AuditHead> heads(int atMost) {
        return jdbc.sql(HEADS + "order by day desc, number desc limit :atMost").param("atMost", atMost)
                .query(AuditHead.class).list();
    }

    /** The whole chain from its beginning, place by place; needs a transaction to be read in portions. */
    void walk(Consumer<Sealed> reader) {
        template.query(connection -> {
            var statement = connection.prepareStatement("select s.day, s.number, s.record_id, s.content_hash, s.hash, " + COLUMNS
                    + " from tiencu.audit_seal s left join tiencu.audit_record r on r.id = s.record_id order by s.day, s.number");
            statement.setFetchSize(FETCH);
            return statement;
        }, row -> {
            long recordId = row.getLong("record_id");
            AuditRecord content = row.getObject("id") == null ? null : record(row);
            reader.accept(new Sealed(row.getObject("day", LocalDate.class), row.getInt("number"), recordId,
                    row.getString("content_hash"), row.getString("hash"), content));
        });
    }

    /** Records that are neither in the chain nor waiting for it: nobody but an intruder writes such. */
    List<Long> outsideOfTheChain(int atMost) {
        return jdbc.sql("""
                select id from tiencu.audit_record r
                where not exists (select 1 from tiencu.audit_seal where record_id = r.id)
                    and not exists (select 1 from tiencu.audit_pending where record_id = r.id)
                order by id limit :atMost
                """).param("atMost", atMost).query(Long.class).list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from tiencu.audit_pending").query(Long.class).single();
    }

    /** Records of an inclusive span of time, the newest first; a criterion that is null is left out. */
    List<AuditRecord> find(Instant from, Instant to, String kind, String actor, String caseId, Long before, int atMost) {
        return jdbc.sql("select " + COLUMNS + """
                from tiencu.audit_record r
                where r.at >= :from and r.at < :to
                    and (cast(:kind as text) is null or r.kind = :kind or r.kind like :kind || '.%')
                    and (cast(:actor as text) is null or r.actor = :actor or r.on_behalf_of = :actor)
                    and (cast(:caseId as text) is null or r.case_id = :caseId)
                    and (cast(:before as bigint) is null or r.id < :before)
                order by r.id desc limit :atMost
                """)
                .param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("kind", kind).param("actor", actor)
                .param("caseId", caseId).param("before", before).param("atMost", atMost)
                .query((row, index) -> record(row)).list();
    }

    List<DoneStep> doneIn(String caseId) {
        return jdbc.sql("""
                select details::json->>'process' as process, details::json->>'step' as step, actor, on_behalf_of
                from tiencu.audit_record
                where case_id = :caseId and kind in ('case.started', 'task.completed') order by id
                """).param("caseId", caseId)
                .query((row, index) -> new DoneStep(row.getString("process"), row.getString("step"),
                        Stream.of(row.getString("actor"), row.getString("on_behalf_of")).filter(Objects::nonNull)
                                .collect(Collectors.toUnmodifiableSet()))).list();
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"),
                row.getString("actor"), row.getString("on_behalf_of"), row.getString("case_id"), row.getString("subject"),
                row.getString("origin"), row.getString("details"), row.getString("before_hash"), row.getString("after_hash"));
    }
}
