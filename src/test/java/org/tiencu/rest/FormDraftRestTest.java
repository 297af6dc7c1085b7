package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Session;

@IntegrationTest
class FormDraftRestTest {

    private static final Map<String, Object> VALUES = Map.of("documentNumber", "12-TTr/VP", "rows",
            List.of(Map.of("votes", 3)));

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService taskService;

    private CaseDriver drive;
    private String task;
    private String path;
    private Session office;

    @BeforeEach
    void officeTakesATask() {
        drive = new CaseDriver(context).start("ON_SITE");
        task = new HttpTasks(Http.of(context)).find("office", drive.caseId, NominationProcess.DRAFT_POLICY_REQUEST);
        path = "/desk/drafts/" + task;
        taskService.setAssignee(task, "office");
        office = new Session(context, "office");
    }

    @Test
    void shouldBeThereOnAnotherComputerUntilItIsDiscarded() {
        assertThat(office.get(path).status()).isEqualTo(204);
        Answer saved = office.send("PUT", path, VALUES);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().path("savedAtText").asText()).matches("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}");
        assertThat(saved.json().has("data")).isFalse();

        Session elsewhere = new Session(context, "office");
        assertThat(elsewhere.get(path).json().at("/data/rows/0/votes").asInt()).isEqualTo(3);
        assertThat(elsewhere.get(path).json().path("savedAt")).isEqualTo(saved.json().path("savedAt"));
        elsewhere.send("PUT", path, Map.of("documentNumber", "13"));
        assertThat(office.get(path).json().path("data").toString()).isEqualTo("{\"documentNumber\":\"13\"}");

        assertThat(office.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(office.get(path).status()).isEqualTo(204);
    }

    @Test
    void shouldBeReadByItsOwnerOnly() {
        office.send("PUT", path, VALUES);
        // he sees every task
        Session admin = new Session(context, "admin");
        assertThat(admin.get(path).status()).isEqualTo(409);
        assertThat(admin.send("PUT", path, Map.of()).status()).isEqualTo(409);
        assertThat(admin.send("DELETE", path, null).status()).isEqualTo(204);
        Session other = new Session(context, "office-99002");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.send("PUT", path, Map.of()).status()).isEqualTo(404);
        assertThat(Http.of(context).as("office").get(path).status()).isEqualTo(401);
        assertThat(Http.of(context).get(path).status()).isEqualTo(401);
        assertThat(office.sendWithoutToken("PUT", path, Map.of()).status()).isEqualTo(302);
        assertThat(office.get(path).json().at("/data/documentNumber").asText()).isEqualTo("12-TTr/VP");
    }

    @Test
    void shouldGoWhenTheTaskLeavesItsOwner() {
        office.send("PUT", path, VALUES);
        taskService.setAssignee(task, null);
        assertThat(rows()).isZero();
        assertThat(office.send("PUT", path, VALUES).status()).isEqualTo(409);
        assertThat(office.get(path).status()).isEqualTo(204);

        taskService.setAssignee(task, "office");
        office.send("PUT", path, VALUES);
        taskService.setAssignee(task, "admin");
        assertThat(rows()).isZero();
    }

    @Test
    void shouldGoWhenTheTaskIsCompleted() {
        office.send("PUT", path, VALUES);
        drive.requestPolicy("ON_SITE");
        assertThat(rows()).isZero();
        assertThat(office.send("PUT", path, VALUES).status()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    void shouldGoWhenTheTaskIsCancelled() {
        office.send("PUT", path, VALUES);
        String instance = taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        RuntimeService runtimeService = context.getBean(RuntimeService.class);
        String root = runtimeService.createProcessInstanceQuery().processInstanceId(instance).singleResult()
                .getRootProcessInstanceId();
        runtimeService.deleteProcessInstance(root, "test");
        assertThat(rows()).isZero();
    }

    @Test
    void shouldStayWhenTheTaskIsRefused() {
        office.send("PUT", path, VALUES);
        assertThat(new HttpTasks(Http.of(context)).submit("office", task, Map.of("documentNumber", "x")).status())
                .isEqualTo(400);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatIsNoDraft() {
        assertThat(office.send("PUT", path, "[1]").status()).isEqualTo(400);
        assertThat(office.send("PUT", path, "{").status()).isEqualTo(400);
        Answer large = office.send("PUT", path, Map.of("a", "x".repeat(256 * 1024)));
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.json().path("detail").asText()).contains("256 KB");
        assertThat(office.send("PUT", path, Map.of("a", "x".repeat(1 << 20))).status()).isEqualTo(400);
        assertThat(office.send("PUT", path, "{\"a\":".repeat(30) + "1" + "}".repeat(30)).status()).isEqualTo(400);
        assertThat(rows()).isZero();
        assertThat(office.send("PUT", path, Map.of("a", "x".repeat(250 * 1024))).status()).isEqualTo(200);
    }

    @Test
    void shouldComposeVietnameseLettersAndDropTheNullCharacter() {
        office.send("PUT", path, Map.of("reason", Normalizer.normalize("Khuyết", Normalizer.Form.NFD) + "\0"));
        assertThat(office.get(path).json().at("/data/reason").asText()).isEqualTo("Khuyết");
    }

    private int rows() {
        return jdbc.sql("select count(*) from tiencu.form_draft where task_id = :task").param("task", task)
                .query(Integer.class).single();
    }
}
