package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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

    private JsonNode evaluate(String table, Object... inputs) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            variables.put((String) inputs[i], inputs[i + 1]);
        }
        Answer answer = Http.of(context).as("admin").post("/engine-rest/decision-definition/key/" + table + "/evaluate",
                Map.of("variables", HttpTasks.variables(variables)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).as(table).hasSize(1);
        return answer.json().get(0);
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
        assertThat(value(evaluate("body-size", "bodyKind", "COMMITTEE_PROVINCE", "ruleDate", "2021-05-23T00:00:00"), "maximum")
                .asInt()).isEqualTo(31);
    }
}
