package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COMMITTEE;
import static org.tiencu.election.adapter.process.VoterDriver.OTHER_COMMITTEE;

import java.util.List;
import java.util.Map;
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
import org.tiencu.election.adapter.process.VoterDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoterRestTest {

    private static final String CHANGES = "/api/voter-changes";
    private static final String COMPLAINTS = "/api/voter-list-complaints";

    @Autowired
    ApplicationContext context;
    VoterDriver drive;
    Http http;

    @BeforeAll
    void openElection() {
        drive = new VoterDriver(context).posted();
        http = Http.of(context);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "org.tiencu", "ENGINE-");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    private JsonNode voters(String user) {
        return http.as(user).get("/api/elections/" + drive.election.id() + "/voters?unit=" + COMMUNE).json();
    }

    @Test
    void shouldRecordAChange_andCountItOnceConfirmed() {
        int before = voters(PEOPLES_COMMITTEE).path("areas").path(0).path("current").path("voters").asInt();
        Answer answer = http.as(PEOPLES_COMMITTEE).post(CHANGES, drive.change(COMMUNE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("id").asText();
        assertThat(answer.header("Location")).isEqualTo(CHANGES + "/" + id);
        assertThat(answer.json().path("statusName").asText()).isEqualTo("Chờ xác nhận");
        assertThat(answer.json().path("ballots").path("commune").asBoolean()).isTrue();

        HttpTasks tasks = new HttpTasks(http);
        assertThat(tasks.submit(PEOPLES_COMMITTEE, tasks.find(PEOPLES_COMMITTEE, id, "UserTask_ConfirmChange"),
                Map.of("changeOutcome", "CONFIRMED")).status()).isEqualTo(204);
        assertThat(http.as(PEOPLES_COMMITTEE).get(CHANGES + "/" + id).json().path("status").asText()).isEqualTo("CONFIRMED");
        JsonNode voters = voters("election-committee-province");
        assertThat(voters.path("areas").path(0).path("compiled").path("voters").asInt()).isEqualTo(1000);
        assertThat(voters.path("areas").path(0).path("current").path("voters").asInt()).isEqualTo(before + 1);
        assertThat(voters.path("situations").findValuesAsText("residenceName")).contains("Từ nước ngoài trở về");
        assertThat(voters.path("postedOn").asText()).isEqualTo(VoterDriver.TODAY);
    }

    @Test
    void shouldEnterAComplaintInTheRegister() {
        Answer answer = http.as(PEOPLES_COMMITTEE).post(COMPLAINTS, drive.complaint());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("id").asText();
        assertThat(answer.header("Location")).isEqualTo(COMPLAINTS + "/" + id);
        assertThat(http.as(PEOPLES_COMMITTEE).get("/api/elections/" + drive.election.id() + "/voter-list-complaints?unit="
                + COMMUNE).json().findValuesAsText("id")).contains(id);
        assertProblem(http.as(OTHER_COMMITTEE).get(COMPLAINTS + "/" + id), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGES, COMPLAINTS})
    void shouldNotStartTwice_withTheSameIdempotencyKey(String path) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = path.equals(CHANGES) ? drive.change(COMMUNE) : drive.complaint();
        Answer first = http.as(PEOPLES_COMMITTEE).post(path, form, "Idempotency-Key", key);
        Answer second = http.as(PEOPLES_COMMITTEE).post(path, form, "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @ParameterizedTest
    @CsvSource({"election-committee, 403", "fatherland-front, 403", "office, 403", "peoples-committee-99002, 400"})
    void shouldBeForbiddenToOthers(String user, int status) {
        // another People's Committee may record changes, but the area is not among its options
        assertProblem(http.as(user).post(CHANGES, drive.change(COMMUNE)), status);
        assertProblem(http.as(user).post(COMPLAINTS, drive.complaint()), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "kind", "ground", "residence", "sex", "documentNumber", "documentDate", "addressKind"})
    void shouldNameTheField_thatIsMissing(String field) {
        Map<String, Object> form = drive.change(COMMUNE);
        form.remove(field);
        Answer answer = http.as(PEOPLES_COMMITTEE).post(CHANGES, form);
        assertProblem(answer, 400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"99002, peoples-committee, 404", "99001, peoples-committee-99002, 404",
            "99, election-committee-province, 404", "77777, election-council, 404",
            "99001, election-council, 200", "99001, admin, 200", "99001, office, 200"})
    void shouldShowTheTotals_toThoseWhoWorkThereOrAbove(String unit, String user, int status) {
        assertThat(http.as(user).get("/api/elections/" + drive.election.id() + "/voters?unit=" + unit).status())
                .isEqualTo(status);
    }

    @Test
    void shouldFindNoElection_thatDoesNotExist() {
        assertProblem(http.as(PEOPLES_COMMITTEE).get("/api/elections/BC-1999-01/voters?unit=" + COMMUNE), 404);
        assertProblem(http.as(PEOPLES_COMMITTEE).get(CHANGES + "/DC-1999-000001"), 404);
    }
}
