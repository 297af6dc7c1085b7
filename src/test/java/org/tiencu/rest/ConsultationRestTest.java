package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.consultationround.ConsultationDriver;
import org.tiencu.election.adapter.process.consultationround.ConsultationRoundProcess;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationRestTest {

    @Autowired
    ApplicationContext context;
    Http http;
    ConsultationDriver drive;

    @BeforeAll
    void consult() {
        http = Http.of(context);
        drive = new ConsultationDriver(context, ElectionDriver.COMMUNE).planned(Body.PC, 2, 5);
        drive.candidates(Body.PC, CandidateState.VALID, CandidateState.VALID, CandidateState.VALID, CandidateState.VALID);
        drive.start(Body.PC, 1).summoned().held("AGREED").structure(2, 3).confirmed().sent();
        drive.start(Body.PC, 2).summoned().held("AGREED").listed(3).confirmed().sent();
        drive.start(Body.PC, 3);
    }

    private Answer get(String user, String unit) {
        return http.as(user).get("/api/elections/" + drive.election.id() + "/consultations?unit=" + unit);
    }

    @Test
    void shouldTellWhatEachRoundCameTo() {
        Answer answer = get(drive.front, ElectionDriver.COMMUNE);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode rounds = answer.json();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.path(0).path("structure").findValuesAsText("nominees")).containsExactly("2", "3");
        assertThat(rounds.path(0).has("kept")).as("no list in the first").isFalse();
        JsonNode second = rounds.path(1);
        assertThat(second.path("body").asText()).isEqualTo("PC");
        assertThat(second.path("round").asInt()).isEqualTo(2);
        assertThat(second.path("title").asText()).isEqualTo("Hội nghị hiệp thương lần thứ hai");
        assertThat(second.path("status").asText()).isEqualTo("SENT");
        assertThat(second.path("heldOn").asText()).isEqualTo(ElectionDriver.TODAY);
        assertThat(second.path("delegatesSummoned").asInt()).isEqualTo(12);
        assertThat(second.path("delegatesPresent").asInt()).isEqualTo(10);
        assertThat(second.path("guestsPresent").asInt()).isEqualTo(3);
        assertThat(second.path("kept").asInt()).isEqualTo(3);
        assertThat(second.path("dropped").asInt()).isEqualTo(1);
        assertThat(second.path("recipients")).hasSize(5);
        assertThat(answer.body()).as("no names").doesNotContain("Ứng (mẫu)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "election-council", "fatherland-front-province", "peoples-council"})
    void shouldBeSeenAboveAndInTheUnit(String user) {
        assertThat(get(user, ElectionDriver.COMMUNE).status()).isEqualTo(200);
    }

    @Test
    void shouldNotExistForOthers() {
        assertThat(get("fatherland-front-99002", ElectionDriver.COMMUNE).status()).isEqualTo(404);
        assertThat(get("fatherland-front", ElectionDriver.PROVINCE).status()).isEqualTo(404);
        assertThat(get("admin", ElectionDriver.OTHER_COMMUNE).status()).as("not in this election").isEqualTo(404);
        assertThat(get("admin", "00000").status()).isEqualTo(404);
        assertThat(http.as("admin").get("/api/elections/BC-1900-01/consultations?unit=99001").status()).isEqualTo(404);
        assertThat(http.as("admin").get("/api/elections/" + drive.election.id() + "/consultations").status()).isEqualTo(400);
    }

    @Test
    void shouldRefuseABadFormOverRest_andHideTheTaskFromOthers() {
        HttpTasks tasks = new HttpTasks(http);
        String task = tasks.find(drive.front, drive.caseId, ConsultationRoundProcess.SUMMON_CONSULTATION);
        Map<String, Object> form = ConsultationDriver.summons();
        form.put("plannedOn", "2099-01-01");
        Answer answer = tasks.submit(drive.front, task, form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("plannedOn");
        assertThat(tasks.submit("fatherland-front-99002", task, ConsultationDriver.summons()).status()).isEqualTo(404);
    }
}
