package org.tiencu.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.candidacy.CandidacyProcess;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.organisation.Officials;
import org.tiencu.support.Http;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Session;

/** Nothing about a person reaches a log line, and no identity number leaves the product. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {

    private static final String NAME = "Vừ Thị Xuân Lả (mẫu)";
    private static final String BORN = "1961-03-17";
    private static final String IDENTITY = "087061004711";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private JdbcClient jdbc;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private CandidacyDriver drive;
    private Http http;
    private HttpTasks tasks;
    private String candidate;

    @BeforeAll
    void open() {
        log.start();
        root.addAppender(log);
        http = Http.of(context);
        tasks = new HttpTasks(http);
        drive = new CandidacyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), ElectionDriver.PROVINCE, ElectionDriver.COMMUNE);
        candidate = http.as(ElectionDriver.FRONT).post("/api/candidacies", person()).json().path("id").asText();
    }

    @AfterAll
    void stopListening() {
        root.detachAppender(log);
    }

    private Map<String, Object> person(Object... changes) {
        return CandidacyDriver.with(drive.person(ElectionDriver.COMMUNE, "AGENCY", "fullName", NAME, "birthDate", BORN,
                "identityNumber", IDENTITY), changes);
    }

    private void assertNothingIsLogged() {
        assertThat(List.copyOf(log.list)).isNotEmpty().allSatisfy(event -> assertThat(event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .as(event.getLoggerName()).doesNotContain(NAME, BORN, IDENTITY));
    }

    // ---- logs

    @Test
    void shouldLogNothing_ofWhatIsRefused() {
        Http front = http.as(ElectionDriver.FRONT);
        Http admin = http.as("admin");
        assertThat(Stream.of(
                front.post("/api/candidacies", person()),
                front.post("/api/candidacies", person("birthDate", NAME)),
                front.post("/api/candidacies", person("sex", List.of(NAME))),
                front.post("/api/candidacies", person("list", null, "identityNumber", IDENTITY + "9")),
                http.as("office").post("/api/candidacies", person()),
                front.postText("/api/candidacies", "{\"fullName\": \"" + NAME, "application/json"),
                admin.put("/api/officials/leak-1", Map.of("fullName", NAME, "birthDate", NAME)),
                admin.put("/api/officials/leak-1", Map.of("fullName", NAME, "birthDate", BORN, "sex", NAME)),
                admin.postText("/api/officials/import", "id,full_name\n1," + NAME, "text/csv"),
                admin.postText("/api/tenures/import", NAME + "," + BORN, "text/csv"),
                http.as("office").post("/api/data-requests", Map.of("officialId", NAME, "requestKind", NAME, "content",
                        IDENTITY)),
                http.as("office").get("/api/officials?unit=99001&text=" + IDENTITY + "%00")))
                .extracting(Http.Answer::status).allMatch(status -> status >= 400);
        String task = tasks.find(ElectionDriver.FRONT, candidate, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE);
        assertThat(tasks.submit(ElectionDriver.FRONT, task, CandidacyDriver.conference(80, 60, "minutesNumber",
                NAME.repeat(9)))
                .status()).isEqualTo(400);
        assertThat(tasks.complete("office", task, Map.of("heldOn", NAME)).status()).isGreaterThanOrEqualTo(400);
        assertThat(http.as(ElectionDriver.FRONT).upload("/api/tasks/" + task + "/attachments", NAME + ".pdf",
                NAME.getBytes(StandardCharsets.UTF_8), NAME).status()).isGreaterThanOrEqualTo(400);
        assertNothingIsLogged();
    }

    /** A row that the database refuses is not quoted, neither with what it holds nor with what was to be stored. */
    @Test
    void shouldLogNothing_whenSomethingFails() {
        Throwable refused = catchThrowable(() -> jdbc.sql("update tiencu.candidate set sex = 'X' where id = :id")
                .param("id", candidate).update());
        assertThat(refused).hasMessageContaining("candidate_sex_check");
        LoggerFactory.getLogger(LeakTest.class).error("Failed", refused);
        assertThat(http.as(ElectionDriver.FRONT).post("/api/candidacies", person("occupation", "a\u0000b")).status())
                .isGreaterThanOrEqualTo(400);
        Task task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(candidate).list().get(0);
        Throwable engine = catchThrowable(() -> context.getBean(TaskService.class)
                .createComment(task.getId(), task.getProcessInstanceId(), NAME + "\u0000"));
        assertThat(engine).isNotNull();
        Throwable variable = catchThrowable(() -> context.getBean(RuntimeService.class).setVariable(task.getExecutionId(),
                "unit",
                "\u0000"));
        assertThat(variable).isNotNull();
        LoggerFactory.getLogger(LeakTest.class).error("{} {}", context.getBean(Officials.class)
                .list(List.of("99001"), null).get(0), new Person(NAME, LocalDate.parse(BORN), Person.Sex.FEMALE, IDENTITY,
                        "", "",
                "", "", "", "", "", "", "", false, false));
        assertNothingIsLogged();
    }

    // ---- identity numbers

    @Test
    void shouldShowTheIdentityNumberNowhere() {
        String election = "/api/elections/" + drive.election.id();
        for (String user : List.of(ElectionDriver.FRONT, ElectionDriver.ELECTION_COMMITTEE, ElectionDriver.ELECTION_COUNCIL,
                "admin")) {
            Http asked = http.as(user);
            for (String path : List.of("/api/candidacies/" + candidate, election + "/candidates?unit=99001&body=PC",
                    election + "/structure?unit=99001", "/api/cases/" + candidate)) {
                Http.Answer answer = asked.get(path);
                assertThat(answer.status()).as(path).isIn(200, 403);
                assertThat(answer.body()).as(user + " " + path).doesNotContain(IDENTITY);
            }
        }
        Session session = new Session(context, ElectionDriver.FRONT);
        for (String path : List.of("/cases/" + candidate, "/", "/work")) {
            assertThat(session.get(path).body()).as(path).doesNotContain(IDENTITY);
        }
    }

    @Test
    void shouldShowItsEnd_toWhoComparesItWithTheDossier() {
        String id = drive.start(ElectionDriver.FRONT, new HashMap<>(person("identityNumber", "087061004712")));
        drive.complete(ElectionDriver.FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE,
                CandidacyDriver.conference(80, 60));
        drive.complete(ElectionDriver.FRONT, id, CandidacyProcess.RECORD_ENLARGED_CONFERENCE, CandidacyDriver.conference(80,
                60));
        drive.complete(ElectionDriver.ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER, CandidacyDriver.dossier());
        Map<String, Object> form = drive.prefill(ElectionDriver.ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER);
        assertThat(form.get("identityText")).isEqualTo("•••••••••712");
        assertThat(form.toString()).doesNotContain("087061004712");
    }
}
