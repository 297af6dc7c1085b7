package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;

/** The tables that integrators ask by themselves, through the engine's own resource. */
@IntegrationTest
class ElectionDecisionsRestTest {

    @Autowired
    private ApplicationContext context;

    private JsonNode evaluateAll(String table, Object... inputs) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            variables.put((String) inputs[i], inputs[i + 1]);
        }
        return post(table, HttpTasks.variables(variables));
    }

    private JsonNode post(String table, Map<String, Object> variables) {
        Answer answer = Http.of(context).as("admin").post("/engine-rest/decision-definition/key/" + table + "/evaluate",
                Map.of("variables", variables));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode evaluate(String table, Object... inputs) {
        JsonNode rows = evaluateAll(table, inputs);
        assertThat(rows).as(table).hasSize(1);
        assertThat(value(rows.get(0), "document").asText()).matches("(Luật|Nghị quyết) \\d+/.*");
        assertThat(value(rows.get(0), "article").asText()).startsWith("Điều ");
        return rows.get(0);
    }

    private static JsonNode value(JsonNode row, String output) {
        return row.path(output).path("value");
    }

    @Test
    void shouldCountSeatsAndCandidates() {
        assertThat(value(evaluate("council-seats", "unitKind", "PROVINCE", "population", 1_070_000), "seats").asInt())
                .isEqualTo(51);
        assertThat(value(evaluate("candidate-surplus", "body", "PC", "seats", 5), "minimumCandidates").asInt()).isEqualTo(8);
    }

    @Test
    void shouldNotNeedWhatDoesNotMatter() {
        JsonNode permanent = evaluate("voter-ballots", "residence", "PERMANENT");
        assertThat(value(permanent, "commune").asBoolean()).isTrue();
        assertThat(value(permanent, "listedAt").asText()).isEqualTo("Nơi thường trú");
        JsonNode returned = evaluate("voter-ballots", "residence", "RETURNED_FROM_ABROAD", "addressKind", "TEMPORARY");
        assertThat(value(returned, "commune").asBoolean()).isFalse();
        assertThat(value(evaluate("council-seats", "unitKind", "HANOI_HCMC"), "seats").asInt()).isEqualTo(125);
        JsonNode temporary = evaluate("voter-ballots", "residence", "TEMPORARY", "monthsOfResidence", 11);
        assertThat(value(temporary, "commune").asBoolean()).isFalse();
    }

    @Test
    void shouldTakeTheLawInForce_whenNoDayIsGiven() {
        assertThat(value(evaluate("body-size", "bodyKind", "COMMITTEE_PROVINCE"), "maximum").asInt()).isEqualTo(37);
        assertThat(value(evaluate("conference-quorum", "conferenceKind", "RESIDENCE", "voters", 100), "quorum").asInt())
                .isEqualTo(55);
        assertThat(value(evaluate("complaint-routing", "object", "NA_RESULT"), "answerDays").asInt()).isEqualTo(7);
        assertThat(value(evaluate("exclusion-grounds", "ground", "ACCUSED"), "excluded").asBoolean()).isTrue();
    }

    @Test
    void shouldTakeTheLawOfTheDay_whenOneIsGiven() {
        for (String day : List.of("2021-05-23", "2021-05-23T00:00:00")) {
            JsonNode committee = evaluate("body-size", "bodyKind", "COMMITTEE_PROVINCE", "ruleDate", day);
            assertThat(value(committee, "maximum").asInt()).isEqualTo(31);
            JsonNode complaint = evaluate("complaint-routing", "object", "NA_RESULT", "ruleDate", day);
            assertThat(value(complaint, "answerDays").asInt()).isEqualTo(30);
            JsonNode conference = evaluate("conference-quorum", "conferenceKind", "WORKPLACE", "voters", 99, "ruleDate",
                    day);
            assertThat(value(conference, "tellersMaximum").asInt()).isEqualTo(5);
        }
        JsonNode dated = post("body-size", Map.of("bodyKind", Map.of("value", "COMMITTEE_COMMUNE"),
                "ruleDate", Map.of("value", "2021-05-23T00:00:00.000+0700", "type", "Date")));
        assertThat(value(dated.get(0), "maximum").asInt()).isEqualTo(11);
    }

    @Test
    void shouldAnswerNothing_whenTheLawHasNoSuchCase() {
        assertThat(evaluateAll("candidate-surplus", "body", "NA", "seats", 4)).isEmpty();
        assertThat(evaluateAll("body-size", "bodyKind", "BOARD_DISTRICT")).isEmpty();
        assertThat(evaluateAll("voter-ballots", "residence", "TEMPORARY")).isEmpty();
        assertThat(evaluateAll("exclusion-grounds")).isEmpty();
    }
}
