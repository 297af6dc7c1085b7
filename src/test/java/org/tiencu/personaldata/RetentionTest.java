package org.tiencu.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.support.SampleFiles.pdf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tiencu.desk.application.retention.CaseHistory;
import org.tiencu.desk.application.retention.RecordClass;
import org.tiencu.desk.application.retention.Retention;
import org.tiencu.desk.application.retention.Retention.Outcome;
import org.tiencu.desk.application.retention.RetentionRules;
import org.tiencu.desk.application.retention.RetentionStore;
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.DatabaseSearch;
import org.tiencu.support.Http;
import org.tiencu.support.IntegrationTest;

/** When its time is over, nothing of a person is found in any table, whatever door it came through. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionTest {

    private static final LocalDate ELECTION_DAY = ElectionDriver.sundayIn(200);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private RetentionStore store;
    @Autowired
    private RetentionRules rules;
    @Autowired
    private List<RecordClass> recordClasses;
    private CandidacyDriver drive;
    private Http http;
    private DatabaseSearch search;

    @BeforeAll
    void open() {
        http = Http.of(context);
        search = new DatabaseSearch(jdbc);
        drive = new CandidacyDriver(context);
        drive.open(ELECTION_DAY, Set.of(Body.NA, Body.PC), ElectionDriver.PROVINCE, ElectionDriver.COMMUNE);
    }

    /** The removal on another day, and of these records only: other tests have records of their own. */
    private Retention on(LocalDate day, String... records) {
        List<RecordClass> ours = recordClasses.stream().map(one -> new RecordClass(one.kind(), one.label(),
                "select * from (" + one.records() + ") mine where id in ('" + String.join("', '", records) + "')",
                one.cases(), one.removal())).toList();
        return new Retention(ours, rules, store, context.getBean(CaseHistory.class), context.getBean(AuditTrail.class),
                context.getBean(CurrentUser.class),
                context.getBean(PlatformTransactionManager.class),
                Clock.fixed(ZonedDateTime.of(day.atTime(2, 0), VietnamTime.ZONE).toInstant(), VietnamTime.ZONE));
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Leaves the name wherever users may write: a comment, a paper and an unsent form of the first open task. */
    private void writeEverywhere(String user, String caseId, String name) {
        Task task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(caseId).list().get(0);
        context.getBean(TaskService.class).createComment(task.getId(), task.getProcessInstanceId(), "Hỏi lại " + name);
        assertThat(http.as(user).upload("/api/tasks/" + task.getId() + "/attachments", name + ".pdf", pdf(name),
                "Sơ yếu lý lịch của " + name).status()).isEqualTo(201);
        jdbc.sql("insert into tiencu.form_draft values (:user, :task, cast(:data as jsonb), now())").param("user", user)
                .param("task", task.getId()).param("data", Http.text(Map.of("note", name))).update();
    }

    private void end(String caseId) {
        RuntimeService runtime = context.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream().map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "test"));
    }

    private long remembered(String caseId) {
        return context.getBean(HistoryService.class).createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId)
                .count();
    }

    @Test
    void shouldLeaveNothingOfACandidate_butTheCounts() {
        String name = "Trần Thị Lúa " + unique() + " (mẫu)";
        String key = UUID.randomUUID().toString();
        String identity = "9" + String.format("%011d", Math.abs(UUID.randomUUID()
                .getMostSignificantBits() % 100_000_000_000L));
        Map<String, Object> form = drive.person(ElectionDriver.COMMUNE, "AGENCY", "fullName", name, "identityNumber",
                identity);
        String id = http.as(ElectionDriver.FRONT).post("/api/candidacies", form, "Idempotency-Key",
                key).json().path("id").asText();
        writeEverywhere(ElectionDriver.FRONT, id, name);
        jdbc.sql("insert into tiencu.election_paper (case_id, kind, content, recorded_by, recorded_at) "
                + "values (:id, 'RETURN', :text, 'x', now())").param("id", id).param("text", "Về " + name).update();
        assertThat(search.places(name)).contains("candidate.full_name", "act_hi_comment.message_", "attachment.title",
                "attachment_piece.bytes", "form_draft.data", "election_paper.content");
        LocalDate over = ELECTION_DAY.plusMonths(60);

        assertThat(on(over, id).run().removed()).as("it is open").isEmpty();
        end(id);
        assertThat(on(over.minusDays(1), id).run().removed()).as("its time is not over").isEmpty();
        jdbc.sql(COMPLAINT).param("id", "TC-" + id).param("election", drive.election.id()).param("number", 1)
                .param("name", "Lý Thị Mai " + name).update();
        assertThat(on(over, id, "TC-" + id).run().removed()).as("it is under complaint").isEmpty();
        assertThat(search.places(name)).contains("candidate.full_name");
        jdbc.sql("update tiencu.election_complaint set state = 'CLOSED' where id = :id").param("id", "TC-" + id).update();

        Outcome outcome = on(over, id, "TC-" + id).run();
        assertThat(outcome.removed()).isEqualTo(Map.of("CANDIDACY", 1, "ELECTION_COMPLAINT", 1));
        assertThat(outcome.failed()).isZero();
        assertThat(search.places(name)).isEmpty();
        assertThat(search.places(identity)).isEmpty();
        assertThat(search.places(key)).isEmpty();
        assertThat(remembered(id)).isZero();
        assertThat(jdbc.sql("select sex || party_member || state from tiencu.candidate where id = :id").param("id", id)
                .query(String.class).single()).isEqualTo("MALEtruePROPOSED");
        assertThat(on(over, id, "TC-" + id).run().removed()).as("a second run").isEmpty();
    }

    private static final String COMPLAINT = """
            insert into tiencu.election_complaint (id, election_id, register_unit, register_number, unit_code, object, kind,
                body,
                received_on, sender, sender_name, sender_address, content, state, recorded_by, recorded_at)
            values (:id, :election, '99001', :number, '99001', 'PC_CANDIDATE', 'COMPLAINT', 'PC', now(), 'NAMED', :name,
                'Thôn 1',
                'Về ' || :name, 'HANDLING', 'x', now())
            """;

    @Test
    void shouldLeaveNothingOfAnOfficial_butTheDecisions() {
        ActDriver act = new ActDriver(context);
        Tenure tenure = act.holder(Regime.PARTY, false);
        String official = tenure.officialId();
        String name = "Lê Thị Nương " + unique() + " (mẫu)";
        jdbc.sql("update tiencu.official set full_name = :name where id = :id").param("name", name).param("id",
                official).update();
        String id = http.as("office").post("/api/dismissals", new HashMap<>(Map.of("tenureId", tenure.id(), "requestedKind",
                "RELEASE", "ground", "HOT_SPOT", "establishedOn", ActDriver.TODAY, "description", "Về " + name)))
                .json().path("id").asText();
        writeEverywhere(ActDriver.ORGANISATION_COMMISSION, id, name);
        LocalDate over = LocalDate.now().plusMonths(840);
        assertThat(on(over, id, official).run().removed()).as("it is open").isEmpty();
        end(id);
        jdbc.sql("update tiencu.personnel_case set closed_at = now(), status = 'STOPPED' where id = :id").param("id",
                id).update();
        jdbc.sql("update tiencu.tenure set closed_on = current_date, closing_reason = 'Nghỉ hưu' where id = :id")
                .param("id", tenure.id()).update();
        assertThat(on(over.minusMonths(1), id, official).run().removed()).as("its time is not over").isEmpty();

        assertThat(on(over.plusDays(1), id, official).run().removed()).isEqualTo(Map.of("OFFICIAL", 1, "PERSONNEL_CASE", 1));
        assertThat(search.places(name)).isEmpty();
        assertThat(remembered(id)).isZero();
        assertThat(jdbc.sql("select decision_number from tiencu.tenure where id = :id").param("id", tenure.id())
                .query(String.class).single()).isEqualTo("1/QĐ-THU");
        assertThat(on(over.plusDays(1), id, official).run().removed()).as("a second run").isEmpty();
    }

    /** One that fails, here because its statements do not work, does not keep the others. */
    @Test
    void shouldGoOn_whenARecordCannotBeRemoved() {
        String key = unique();
        jdbc.sql("insert into tiencu.idempotency_key values ('test', :key, '', '', now() - interval '13 months')")
                .param("key", key).update();
        RecordClass broken = new RecordClass("CANDIDACY", "Hỏng",
                "select 'x' as id, date '2000-01-01' as ended_on, false as held",
                "", List.of("delete from nowhere"));
        RecordClass keys = recordClasses.stream().filter(one -> one.kind().equals("IDEMPOTENCY_KEY")).findFirst()
                .orElseThrow();
        Outcome outcome = new Retention(List.of(broken, keys), rules, store, context.getBean(CaseHistory.class),
                context.getBean(AuditTrail.class), context.getBean(CurrentUser.class),
                        context.getBean(PlatformTransactionManager.class),
                context.getBean(Clock.class)).run();
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.left()).isEqualTo(1);
        assertThat(search.places(key)).isEmpty();
    }

    /** The statements of every kind of records are such that the database understands. */
    @Test
    void shouldKnowItsTables() {
        assertThat(recordClasses).isNotEmpty().allSatisfy(one -> {
            store.remove(one, "0", LocalDate.now());
            assertThat(store.cases(one, "0")).doesNotContain("1");
            assertThat(store.count(one, LocalDate.of(1990, 1, 1))).isEqualTo(new RetentionStore.Count(0, 0));
        });
    }

    @Test
    void shouldSayWhatWouldGo_toAdministratorsOnly() {
        assertThat(http.as("office").get("/api/retention").status()).isEqualTo(403);
        assertThat(http.as("office").post("/api/retention/runs", Map.of()).status()).isEqualTo(403);
        assertThat(http.as("admin").get("/api/retention").json().path("kinds").findValuesAsText("kind"))
                .contains("CANDIDACY", "OFFICIAL");
        Http.Answer run = http.as("admin").post("/api/retention/runs", Map.of());
        assertThat(run.status()).as(run.body()).isEqualTo(200);
        assertThat(run.json().path("failed").asInt()).isZero();
        assertThat(http.as("admin").get("/api/retention").json().path("lastRun").asText()).isNotBlank();
        assertThat(jdbc.sql("select ran_by from tiencu.retention_run order by id desc limit 1").query(String.class).single())
                .isEqualTo("admin");
    }
}
