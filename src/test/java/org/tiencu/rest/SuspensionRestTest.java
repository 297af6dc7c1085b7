package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class SuspensionRestTest {

    private static final String CASES = "/api/suspensions";

    @Autowired
    private ApplicationContext context;
    private Http http;
    private Tenure tenure;

    @BeforeEach
    void connect() {
        http = Http.of(context);
        tenure = new ActDriver(context).holder(Regime.STATE, false);
    }

    private Map<String, Object> form(String... changes) {
        Map<String, Object> form = new HashMap<>(Map.of("tenureId", tenure.id(), "category", "NECESSARY",
                "necessaryGround", "HARASSMENT", "establishedOn", ActDriver.TODAY, "description", "Nội dung (mẫu)"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "organisation-commission"})
    void shouldCreateTheCase_andSayWhereItIs(String user) {
        Answer answer = http.as(user).post(CASES, form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(created.path("id").asText()).matches("TDC-\\d{4}-\\d{6}");
        assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
        assertThat(created.path("statusName").asText()).isEqualTo("Đang xử lý");
        assertThat(created.path("details").path("ground").path("code").asText()).isEqualTo("HARASSMENT");
        assertThat(created.path("details").path("category").asText()).isEqualTo("NECESSARY");
        assertThat(created.path("details").path("extended").asBoolean(true)).isFalse();
        assertThat(created.path("details").has("endsOn")).isFalse();
        assertThat(created.path("openTasks").findValuesAsText("name")).containsExactly("Tham mưu tạm đình chỉ");
        assertThat(http.as("office-99002").get(answer.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void shouldNotStartTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = http.as("office").post(CASES, form(), "Idempotency-Key", key);
        Answer second = http.as("office").post(CASES, form(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        Answer third = http.as("office").post(CASES, form());
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.json().path("detail").asText()).contains(first.json().path("id").asText());
    }

    @ParameterizedTest
    @CsvSource({"head, 403", "standing-committee, 403", "inspection-commission, 403", "designer, 403", "office-99002, 400",
            "office-province, 400"})
    void shouldBeForbidden_toOthers(String user, int status) {
        assertThat(http.as(user).post(CASES, form()).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"tenureId, nobody, tenureId", "category, ANY, category", "necessaryGround, PROSECUTED, necessaryGround",
            "establishedOn, 2999-01-01, establishedOn", "establishedOn, 2020-01-01, necessaryGround", 
            "ground, HARASSMENT, ground"})
    void shouldNameTheField_whoseValueIsNotAllowed(String field, String value, String named) {
        Answer answer = http.as("office").post(CASES, form(field, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).contains(named);
    }

    @Test
    void shouldRefuseAGroundThatDoesNotHoldForThePost() {
        Map<String, Object> form = form("category", "SERIOUS", "seriousGround", "PROSECUTED", "requestedBy",
                "Cơ quan điều tra", "requestNumber", "5-CV");
        form.remove("necessaryGround");
        Answer answer = http.as("office").post(CASES, form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("seriousGround");
    }
}
