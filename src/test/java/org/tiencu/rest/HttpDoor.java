package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.Door;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;

/** REST: our own for a start, the engine's for a task. */
class HttpDoor implements Door {

    final Http http;
    final HttpTasks tasks;

    HttpDoor(ApplicationContext context) {
        this.http = Http.of(context);
        this.tasks = new HttpTasks(http);
    }

    /** The path of the cases of this kind. */
    static String path(CaseKind kind) {
        return "/api/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "s";
    }

    @Override
    public String start(String user, CaseKind kind, Map<String, Object> form) {
        Answer answer = http.as(user).post(path(kind), form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    @Override
    public void complete(String user, String caseId, String taskKey, Map<String, Object> form) {
        String task = tasks.find(user, caseId, taskKey);
        JsonNode shown = tasks.formVariables(user, task);
        Answer answer = tasks.submit(user, task, Door.inOrder(form, list -> shown.path(list).path("value").asText()));
        assertThat(answer.status()).as(taskKey + " " + answer.body()).isEqualTo(204);
    }
}
