package org.tiencu.personnel.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class BallotRestTest {

    @Autowired
    private ApplicationContext context;
    private Http http;

    @BeforeEach
    void connect() {
        http = Http.of(context);
    }

    /** 30 summoned, 28 came, one person with 16 votes; with changes. */
    private static Map<String, Object> count(Object... changes) {
        Map<String, Object> count = new HashMap<>(Map.of("ruleDate", "2026-01-15", "step", 2, "summoned", 30, "present", 28,
                "issued", 28, "returned", 28, "invalid", 1, "seats", 1, "candidates", List.of(Map.of("id", "a", "votes", 16))));
        for (int i = 0; i < changes.length; i += 2) {
            count.put((String) changes[i], changes[i + 1]);
        }
        return count;
    }

    private Answer evaluate(Map<String, Object> count) {
        return http.as("office").post("/api/ballots/evaluate", count);
    }

    @Test
    void shouldSelect_whoHasMoreThanHalfOfThoseSummoned() {
        Answer answer = evaluate(count());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode result = answer.json();
        assertThat(result.path("quorum").asBoolean()).isTrue();
        assertThat(result.path("base").asInt()).isEqualTo(30);
        assertThat(result.path("outcome").asText()).isEqualTo("SELECTED");
        assertThat(result.path("selected")).extracting(JsonNode::asText).containsExactly("a");
        assertThat(result.path("results").path(0).path("percent").decimalValue()).isEqualByComparingTo("53.33");
        assertThat(result.path("rule").path("document").asText()).isEqualTo("Nghị định 170/2025/NĐ-CP");
        assertThat(result.path("rule").path("article").asText()).isEqualTo("Điều 33 khoản 2");
    }

    @ParameterizedTest(name = "{0} votes of 30: {1}")
    @CsvSource({"16, SELECTED", "15, CARRIED", "9, CARRIED", "8, FAILED"})
    void shouldFollowTheThresholds(int votes, String outcome) {
        assertThat(evaluate(count("candidates", List.of(Map.of("id", "a", "votes", votes)))).json().path("outcome").asText())
                .isEqualTo(outcome);
    }

    @Test
    void shouldHaveNoResult_withoutAQuorum() {
        JsonNode result = evaluate(count("present", 19, "issued", 19, "returned", 19)).json();
        assertThat(result.path("quorum").asBoolean()).isFalse();
        assertThat(result.path("outcome").asText()).isEqualTo("NO_QUORUM");
        assertThat(result.path("selected")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} on {2}")
    @CsvSource({"PARTY, 2, 2025-10-08, Quy định 377-QĐ/TW", "PARTY, 2, 2025-10-07, Quy định 80-QĐ/TW",
            "STATE, SENDING, 2025-07-01, Nghị định 170/2025/NĐ-CP", "STATE, 5, 2025-06-30, Nghị định 116/2024/NĐ-CP"})
    void shouldUseTheRuleOfTheRegimeAndTheDay(String regime, String step, String day, String document) {
        assertThat(evaluate(count("regime", regime, "step", step, "ruleDate", day)).json().path("rule").path("document").asText())
                .isEqualTo(document);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
            "present,  31, present",
            "issued,   29, issued",
            "returned, 29, returned",
            "invalid,  29, invalid"})
    void shouldNameTheFigure_whenACountIsImpossible(String figure, int value, String field) {
        Answer answer = evaluate(count(figure, value));
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer);
        assertThat(answer.json().path("violations")).extracting(one -> one.path("field").asText()).anyMatch(
                name -> name.contains(field));
        assertThat(answer.json().path("violations")).allSatisfy(one -> assertThat(one.path("message").asText()).isNotBlank());
    }

    @Test
    void shouldNameTheSum_whenThereAreMoreVotesThanValidBallots() {
        Answer answer = evaluate(count("candidates", List.of(Map.of("id", "a", "votes", 20), Map.of("id", "b", "votes", 8))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).contains("28").contains("27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "step 2", "authority"})
    void shouldRefuseAStepThatDoesNotExist(String step) {
        Answer answer = evaluate(count("step", step));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("field").asText()).isEqualTo("step");
    }

    @Test
    void shouldRefuseADay_beforeThereWasARule() {
        Answer answer = evaluate(count("ruleDate", "2017-01-01"));
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer);
        assertThat(answer.json().path("detail").asText()).contains("Chưa có quy định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruleDate", "step", "summoned", "present", "issued", "returned", "invalid", "seats", "candidates"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> count = count();
        count.remove(field);
        Answer answer = evaluate(count);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations")).extracting(one -> one.path("field").asText()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"ruleDate, 15/01/2026", "summoned, many", "regime, KINGDOM", "candidates, a"})
    void shouldNameTheField_whoseValueIsOfAnotherKind(String field, String value) {
        Answer answer = evaluate(count(field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations").path(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.body()).as("says nothing about classes").doesNotContain("java").doesNotContain("Exception");
    }

    @Test
    void shouldAnswerNobody_withoutSigningIn() {
        assertThat(http.post("/api/ballots/evaluate", count()).status()).isEqualTo(401);
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asText()).isEqualTo("Yêu cầu không hợp lệ");
        assertThat(answer.json().path("detail").asText()).isEqualTo(answer.json().path("message").asText()).isNotBlank();
    }
}
