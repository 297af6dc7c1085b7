package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;

/**
 * One commune prepares an election over HTTP, from the announced day to the posted list: 15 seats in three
 * constituencies, 26 invented candidates, every task done by whoever has to.
 */
@IntegrationTest
class CommuneElectionRestTest {

    private static final String UNIT = "99001";
    private static final String COUNCIL = "peoples-council";
    private static final String COMMITTEE = "peoples-committee";
    private static final String FRONT = "fatherland-front";
    private static final String ELECTION_COMMITTEE = "election-committee";
    private static final String TODAY = LocalDate.now(VietnamTime.ZONE).toString();
    private static final int CANDIDATES = 26;

    @Autowired
    private ApplicationContext context;
    private Http http;
    private HttpTasks tasks;
    private String election;
    private String caseId;

    @BeforeEach
    void prepare() {
        http = Http.of(context);
        tasks = new HttpTasks(http);
    }

    private void complete(String user, String id, String task, Map<String, Object> form) {
        Answer answer = tasks.submit(user, tasks.find(user, id, task), form);
        assertThat(answer.status()).as(task + " " + answer.body()).isEqualTo(204);
    }

    /** The rows that the form shows, each with what {@code add} says about it. */
    private List<Map<String, Object>> rows(String user, String id, String task, String list, String key,
            Function<String, Map<String, Object>> add) {
        List<Map<String, Object>> rows = new ArrayList<>();
        JsonNode shown = Http.parse(tasks.formVariables(user, tasks.find(user, id, task)).path(list).path("value").asText());
        shown.forEach(row -> {
            Map<String, Object> filled = new HashMap<>();
            row.fields().forEachRemaining(field -> filled.put(field.getKey(), field.getValue().isNumber()
                    ? (Object) field.getValue().asInt() : field.getValue().asText()));
            filled.putAll(add.apply(row.path(key).asText()));
            rows.add(filled);
        });
        return rows;
    }

    private void step(String user, String task) {
        complete(user, caseId, task, Map.of("doneOn", TODAY));
    }

    private void open() {
        Answer answer = http.as("election-council").post("/api/elections", Map.of("name", "Bầu cử HĐND xã (mẫu)",
                "electionDay", ElectionDriver.sundayIn(200).toString(), "bodies", List.of("PC"), "scope", List.of("99", UNIT)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        election = answer.json().path("id").asText();
        caseId = election + "-" + UNIT;
        await().atMost(Duration.ofSeconds(60)).until(() -> !tasks.keys(COUNCIL, caseId).isEmpty());
    }

    private void consult(String round, Supplier<Map<String, Object>> result) {
        complete(FRONT, caseId, "UserTask_SummonConsultation", Map.of("plannedOn", TODAY, "place", "Hội trường xã (mẫu)",
                "meetingForm", "IN_PERSON", "agenda", "Hiệp thương lần " + round));
        complete(FRONT, caseId, "UserTask_RecordConference", Map.of("heldOn", TODAY, "agreement", "AGREED",
                "delegations", rows(FRONT, caseId, "UserTask_RecordConference", "delegations", "delegation",
                        delegation -> Map.of("summoned", 10, "present", 9)),
                "guests", rows(FRONT, caseId, "UserTask_RecordConference", "guests", "guest", guest -> Map.of("attended", 1))));
        complete(FRONT, caseId, "UserTask_RecordResult", result.get());
        complete(FRONT, caseId, "UserTask_ConfirmConsultation", Map.of("minutesOutcome", "CONFIRMED", "minutesNumber",
                "0" + round + "/BB-HT", "minutesDate", TODAY));
        complete(FRONT, caseId, "UserTask_SendMinutes", Map.of("recipients", rows(FRONT, caseId, "UserTask_SendMinutes",
                "recipients", "recipient", recipient -> Map.of("sentOn", TODAY))));
    }

    private Map<String, Object> everybodyKept() {
        return Map.of("resultOutcome", "DECIDED", "candidates", rows(FRONT, caseId, "UserTask_RecordResult", "candidates",
                "candidateId", candidate -> Map.of("decision", "KEPT")));
    }

    private void setUp(int bodies, int members) {
        List<Map<String, Object>> rows = new ArrayList<>();
        JsonNode options = Http.parse(tasks.formVariables(COMMITTEE, tasks.find(COMMITTEE, caseId, "UserTask_ProposeMembers"))
                .path("bodyOptions").path("value").asText());
        assertThat(options).hasSize(bodies);
        options.forEach(body -> {
            for (int i = 0; i < members; i++) {
                rows.add(Map.of("body", body.path("value").asText(), "role", i == 0 ? "CHAIR" : i == 1 ? "SECRETARY" : "MEMBER",
                        "fullName", "Trần Thị Thành viên " + i + " (mẫu)", "organisation", "Cơ quan mẫu"));
            }
        });
        complete(COMMITTEE, caseId, "UserTask_ProposeMembers", Map.of("members", rows));
        complete(COUNCIL, caseId, "UserTask_AgreeAsCouncil", Map.of("outcome", "AGREED"));
        complete(FRONT, caseId, "UserTask_AgreeAsFront", Map.of("outcome", "AGREED"));
        complete(COMMITTEE, caseId, "UserTask_RecordDecision", Map.of("outcome", "ESTABLISHED", "documentNumber", "15/QĐ-UBND",
                "documentDate", TODAY));
    }

    private String candidate(int number, String route) {
        Map<String, Object> form = new HashMap<>(Map.of("list", caseId + "/PC", "route", route, "nominator", "Thôn mẫu",
                "fullName", "Lê Thị Ứng cử " + (char) ('A' + number) + " (mẫu)", "birthDate", "1985-05-20", "sex",
                number < 10 ? "FEMALE" : "MALE", "identityNumber", String.format("%012d", 77_000_000L + number), "ethnicity", "Kinh",
                "religion", "Không", "nativePlace", "Xã mẫu"));
        form.putAll(Map.of("residenceUnit", UNIT, "residence", "Thôn 1 (mẫu)", "education", "12/12", "speciality", "Kỹ sư",
                "occupation", "Nông dân", "partyMember", number % 3 != 0, "consent", true));
        if (route.equals("AGENCY")) {
            form.put("workplace", "Cơ quan mẫu");
        }
        Answer answer = http.as(route.equals("SELF") ? ELECTION_COMMITTEE : FRONT).post("/api/candidacies", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static Map<String, Object> conference() {
        return new HashMap<>(Map.of("heldOn", TODAY, "summoned", 90, "present", 80, "held", "HELD", "method", "HANDS", "tellers", 5,
                "inFavour", 70, "against", 10, "minutesNumber", "01/HNCT"));
    }

    private List<String> nominate() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            String route = i == 0 ? "AGENCY" : i == 1 ? "VILLAGE" : "SELF";
            String id = candidate(i, route);
            if (route.equals("AGENCY")) {
                complete(FRONT, id, "UserTask_RecordWorkplaceConference", conference());
                Map<String, Object> enlarged = conference();
                enlarged.put("held", "HELD");
                complete(FRONT, id, "UserTask_RecordEnlargedConference", enlarged);
            } else if (route.equals("VILLAGE")) {
                Map<String, Object> village = conference();
                village.putAll(Map.of("boardMeetingOn", TODAY, "boardMinutesNumber", "03/HNMT"));
                complete(FRONT, id, "UserTask_RecordVillageConference", village);
            }
            complete(ELECTION_COMMITTEE, id, "UserTask_ReceiveDossier", Map.of("receivedAt",
                    LocalDateTime.now(VietnamTime.ZONE).withSecond(0).withNano(0).toString(), "receiptNumber", "08/BN-" + i,
                    "items", List.of("APPLICATION", "CV", "BIOGRAPHY", "ASSETS", "PHOTOS"), "sets", 1));
            complete(ELECTION_COMMITTEE, id, "UserTask_CheckDossier", Map.of("dossierOutcome", "VALID"));
            ids.add(id);
        }
        return ids;
    }

    @Test
    void shouldPrepareFromTheAnnouncedDayToThePostedList() {
        open();
        complete(COUNCIL, caseId, "UserTask_RecordStructure", Map.of("unitKind", "COMMUNE", "population", 9500,
                "councilNominees", CANDIDATES, "documentNumber", "01/TT-HĐND", "documentDate", TODAY));
        setUp(1, 9);
        complete(ELECTION_COMMITTEE, caseId, "UserTask_DefineConstituencies", Map.of("documentNumber", "02/NQ-UBBC",
                "documentDate", TODAY, "constituencies", List.of(constituency(1), constituency(2), constituency(3))));
        setUp(3, 9);
        complete(COMMITTEE, caseId, "UserTask_DefinePollingAreas", Map.of("documentNumber", "16/QĐ-UBND", "documentDate", TODAY,
                "areas", List.of(area(1), area(2))));
        setUp(2, 11);

        consult("1", () -> Map.of("resultOutcome", "DECIDED", "structure", List.of(
                Map.of("organisation", "Các cơ quan của xã", "nominees", 1), Map.of("organisation", "Các thôn", "nominees", 25))));
        step(COUNCIL, "UserTask_RecordFirstAdjustment");
        List<String> candidates = nominate();
        step(FRONT, "UserTask_ConfirmNominations");
        step(ELECTION_COMMITTEE, "UserTask_CloseDossiers");
        step(FRONT, "UserTask_ConfirmNominationMinutes");
        consult("2", this::everybodyKept);
        for (int i = 0; i < CANDIDATES; i++) {
            complete(FRONT, candidates.get(i), "UserTask_RecordResidenceConference", conference());
        }
        step(FRONT, "UserTask_RecordResidenceConferences");
        step(FRONT, "UserTask_ConfirmVerification");
        consult("3", this::everybodyKept);
        step(FRONT, "UserTask_SendLists");

        complete(ELECTION_COMMITTEE, caseId, "UserTask_PublishList", Map.of("publishOutcome", "PUBLISHED", "documentNumber",
                "20/NQ-UBBC", "documentDate", TODAY, "candidates", assigned()));
        step(ELECTION_COMMITTEE, "UserTask_DeliverBallotsToBoards");
        step(COMMITTEE, "UserTask_PostCandidateList");

        everybodySeesTheListInOrder();
        theStructureIsKnownAtEachRound();
        onlyThoseOfTheUnitSeeItsProgress();
    }

    private static Map<String, Object> constituency(int number) {
        return Map.of("list", "PC", "number", number, "seats", 5, "area", "Thôn " + number);
    }

    private static Map<String, Object> area(int number) {
        return Map.of("number", number, "kind", "ORDINARY", "voters", 1500, "name", "Khu vực " + number, "place", "Nhà văn hóa");
    }

    private List<Map<String, Object>> assigned() {
        int[] next = {0};
        return rows(ELECTION_COMMITTEE, caseId, "UserTask_PublishList", "candidates", "candidateId",
                candidate -> Map.of("constituency", String.valueOf(next[0]++ % 3 + 1)));
    }

    private void everybodySeesTheListInOrder() {
        JsonNode list = http.as("office-99002").get("/api/elections/" + election + "/candidates?unit=" + UNIT + "&constituency=1")
                .json();
        assertThat(list).hasSize(9);
        assertThat(list.get(0).path("position").asInt()).isEqualTo(1);
        assertThat(list.findValuesAsText("fullName")).isSorted();
        assertThat(list.get(0).has("identityNumber")).isFalse();
    }

    private void theStructureIsKnownAtEachRound() {
        JsonNode structure = http.as(FRONT).get("/api/elections/" + election + "/structure?unit=" + UNIT).json().get(0);
        assertThat(structure.path("rounds").findValuesAsText("round"))
                .containsExactly("PROPOSED", "PRELIMINARY", "QUALIFIED", "OFFICIAL");
        JsonNode women = structure.path("now").path("groups").get(0);
        assertThat(women.path("count").asInt()).isEqualTo(10);
        assertThat(women.path("requirementMet").asBoolean()).isTrue();
    }

    private void onlyThoseOfTheUnitSeeItsProgress() {
        String path = "/api/elections/" + election + "/progress?unit=" + UNIT;
        assertThat(http.as("office-99002").get(path).status()).isEqualTo(404);
        JsonNode milestones = http.as(FRONT).get(path).json().path("milestones");
        assertThat(milestones).isNotEmpty();
        List<String> open = new ArrayList<>();
        milestones.forEach(one -> {
            if (one.path("doneOn").isMissingNode() || one.path("doneOn").isNull()) {
                open.add(one.path("milestone").asText());
            }
        });
        assertThat(open).containsExactlyInAnyOrder("voter-list-posted", "voter-list-complaints-close", "ballots-to-teams",
                "voting-notice", "voter-list-frozen", "voting");
        assertThat(http.as(FRONT).get("/api/elections/" + election + "/structure?unit=99").status()).isEqualTo(404);
    }
}
