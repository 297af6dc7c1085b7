package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Samples;

/** An analyst draws a process in Camunda Modeler and deploys it; nobody writes code for it. */
@IntegrationTest
class DesignerRestTest {

    @Autowired
    private ApplicationContext context;
    private Http http;
    private HttpTasks tasks;
    private final String process = "sample-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void connect() {
        http = Http.of(context);
        tasks = new HttpTasks(http);
    }

    @AfterEach
    void remove() {
        http.as("admin").get("/engine-rest/deployment?name=" + process).json().forEach(deployment ->
                http.as("admin").delete("/engine-rest/deployment/" + deployment.path("id").asText() + "?cascade=true"));
    }

    private Answer deploy(Map<String, String> files) {
        return http.as("designer").deploy(process, files);
    }

    private String start() {
        String caseId = process + "-" + UUID.randomUUID();
        Answer answer = http.as("office").post("/engine-rest/process-definition/key/" + process + "/start",
                Map.of("businessKey", caseId));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return caseId;
    }

    @Test
    void shouldRunAProcessThatNobodyWroteCodeFor() {
        Answer deployed = deploy(Samples.process(process, Samples.field("amount", "number")));
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        assertThat(deployed.json().path("deployedProcessDefinitions")).hasSize(1);

        String caseId = start();
        String task = tasks.find("office", caseId, "UserTask_Enter");
        Answer refused = tasks.complete("office", task, Map.of());
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("violations").path(0).path("field").asText()).isEqualTo("amount");
        assertThat(tasks.submit("office", task, Map.of("amount", "much")).status()).isEqualTo(400);
        assertThat(tasks.submit("office", task, Map.of("amount", 7, "other", 1)).status()).isEqualTo(400);

        assertThat(tasks.submit("office", task, Map.of("amount", 7)).status()).isEqualTo(204);
        String next = tasks.find("office", caseId, "UserTask_Check");
        assertThat(tasks.formVariables("office", next).path("amount").path("value").asInt())
                .as("what was entered is a variable of the case").isEqualTo(7);
    }

    @Test
    void shouldUseTheChangedModel_fromTheNextCaseOn() {
        deploy(Samples.process(process, Samples.field("amount", "number")));
        String before = start();

        Answer deployed = deploy(Samples.process(process, Samples.field("remark", "textfield")));
        assertThat(deployed.json().path("deployedProcessDefinitions").elements().next().path("version").asInt()).isEqualTo(2);
        String after = start();

        assertThat(tasks.submit("office", tasks.find("office", before, "UserTask_Enter"), Map.of("amount", 7)).status())
                .as("a case stays with the form that it began with").isEqualTo(204);
        String task = tasks.find("office", after, "UserTask_Enter");
        assertThat(tasks.submit("office", task, Map.of("amount", 7)).status()).isEqualTo(400);
        assertThat(tasks.submit("office", task, Map.of("remark", "Đã xem")).status()).isEqualTo(204);
    }

    @Test
    void shouldMakeNoNewVersion_whenNothingChanged() {
        Map<String, String> files = Samples.process(process, Samples.field("amount", "number"));
        deploy(files);
        assertThat(deploy(files).json().path("deployedProcessDefinitions").isEmpty()).isTrue();
    }

    @Test
    void shouldBeToldWhereTheModelIsWrong_inTheWordsThatModelerReads() {
        Map<String, String> files = Samples.process(process, Samples.field("amount", "number"));
        files.computeIfPresent(process + ".bpmn", (file, model) -> model.replace("targetRef=\"UserTask_Check\"",
                "targetRef=\"UserTask_Nowhere\""));
        Answer answer = deploy(files);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        JsonNode error = answer.json();
        assertThat(error.path("type").asText()).isEqualTo("ParseException");
        assertThat(error.path("message").asText()).contains("ENGINE-09005");
        assertThat(error.path("details").path(process + ".bpmn").path("errors")).isNotEmpty();
        assertThat(http.as("designer").get("/engine-rest/process-definition?key=" + process).json()).isEmpty();
    }

    @Test
    void shouldBeToldWhatAModelMayNotHold_inTheSameWay_andNothingIsDeployed() {
        Map<String, String> files = Samples.process(process, Samples.field("amount", "number"));
        files.computeIfPresent(process + ".bpmn", (file, model) -> model.replace("office@99001",
                "${dataSource.connection}"));
        files.put("bomb.dmn", "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'a'><!ENTITY b '&a;&a;'>]><definitions>&b;</definitions>");
        Answer answer = deploy(files);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        JsonNode error = answer.json();
        assertThat(error.path("type").asText()).isEqualTo("ParseException");
        assertThat(error.path("message").asText()).startsWith("Mô hình không được triển khai.");
        JsonNode problem = error.path("details").path(process + ".bpmn").path("errors").path(0);
        assertThat(problem.path("message").asText()).startsWith("Biểu thức chỉ được dùng biến");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("mainElementId").asText()).isEqualTo("UserTask_Enter");
        assertThat(error.path("details").path("bomb.dmn").path("errors").path(0).path("message").asText()).contains("DOCTYPE");
        assertThat(http.as("designer").get("/engine-rest/deployment?name=" + process).json()).isEmpty();
    }

    @Test
    void shouldSeeItsDeployments() {
        deploy(Samples.process(process, Samples.field("amount", "number")));
        JsonNode deployments = http.as("designer").get("/engine-rest/deployment?name=" + process).json();
        assertThat(deployments).hasSize(1);
        assertThat(deployments.path(0).path("source").asText()).isEqualTo("Camunda Modeler");
        assertThat(http.as("designer").get("/engine-rest/deployment/" + deployments.path(0).path("id").asText() + "/resources")
                .json().findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(
                        List.of(process + ".bpmn", process + "-enter.form", process + "-check.form"));
    }

    @Test
    void shouldNotShowTheTasks_toTheDesigner() {
        deploy(Samples.process(process, Samples.field("amount", "number")));
        String caseId = start();
        assertThat(tasks.keys("designer", caseId)).isEmpty();
        assertThat(tasks.keys("office", caseId)).containsExactly("UserTask_Enter");
    }
}
