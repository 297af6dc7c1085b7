package org.tiencu.desk.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.processes.ModelFiles;
import org.tiencu.processes.ModelFiles.ProcessModel;
import org.tiencu.support.IntegrationTest;

/** Every user task of every model, put there by hand, has a day to be done and a day to look after it. */
@IntegrationTest
class TaskDateListenerTest {

    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private TaskService taskService;
    private final String caseId = "sample-" + UUID.randomUUID();

    static Stream<ProcessModel> processes() {
        return ModelFiles.processes().stream()
                .filter(model -> !model.model().getModelElementsByType(UserTask.class).isEmpty());
    }

    @AfterEach
    void forget() {
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "test", true));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void shouldGiveEveryTaskBothDates(ProcessModel model) {
        Instant law = Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS);
        for (UserTask step : model.model().getModelElementsByType(UserTask.class)) {
            Task task = create(model, step, law);
            assertThat(task.getDueDate()).as(step.getId()).isNotNull();
            assertThat(task.getFollowUpDate()).as(step.getId()).isNotNull().isAfterOrEqualTo(task.getCreateTime())
                    .isBefore(task.getDueDate());
            if (step.getCamundaDueDate() != null) {
                assertThat(task.getDueDate().toInstant()).as(step.getId()).isEqualTo(law);
            } else {
                assertThat(task.getDueDate().toInstant()).as(step.getId()).isBefore(law);
            }
        }
    }

    private Task create(ProcessModel model, UserTask step, Instant law) {
        runtimeService.createProcessInstanceByKey(model.id()).businessKey(caseId).setVariables(variables(model, law))
                .startBeforeActivity(step.getId()).execute(true, true);
        List<Task> tasks = taskService.createTaskQuery().processInstanceBusinessKey(caseId)
                .taskDefinitionKey(step.getId()).list();
        assertThat(tasks).as(step.getId()).hasSize(1);
        return tasks.get(0);
    }

    /** Whatever the model names: a day for a due date or a timer, a text for a group. */
    private static Map<String, Object> variables(ProcessModel model, Instant law) {
        Map<String, Object> values = new HashMap<>();
        model.model().getModelElementsByType(UserTask.class).forEach(task ->
                name(task.getCamundaCandidateGroups(), values, "99001"));
        model.model().getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable).filter(Objects::nonNull)
                .forEach(element -> values.put(element, "office@99001"));
        model.model().getModelElementsByType(UserTask.class).forEach(task ->
                name(task.getCamundaDueDate(), values, Date.from(law)));
        model.model().getModelElementsByType(TimeDate.class).forEach(timer ->
                name(timer.getTextContent(), values, Date.from(law)));
        return values;
    }

    private static void name(String expression, Map<String, Object> values, Object value) {
        if (expression != null) {
            NAME.matcher(expression).results().forEach(found -> values.put(found.group(1), value));
        }
    }
}
