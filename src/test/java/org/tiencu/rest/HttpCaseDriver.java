package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.Http;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.HttpTasks;

/** Plays the same officials as {@link CaseDriver}, but each in front of a REST client. */
class HttpCaseDriver extends CaseDriver {

    final Http http;
    final HttpTasks tasks;

    HttpCaseDriver(ApplicationContext context) {
        super(context);
        this.http = Http.of(context);
        this.tasks = new HttpTasks(http);
    }

    /** The body of a start. */
    Map<String, Object> startForm(String source) {
        return new HashMap<>(Map.of("unit", UNIT, "postId", post.id(), "source", source, "seats", post.seats(),
                "reason", "Khuyết chức vụ"));
    }

    @Override
    public CaseDriver start(String source, int seats) {
        Answer answer = http.as(OFFICE).post("/api/appointments", startForm(source));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        caseId = answer.json().path("id").asText();
        return this;
    }

    @Override
    public CaseDriver complete(String user, String taskKey, Map<String, Object> form) {
        String task = tasks.find(user, caseId, taskKey);
        Answer answer = tasks.submit(user, task, inOrder(tasks.formVariables(user, task), form));
        assertThat(answer.status()).as(taskKey + " " + answer.body()).isEqualTo(204);
        return this;
    }

    /** Lists that cannot be added to come back in the order in which the form showed them. */
    private static Map<String, Object> inOrder(JsonNode shown, Map<String, Object> form) {
        Map<String, Object> ordered = new HashMap<>(form);
        for (String list : List.of("candidates", "decisions")) {
            if (form.get(list) instanceof List<?> rows) {
                String fixed = shown.path(list).path("value").asText();
                ordered.put(list, rows.stream().sorted(Comparator.comparingInt(
                        row -> fixed.indexOf((String) ((Map<?, ?>) row).get("officialId")))).toList());
            }
        }
        return ordered;
    }
}
