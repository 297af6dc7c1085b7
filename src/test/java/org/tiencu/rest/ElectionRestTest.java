package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class ElectionRestTest {

    private static final String ELECTIONS = "/api/elections";
    private static final String NAME = "Bầu cử đại biểu (mẫu)";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private JdbcClient jdbc;
    private Http http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    private static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of("name", NAME, "electionDay",
                ElectionDriver.sundayIn(200).toString(), "bodies", List.of("NA", "PC"), "scope", List.of("99", "99001")));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    private Answer open(Map<String, Object> body, String... headers) {
        return http.as(ElectionDriver.ELECTION_COUNCIL).post(ELECTIONS, body, headers);
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @Test
    void shouldCreateTheElection_andOpenItsCases() {
        Answer answer = open(body());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("id").asText();
        assertThat(id).matches("BC-\\d{4}-\\d{2,}");
        assertThat(answer.header("Location")).isEqualTo(ELECTIONS + "/" + id);
        assertThat(http.as("office").get(ELECTIONS + "/" + id).json().path("name").asText()).isEqualTo(NAME);
        assertThat(http.as("office").get(ELECTIONS).json().findValuesAsText("id")).contains(id);
        await().atMost(Duration.ofSeconds(30)).until(() -> jdbc
                .sql("select count(*) from tiencu.election_case where election_id = :id and status = 'OPEN'").param("id", id)
                .query(Integer.class).single() == 3);
    }

    @Test
    void shouldLetAnAdministratorOpenOne() {
        assertThat(http.as("admin").post(ELECTIONS, body("scope", "99003")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "election-committee", "election-committee-province", "peoples-council", "designer"})
    void shouldBeForbidden_toEverybodyElse(String user) {
        Answer answer = http.as(user).post(ELECTIONS, body());
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void shouldNotOpenTwice_withTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = open(body(), "Idempotency-Key", key);
        Answer second = open(body(), "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(open(body("name", "Cuộc khác (mẫu)"), "Idempotency-Key", key).status()).isEqualTo(409);
    }

    @Test
    void shouldRefuseADayThatIsNotASunday_withTheArticle() {
        Answer answer = open(body("electionDay", ElectionDriver.sundayIn(200).plusDays(1).toString()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("electionDay");
        assertThat(answer.json().path("detail").asText()).contains("Chủ nhật", "Điều 5");
    }

    @Test
    void shouldRefuseADayThatHasPassed() {
        assertThat(fields(open(body("electionDay", "2026-03-15")))).containsExactly("electionDay");
    }

    @Test
    void shouldRefuseUnitsThatDoNotExistOrPrepareNothing() {
        Answer answer = open(body("scope", List.of("99", "77777", "TW")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("scope");
        assertThat(answer.json().path("detail").asText()).contains("77777", "TW").doesNotContain("99,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "electionDay", "bodies", "scope"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> body = body();
        body.remove(field);
        Answer answer = open(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @Test
    void shouldRefuseEmptyValues() {
        assertThat(fields(open(body("bodies", List.of())))).containsExactly("bodies");
        assertThat(fields(open(body("scope", List.of())))).containsExactly("scope");
        assertThat(open(body("bodies", java.util.Arrays.asList("NA", null))).status()).isEqualTo(400);
        assertThat(open(body("bodies", List.of("XX"))).status()).isEqualTo(400);
        assertThat(open(body("name", "x".repeat(201))).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u2003"})
    void shouldRefuseABlankName(String name) {
        assertThat(fields(open(body("name", name)))).containsExactly("name");
    }

    @Test
    void shouldKeepTheNameInNfc_withoutSpacesAround() {
        Answer answer = open(body("name", " " + Normalizer.normalize(NAME, Normalizer.Form.NFD) + " ", "scope", "99003"));
        assertThat(answer.json().path("name").asText()).isEqualTo(NAME);
    }

    @Test
    void shouldNotKnowAnElectionThatDoesNotExist() {
        assertThat(http.as("office").get(ELECTIONS + "/BC-1999-01").status()).isEqualTo(404);
    }
}
