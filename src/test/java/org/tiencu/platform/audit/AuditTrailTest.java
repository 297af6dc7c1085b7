package org.tiencu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.platform.database.AuditRights;
import org.tiencu.platform.security.Accounts;
import org.tiencu.rest.HttpCaseDriver;
import org.tiencu.support.Http;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Session;

/** What is recorded, by whom it may be read, and that the application itself cannot change it. */
@IntegrationTest
class AuditTrailTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private AuditTrail trail;
    @Autowired
    private AuditSealer sealer;
    @Autowired
    private AuditStore store;
    @Autowired
    private AuditKinds kinds;
    @Autowired
    private AuditRights rights;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    private Http http;
    private long before;

    @BeforeEach
    void mark() {
        http = Http.of(context);
        before = jdbc.sql("select coalesce(max(id), 0) from tiencu.audit_record").query(Long.class).single();
    }

    // ---- acts

    @Test
    void shouldRecordACaseFromItsStart() {
        CaseDriver drive = new HttpCaseDriver(context).start("ON_SITE");
        HttpTasks tasks = new HttpTasks(http);
        String task = tasks.find("office", drive.caseId, NominationProcess.DRAFT_POLICY_REQUEST);
        http.as("office").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "office"));
        http.as("office").get("/engine-rest/task/" + task + "/form-variables");
        drive.requestPolicy("ON_SITE");

        List<AuditRecord> records = ofCase(drive.caseId);
        assertThat(kindsOf(records)).containsSubsequence("case.started", "engine.task", "read.task", "task.completed");
        AuditRecord completed = last(records, "task.completed");
        assertThat(completed.actor()).isEqualTo("office");
        assertThat(completed.onBehalfOf()).isNull();
        assertThat(completed.origin()).isNotBlank();
        assertThat(completed.subject()).isEqualTo("task:" + task);
        assertThat(completed.details()).contains(NominationProcess.DRAFT_POLICY_REQUEST);
        assertThat(completed.afterHash()).hasSize(64);
        assertThat(last(records, "case.started").afterHash()).hasSize(64);
        assertThat(last(records, "engine.task").details()).contains("\"to\":\"office\"");
    }

    @Test
    void shouldLeaveNoRecord_whenTheActIsRefused() {
        CaseDriver drive = new HttpCaseDriver(context).start("ON_SITE");
        String task = new HttpTasks(http).find("office", drive.caseId, NominationProcess.DRAFT_POLICY_REQUEST);
        assertThat(http.as("office").post("/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", Map.of())).status()).isEqualTo(400);
        assertThat(kindsOf(ofCase(drive.caseId))).contains("case.started").doesNotContain("task.completed");
    }

    @Test
    void shouldHashWhatMayBePersonal_withASaltOfItsOwn() {
        String id = "dossier-" + UUID.randomUUID();
        Map<String, String> same = Map.of("fullName", "Nguyễn Văn Kín (mẫu)");
        trail.record(AuditEntry.of("organisation.official-changed").on("official", id).before(same).after(same));
        trail.record(AuditEntry.of("organisation.official-changed").on("official", id).after(same));
        List<AuditRecord> records = since("organisation.official-changed").stream()
                .filter(one -> one.subject().equals("official:" + id)).toList();
        assertThat(records).hasSize(2);
        AuditRecord second = records.get(0);
        AuditRecord first = records.get(1);
        assertThat(first.beforeHash()).isEqualTo(first.afterHash()).isNotEqualTo(second.afterHash());
        assertThat(records.toString()).doesNotContain("Kín");
    }

    @Test
    void shouldRefuseAKindThatIsNotInTheCatalogue() {
        assertThatThrownBy(() -> trail.record(AuditEntry.of("no.such-kind"))).hasMessageContaining("no.such-kind");
        assertThat(since("no.such-kind")).isEmpty();
    }

    @Test
    void shouldRecordWhatAdministratorsChange() {
        http.as("admin").put("/api/holidays/2031-05-02",
                Map.of("kind", "HOLIDAY", "name", "Ngày nghỉ thử (mẫu)", "source", "Thông báo mẫu"));
        http.as("admin").delete("/api/holidays/2031-05-02");
        http.as("admin").put("/api/units/99001/roles/office/members/standing-committee", null);
        http.as("admin").delete("/api/units/99001/roles/office/members/standing-committee");
        assertThat(since("calendar.holiday-set")).extracting(AuditRecord::subject).contains("day:2031-05-02");
        assertThat(since("calendar.holiday-removed")).extracting(AuditRecord::actor).contains("admin");
        assertThat(since("engine.identity")).filteredOn(one -> one.details().contains("office@99001"))
                .extracting(AuditRecord::details).anySatisfy(details -> assertThat(details).contains("Create"))
                .anySatisfy(details -> assertThat(details).contains("Delete"));
    }

    // ---- security

    @Test
    void shouldRecordSigningInAndOut_andNotWhatWasTypedAsAName() {
        new Session(context, "office");
        assertThat(since("security.signed-in")).filteredOn(one -> one.actor().equals("office")).isNotEmpty()
                .allSatisfy(one -> assertThat(one.origin()).isNotBlank());
        String typed = "mat-khau-" + UUID.randomUUID();
        http.as(typed, "x").get("/api/units");
        // a user of its own: who failed has to wait before he may sign in
        context.getBean(Accounts.class).createUser("audit-sample", "(mẫu)", "Nhật ký", "mot mat khau du dai");
        http.as("audit-sample", "wrong").get("/api/units");
        List<AuditRecord> failed = since("security.sign-in-failed");
        assertThat(failed).extracting(AuditRecord::actor).contains("nobody", "audit-sample");
        assertThat(failed).allSatisfy(one -> assertThat(one.origin()).isNotBlank());
        assertThat(failed.toString()).doesNotContain(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit/heads", "/engine-rest/user", "/audit"})
    void shouldRecordEveryRefusedRight_whicheverPartRefuses(String address) {
        if (address.equals("/audit")) {
            assertThat(new Session(context, "office").get(address).status()).isEqualTo(403);
        } else {
            assertThat(http.as("office").get(address).status()).isEqualTo(403);
        }
        assertThat(since("security.refused")).filteredOn(one -> one.actor().equals("office"))
                .anySatisfy(one -> {
                    assertThat(one.details()).contains(address);
                    assertThat(one.origin()).isNotBlank();
                });
    }

    // ---- reading

    @Test
    void shouldRecordWhoReadACase() {
        CaseDriver drive = new HttpCaseDriver(context).start("ON_SITE");
        http.as("head").get("/api/appointments/" + drive.caseId);
        new Session(context, "office").get("/cases/" + drive.caseId);
        assertThat(ofCase(drive.caseId)).filteredOn(one -> one.kind().equals("read.case"))
                .extracting(AuditRecord::actor).contains("head", "office");
    }

    @Test
    void shouldNotRecordReading_whenNothingWasShown() {
        http.as("office").get("/api/appointments/no-such-case");
        assertThat(since("read.case")).extracting(AuditRecord::caseId).doesNotContain("no-such-case");
    }

    @Test
    void shouldSayOfEveryAddressWhetherReadingIsRecorded() {
        Set<String> addresses = mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.tiencu"))
                .filter(one -> one.getKey().getMethodsCondition().getMethods().isEmpty()
                        || one.getKey().getMethodsCondition().getMethods().stream().anyMatch(it -> it.name().equals("GET")))
                .flatMap(one -> one.getKey().getPatternValues().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(ReadRecord.kinds().keySet())).as("audit-reads.txt").isEqualTo(addresses);
        assertThat(ReadRecord.kinds().values()).allMatch(kind -> kind.equals("-") || kinds.names().containsKey(kind));
    }

    // ---- who reads the trail

    @Test
    void shouldBeReadByAdministratorsOnly_andThatIsRecordedToo() {
        String today = store.today().toString();
        String query = "/api/audit/records?from=" + today + "&to=" + today;
        assertThat(http.as("office").get(query).status()).isEqualTo(403);
        assertThat(http.as("designer").get(query).status()).isEqualTo(403);
        JsonNode found = http.as("admin").get(query + "&kind=security").json();
        assertThat(found).isNotEmpty().allSatisfy(one -> assertThat(one.path("kind").asText()).startsWith("security."));
        assertThat(since("read.audit")).extracting(AuditRecord::actor).contains("admin");
        assertThat(http.as("admin").get("/api/audit/records?from=" + today + "&to=2020-01-01").status()).isEqualTo(400);
        assertThat(new Session(context, "admin").get("/audit").body()).contains("Nhật ký hệ thống");
    }

    @Test
    void shouldBeIntact_andEndWithTheHeadThatIsExported() {
        sealer.seal();
        JsonNode report = http.as("admin").get("/api/audit/verification").json();
        assertThat(report.path("findings")).isEmpty();
        assertThat(report.path("records").asLong()).isPositive();
        sealer.seal();
        assertThat(new Session(context, "admin").get("/audit/heads.txt").body().lines().findFirst().orElseThrow())
                .matches(store.today() + ";\\d+;[0-9a-f]{64}");
    }

    // ---- rights in the database

    @ParameterizedTest
    @ValueSource(strings = {"update tiencu.audit_record set actor = 'x'", "delete from tiencu.audit_record",
            "truncate tiencu.audit_record", "update tiencu.audit_seal set hash = 'x'", "delete from tiencu.audit_seal",
            "alter table tiencu.audit_record disable trigger all", "drop table tiencu.audit_seal",
            "update tiencu.flyway_schema_history set success = true", "set session_replication_role = replica"})
    void shouldNotLetTheApplicationChangeAnything(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(rights.areMissing()).isTrue();
    }

    // ---- the catalogue

    @Test
    void shouldUseEveryKindOfTheCatalogue() throws IOException {
        String code;
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/java")),
                Stream.of(Path.of("src/main/resources/org/tiencu/platform/audit/audit-reads.txt")))) {
            code = files.filter(Files::isRegularFile).map(AuditTrailTest::text).collect(Collectors.joining());
        }
        assertThat(kinds.names().keySet()).allSatisfy(kind -> assertThat(code).contains(kind));
    }

    @Test
    void shouldBeDocumentedFromTheCatalogue() {
        String table = kinds.names().entrySet().stream().map(one -> "| `" + one.getKey() + "` | " + one.getValue() + " |\n")
                .collect(Collectors.joining());
        assertThat(text(Path.of("docs/audit.md"))).as("the table of kinds in docs/audit.md").contains(table);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<AuditRecord> ofCase(String caseId) {
        return store.find(Instant.EPOCH, Instant.now().plusSeconds(60), null, null, caseId, null, 100)
                .stream().sorted(Comparator.comparing(AuditRecord::id)).toList();
    }

    private List<AuditRecord> since(String kind) {
        return store.find(Instant.EPOCH, Instant.now().plusSeconds(60), kind, null, null, null, 500)
                .stream().filter(one -> one.id() > before).toList();
    }

    private static List<String> kindsOf(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::kind).toList();
    }

    private static AuditRecord last(List<AuditRecord> records, String kind) {
        return records.stream().filter(one -> one.kind().equals(kind)).reduce((one, other) -> other).orElseThrow();
    }
}
