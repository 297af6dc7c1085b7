package org.tiencu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.support.TestDatabase;

/** Somebody with every right in the database tampers with the trail, and the check says where. */
class AuditVerifierTest {

    private static final String DATABASE = "audit_verifier";
    private static DriverManagerDataSource source;

    private final JdbcClient jdbc = JdbcClient.create(source);
    private final AuditStore store = new AuditStore(jdbc, new JdbcTemplate(source));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final AuditSealer sealer = new AuditSealer(store, transaction.getTransactionManager());
    private long first;

    @BeforeAll
    static void makeADatabase() {
        String server = TestDatabase.url();
        JdbcClient.create(new DriverManagerDataSource(server, "postgres", "")).sql("create database " + DATABASE).update();
        source = new DriverManagerDataSource(server.replaceFirst("postgres$", DATABASE), "postgres", "");
        Flyway.configure().dataSource(source).schemas("tiencu").defaultSchema("tiencu").load().migrate();
    }

    @BeforeEach
    void writeFiveRecords() {
        IntStream.rangeClosed(1, 5).forEach(number -> add("task.completed", "user-" + number));
        sealer.seal();
        first = jdbc.sql("select min(id) from tiencu.audit_record").query(Long.class).single();
        assertThat(verify().findings()).isEmpty();
    }

    @AfterEach
    void forget() {
        tamper("truncate tiencu.audit_seal, tiencu.audit_pending, tiencu.audit_salt, tiencu.audit_record");
    }

    @Test
    void shouldFindNothing_whenNobodyTampered() {
        add("read.case", "user-6");
        AuditReport report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.records()).isEqualTo(5);
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(report.last().records()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "details = '{\"step\":\"other\"}'", "actor = 'other'", "on_behalf_of = 'other'", "case_id = 'other'",
            "origin = '10.0.0.1'", "kind = 'task.claimed'", "at = at - interval '1 microsecond'", "subject = ''",
            "after_hash = 'ff'", "before_hash = 'ff'"})
    void shouldNameTheRecord_whenAFieldWasChanged(String change) {
        tamper("update tiencu.audit_record set " + change + " where id = " + (first + 2));
        assertThat(verify().findings()).singleElement().asString().contains("bản ghi 3").contains("số " + (first + 2))
                .endsWith("đã bị sửa.");
    }

    @Test
    void shouldNameThePlace_whenTheRecordWasRemoved() {
        tamper("delete from tiencu.audit_record where id = " + (first + 1));
        assertThat(verify().findings()).singleElement().asString().contains("bản ghi 2").endsWith("đã bị xóa.");
    }

    @Test
    void shouldNameThePlaces_whenRecordsAndLinksWereRemoved() {
        tamper("delete from tiencu.audit_seal where number in (2, 3)");
        tamper("delete from tiencu.audit_record where id in (" + (first + 1) + "," + (first + 2) + ")");
        assertThat(verify().findings()).singleElement().asString().contains("bản ghi 2 đến 3").endsWith("bị xóa khỏi chuỗi.");
    }

    @Test
    void shouldNameTheRecord_whenItsLinkWasRemoved() {
        tamper("delete from tiencu.audit_seal where number = 5");
        assertThat(verify().findings()).singleElement().asString().contains("Bản ghi số " + (first + 4));
    }

    @Test
    void shouldNameTheRecord_whenItWasPutInBesideTheChain() {
        tamper("insert into tiencu.audit_record (kind, actor, details) values ('task.completed', 'intruder', '{}')");
        assertThat(verify().findings()).singleElement().asString().contains("Bản ghi số " + (first + 5));
    }

    @Test
    void shouldNameThePlace_whenARecordWasPutIntoTheChain() {
        AuditHead before = store.last().orElseThrow();
        add("task.completed", "intruder");
        sealer.seal();
        // moved from the end to the third place, with the numbers that belong to it
        tamper("update tiencu.audit_seal set number = -number");
        tamper("update tiencu.audit_seal set number = case when number = -6 then 3 when number <= -3 then 1 - number "
                + "else -number end");
        assertThat(verify().findings()).isNotEmpty().first().asString().contains("bản ghi 3").contains("bị chèn");
        assertThat(verify(before).findings()).anySatisfy(finding -> assertThat(finding).contains("không khớp"));
    }

    @Test
    void shouldNameThePlace_whenTwoRecordsChangedPlaces() {
        tamper("update tiencu.audit_seal set number = -number where number in (2, 4)");
        tamper("update tiencu.audit_seal set number = 6 + number where number < 0");
        assertThat(verify().findings()).first().asString().contains("bản ghi 2").contains("đổi chỗ");
    }

    @Test
    @DisplayName("whoever rewrites all links after his change is found out by a head that was kept")
    void shouldNeedAKeptHead_whenTheChainWasRewritten() {
        AuditHead kept = store.last().orElseThrow();
        tamper("update tiencu.audit_record set actor = 'other' where id = " + (first + 2));
        rewriteChain();
        assertThat(verify().findings()).isEmpty();
        assertThat(verify(kept).findings()).singleElement().asString().contains("bản ghi 5").contains("viết lại");
    }

    @Test
    void shouldNeedAKeptHead_whenTheEndWasCutOff() {
        AuditHead kept = store.last().orElseThrow();
        tamper("delete from tiencu.audit_seal where number > 3");
        tamper("delete from tiencu.audit_record where id > " + (first + 2));
        assertThat(verify().findings()).isEmpty();
        assertThat(verify(kept).findings()).singleElement().asString().contains("đã bị xóa").contains("5 bản ghi");
    }

    @Test
    void shouldGoOnFromTheDayBefore() {
        tamper("update tiencu.audit_seal set day = day - 1");
        rewriteChain();
        AuditHead yesterday = store.last().orElseThrow();
        add("task.completed", "user-6");
        sealer.seal();
        assertThat(store.last().orElseThrow().records()).isEqualTo(1);
        assertThat(verify(yesterday).findings()).isEmpty();
        tamper("delete from tiencu.audit_seal where day = '" + yesterday.day() + "' and number = 5");
        assertThat(verify().findings()).anySatisfy(finding -> assertThat(finding).contains("bản ghi 1").contains("không nối"));
    }

    @Test
    void shouldForgetWhatHashesWereMadeWith() {
        store.add(AuditEntry.of("task.completed").ofCase("c-1").after("text"), "user", null, null, "{}", null, "aa",
                new byte[] {1});
        assertThat(salts()).isEqualTo(1);
        store.forget("c-1");
        assertThat(salts()).isZero();
        sealer.seal();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void shouldNotBeChangedByMistake_evenByTheOwner() {
        assertThatThrownBy(() -> jdbc.sql("update tiencu.audit_record set actor = 'x'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from tiencu.audit_seal").update()).hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("truncate tiencu.audit_seal").update()).hasMessageContaining("never changed");
    }

    private long salts() {
        return jdbc.sql("select count(*) from tiencu.audit_salt").query(Long.class).single();
    }

    private void add(String kind, String actor) {
        store.add(AuditEntry.of(kind).ofCase("case"), actor, null, "127.0.0.1", "{\"step\":\"one\"}", null, null, new byte[0]);
    }

    private AuditReport verify(AuditHead... kept) {
        return transaction.execute(status -> new AuditVerifier(store).verify(List.of(kept)));
    }

    /** As the owner of the server can: triggers and foreign keys are off. */
    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }

    private void rewriteChain() {
        String[] link = {AuditChain.BEGINNING};
        List<AuditStore.Sealed> seals = new ArrayList<>();
        transaction.executeWithoutResult(status -> store.walk(seals::add));
        for (AuditStore.Sealed seal : seals) {
            String content = AuditChain.contentHash(seal.content());
            link[0] = AuditChain.link(link[0], seal.day(), seal.number(), content);
            tamper("update tiencu.audit_seal set content_hash = '%s', hash = '%s' where record_id = %d"
                    .formatted(content, link[0], seal.recordId()));
        }
    }
}
