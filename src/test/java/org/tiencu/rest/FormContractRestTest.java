package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;

/** The form is the contract, also for those who come through the engine's own REST API. */
@IntegrationTest
class FormContractRestTest {

    @Autowired
    private ApplicationContext context;
    private HttpCaseDriver drive;
    private Http http;
    private HttpTasks tasks;

    @BeforeEach
    void connect() {
        drive = new HttpCaseDriver(context);
        http = drive.http;
        tasks = drive.tasks;
    }

    private static void assertRefusal(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("message").asText()).as("a sentence").matches("(?s)\\p{Lu}.*[.]");
        assertThat(answer.json().path("violations").isArray()).isTrue();
        assertThat(answer.body()).doesNotContain("ENGINE-", "Exception", "org.camunda", "org.tiencu");
    }

    private static void assertViolation(Answer answer, String field) {
        assertRefusal(answer, 400);
        assertThat(answer.json().path("violations")).anySatisfy(violation -> {
            assertThat(violation.path("field").asText()).isEqualTo(field);
            assertThat(violation.path("label").asText()).isNotBlank();
            assertThat(violation.path("message").asText()).isNotBlank();
        });
    }

    @Nested
    class Tasks {

        private final Map<String, Object> good = new HashMap<>(Map.of("documentNumber", "12-TTr/VP",
                "documentDate", CaseDriver.TODAY, "seats", 1, "source", "ON_SITE", "fieldOfWork", "Kinh tế", "reason", "Khuyết"));
        private String task;

        @BeforeEach
        void start() {
            drive.start("ON_SITE");
            task = tasks.find(CaseDriver.OFFICE, drive.caseId, NominationProcess.DRAFT_POLICY_REQUEST);
        }

        private Answer send(String door, Map<String, ?> form) {
            return door.equals("complete") ? tasks.complete(CaseDriver.OFFICE, task, form)
                    : tasks.submit(CaseDriver.OFFICE, task, form);
        }

        private void assertStillOpen() {
            assertThat(tasks.keys(CaseDriver.OFFICE, drive.caseId)).containsExactly(NominationProcess.DRAFT_POLICY_REQUEST);
            assertThat(http.as(CaseDriver.OFFICE).get("/engine-rest/task/" + task).json().path("assignee").isNull())
                    .as("nothing of the attempt is left").isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"complete", "submit-form"})
        void shouldNameWhatIsMissing(String door) {
            Answer answer = send(door, Map.of());
            for (String field : List.of("documentNumber", "documentDate", "seats", "source", "fieldOfWork", "reason")) {
                assertViolation(answer, field);
            }
            assertStillOpen();
        }

        @ParameterizedTest(name = "{0}: {1} = {2}")
        @CsvSource({
                "complete, seats, nhiều", "complete, seats, -1", "complete, documentDate, 15/01/2026",
                "complete, source, NOWHERE", "complete, documentDate, 2999-01-01",
                "submit-form, seats, 1000000", "submit-form, source, ''", "submit-form, documentDate, 2999-01-01"})
        void shouldNameTheField_whoseValueIsNotAllowed(String door, String field, String value) {
            good.put(field, value);
            assertViolation(send(door, good), field);
            assertStillOpen();
        }

        @ParameterizedTest
        @ValueSource(strings = {"complete", "submit-form"})
        void shouldRefuseAVariableThatTheFormDoesNotHave(String door) {
            good.put("policyOutcome", "APPROVED");
            assertRefusal(send(door, good), 400);
            assertStillOpen();
        }

        @ParameterizedTest
        @ValueSource(strings = {"complete", "submit-form"})
        void shouldTakeWhatIsRight(String door) {
            assertThat(send(door, good).status()).isEqualTo(204);
            assertThat(tasks.keys(CaseDriver.STANDING_COMMITTEE, drive.caseId)).containsExactly(NominationProcess.DECIDE_POLICY);
        }

        private Answer completeWithReason(Map<String, Object> reason) {
            Map<String, Object> variables = HttpTasks.variables(good);
            variables.put("reason", reason);
            return http.as(CaseDriver.OFFICE).post("/engine-rest/task/" + task + "/complete", Map.of("variables", variables));
        }

        @Test
        void shouldRefuseAFile_inPlaceOfAText() {
            assertViolation(completeWithReason(Map.of("type", "File", "value", "eA==", "valueInfo",
                    Map.of("filename", "a.txt"))), "reason");
            assertStillOpen();
        }

        @Test
        void shouldNeverMakeAnObjectOfASerialisedOne() {
            completeWithReason(Map.of("type", "Object", "value", "rO0ABX", "valueInfo", Map.of("objectTypeName",
                    "java.util.HashMap", "serializationDataFormat", "application/x-java-serialized-object")));
            String answer = tasks.find(CaseDriver.STANDING_COMMITTEE, drive.caseId, NominationProcess.DECIDE_POLICY);
            assertThat(tasks.formVariables(CaseDriver.STANDING_COMMITTEE, answer).path("requestReason").path("value").asText())
                    .as("it is a text like any other").isEqualTo("rO0ABX");
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "standing-committee", "office-99002", "designer"})
        void shouldNotExist_forThoseWhoseTaskItIsNot(String user) {
            for (Answer answer : List.of(tasks.complete(user, task, good), tasks.submit(user, task, good))) {
                assertThat(answer.status()).as(answer.body()).isIn(403, 404);
            }
            assertStillOpen();
        }

        @Test
        void shouldBeRefused_whileSomebodyElseHasIt() {
            assertThat(http.as(CaseDriver.OFFICE).post("/engine-rest/task/" + task + "/claim",
                    Map.of("userId", CaseDriver.OFFICE)).status()).isEqualTo(204);
            assertRefusal(tasks.complete("admin", task, good), 409);
        }

        @Test
        void shouldPrefillTheForm() {
            JsonNode variables = tasks.formVariables(CaseDriver.OFFICE, task);
            assertThat(variables.path("caseNumber").path("value").asText()).isEqualTo(drive.caseId);
            assertThat(variables.path("source").path("value").asText()).isEqualTo("ON_SITE");
            assertThat(variables.path("seats").path("value").asInt()).isEqualTo(1);
        }
    }

    @Nested
    class FixedLists {

        private String task;

        @BeforeEach
        void prepare() {
            drive.policyApproved("ON_SITE").list(drive.officials).summon(30).attendance(30);
            task = tasks.find(CaseDriver.COUNTING_BOARD, drive.caseId, ConferenceProcess.RECORD_COUNT);
        }

        private Answer count(List<Map<String, Object>> rows) {
            return tasks.submit(CaseDriver.COUNTING_BOARD, task, Map.of("issued", 30, "returned", 30, "invalid", 0,
                    "boardMembers", "Tổ kiểm phiếu", "candidates", rows));
        }

        private List<Map<String, Object>> rows() {
            JsonNode shown = tasks.formVariables(CaseDriver.COUNTING_BOARD, task).path("candidates").path("value");
            return Http.list(shown.asText()).stream().map(row -> Map.<String, Object>of("officialId", row.get("officialId"),
                    "votes", 20)).toList();
        }

        @Test
        void shouldTakeTheRowsThatWereShown() {
            assertThat(rows()).hasSize(3);
            assertThat(count(rows()).status()).isEqualTo(204);
        }

        @Test
        void shouldRefuseARowMoreOrLess_andAnotherPerson() {
            List<Map<String, Object>> more = new ArrayList<>(rows());
            more.add(Map.of("officialId", drive.outsider, "votes", 30));
            assertRefusal(count(more), 400);
            assertRefusal(count(rows().subList(0, 2)), 400);
            List<Map<String, Object>> other = new ArrayList<>(rows());
            other.set(0, Map.of("officialId", drive.outsider, "votes", 30));
            assertRefusal(count(other), 400);
            assertThat(tasks.keys(CaseDriver.COUNTING_BOARD, drive.caseId)).containsExactly(ConferenceProcess.RECORD_COUNT);
        }

        @Test
        void shouldNameTheRow_whoseVotesAreImpossible() {
            List<Map<String, Object>> rows = new ArrayList<>(rows());
            rows.set(1, Map.of("officialId", rows.get(1).get("officialId"), "votes", -1));
            assertViolation(count(rows), "candidates[1].votes");
        }

        @Test
        void shouldNameTheSum_whenThereAreMoreVotesThanBallots() {
            List<Map<String, Object>> rows = new ArrayList<>(rows());
            rows.set(0, Map.of("officialId", rows.get(0).get("officialId"), "votes", 31));
            assertRefusal(count(rows), 400);
        }
    }

    @Nested
    class Starts {

        private final String key = "/engine-rest/process-definition/key/appointment/";

        @ParameterizedTest
        @ValueSource(strings = {"start", "submit-form"})
        void shouldNameWhatIsMissing(String door) {
            Answer answer = http.as(CaseDriver.OFFICE).post(key + door, Map.of("variables", Map.of()));
            for (String field : List.of("unit", "postId", "source", "seats", "reason")) {
                assertViolation(answer, field);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"start", "submit-form"})
        void shouldStart_withTheCaseNumberAsItsBusinessKey(String door) {
            Answer answer = http.as(CaseDriver.OFFICE).post(key + door, Map.of("businessKey", "MINE",
                    "variables", HttpTasks.variables(drive.startForm("ON_SITE"))));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("businessKey").asText()).matches("BN-\\d{4}-\\d{6}");
            assertThat(http.as(CaseDriver.OFFICE).get("/api/appointments/" + answer.json().path("businessKey").asText()).status())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"start", "submit-form"})
        void shouldRefuseAVariableThatTheFormDoesNotHave(String door) {
            Map<String, Object> form = drive.startForm("ON_SITE");
            form.put("candidateIds", List.of(drive.outsider));
            assertRefusal(http.as(CaseDriver.OFFICE).post(key + door, Map.of("variables", HttpTasks.variables(form))), 400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "standing-committee", "designer", "admin"})
        void shouldBeForbidden_toThoseWithoutAnOffice(String user) {
            Map<String, Object> body = Map.of("variables", HttpTasks.variables(drive.startForm("ON_SITE")));
            assertRefusal(http.as(user).post(key + "start", body), 403);
            assertRefusal(http.as(user).post(key + "submit-form", body), 403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"nomination", "conference", "vetting"})
        void shouldNotStartAProcess_thatIsCalledByAnother(String process) {
            for (String door : List.of("start", "submit-form")) {
                assertRefusal(http.as(CaseDriver.OFFICE).post("/engine-rest/process-definition/key/" + process + "/" + door,
                        Map.of("variables", Map.of())), 403);
            }
        }

        @Test
        void shouldNotStartInTheMiddle() {
            Answer answer = http.as(CaseDriver.OFFICE).post(key + "start", Map.of("variables",
                    HttpTasks.variables(drive.startForm("ON_SITE")), "startInstructions",
                    List.of(Map.of("type", "startBeforeActivity", "activityId", "UserTask_IssueDecision"))));
            assertRefusal(answer, 400);
        }
    }

    @Nested
    class Concurrently {

        @RepeatedTest(10)
        void shouldCompleteATaskOnce() throws Exception {
            drive.start("ON_SITE");
            String task = tasks.find(CaseDriver.OFFICE, drive.caseId, NominationProcess.DRAFT_POLICY_REQUEST);
            Map<String, Object> form = Map.of("documentNumber", "12-TTr/VP", "documentDate", CaseDriver.TODAY, "seats", 1,
                    "source", "ON_SITE", "fieldOfWork", "Kinh tế", "reason", "Khuyết");
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Integer> completion = () -> {
                together.await();
                return tasks.complete(CaseDriver.OFFICE, task, form).status();
            };
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Future<Integer> first = threads.submit(completion);
                Future<Integer> second = threads.submit(completion);
                List<Integer> answers = List.of(first.get(), second.get());
                assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
                assertThat(answers).filteredOn(status -> status != 204).first().isIn(404, 409);
            } finally {
                threads.shutdown();
            }
            assertThat(drive.openTasks()).containsExactly(NominationProcess.DECIDE_POLICY);
        }
    }
}
