package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.text.Normalizer;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionOverrideRestTest {

    private static final String REASON = "Điều chỉnh vì mưa lũ (mẫu)";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ElectionStore store;
    private ElectionDriver drive;
    private LocalDate electionDay;
    private Http http;
    private String path;

    @BeforeAll
    void open() {
        http = Http.of(context);
        drive = new ElectionDriver(context).open(ElectionDriver.sundayIn(200), Set.of(Body.PC), "99001");
        electionDay = drive.election.electionDay();
        path = "/api/elections/" + drive.election.id();
    }

    private Map<String, Object> body(String milestone, LocalDate day, Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of("milestone", milestone, "day", day.toString(), "documentNumber",
                "12/NQ-HĐBCQG", "documentDate", ElectionDriver.TODAY, "reason", REASON));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    private Answer move(Map<String, Object> body, String... headers) {
        return http.as(ElectionDriver.ELECTION_COUNCIL).post(path + "/overrides", body, headers);
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode one : list) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError(value + " is not in " + list);
    }

    @Test
    void shouldMoveTheRunningCase_andTellWhatItDid() {
        LocalDate law = electionDay.minusDays(21);
        Answer answer = move(body("lists-sent", law.plusDays(1), "hour", "16:30"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.json().path("id").asText();
        assertThat(id).matches(drive.election.id() + "-DC-\\d+");
        await().atMost(Duration.ofSeconds(30)).until(() -> store.milestones(drive.caseOf("99001")).stream()
                .anyMatch(one -> one.milestone().equals("lists-sent") && one.dueAt().toString().endsWith("T09:30:00Z")));
        assertThat(move(body("lists-sent", law.plusDays(2))).status()).isEqualTo(202);

        JsonNode trace = http.as("office").get(path + "/overrides").json();
        JsonNode first = find(trace, "id", id);
        assertThat(first.path("milestone").asText()).isEqualTo("lists-sent");
        assertThat(first.path("oldDay").asText()).isEqualTo(law.toString());
        assertThat(first.has("oldHour")).isFalse();
        assertThat(first.path("day").asText()).isEqualTo(law.plusDays(1).toString());
        assertThat(first.path("hour").asText()).isEqualTo("16:30");
        assertThat(first.path("setBy").asText()).isEqualTo(ElectionDriver.ELECTION_COUNCIL);
        assertThat(first.path("setAt").asText()).startsWith(ElectionDriver.TODAY.substring(0, 4));
        assertThat(first.path("documentNumber").asText()).isEqualTo("12/NQ-HĐBCQG");
        assertThat(first.path("reason").asText()).isEqualTo(REASON);
        JsonNode second = trace.get(trace.size() - 1);
        assertThat(second.path("oldDay").asText()).isEqualTo(law.plusDays(1).toString());
        assertThat(second.path("oldHour").asText()).isEqualTo("16:30");
    }

    @Test
    void shouldGiveTheCalendarAsItWasMoved() {
        LocalDate day = electionDay.minusDays(44);
        assertThat(move(body("dossier-deadline", day)).status()).isEqualTo(202);
        JsonNode step = find(http.as("office").get(path + "/calendar").json(), "milestone", "dossier-deadline");
        assertThat(step.path("date").asText()).isEqualTo(day.toString());
        assertThat(step.path("time").asText()).as("the hour of the law stays").isEqualTo("17:00");
        assertThat(step.path("moved").path("lawDate").asText()).isEqualTo(electionDay.minusDays(42).toString());
        assertThat(step.path("moved").path("documentNumber").asText()).isEqualTo("12/NQ-HĐBCQG");
        JsonNode other = find(http.as("office").get(path + "/calendar").json(), "milestone", "voting");
        assertThat(other.has("moved")).isFalse();
        Answer file = http.as("office").get(path + "/calendar.ics");
        assertThat(file.header("Content-Disposition")).contains("lich-bau-cu-" + electionDay);
        assertThat(file.body().replace("\r\n ", "")).contains("UID:dossier-deadline-" + electionDay + "-NAPC@tiencu.org",
                "DTSTART:" + day.toString().replace("-", "") + "T100000Z", "12/NQ-HĐBCQG");
        // by law alone nothing has changed
        assertThat(find(http.as("office").get("/api/elections/calendar?electionDay=" + electionDay).json(), "milestone",
                "dossier-deadline").path("date").asText()).isEqualTo(electionDay.minusDays(42).toString());
    }

    @Test
    void shouldNotMoveTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body("ballots-to-boards", electionDay.minusDays(18));
        Answer first = move(body, "Idempotency-Key", key);
        Answer second = move(body, "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(202, 202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(fields(move(body))).as("it is there already").containsExactly("day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "election-committee", "election-committee-province", "designer"})
    void shouldBeForbidden_toEverybodyButTheNationalElectionCouncil(String user) {
        assertThat(http.as(user).post(path + "/overrides", body("lists-sent", electionDay.minusDays(19))).status())
                .isEqualTo(403);
    }

    @Test
    void shouldLetAnAdministratorMoveAStep_keepingTextsInNfc() {
        Answer answer = http.as("admin").post(path + "/overrides", body("voting-notice", electionDay.minusDays(11), "reason",
                " " + Normalizer.normalize(REASON, Normalizer.Form.NFD)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(find(http.as("admin").get(path + "/overrides").json(), "id", answer.json().path("id").asText())
                .path("reason").asText()).isEqualTo(REASON);
    }

    @Test
    void shouldRefuseAStepThatCannotBeMoved() {
        assertThat(fields(move(body("voting", electionDay.minusDays(7))))).containsExactly("milestone");
        assertThat(fields(move(body("nothing", electionDay.minusDays(7))))).containsExactly("milestone");
        assertThat(fields(move(body("na-results", electionDay.plusDays(7))))).as("a step of the other election")
                .containsExactly("milestone");
    }

    @Test
    void shouldRefuseADayThatCannotBe() {
        assertThat(fields(move(body("lists-sent", electionDay.plusDays(1))))).containsExactly("day");
        assertThat(fields(move(body("pc-results", electionDay.minusDays(1))))).containsExactly("day");
        assertThat(fields(move(body("pc-structure", LocalDate.now().minusDays(1))))).containsExactly("day");
        assertThat(fields(move(body("pc-structure", electionDay.minusDays(105))))).as("the day of the law")
                .containsExactly("day");
        assertThat(fields(move(body("lists-sent", electionDay.minusDays(15), "documentDate",
                LocalDate.now().plusDays(1).toString())))).containsExactly("documentDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"milestone", "day", "documentNumber", "documentDate", "reason"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> body = body("lists-sent", electionDay.minusDays(14));
        body.remove(field);
        assertThat(fields(move(body))).containsExactly(field);
    }

    @Test
    void shouldNotKnowAnElectionThatDoesNotExist_norShowTheTraceToStrangers() {
        assertThat(http.as("admin").post("/api/elections/BC-1999-01/overrides", body("lists-sent", electionDay)).status())
                .isEqualTo(404);
        assertThat(http.as("admin").get("/api/elections/BC-1999-01/calendar").status()).isEqualTo(404);
        assertThat(http.as("designer").get(path + "/overrides").status()).isEqualTo(404);
    }
}
