package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.BodyDriver.members;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.BodyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionBodyRestTest {

    @Autowired
    private ApplicationContext context;
    private Http http;
    private BodyDriver drive;
    private String url;

    @BeforeAll
    void establish() {
        http = Http.of(context);
        drive = new BodyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.PC), COMMUNE);
        drive.draw(COMMUNE);
        drive.establish(COMMUNE, BodyKind.BOARD, members("PC-1", 9, "PC-2", 11));
        drive.establish(COMMUNE, BodyKind.COMMITTEE, members("COMMITTEE", 10));
        url = "/api/elections/" + drive.election.id() + "/bodies?unit=";
    }

    @Test
    void shouldListBodiesWithTheirMembers() {
        Answer answer = http.as("fatherland-front").get(url + COMMUNE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("unit").asText()).isEqualTo(COMMUNE);
        JsonNode bodies = answer.json().path("bodies");
        assertThat(bodies.findValuesAsText("kind")).containsExactly("COMMITTEE", "BOARD", "BOARD");
        assertThat(bodies.findValuesAsText("memberCount")).containsExactly("10", "9", "11");
        assertThat(bodies.get(0).has("list")).isFalse();
        JsonNode second = bodies.get(2);
        assertThat(second.path("list").asText()).isEqualTo("PC");
        assertThat(second.path("number").asInt()).isEqualTo(2);
        assertThat(second.path("name").asText()).isEqualTo("Ban bầu cử đại biểu Hội đồng nhân dân, đơn vị bầu cử số 2");
        assertThat(second.path("minimum").asInt()).isEqualTo(9);
        assertThat(second.path("maximum").asInt()).isEqualTo(15);
        assertThat(second.path("law").asText()).contains("Điều 24");
        assertThat(second.path("decidedOn").asText()).isEqualTo(ElectionDriver.TODAY);
        assertThat(second.path("members")).hasSize(11);
        assertThat(second.path("members").get(0).path("roleName").asText()).isEqualTo("Trưởng ban");
        assertThat(second.path("members").get(0).path("fullName").asText()).isEqualTo("Người 1 (mẫu)");
    }

    @ParameterizedTest
    @CsvSource({"election-committee-province, true", "election-council, true", "office, false", "office-province, false"})
    void shouldNameMembers_toThoseWithAPartInElectionsOnly(String user, boolean named) {
        JsonNode bodies = http.as(user).get(url + COMMUNE).json().path("bodies");
        assertThat(bodies).hasSize(3).allSatisfy(body -> {
            assertThat(body.has("members")).isEqualTo(named);
            assertThat(body.path("memberCount").asInt()).isGreaterThanOrEqualTo(9);
        });
    }

    private Answer change(String user, Object bodyId) {
        return http.as(user).post("/engine-rest/process-definition/key/election-body-change/submit-form",
                Map.of("variables", Map.of("bodyId", Map.of("value", bodyId))));
    }

    @Test
    void shouldStartAChange_forThePeoplesCommitteeThatSetTheBodyUp() {
        String bodyId = drive.changeable("peoples-committee").entrySet().stream()
                .filter(option -> option.getKey().endsWith(drive.caseOf(COMMUNE))).findFirst().orElseThrow().getValue();
        Answer started = change("peoples-committee", bodyId);
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(started.json().path("businessKey").asText()).startsWith(drive.caseOf(COMMUNE) + "-TV");
        assertThat(change("peoples-committee-99002", bodyId).status()).isEqualTo(400);
        assertThat(change("fatherland-front", bodyId).status()).isEqualTo(403);
        assertThat(change("peoples-committee", "0").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"peoples-committee-99002, 99001, 404", "designer, 99001, 404", "peoples-committee-99002, 99002, 404",
            "fatherland-front, 99, 404", "election-council, 77777, 404"})
    void shouldNotBeFound(String user, String unit, int status) {
        assertThat(http.as(user).get(url + unit).status()).isEqualTo(status);
    }
}
