package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.desk.application.substitute.SubstituteUpkeep;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.SignedIn;

/** A substitute's work over REST: what he sees, does and starts, and what he no longer does. */
@IntegrationTest
class SubstituteRestTest {

    private static final String AWAY = "away";
    private static final String STAND_IN = "stand-in";
    private static final String NEXT = "stand-in-2";
    private static final String OFFICE_GROUP = "office@99001";
    private static final String DRAFT = NominationProcess.DRAFT_POLICY_REQUEST;
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private SubstituteUpkeep upkeep;
    @Autowired
    private MovableClock clock;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskService taskService;
    private HttpCaseDriver drive;
    private Http http;

    @BeforeEach
    void connect() {
        drive = new HttpCaseDriver(context);
        http = drive.http;
        accounts.createUser(AWAY, "Vắng (mẫu)", "Trần Văn", "demo");
        accounts.createUser(STAND_IN, "Thay (mẫu)", "Lê Thị", "demo");
        accounts.createUser(NEXT, "Tiếp (mẫu)", "Phạm Thị", "demo");
        accounts.join(AWAY, OFFICE_GROUP, "Văn phòng - Xã An Khê Thượng (mẫu)");
    }

    @AfterEach
    void endEverything() {
        clock.reset();
        http.as("admin").get("/api/substitutes").json().forEach(one ->
                http.as("admin").delete("/api/substitutes/" + one.path("id").asLong()));
        upkeep.run();
        assertThat(jdbc.sql("select count(*) from tiencu.substitute_task").query(Integer.class).single()).isZero();
    }

    private Map<String, Object> request(String substitute, int days, String... kinds) {
        return Map.of("substitute", substitute, "firstDay", TODAY.toString(), "lastDay", TODAY.plusDays(days).toString(),
                "kinds", List.of(kinds));
    }

    private long name(String absent, String substitute, int days, String... kinds) {
        Answer answer = http.as(absent).post("/api/substitutes", request(substitute, days, kinds));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/" + answer.json().path("id").asLong());
        return answer.json().path("id").asLong();
    }

    private static Map<String, Object> draft(CaseDriver drive) {
        return Map.of("documentNumber", "12-TTr/VP", "documentDate", TODAY.toString(), "seats", drive.post.seats(), "source",
                "ON_SITE", "fieldOfWork", "Kinh tế", "reason", "Khuyết");
    }

    private String path(String user) {
        return "/engine-rest/task/" + drive.tasks.find(user, drive.caseId, DRAFT);
    }

    private void shouldHaveNothing(String user, String task) {
        assertThat(drive.tasks.keys(user, drive.caseId)).isEmpty();
        for (String what : List.of("", "/form-variables", "/deployed-form")) {
            assertThat(http.as(user).get(task + what).status()).as(what).isIn(403, 404);
        }
        assertThat(http.as(user).post(task + "/claim", Map.of("userId", user)).status()).isIn(403, 404);
        assertThat(http.as(user).post(task + "/complete", Map.of()).status()).isIn(403, 404);
    }

    @Test
    void shouldDoTheWorkOfTheAbsentUser_andRecordBoth() {
        drive.start("ON_SITE");
        long id = name(AWAY, STAND_IN, 1, "personnel/*");
        assertThat(drive.tasks.keys(STAND_IN, drive.caseId)).as("there before").containsExactly(DRAFT);
        assertThat(http.as(STAND_IN).post(path(STAND_IN) + "/claim", Map.of("userId", STAND_IN)).status()).isEqualTo(204);
        drive.complete(STAND_IN, DRAFT, draft(drive));

        assertThat(jdbc.sql("select recorded_by || ' for ' || on_behalf_of from tiencu.case_paper where case_id = :case")
                .param("case", drive.caseId).query(String.class).list()).containsExactly(STAND_IN + " for " + AWAY);
        JsonNode act = http.as(AWAY).get("/api/substitutes/" + id + "/acts").json().path(0);
        assertThat(act.path("caseId").asText()).isEqualTo(drive.caseId);
        assertThat(act.path("task").asText()).isEqualTo("Lập tờ trình xin chủ trương");
        assertThat(http.as("admin").get("/api/cases/" + drive.caseId).json().path("events").findValuesAsText("onBehalfOf"))
                .as("the step and the paper").containsSubsequence("Trần Văn Vắng (mẫu)", "Trần Văn Vắng (mẫu)");
        JsonNode shown = http.as(STAND_IN).get("/api/substitutes/" + id).json();
        assertThat(shown.path("absent").path("name").asText()).isEqualTo("Trần Văn Vắng (mẫu)");
        assertThat(shown.path("stateName").asText()).isEqualTo("Đang có hiệu lực");

        drive.answerPolicy("APPROVED", "ON_SITE");
        assertThat(drive.tasks.keys(STAND_IN, drive.caseId)).as("came up later")
                .containsExactly(NominationProcess.PREPARE_LIST);
        drive.list(List.of(drive.officials.get(0)));
        assertThat(jdbc.sql("select count(*) from tiencu.case_paper where case_id = :case and on_behalf_of is not null")
                .param("case", drive.caseId).query(Integer.class).single()).as("own work of others").isEqualTo(1);
    }

    @Test
    void shouldHaveNothingMore_afterTheLastDay() {
        drive.start("ON_SITE");
        name(AWAY, STAND_IN, 1, "*");
        String task = path(STAND_IN);
        assertThat(http.as(STAND_IN).post(task + "/claim", Map.of("userId", STAND_IN)).status()).isEqualTo(204);

        clock.moveTo(TODAY.plusDays(2));
        assertThat(drive.tasks.submit(STAND_IN, task.substring(task.lastIndexOf('/') + 1), draft(drive)).status())
                .as("before anybody has cleared up").isEqualTo(404);
        assertThat(http.as(STAND_IN).get(task + "/form-variables").status()).isEqualTo(404);
        upkeep.run();
        shouldHaveNothing(STAND_IN, task);
        assertThat(http.as(AWAY).get(task).json().path("assignee").isNull()).as("back to the group").isTrue();
    }

    @Test
    void shouldNotSeeOtherKinds() {
        name(AWAY, STAND_IN, 1, "election/*", "appointment");
        drive.start("ON_SITE");
        shouldHaveNothing(STAND_IN, path(AWAY));
    }

    @Test
    void shouldLoseAtOnce_whatTheAbsentUserLoses() {
        drive.start("ON_SITE");
        name(AWAY, STAND_IN, 1, "*");
        String task = path(STAND_IN);
        accounts.leave(AWAY, OFFICE_GROUP);
        assertThat(drive.tasks.submit(STAND_IN, task.substring(task.lastIndexOf('/') + 1), draft(drive)).status())
                .isEqualTo(404);
        upkeep.run();
        shouldHaveNothing(STAND_IN, task);
    }

    @Test
    void shouldNotPassOnTwice() {
        name(AWAY, STAND_IN, 1, "*");
        name(STAND_IN, NEXT, 1, "*");
        drive.start("ON_SITE");
        String task = path(STAND_IN);
        shouldHaveNothing(NEXT, task);
        assertThat(http.as(STAND_IN).post(task + "/claim", Map.of("userId", STAND_IN)).status()).isEqualTo(204);
        upkeep.run();
        shouldHaveNothing(NEXT, task);
    }

    @Test
    void shouldTakeOver_whatTheAbsentUserHasClaimed() {
        drive.start("ON_SITE");
        String task = path(AWAY);
        assertThat(http.as(AWAY).post(task + "/claim", Map.of("userId", AWAY)).status()).isEqualTo(204);
        assertThat(http.as("office").post(task + "/claim", Map.of("userId", "office")).status()).isEqualTo(409);
        name(AWAY, STAND_IN, 1, "*");
        assertThat(drive.tasks.submit(STAND_IN, task.substring(task.lastIndexOf('/') + 1), draft(drive)).status())
                .as("not without taking it over").isEqualTo(409);
        assertThat(http.as(STAND_IN).post(task + "/claim", Map.of("userId", STAND_IN)).status()).isEqualTo(204);
        assertThat(http.as(STAND_IN).get(task).json().path("assignee").asText()).isEqualTo(STAND_IN);
        assertThat(http.as("office").post(task + "/claim", Map.of("userId", "office")).status()).isEqualTo(409);
        drive.complete(STAND_IN, DRAFT, draft(drive));
    }

    @Test
    void shouldStartACase_onBehalfOfTheAbsentUser() {
        assertThat(http.as(STAND_IN).post("/api/appointments", drive.startForm("ON_SITE")).status()).isEqualTo(403);
        long id = name(AWAY, STAND_IN, 1, "*");
        assertThat(http.as(STAND_IN).get("/engine-rest/process-definition/key/appointment/deployed-start-form").body())
                .contains(drive.post.id());
        Answer missing = http.as(STAND_IN).post("/api/appointments", Map.of("unit", "99001"));
        assertThat(missing.status()).as("told what is wrong").isEqualTo(400);
        Answer started = http.as(STAND_IN).post("/api/appointments", drive.startForm("ON_SITE"));
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        drive.caseId = started.json().path("id").asText();

        JsonNode act = http.as(AWAY).get("/api/substitutes/" + id + "/acts").json().path(0);
        assertThat(act.path("caseId").asText()).isEqualTo(drive.caseId);
        assertThat(act.has("task")).isFalse();
        assertThat(http.as(STAND_IN).get("/api/appointments/" + drive.caseId).status()).as("the file itself").isEqualTo(404);
        assertThat(drive.tasks.keys(STAND_IN, drive.caseId)).containsExactly(DRAFT);

        http.as(AWAY).delete("/api/substitutes/" + id);
        assertThat(http.as(STAND_IN).post("/api/appointments", drive.startForm("ON_SITE")).status()).isEqualTo(403);
        shouldHaveNothing(STAND_IN, path(AWAY));
    }

    @Test
    void shouldNotStart_whatIsNotCovered() {
        name(AWAY, STAND_IN, 1, "election/*", "nomination");
        assertThat(http.as(STAND_IN).post("/api/appointments", drive.startForm("ON_SITE")).status()).isEqualTo(403);
    }

    @Test
    void shouldNotBeAnAdministrator_forAnAdministrator() {
        accounts.join(AWAY, "camunda-admin", "Quản trị hệ thống");
        try {
            name(AWAY, STAND_IN, 1, "*");
            assertThat(http.as(STAND_IN).get("/engine-rest/user").status()).isEqualTo(403);
            assertThat(http.as(STAND_IN).get("/api/substitutes").json()).isNotEmpty().allMatch(one ->
                    List.of(one.path("absent").path("id").asText(), one.path("substitute").path("id").asText())
                            .contains(STAND_IN));
        } finally {
            accounts.leave(AWAY, "camunda-admin");
        }
    }

    @Test
    void shouldBeSetByAnAdministrator_andByNoStranger() {
        Map<String, Object> forAway = new HashMap<>(request(STAND_IN, 1, "*"));
        forAway.put("absent", AWAY);
        assertThat(http.as("head").post("/api/substitutes", forAway).status()).isEqualTo(403);
        assertThat(http.post("/api/substitutes", forAway).status()).isEqualTo(401);
        Answer set = http.as("admin").post("/api/substitutes", forAway);
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(set.json().path("setBy").path("id").asText()).isEqualTo("admin");
        String path = "/api/substitutes/" + set.json().path("id").asLong();
        assertThat(http.as("head").get(path).status()).isEqualTo(404);
        assertThat(http.as("head").get(path + "/acts").status()).isEqualTo(404);
        assertThat(http.as("head").delete(path).status()).isEqualTo(404);
        assertThat(http.as("head").get("/api/substitutes").json()).isEmpty();
        assertThat(http.as(AWAY).get("/api/substitutes").json()).hasSizeGreaterThanOrEqualTo(1);

        Answer ended = http.as(STAND_IN).delete(path);
        assertThat(ended.json().path("state").asText()).isEqualTo("ENDED");
        assertThat(http.as(STAND_IN).delete(path).status()).isEqualTo(409);
        assertThat(http.as(AWAY).get(path).json().path("endedBy").path("id").asText()).isEqualTo(STAND_IN);
    }

    @Test
    void shouldRefuseACycle_aSecondAndOneself() {
        name(AWAY, STAND_IN, 3, "*");
        Answer cycle = http.as(STAND_IN).post("/api/substitutes", request(AWAY, 1, "personnel/*"));
        assertThat(cycle.status()).isEqualTo(409);
        assertThat(cycle.json().path("message").asText()).isEqualTo(
                "Hai người không thể làm thay lẫn nhau trong cùng thời gian và cùng loại việc.");
        assertThat(http.as(AWAY).post("/api/substitutes", request(NEXT, 1, "voter-list")).status()).isEqualTo(409);
        assertThat(http.as(NEXT).post("/api/substitutes", request(NEXT, 1, "*")).status()).isEqualTo(400);
        assertThat(http.as(NEXT).post("/api/substitutes", request("nobody-at-all", 1, "*")).status()).isEqualTo(400);
        assertThat(http.as(NEXT).post("/api/substitutes", Map.of()).status()).isEqualTo(400);
        assertThat(http.as(NEXT).post("/api/substitutes", "{\"firstDay\":\"tomorrow\"}").status()).isEqualTo(400);
    }

    @Test
    void shouldSeeTheWorkOfTheAbsentUser_inAnElection() {
        ElectionDriver election = new ElectionDriver(context).open(ElectionDriver.sundayIn(99),
                Set.of(Body.PC), "99001");
        accounts.join(AWAY, "peoples-council@99001", "Thường trực Hội đồng nhân dân - Xã An Khê Thượng (mẫu)");
        try {
            await().until(() -> !drive.tasks.keys(AWAY, election.caseOf("99001")).isEmpty());
            name(AWAY, STAND_IN, 1, "election/*");
            assertThat(drive.tasks.keys(STAND_IN, election.caseOf("99001"))).isNotEmpty()
                    .isEqualTo(drive.tasks.keys(AWAY, election.caseOf("99001")));
        } finally {
            accounts.leave(AWAY, "peoples-council@99001");
        }
    }

    @Test
    void shouldLeaveNoRightBehind() {
        drive.start("ON_SITE");
        long id = name(AWAY, STAND_IN, 1, "*");
        String task = path(STAND_IN);
        String taskId = task.substring(task.lastIndexOf('/') + 1);
        assertThat(new SignedIn(context.getBean(IdentityService.class)).as(STAND_IN,
                () -> taskService.createTaskQuery().taskId(taskId).count())).isOne();
        http.as(AWAY).delete("/api/substitutes/" + id);
        assertThat(jdbc.sql("select count(*) from act_ru_identitylink where user_id_ = :user").param("user", STAND_IN)
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from act_ru_authorization where user_id_ = :user and resource_id_ = :task")
                .param("user", STAND_IN).param("task", taskId).query(Integer.class).single()).isZero();
    }
}
