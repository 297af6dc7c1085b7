package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.Http;
import org.tiencu.support.IntegrationTest;

/** Every right that an official does not have at the engine's own REST API. */
@IntegrationTest
class EngineRightsRestTest {

    @Autowired
    private ApplicationContext context;
    private HttpCaseDriver drive;
    private Http http;

    @BeforeEach
    void connect() {
        drive = new HttpCaseDriver(context);
        http = drive.http;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/process-definition", "/engine-rest/engine",
            "/engine-rest/version", "/engine-rest/deployment", "/engine-rest/user", "/engine-rest/history/task",
            "/engine-rest/no-such-thing"})
    void shouldAnswerNobody_withoutSigningIn(String path) {
        assertThat(http.get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/engine-rest/deployment", "/engine-rest/user", "/engine-rest/group", "/engine-rest/authorization",
            "/engine-rest/variable-instance", "/engine-rest/process-instance", "/engine-rest/execution", "/engine-rest/job",
            "/engine-rest/incident", "/engine-rest/metrics", "/engine-rest/telemetry/data", "/engine-rest/schema/log",
            "/engine-rest/history/task", "/engine-rest/history/variable-instance", "/engine-rest/history/process-instance",
            "/engine-rest/history/activity-instance", "/engine-rest/history/user-operation",
            "/engine-rest/decision-definition", "/engine-rest/batch", "/engine-rest/external-task"})
    void shouldShowAnOfficialNothingOfTheInstallation(String path) {
        for (String user : List.of("office", "standing-committee")) {
            assertThat(http.as(user).get(path).status()).as(user).isEqualTo(403);
        }
        assertThat(http.as("admin").get(path).status()).as("there is such an address").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "/engine-rest/message, {\"messageName\":\"appointment-withdrawn\"}",
            "/engine-rest/process-instance/delete, {}", "/engine-rest/history/task, {}", "/engine-rest/variable-instance, {}",
            "/engine-rest/user/create, {}", "/engine-rest/authorization/create, {}", "/engine-rest/modification/execute, {}",
            "/engine-rest/condition, {}", "/engine-rest/task/create, {}", "/engine-rest/filter/create, {}",
            "/engine-rest/decision-definition/key/vetting-eligibility/evaluate, {}", "/engine-rest/signal, {}"})
    void shouldRefuseAnOfficialEveryOtherChange(String path, String body) {
        assertThat(http.as("office").post(path, body).status()).isEqualTo(403);
        assertThat(http.as("designer").post(path, body).status()).isEqualTo(403);
    }

    @Test
    void shouldNotDeploy_asAnOfficial() {
        assertThat(http.as("office").deploy("mine", Map.of("mine.bpmn", "<x/>")).status()).isEqualTo(403);
        assertThat(http.as("head").delete("/engine-rest/deployment/1").status()).isEqualTo(403);
    }

    @Test
    void shouldNotDeleteADeployment_asADesigner() {
        String id = http.as("designer").get("/engine-rest/deployment?name=processes/personnel/conference").json()
                .path(0).path("id").asText();
        assertThat(id).isNotEmpty();
        assertThat(http.as("designer").delete("/engine-rest/deployment/" + id + "?cascade=true").status()).isEqualTo(403);
        assertThat(http.as("designer").get("/engine-rest/deployment/" + id).status()).isEqualTo(200);
    }

    @Test
    void shouldShowATask_onlyToThoseWhoseTaskItIs() {
        drive.start("ON_SITE");
        String task = drive.tasks.find(CaseDriver.OFFICE, drive.caseId, NominationProcess.DRAFT_POLICY_REQUEST);
        for (String user : List.of("head", "office-99002", "standing-committee", "designer")) {
            assertThat(drive.tasks.keys(user, drive.caseId)).as(user).isEmpty();
            for (String what : List.of("", "/form", "/form-variables", "/deployed-form", "/variables", "/identity-links")) {
                assertThat(http.as(user).get("/engine-rest/task/" + task + what).status()).as(user + " " + what).isIn(403, 404);
            }
            assertThat(http.as(user).post("/engine-rest/task/" + task + "/claim", Map.of("userId", user)).status())
                    .as(user).isIn(403, 404);
        }
        assertThat(http.as(CaseDriver.OFFICE).get("/engine-rest/task/" + task).status()).isEqualTo(200);
        assertThat(http.as(CaseDriver.OFFICE).get("/engine-rest/task/" + task + "/deployed-form").status()).isEqualTo(200);
    }

    @Test
    void shouldChangeNothingOfATask_butByCompletingIt() {
        drive.start("ON_SITE");
        String task = "/engine-rest/task/" + drive.tasks.find(CaseDriver.OFFICE, drive.caseId,
                NominationProcess.DRAFT_POLICY_REQUEST);
        Http office = http.as(CaseDriver.OFFICE);
        assertThat(office.put(task, Map.of("name", "Khác")).status()).isEqualTo(403);
        assertThat(office.put(task + "/variables/policyOutcome", Map.of("value", "APPROVED", "type", "String")).status())
                .isEqualTo(403);
        assertThat(office.post(task + "/variables", Map.of("modifications", Map.of())).status()).isEqualTo(403);
        assertThat(office.post(task + "/delegate", Map.of("userId", "head")).status()).isEqualTo(403);
        assertThat(office.post(task + "/assignee", Map.of("userId", "head")).status()).isEqualTo(403);
        assertThat(office.post(task + "/resolve", Map.of()).status()).isEqualTo(403);
        assertThat(office.post(task + "/bpmnError", Map.of("errorCode", "NOT_NOMINATED")).status()).isEqualTo(403);
        assertThat(office.post(task + "/bpmnEscalation", Map.of("escalationCode", "X")).status()).isEqualTo(403);
        assertThat(office.post(task + "/identity-links", Map.of("userId", "head", "type", "candidate")).status()).isEqualTo(403);
        assertThat(office.delete(task).status()).isEqualTo(403);
    }

    @Test
    void shouldNotClaimForSomebodyElse_andTakeNoTaskFromHim() {
        Accounts accounts = context.getBean(Accounts.class);
        accounts.createUser("colleague", "Thử", "Đồng nghiệp", "demo");
        accounts.join("colleague", "office@99001", "Văn phòng - Xã An Khê Thượng (mẫu)");
        drive.start("ON_SITE");
        String task = "/engine-rest/task/" + drive.tasks.find(CaseDriver.OFFICE, drive.caseId,
                NominationProcess.DRAFT_POLICY_REQUEST);
        Http office = http.as(CaseDriver.OFFICE);
        assertThat(office.post(task + "/claim", Map.of("userId", "colleague")).status()).isEqualTo(403);

        assertThat(http.as("colleague").post(task + "/claim", Map.of("userId", "colleague")).status()).isEqualTo(204);
        assertThat(office.post(task + "/claim", Map.of("userId", CaseDriver.OFFICE)).status()).isEqualTo(409);
        assertThat(office.post(task + "/claim", Map.of()).status()).isEqualTo(403);
        assertThat(office.post(task + "/unclaim", Map.of()).status()).isEqualTo(403);
        assertThat(http.as("colleague").get(task).json().path("assignee").asText()).isEqualTo("colleague");
    }

    @Test
    void shouldClaimAndGiveBack() {
        drive.start("ON_SITE");
        String task = "/engine-rest/task/" + drive.tasks.find(CaseDriver.OFFICE, drive.caseId,
                NominationProcess.DRAFT_POLICY_REQUEST);
        Http office = http.as(CaseDriver.OFFICE);
        assertThat(office.post(task + "/claim", Map.of("userId", CaseDriver.OFFICE)).status()).isEqualTo(204);
        assertThat(office.get(task).json().path("assignee").asText()).isEqualTo(CaseDriver.OFFICE);
        assertThat(office.post(task + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(office.get(task).json().path("assignee").isNull()).isTrue();
    }

    /** A query may carry expressions, which the engine would evaluate. */
    @Test
    void shouldNotEvaluateExpressions_ofAQuery() {
        for (String query : List.of("/engine-rest/task?assigneeExpression=%24%7B1%2B1%7D",
                "/engine-rest/task/count?dueBeforeExpression=%24%7Bnow()%7D")) {
            assertThat(http.as(CaseDriver.OFFICE).get(query).status()).as(query).isBetween(400, 499);
        }
        assertThat(http.as(CaseDriver.OFFICE).post("/engine-rest/task", Map.of("assigneeExpression",
                "${''.getClass().forName('java.lang.Runtime')}")).status()).isBetween(400, 499);
    }
}
