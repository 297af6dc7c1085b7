package org.tiencu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tiencu.support.IntegrationTest;

/** What comes out of the application's doors over real HTTP when the answer is no. */
@IntegrationTest
class DoorsTest {

    @Autowired
    private TestRestTemplate rest;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/holidays?year=2026", "/engine-rest/task"})
    void shouldAskForAPassword_withProblemDetails(String path) {
        ResponseEntity<JsonNode> answer = rest.getForEntity(path, JsonNode.class);
        assertProblem(answer, HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic realm=");
        assertProblem(rest.withBasicAuth("nobody", "wrong").getForEntity(path, JsonNode.class), HttpStatus.UNAUTHORIZED);
    }

    @Test
    void shouldRefuseTheAdministratorsDoors_withProblemDetails() {
        assertProblem(office().getForEntity("/engine-rest/user", JsonNode.class), HttpStatus.FORBIDDEN);
    }

    @Test
    void shouldAnswerProblemDetails_whenThereIsNoSuchAddressOrMethod() {
        assertProblem(office().getForEntity("/api/nothing", JsonNode.class), HttpStatus.NOT_FOUND);
        assertProblem(office().exchange("/api/holidays", HttpMethod.DELETE, null, JsonNode.class),
                HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void shouldNameTheFields_whenAStartOverTheEngineIsRefused() {
        ResponseEntity<JsonNode> answer = office().postForEntity(
                "/engine-rest/process-definition/key/appointment/start", Map.of(), JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("Refusal");
        assertThat(answer.getBody().path("message").asText()).startsWith("Biểu mẫu chưa hợp lệ: ");
        assertThat(answer.getBody().path("violations")).isNotEmpty().allSatisfy(violation ->
                assertThat(violation.path("label").asText()).isNotEmpty());
    }

    @Test
    void shouldAnswer404_whenATaskDoesNotExist() {
        ResponseEntity<JsonNode> completed = office()
                .postForEntity("/engine-rest/task/none/complete", Map.of(), JsonNode.class);
        assertThat(completed.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        ResponseEntity<JsonNode> opened = office()
                .getForEntity("/engine-rest/task/none/form-variables", JsonNode.class);
        assertThat(opened.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(opened.getBody().path("message").asText()).startsWith("Không tìm thấy công việc này");
    }

    @Test
    void shouldLeaveTheErrorsOfADeploymentToTheModeler() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "broken");
        form.add("data", new ByteArrayResource("<definitions/>".getBytes()) {
            @Override
            public String getFilename() {
                return "broken.bpmn";
            }
        });
        ResponseEntity<JsonNode> answer = rest.withBasicAuth("designer", "demo")
                .postForEntity("/engine-rest/deployment/create", form, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("ParseException");
        assertThat(answer.getBody().path("details").path("broken.bpmn").path("errors")).isNotEmpty();
    }

    @Test
    void shouldWaitForTheEnginesLongPolling() {
        Map<String, Object> poll = Map.of("workerId", "w", "maxTasks", 1, "asyncResponseTimeout", 200,
                "topics", new Object[] {Map.of("topicName", "none", "lockDuration", 1000)});
        ResponseEntity<JsonNode> answer = rest.withBasicAuth("admin", "demo")
                .postForEntity("/engine-rest/external-task/fetchAndLock", poll, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEmpty();
    }

    @Test
    void shouldShowAVietnamesePage_whenABrowserGoesAstray() {
        ResponseEntity<String> missing = browser("/css/none.css");
        assertThat(missing.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(missing.getBody()).contains("<html lang=\"vi\">", "Không tìm thấy", "Về trang đầu")
                .doesNotContain("none.css");
    }

    @Test
    void shouldServeWhatTheWebApplicationsNeedToLeadToTheSignInPage() {
        assertThat(rest.getForEntity("/js/webapp-session.js", String.class).getBody()).contains("location.replace");
        assertThat(rest.getForEntity("/webjars/bootstrap/css/bootstrap.min.css", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    private TestRestTemplate office() {
        return rest.withBasicAuth("office", "demo");
    }

    private ResponseEntity<String> browser(String path) {
        return rest.exchange(RequestEntity.get(URI.create("http://localhost:" + port + path))
                .accept(MediaType.TEXT_HTML).build(), String.class);
    }

    private static void assertProblem(ResponseEntity<JsonNode> answer, HttpStatus status) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType().isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).isTrue();
        assertThat(answer.getBody().path("status").asInt()).isEqualTo(status.value());
        assertThat(answer.getBody().path("message").asText())
                .isEqualTo(answer.getBody().path("detail").asText()).isNotEmpty();
        assertThat(answer.getBody().path("violations").isArray()).isTrue();
    }
}
