package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidacyRestTest {

    private static final String PATH = "/api/candidacies";
    private static final String FRONT = ElectionDriver.FRONT;
    private static final String COMMITTEE = ElectionDriver.ELECTION_COMMITTEE;

    @Autowired
    private ApplicationContext context;
    private CandidacyDriver drive;
    private Http http;
    private HttpTasks tasks;

    @BeforeAll
    void open() {
        drive = new CandidacyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), ElectionDriver.PROVINCE, ElectionDriver.COMMUNE,
                ElectionDriver.OTHER_COMMUNE);
        http = Http.of(context);
        tasks = new HttpTasks(http);
    }

    private Map<String, Object> person(Object... changes) {
        return drive.person(ElectionDriver.COMMUNE, "AGENCY", changes);
    }

    private Answer start(String user, Map<String, Object> form, String... headers) {
        return http.as(user).post(PATH, form, headers);
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    @Test
    void shouldCreateTheCandidacy_andSayWhereItIs() {
        Answer answer = start(FRONT, person("residenceUnit", ElectionDriver.OTHER_COMMUNE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode created = answer.json();
        assertThat(created.path("id").asText()).matches("UC-\\d{4}-\\d{6}");
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + created.path("id").asText());
        assertThat(created.path("caseId").asText()).isEqualTo(drive.caseOf(ElectionDriver.COMMUNE));
        assertThat(created.path("unit").asText()).isEqualTo(ElectionDriver.COMMUNE);
        assertThat(created.path("residenceUnit").asText()).isEqualTo(ElectionDriver.OTHER_COMMUNE);
        assertThat(created.path("body").asText()).isEqualTo("PC");
        assertThat(created.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(created.path("stateName").asText()).isEqualTo("Được dự kiến giới thiệu");
        assertThat(created.path("person").path("ethnicity").asText()).isEqualTo("Kinh");
        assertThat(answer.body()).doesNotContain("identityNumber").doesNotContain((String) person().get("identityNumber"));
    }

    @Test
    void shouldShowStatesAndCounts_overTheEnginesOwnDoor() {
        String id = start(FRONT, person()).json().path("id").asText();
        String task = tasks.find(FRONT, id, "UserTask_RecordWorkplaceConference");
        Answer refused = tasks.submit(FRONT, task, CandidacyDriver.conference(60, 50));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(tasks.submit(FRONT, task, CandidacyDriver.conference(80, 60)).status()).isEqualTo(204);
        JsonNode read = http.as(FRONT).get(PATH + "/" + id).json();
        assertThat(read.path("history").findValuesAsText("state")).containsExactly("PROPOSED", "WORKPLACE_CONFIDENT");
        assertThat(read.path("history").get(1).path("since").asText()).isNotBlank();
        JsonNode conference = read.path("conferences").get(0);
        assertThat(conference.path("kind").asText()).isEqualTo("WORKPLACE");
        assertThat(conference.path("present").asInt()).isEqualTo(80);
        assertThat(conference.path("inFavour").asInt()).isEqualTo(60);
        assertThat(conference.path("outcome").asText()).isEqualTo("CONFIDENT");
    }

    @Test
    void shouldNotStartTwice_withTheSameIdempotencyKey() {
        Map<String, Object> person = person();
        String key = UUID.randomUUID().toString();
        Answer first = start(FRONT, person, "Idempotency-Key", key);
        Answer second = start(FRONT, person, "Idempotency-Key", key);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        Answer again = start(FRONT, person, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(again.status()).isEqualTo(400);
        assertThat(fields(again)).containsExactly("list");
        assertThat(start(FRONT, person(), "Idempotency-Key", key).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "route", "nominator", "fullName", "birthDate", "sex", "identityNumber", "ethnicity",
            "religion", "nativePlace", "residenceUnit", "residence", "education", "speciality", "occupation", "consent"})
    void shouldNameTheField_thatIsMissing(String field) {
        Answer answer = start(FRONT, person(field, null));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"list, BC-2000-01-99001/PC", "route, OTHER", "birthDate, 2020-01-01", "identityNumber, 12345",
            "residenceUnit, 00000"})
    void shouldNameTheField_whoseValueIsNotAllowed(String field, String value) {
        Answer answer = start(FRONT, person(field, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(fields(answer)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "peoples-council", "peoples-committee", "election-council", "election-committee"})
    void shouldBeForbidden_toEverybodyButTheFront(String user) {
        Answer answer = start(user, person());
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} gets {1}, the person too: {2}")
    @CsvSource({"fatherland-front, 200, true", "election-committee, 200, true", "fatherland-front-99002, 200, true",
            "election-council, 200, true", "peoples-committee, 200, false", "election-committee-99002, 200, false",
            "election-committee-province, 200, false", "admin, 200, false", "designer, 404, false"})
    void shouldShowPersonalData_toThoseWhoWorkWithTheListOnly(String user, int status, boolean person) {
        String id = start(FRONT, person("residenceUnit", ElectionDriver.OTHER_COMMUNE)).json().path("id").asText();
        Answer answer = http.as(user).get(PATH + "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().has("person")).isEqualTo(person);
    }

    @Test
    void shouldNotShow_toOtherCommunes() {
        String id = start(FRONT, person()).json().path("id").asText();
        assertThat(http.as(FRONT + "-99002").get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(http.as(FRONT).get(PATH + "/UC-2000-000001").status()).isEqualTo(404);
    }

    @Test
    void shouldAskForTheEnd_overTheEnginesOwnDoor() {
        String id = start(FRONT, person()).json().path("id").asText();
        Answer started = http.as(COMMITTEE).post("/engine-rest/process-definition/key/candidacy-end/submit-form",
                Map.of("variables", HttpTasks.variables(Map.of("candidate", id, "kind", "WITHDRAWN", "documentNumber", "5/Đ",
                        "documentDate", ElectionDriver.TODAY, "reason", "Sức khỏe"))));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(tasks.keys(COMMITTEE, id)).contains("UserTask_DecideEnd");
    }
}
