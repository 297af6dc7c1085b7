package org.tiencu.support;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.tiencu.support.Http.Answer;

/** The engine's REST resources for tasks, used as Tasklist uses them. */
public final class HttpTasks {

    private final Http http;

    public HttpTasks(Http http) {
        this.http = http;
    }

    /** Id of the first open task of this kind that the user sees in the case. */
    public String find(String user, String caseId, String taskKey) {
        JsonNode tasks = http.as(user).get("/engine-rest/task?processInstanceBusinessKey=" + caseId
                + "&taskDefinitionKey=" + taskKey).json();
        if (tasks.isEmpty()) {
            throw new AssertionError(user + " does not see " + taskKey + " of " + caseId);
        }
        return tasks.get(0).path("id").asText();
    }

    /** Keys of the open tasks that the user sees in the case. */
    public List<String> keys(String user, String caseId) {
        return http.as(user).get("/engine-rest/task?processInstanceBusinessKey=" + caseId).json()
                .findValuesAsText("taskDefinitionKey").stream().sorted().toList();
    }

    /** What the form is opened with. */
    public JsonNode formVariables(String user, String taskId) {
        return http.as(user).get("/engine-rest/task/" + taskId + "/form-variables?deserializeValues=false").json();
    }

    public Answer submit(String user, String taskId, Map<String, ?> form) {
        return http.as(user).post("/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables(form)));
    }

    public Answer complete(String user, String taskId, Map<String, ?> form) {
        return http.as(user).post("/engine-rest/task/" + taskId + "/complete", Map.of("variables", variables(form)));
    }

    /** Values in the engine's own format: lists and objects are JSON texts. */
    public static Map<String, Object> variables(Map<String, ?> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((key, value) -> variables.put(key, value instanceof Collection<?> || value instanceof Map<?, ?>
                ? Map.of("value", Http.text(value), "type", "Json") : Map.of("value", value, "type", type(value))));
        return variables;
    }

    private static String type(Object value) {
        if (value instanceof Boolean) {
            return "Boolean";
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            return "Double";
        }
        return value instanceof Integer ? "Integer" : "String";
    }
}
