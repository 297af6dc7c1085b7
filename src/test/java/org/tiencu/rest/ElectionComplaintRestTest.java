package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionComplaintRestTest {

    private static final String COMPLAINTS = "/api/election-complaints";
    private static final String COMMITTEE = ElectionDriver.ELECTION_COMMITTEE;

    @Autowired
    private ApplicationContext context;
    private ElectionDriver drive;
    private Http http;

    @BeforeAll
    void connect() {
        http = Http.of(context);
        drive = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC),
                ElectionDriver.PROVINCE, ElectionDriver.COMMUNE);
    }

    private Map<String, Object> form(Object... changes) {
        Map<String, Object> form = new HashMap<>(Map.of("election", drive.election.id(), "unit", ElectionDriver.COMMUNE,
                "object", "NA_CANDIDATE", "kind", "COMPLAINT", "receivedOn", LocalDate.now().toString(), "sender", "NAMED",
                "senderName", "Lý Thị Hoa Mai (mẫu)", "senderAddress", "Thôn Thử", "content", "Kê khai sai."));
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    private JsonNode entry(String user, String unit, String id) {
        JsonNode register = http.as(user).get("/api/elections/" + drive.election.id() + "/complaints?unit=" + unit).json();
        for (JsonNode one : register) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in the register of " + unit);
    }

    @Test
    void shouldEnterTheComplaint_andSayWhereItIs() {
        Answer answer = http.as(COMMITTEE).post(COMPLAINTS, form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("id").asText();
        assertThat(id).matches("TC-\\d{4}-\\d{6}");
        assertThat(answer.header("Location")).isEqualTo(COMPLAINTS + "/" + id);
        assertThat(answer.json().path("sender").path("name").asText()).isEqualTo("Lý Thị Hoa Mai (mẫu)");
        assertThat(answer.json().path("finalAddress").asText()).isEqualTo("Hội đồng bầu cử quốc gia");

        JsonNode entry = entry(COMMITTEE, ElectionDriver.COMMUNE, id);
        assertThat(entry.toString()).doesNotContain("(mẫu)").doesNotContain("Kê khai");
        assertThat(entry.path("registerNumber").asInt()).isPositive();
        assertThat(entry.path("object").asText()).isEqualTo("NA_CANDIDATE");
        assertThat(entry.path("state").asText()).isEqualTo("HANDLING");
        assertThat(entry.path("handler").asText()).isEqualTo(ElectionDriver.PROVINCE);
        assertThat(entry.path("receivedOn").asText()).isEqualTo(LocalDate.now().toString());
        assertThat(entry.path("due").asText()).isNotBlank();
        assertThat(entry.path("late").asBoolean()).isFalse();
        assertThat(entry("election-committee-province", ElectionDriver.PROVINCE, id)).isEqualTo(entry);
        assertThat(entry("election-council", "TW", id)).isEqualTo(entry);
    }

    @Test
    void shouldNotEnterItTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = http.as(COMMITTEE).post(COMPLAINTS, form(), "Idempotency-Key", key);
        Answer second = http.as(COMMITTEE).post(COMPLAINTS, form(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(http.as(COMMITTEE).post(COMPLAINTS, form("content", "Khác"), "Idempotency-Key", key).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"election", "unit", "object", "kind", "receivedOn", "sender", "senderName", "content"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> form = form();
        form.remove(field);
        if (field.equals("sender")) {
            form.keySet().removeAll(Set.of("senderName", "senderAddress"));
        }
        Answer answer = http.as(COMMITTEE).post(COMPLAINTS, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"object, SOMETHING", "object, VOTER_LIST", "unit, 99002", "kind, LETTER", "receivedOn, 2999-01-01"})
    void shouldNameTheField_whoseValueIsNotAllowed(String field, String value) {
        Answer answer = http.as(COMMITTEE).post(COMPLAINTS, form(field, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peoples-council", "peoples-committee", "fatherland-front", "office", "designer"})
    void shouldBeForbidden_toEverybodyButThoseWhoKeepARegister(String user) {
        Answer answer = http.as(user).post(COMPLAINTS, form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} sees the complaint: {1}, the register: {2}")
    @CsvSource({"election-committee, 200, 200", "election-committee-province, 200, 200", "election-council, 200, 200",
            "peoples-council, 404, 200", "fatherland-front-province, 404, 200", "election-committee-99002, 404, 404",
            "designer, 404, 404"})
    void shouldShowTheSenderToThoseWhoWorkOnIt(String user, int complaint, int register) {
        String id = http.as(COMMITTEE).post(COMPLAINTS, form()).json().path("id").asText();
        assertThat(http.as(user).get(COMPLAINTS + "/" + id).status()).isEqualTo(complaint);
        assertThat(http.as(user).get("/api/elections/" + drive.election.id() + "/complaints?unit=99001").status())
                .isEqualTo(register);
    }
}
