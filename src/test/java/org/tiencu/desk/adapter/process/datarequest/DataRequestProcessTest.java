package org.tiencu.desk.adapter.process.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;

/** The process over REST, as integrators and Tasklist use it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataRequestProcessTest {

    private static final String PATH = "/api/data-requests";
    private static final String OFFICE = "office";
    private static final String HEAD = "head";
    private static final String TODAY = LocalDate.now().toString();

    @Autowired
    private ApplicationContext context;
    private ProcessHistory history;
    private ActDriver act;
    private Http http;
    private HttpTasks tasks;
    private String official;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, DataRequestProcess.ID);
        act = new ActDriver(context);
        http = Http.of(context);
        tasks = new HttpTasks(http);
    }

    @BeforeEach
    void somebody() {
        // with an id as the record itself takes one
        official = "test-" + UUID.randomUUID().toString().substring(0, 8);
        act.save(ActDriver.sample(official, ActDriver.UNIT, LocalDate.now().minusYears(40), false, List.of(new PlanningEntry(
                "Phó Chủ tịch", null, 40, "2025-2030", LocalDate.of(2025, 6, 1))),
                List.of(new Grade(LocalDate.now().getYear() - 1, Grade.Level.GOOD))));
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private Map<String, Object> form(Object... changes) {
        Map<String, Object> form = new HashMap<>(Map.of("officialId", official, "requestKind", "ACCESS", "receivedOn", TODAY,
                "content", "Xin xem hồ sơ của mình"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    private Map<String, Object> correction(String field, String value) {
        return form("requestKind", "CORRECTION", "fieldName", field, "newValue", value);
    }

    private String start(Map<String, Object> form) {
        Answer answer = http.as(OFFICE).post(PATH, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("id").asText();
        assertThat(id).matches("YC-\\d{4}-\\d{6}");
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + id);
        return id;
    }

    private void acknowledge(String id) {
        done(OFFICE, id, DataRequestProcess.ACKNOWLEDGE_REQUEST, Map.of("acknowledgedOn", TODAY));
    }

    private void prepare(String id, String outcome) {
        done(OFFICE, id, DataRequestProcess.PREPARE_ANSWER, outcome.equals("WITHDRAWN") ? Map.of("answerOutcome", outcome)
                : Map.of("answerOutcome", outcome, "answer", "Nội dung trả lời"));
    }

    private void approve(String id) {
        done(HEAD, id, DataRequestProcess.CHECK_ANSWER, Map.of("checkOutcome", "APPROVED", "documentNumber", "12/TL",
                "documentDate", TODAY));
    }

    private void done(String user, String id, String task, Map<String, ?> form) {
        Answer answer = tasks.submit(user, tasks.find(user, id, task), form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private String status(String id) {
        return http.as(OFFICE).get(PATH + "/" + id).json().path("status").asText();
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    // ---- ways

    @Test
    void shouldShowWhatIsHeld_andEnd_whenItIsAnswered() {
        String id = start(form());
        acknowledge(id);
        JsonNode shown = tasks.formVariables(OFFICE, tasks.find(OFFICE, id, DataRequestProcess.PREPARE_ANSWER));
        assertThat(shown.path("held").toString()).contains("Họ và tên: " + act.read(official).fullName(), "Quy hoạch",
                "Xếp loại");
        assertThat(http.as(OFFICE).get(PATH + "/" + id + "/data").json().findValuesAsText("text"))
                .contains("Họ và tên: " + act.read(official).fullName());
        prepare(id, "GRANTED");
        approve(id);
        assertThat(status(id)).isEqualTo("ANSWERED");
        assertThat(history.ends(id)).containsExactly("EndEvent_Answered");
        assertThat(http.as(OFFICE).get(PATH + "/" + id + "/data").status()).as("when it is over").isEqualTo(409);
    }

    @Test
    void shouldCorrectTheRecord_whenTheSecondPersonApproves() {
        String id = start(correction("ETHNICITY", "Tày"));
        acknowledge(id);
        prepare(id, "GRANTED");
        JsonNode shown = tasks.formVariables(HEAD, tasks.find(HEAD, id, DataRequestProcess.CHECK_ANSWER));
        assertThat(shown.path("change").toString()).contains("Dân tộc", "Kinh", "Tày");
        assertThat(act.read(official).ethnicity()).as("not before it is approved").isEqualTo("Kinh");
        approve(id);
        assertThat(act.read(official).ethnicity()).isEqualTo("Tày");
        assertThat(act.read(official).grades()).as("the rest stays").hasSize(1);
    }

    @Test
    void shouldChangeNothing_whenItIsRefused_orWithdrawn() {
        String refused = start(correction("ETHNICITY", "Tày"));
        acknowledge(refused);
        prepare(refused, "REFUSED");
        done(HEAD, refused, DataRequestProcess.CHECK_ANSWER, Map.of("checkOutcome", "RETURNED", "reason", "Nêu rõ căn cứ"));
        JsonNode again = tasks.formVariables(OFFICE, tasks.find(OFFICE, refused, DataRequestProcess.PREPARE_ANSWER));
        assertThat(again.path("returnReason").toString()).contains("Nêu rõ căn cứ");
        prepare(refused, "REFUSED");
        approve(refused);
        assertThat(status(refused)).isEqualTo("REFUSED");
        assertThat(history.ends(refused)).containsExactly("EndEvent_Refused");

        String withdrawn = start(correction("ETHNICITY", "Tày"));
        acknowledge(withdrawn);
        prepare(withdrawn, "WITHDRAWN");
        assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(history.ends(withdrawn)).containsExactly("EndEvent_Withdrawn");
        assertThat(act.read(official).ethnicity()).isEqualTo("Kinh");
    }

    @Test
    void shouldCountTheDaysOfTheLaw() {
        LocalDate received = LocalDate.now().minusDays(1);
        String id = start(form("receivedOn", received.toString()));
        Instant due = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(id).singleResult()
                .getDueDate().toInstant();
        assertThat(due).isEqualTo(context.getBean(Deadlines.class).after(received, 2));
        acknowledge(id);
        assertThat(context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(id).singleResult()
                .getDueDate().toInstant()).isEqualTo(Deadlines.endOf(received.plusDays(10)));
    }

    // ---- refusals

    @ParameterizedTest
    @CsvSource({"BIRTH_DATE, hôm qua", "BIRTH_DATE, 31/02/1980", "BIRTH_DATE, 01/01/2999", "SEX, Khác", "EDUCATION, Giỏi",
            "FULL_NAME, ' '"})
    void shouldRefuseACorrection_thatTheRecordWouldNotTake(String field, String value) {
        Answer answer = http.as(OFFICE).post(PATH, correction(field, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("newValue");
    }

    @Test
    void shouldRefuse_whoIsNotOfTheUnit_andWhatIsNotYet() {
        String elsewhere = act.official(ActDriver.SENDING_UNIT, 40);
        assertThat(http.as(OFFICE).post(PATH, form("officialId", elsewhere)).status()).isEqualTo(400);
        assertThat(fields(http.as(OFFICE).post(PATH, form("receivedOn", LocalDate.now().plusDays(1).toString()))))
                .containsExactly("receivedOn");
        assertThat(http.as(HEAD).post(PATH, form()).status()).isEqualTo(403);
        assertThat(http.as("designer").post(PATH, form()).status()).isEqualTo(403);
    }

    @Test
    void shouldBeSeenByThoseWhoAnswerOnly_andStartOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = form();
        String id = http.as(OFFICE).post(PATH, form, "Idempotency-Key", key).json().path("id").asText();
        assertThat(http.as(OFFICE).post(PATH, form, "Idempotency-Key", key).json().path("id").asText()).isEqualTo(id);
        for (String user : List.of("office-99002", "counting-board", "organisation-commission", "designer")) {
            assertThat(http.as(user).get(PATH + "/" + id).status()).as(user).isEqualTo(404);
            assertThat(http.as(user).get(PATH + "/" + id + "/data").status()).as(user).isEqualTo(404);
            assertThat(http.as(user).get("/api/cases/" + id).status()).as(user).isEqualTo(404);
        }
        assertThat(http.as(HEAD).get("/api/cases/" + id).body()).contains("Yêu cầu về dữ liệu cá nhân")
                .doesNotContain(act.read(official).fullName());
    }
}
