package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.confidencevote.ConfidenceVoteDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;

@IntegrationTest
class ConfidenceVoteRestTest {

    private static final String CASES = "/api/confidence-votes";
    private static final String OFFICE = "office-99002";

    @Autowired
    private ApplicationContext context;
    private ConfidenceVoteDriver drive;
    private Http http;

    @BeforeEach
    void connect() {
        HttpDoor door = new HttpDoor(context);
        http = door.http;
        drive = new ConfidenceVoteDriver(context, door, ActDriver.SENDING_UNIT, "-99002");
    }

    @AfterEach
    void backToTheRealTime() {
        context.getBean(MovableClock.class).reset();
    }

    private Map<String, Object> form(String key, Object value) {
        Map<String, Object> form = drive.startForm();
        form.put(key, value);
        return form;
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @Test
    void shouldCreateTheCase_andSayWhereItIs() {
        Answer answer = http.as(OFFICE).post(CASES, drive.startForm());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
        assertThat(created.path("id").asText()).matches("TN-\\d{4}-\\d{6}");
        assertThat(created.path("authorityUnit").asText()).isEqualTo("99");
        assertThat(created.path("cause").asText()).isEqualTo("confidence-vote:99002:" + drive.voteDay.getYear());
        assertThat(created.path("details").path("voteDay").asText()).isEqualTo(drive.voteDay.toString());
        assertThat(created.path("openTasks").findValuesAsText("name")).containsExactly("Lập danh sách lấy phiếu");
        assertThat(http.as(OFFICE).post(CASES, drive.startForm()).status()).as("the same year").isEqualTo(409);
    }

    @Test
    void shouldNotStartTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = http.as(OFFICE).post(CASES, drive.startForm(), "Idempotency-Key", key);
        Answer second = http.as(OFFICE).post(CASES, drive.startForm(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @ParameterizedTest
    @CsvSource({"head-99002, 403", "counting-board-99002, 403", "organisation-commission, 403", "designer, 403",
            "office, 400"})
    void shouldBeForTheOfficeOfTheUnit(String user, int status) {
        assertThat(http.as(user).post(CASES, drive.startForm()).status()).isEqualTo(status);
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        Answer early = http.as(OFFICE).post(CASES, form("voteDay", ActDriver.NOW.plusDays(13).toString()));
        assertThat(early.status()).isEqualTo(400);
        assertThat(fields(early)).containsExactly("voteDay");
        assertThat(early.json().path("detail").asText()).contains("15 ngày");
        assertThat(fields(http.as(OFFICE).post(CASES, form("voteDay", "mai")))).containsExactly("voteDay");
        assertThat(fields(http.as(OFFICE).post(CASES, form("unit", "99001")))).containsExactly("unit");
        assertThat(fields(http.as(OFFICE).post(CASES, form("reason", "")))).containsExactly("reason");
    }

    @Test
    void shouldKeepTheResultSecret_untilTheMinutesAreConfirmed() {
        drive.ready().counted(20, 15);
        for (String user : List.of(OFFICE, "admin", "standing-committee", "organisation-commission", "head-province")) {
            JsonNode details = details(user);
            assertThat(details.path("resultsHidden").asBoolean()).as(user).isTrue();
            assertThat(List.of(details.has("issued"), details.has("invalid"))).as(user).containsOnly(false);
            assertThat(details.path("results").findValuesAsText("name")).as(user).hasSize(2);
            assertThat(details.path("results")).as(user).allSatisfy(one -> assertThat(one.path("low").isNumber()).isFalse());
        }
        for (String user : List.of("head-99002", "counting-board-99002")) {
            assertThat(low(user)).as(user).isEqualTo(20);
        }
        assertThat(http.as("head").get(CASES + "/" + drive.caseId).status()).as("another unit").isEqualTo(404);

        drive.confirmed().reported();
        JsonNode closed = http.as(OFFICE).get(CASES + "/" + drive.caseId).json();
        assertThat(closed.path("statusName").asText()).isEqualTo("Đã lấy phiếu");
        assertThat(low(OFFICE)).isEqualTo(20);
        assertThat(details("admin").path("results").toString()).contains("\"consequence\":\"DISMISS\"",
                "\"lowPercent\":66.67");
    }

    private JsonNode details(String user) {
        return http.as(user).get(CASES + "/" + drive.caseId).json().path("details");
    }

    private int low(String user) {
        for (JsonNode one : details(user).path("results")) {
            if (one.path("officialId").asText().equals(drive.first)) {
                return one.path("low").asInt(-1);
            }
        }
        throw new AssertionError("Not on the list");
    }
}
