package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class AppointmentRestTest {

    private static final String CASES = "/api/appointments";

    @Autowired
    private ApplicationContext context;
    private HttpCaseDriver drive;
    private Http http;

    @BeforeEach
    void connect() {
        drive = new HttpCaseDriver(context);
        http = drive.http;
    }

    private Map<String, Object> form(Object... changes) {
        Map<String, Object> form = drive.startForm("ON_SITE");
        for (int i = 0; i < changes.length; i += 2) {
            form.put((String) changes[i], changes[i + 1]);
        }
        return form;
    }

    private Answer start(Map<String, Object> form, String... headers) {
        return http.as(CaseDriver.OFFICE).post(CASES, form, headers);
    }

    private static List<String> fields(Answer answer) {
        return answer.json().path("violations").findValuesAsText("field");
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).as("one sentence").matches("\\p{L}.*[.]");
        assertThat(answer.body()).doesNotContain("Exception", "org.tiencu", "java.", "at org.", "trace", "ENGINE-");
    }

    @Nested
    class Starting {

        @Test
        void shouldCreateTheCase_andSayWhereItIs() {
            Answer answer = start(form());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            JsonNode created = answer.json();
            assertThat(answer.header("Location")).isEqualTo(CASES + "/" + created.path("id").asText());
            assertThat(created.path("id").asText()).matches("BN-\\d{4}-\\d{6}");
            assertThat(created.path("unit").asText()).isEqualTo(CaseDriver.UNIT);
            assertThat(created.path("authorityUnit").asText()).isEqualTo("99");
            assertThat(created.path("status").asText()).isEqualTo("POLICY_REQUEST");
            assertThat(created.path("statusName").asText()).isEqualTo("Xin chủ trương");
            assertThat(created.path("openTasks").findValuesAsText("name")).containsExactly("Lập tờ trình xin chủ trương");
            assertThat(created.path("openTasks").path(0).path("groups").path(0).asText()).startsWith("Văn phòng - ");
            assertThat(http.as(CaseDriver.OFFICE).get(answer.header("Location")).json().path("id")).isEqualTo(created.path("id"));
        }

        @Test
        void shouldNotStartTwice_withTheSameIdempotencyKey() {
            String key = UUID.randomUUID().toString();
            Answer first = start(form(), "Idempotency-Key", key);
            Answer second = start(form(), "Idempotency-Key", key);
            assertThat(List.of(first.status(), second.status())).containsExactly(201, 201);
            assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));

            assertThat(http.as(CaseDriver.OFFICE).get(CASES + "?unit=" + CaseDriver.UNIT).json().findValuesAsText("postId")
                    .stream().filter(drive.post.id()::equals)).hasSize(1);
        }

        @Test
        void shouldRefuseAnIdempotencyKey_thatWasUsedForSomethingElse() {
            String key = UUID.randomUUID().toString();
            start(form(), "Idempotency-Key", key);
            assertProblem(start(form("reason", "Lý do khác"), "Idempotency-Key", key), 409);
        }

        @Test
        void shouldForgetTheKey_whenTheStartWasRefused() {
            String key = UUID.randomUUID().toString();
            assertProblem(start(form("seats", 9), "Idempotency-Key", key), 400);
            assertThat(start(form(), "Idempotency-Key", key).status()).isEqualTo(201);
        }

        @Test
        void shouldRefuseASecondCase_forTheSameSeat() {
            String id = start(form()).json().path("id").asText();
            Answer second = start(form());
            assertProblem(second, 409);
            assertThat(second.json().path("detail").asText()).contains(id);
        }

        @Test
        void shouldRefuseAFieldThatTheFormDoesNotHave() {
            Answer answer = start(form("authorityUnit", "99001"));
            assertProblem(answer, 400);
            assertThat(answer.json().path("violations").path(0).path("message").asText())
                    .isEqualTo("Trường không có trong biểu mẫu.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"unit", "postId", "source", "seats", "reason"})
        void shouldNameTheField_thatIsMissing(String field) {
            Map<String, Object> form = form();
            form.remove(field);
            Answer answer = start(form);
            assertProblem(answer, 400);
            assertThat(fields(answer)).containsExactly(field);
            assertThat(answer.json().path("violations").path(0).path("label").asText()).isNotBlank().isNotEqualTo(field);
        }

        @ParameterizedTest
        @CsvSource({"seats, nhiều", "seats, 0", "seats, 11", "seats, 1.5", "source, ANYWHERE", "unit, 99002", "unit, 00000",
                "postId, 99002-PCT", "postId, nothing"})
        void shouldNameTheField_whoseValueIsNotAllowed(String field, String value) {
            Answer answer = start(form(field, value));
            assertProblem(answer, 400);
            assertThat(fields(answer)).contains(field);
            assertThat(answer.json().path("violations").toString()).as("does not repeat the input").doesNotContain("\"" + value);
        }

        @Test
        void shouldRefuseMoreSeatsThanThePostHas() {
            Answer answer = start(form("seats", 2));
            assertProblem(answer, 400);
            assertThat(fields(answer)).containsExactly("seats");
        }

        @Test
        void shouldRefuseWhatIsNotJson() {
            assertProblem(http.as(CaseDriver.OFFICE).postText(CASES, "{\"unit\":", "application/json"), 400);
            assertProblem(http.as(CaseDriver.OFFICE).postText(CASES, "[]", "application/json"), 400);
            assertProblem(http.as(CaseDriver.OFFICE).postText(CASES, "unit=99001", "text/plain"), 415);
        }

        @ParameterizedTest
        @ValueSource(strings = {"head", "counting-board", "organisation-commission", "standing-committee", "designer",
                "office-99002", "office-province"})
        void shouldBeForbidden_toEverybodyButTheOfficeOfTheUnit(String user) {
            Answer answer = http.as(user).post(CASES, form());
            // offices of other units may start cases, but not one for this unit, which is not among their options
            assertProblem(answer, user.startsWith("office") ? 400 : 403);
            assertThat(http.as("admin").get(CASES).json().findValuesAsText("postId")).doesNotContain(drive.post.id());
        }

        @Test
        void shouldAskForASignIn() {
            assertProblem(http.post(CASES, form()), 401);
            // a user of its own: wrong passwords of this address make him wait
            context.getBean(Accounts.class).createUser("forgetful", "Thử", "Hay quên", "ba con sông nhỏ");
            assertProblem(http.as("forgetful", "wrong").post(CASES, form()), 401);
            assertProblem(http.as("nobody", "demo").post(CASES, form()), 401);
            assertThat(http.post(CASES, form()).header("WWW-Authenticate")).startsWith("Basic");
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest(name = "{0} sees the case: {1}")
        @CsvSource({"office, 200", "head, 200", "counting-board, 200", "standing-committee, 200", "organisation-commission, 200",
                "head-province, 200", "admin, 200", "office-99002, 404", "head-99002, 404", "designer, 404"})
        void shouldBeVisible_toTheUnitAndItsAuthority(String user, int status) {
            drive.start("ON_SITE");
            Answer answer = http.as(user).get(CASES + "/" + drive.caseId);
            assertThat(answer.status()).isEqualTo(status);
            if (status == 404) {
                assertProblem(answer, 404);
                assertThat(answer.body()).as("looks the same as missing").isEqualTo(
                        http.as(user).get(CASES + "/BN-1900-000001").body().replace("BN-1900-000001", drive.caseId));
            }
        }

        @Test
        void shouldBeListedByUnitAndStatus() {
            drive.start("ON_SITE");
            assertThat(ids(CaseDriver.OFFICE, "")).contains(drive.caseId);
            assertThat(ids(CaseDriver.OFFICE, "?unit=99001")).contains(drive.caseId);
            assertThat(ids(CaseDriver.OFFICE, "?unit=99002")).isEmpty();
            assertThat(ids(CaseDriver.OFFICE, "?status=POLICY_REQUEST")).contains(drive.caseId);
            assertThat(ids(CaseDriver.OFFICE, "?status=NOMINATION")).doesNotContain(drive.caseId);
            assertThat(ids("standing-committee", "?unit=99001&status=POLICY_REQUEST")).contains(drive.caseId);
            assertThat(ids("office-99002", "")).doesNotContain(drive.caseId);
            assertThat(ids("designer", "")).isEmpty();
            assertThat(ids(CaseDriver.OFFICE, "").get(0)).as("latest first").isEqualTo(drive.caseId);
        }

        @Test
        void shouldRefuseAStatusThatDoesNotExist() {
            Answer answer = http.as(CaseDriver.OFFICE).get(CASES + "?status=LOST");
            assertProblem(answer, 400);
            assertThat(fields(answer)).containsExactly("status");
        }

        private List<String> ids(String user, String query) {
            return http.as(user).get(CASES + query).json().findValuesAsText("id");
        }

        @Test
        void shouldHideTheCountOfStep2_fromEverybodyButTheChairAndTheCountingBoard() {
            String person = drive.officials.get(0);
            drive.policyApproved("ON_SITE").list(List.of(person)).conference(Map.of(person, 20)).conference(Map.of(person, 21));

            for (String user : List.of("office", "admin", "standing-committee", "head-province", "counting-board-province")) {
                JsonNode step2 = step(user, "2");
                assertThat(step2.path("resultsHidden").asBoolean()).as(user).isTrue();
                assertThat(step2.path("results")).as(user).isEmpty();
                assertThat(List.of(step2.has("outcome"), step2.has("issued"), step2.has("invalid"))).as(user).containsOnly(false);
                assertThat(step(user, "1").path("results").path(0).path("votes").asInt()).as(user).isEqualTo(20);
            }
            for (String user : List.of("head", "counting-board")) {
                assertThat(step(user, "2").path("results").path(0).path("votes").asInt()).as(user).isEqualTo(21);
                assertThat(step(user, "2").path("resultsHidden").asBoolean()).as(user).isFalse();
            }
        }

        private JsonNode step(String user, String step) {
            for (JsonNode conference : http.as(user).get(CASES + "/" + drive.caseId).json().path("conferences")) {
                if (conference.path("step").asText().equals(step)) {
                    return conference;
                }
            }
            throw new AssertionError("No step " + step);
        }
    }

    @Nested
    class Withdrawing {

        private Answer withdraw(String user, Object body) {
            return http.as(user).post(CASES + "/" + drive.caseId + "/withdrawal", body);
        }

        @Test
        void shouldCloseTheCase() {
            drive.start("ON_SITE");
            assertThat(withdraw(CaseDriver.OFFICE, Map.of("reason", "Không còn nhu cầu")).status()).isEqualTo(204);
            JsonNode details = http.as(CaseDriver.OFFICE).get(CASES + "/" + drive.caseId).json();
            assertThat(details.path("status").asText()).isEqualTo("WITHDRAWN");
            assertThat(details.path("openTasks")).isEmpty();
            assertProblem(withdraw(CaseDriver.OFFICE, Map.of("reason", "Lần nữa")), 409);
        }

        @Test
        void shouldTakeOnePersonOut_whenThereAreOthers() {
            drive.policyApproved("ON_SITE").list(drive.officials);
            assertThat(withdraw(CaseDriver.OFFICE, Map.of("officialId", drive.officials.get(1), "reason", "Xin rút")).status())
                    .isEqualTo(204);
            Map<String, String> stages = new HashMap<>();
            http.as(CaseDriver.OFFICE).get(CASES + "/" + drive.caseId).json().path("candidates").forEach(
                    person -> stages.put(person.path("officialId").asText(), person.path("stage").asText()));
            assertThat(stages).containsEntry(drive.officials.get(1), "WITHDRAWN").containsEntry(drive.officials.get(0), "LISTED");
        }

        @Test
        void shouldRefuseSomebodyWhoIsNotInTheCase() {
            drive.policyApproved("ON_SITE").list(drive.officials);
            Answer answer = withdraw(CaseDriver.OFFICE, Map.of("officialId", "nobody", "reason", "Xin rút"));
            assertProblem(answer, 400);
            assertThat(fields(answer)).containsExactly("officialId");
        }

        @ParameterizedTest
        @CsvSource({"head, 403", "standing-committee, 403", "office-99002, 404", "designer, 404"})
        void shouldBeForTheOfficeOnly(String user, int status) {
            drive.start("ON_SITE");
            assertProblem(withdraw(user, Map.of("reason", "Không còn nhu cầu")), status);
            assertThat(http.as(CaseDriver.OFFICE).get(CASES + "/" + drive.caseId).json().path("status").asText())
                    .isEqualTo("POLICY_REQUEST");
        }

        @Test
        void shouldWantAReason() {
            drive.start("ON_SITE");
            Answer answer = withdraw(CaseDriver.OFFICE, Map.of("reason", " "));
            assertProblem(answer, 400);
            assertThat(fields(answer)).containsExactly("reason");
            assertProblem(withdraw(CaseDriver.OFFICE, Map.of("reason", "x".repeat(2001))), 400);
        }
    }
}
