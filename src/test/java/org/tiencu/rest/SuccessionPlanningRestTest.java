package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.successionplanning.PlanningDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class SuccessionPlanningRestTest {

    private static final String CASES = "/api/succession-plannings";

    @Autowired
    private ApplicationContext context;
    private PlanningDriver drive;
    private Http http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        drive = new PlanningDriver(context, new HttpDoor(context));
    }

    private Answer start(String user, Map<String, Object> form, String... headers) {
        return http.as(user).post(CASES, form, headers);
    }

    private Map<String, Object> form(String field, Object value) {
        Map<String, Object> form = drive.startForm();
        form.put(field, value);
        return form;
    }

    @Test
    void shouldStart_andSayWhereTheCaseIs() {
        Answer answer = start(ActDriver.OFFICE, drive.startForm());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(created.path("id").asText()).matches("QH-\\d{4}-\\d{6}");
        assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
        assertThat(created.path("postId").asText()).isEqualTo(drive.post.id());
        assertThat(created.path("openTasks").findValuesAsText("name")).containsExactly("Dự thảo quy hoạch");
        assertThat(created.path("details").path("period").asText()).isEqualTo(PlanningDriver.RUNNING.toString());
    }

    @Test
    void shouldNotStartTwice_withTheSameIdempotencyKey_norForThePostAtAll() {
        String key = UUID.randomUUID().toString();
        Answer first = start(ActDriver.OFFICE, drive.startForm(), "Idempotency-Key", key);
        Answer second = start(ActDriver.OFFICE, drive.startForm(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        Answer another = start(ActDriver.OFFICE, drive.startForm());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.json().path("detail").asText()).contains(first.json().path("id").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "organisation-commission", "standing-committee", "counting-board"})
    void shouldBeForbidden_toEverybodyButAnOffice(String user) {
        assertThat(start(user, drive.startForm()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"period, 2010-2015", "period, nhiệm kỳ tới", "postId, nothing", "unit, 99002", "reason, ''"})
    void shouldNameTheField_whoseValueIsNotAllowed(String field, String value) {
        Answer answer = start(ActDriver.OFFICE, form(field, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("violations").findValuesAsText("field")).contains(field);
    }

    @Test
    void shouldPlanOverRest_andShowPeopleAndStructure() {
        String person = drive.candidate(38);
        drive.start().draft(List.of(), person).votes(person).submit().approve(person);
        JsonNode read = http.as(ActDriver.STANDING_COMMITTEE).get(CASES + "/" + drive.caseId).json();
        assertThat(read.path("status").asText()).isEqualTo("PLANNED");
        JsonNode details = read.path("details");
        assertThat(details.path("candidates").path(0).path("stage").asText()).isEqualTo("APPROVED");
        assertThat(details.path("structure").path(0).path("label").asText()).isEqualTo("Nữ");
        assertThat(details.path("structure").path(0).path("people").asInt()).isEqualTo(1);
        assertThat(read.path("decisions").path(0).path("actName").asText()).isEqualTo("Phê duyệt quy hoạch");
        assertThat(read.path("conferences")).hasSize(4);
        assertThat(http.as("office-99002").get(CASES + "/" + drive.caseId).status()).isEqualTo(404);
        assertThat(http.as(ActDriver.OFFICE).get(CASES + "?status=PLANNED").json().findValuesAsText("id"))
                .contains(drive.caseId);
    }
}
