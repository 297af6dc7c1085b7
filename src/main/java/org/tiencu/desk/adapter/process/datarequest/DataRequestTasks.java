package org.tiencu.desk.adapter.process.datarequest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.desk.application.datarequest.DataRequest;
import org.tiencu.desk.application.datarequest.DataRequest.Outcome;
import org.tiencu.desk.application.datarequest.DataRequests;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.Units;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.platform.time.VietnamTime;

/** What happens in the tasks of a request about personal data. */
@Configuration(proxyBeanMethods = false)
class DataRequestTasks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private enum CheckOutcome {
        APPROVED, RETURNED
    }

    private final DataRequests requests;
    private final Units units;

    DataRequestTasks(DataRequests requests, Units units) {
        this.requests = requests;
        this.units = units;
    }

    @Bean
    TaskHandler acknowledgeDataRequest() {
        return new TaskHandler(DataRequestProcess.ID, DataRequestProcess.ACKNOWLEDGE_REQUEST,
                task -> heading(requests.read(task.caseId())), (task, form) -> {
                    requests.acknowledge(task.caseId(), form.date("acknowledgedOn"), form.text("note"));
                    return Map.of();
                });
    }

    @Bean
    TaskHandler prepareDataAnswer() {
        return new TaskHandler(DataRequestProcess.ID, DataRequestProcess.PREPARE_ANSWER, task -> {
            DataRequest request = requests.read(task.caseId());
            Map<String, Object> values = withData(request);
            values.put("returnReason", text(request.returnReason()));
            if (request.outcome() != null) {
                values.put("answerOutcome", request.outcome().name());
                values.put("answer", text(request.answer()));
            }
            return values;
        }, (task, form) -> {
            Outcome outcome = form.choice("answerOutcome", Outcome.class);
            requests.prepare(task.caseId(), outcome, form.text("answer"));
            return Map.of(DataRequestProcess.ANSWER_OUTCOME.name(), outcome.name());
        });
    }

    @Bean
    TaskHandler checkDataAnswer() {
        return new TaskHandler(DataRequestProcess.ID, DataRequestProcess.CHECK_ANSWER, task -> {
            DataRequest request = requests.read(task.caseId());
            Map<String, Object> values = withData(request);
            values.put("answerLabel", request.outcome().label());
            values.put("answerText", text(request.answer()));
            return values;
        }, (task, form) -> {
            CheckOutcome outcome = form.choice("checkOutcome", CheckOutcome.class);
            if (outcome == CheckOutcome.RETURNED) {
                requests.sendBack(task.caseId(), form.text("reason"));
            } else {
                requests.approve(task.caseId(), form.text("documentNumber"), form.date("documentDate"));
            }
            return Map.of(DataRequestProcess.CHECK_OUTCOME.name(), outcome.name());
        });
    }

    private Map<String, Object> heading(DataRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNumber", request.id());
        values.put("officialName", requests.officialName(request));
        values.put("unitName", units.find(request.unitCode()).map(Unit::name).orElse(request.unitCode()));
        values.put("kind", request.kind().name());
        values.put("kindLabel", request.kind().label());
        values.put("receivedText", DAY.format(request.receivedOn()));
        values.put("content", request.content());
        values.put("answerDueText", DAY.format(LocalDate.ofInstant(request.answerDue(), VietnamTime.ZONE)));
        return values;
    }

    private Map<String, Object> withData(DataRequest request) {
        Map<String, Object> values = heading(request);
        DataRequests.Change change = requests.change(request);
        values.put("change", change == null ? List.of() : List.of(Map.of("label", change.label(), "before", change.before(),
                "after", change.after())));
        values.put("held", requests.held(request).stream().map(one -> Map.of("group", one.group(), "text",
                one.text())).toList());
        return values;
    }

    static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** A text for a template; null would be printed as such. */
    private static String text(String text) {
        return text == null ? "" : text;
    }
}
