package org.tiencu.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.process.TaskHandler;
import org.tiencu.support.IntegrationTest;

/** Every place of a model that needs code has it, and there is no code without a place. */
@IntegrationTest
class HandlerTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyUserTaskHasOneHandler() {
        assertThat(context.getBeansOfType(TaskHandler.class).values())
                .extracting(handler -> handler.processId() + "/" + handler.taskId())
                .containsExactlyInAnyOrderElementsOf(userTasks());
    }

    @Test
    void everyServiceTaskHasItsDelegateAndEveryDelegateATask() {
        List<String> named = ModelFiles.processes().stream()
                .flatMap(model -> model.model().getModelElementsByType(ServiceTask.class).stream())
                .map(task -> task.getCamundaDelegateExpression().replaceAll("[${}]", "")).distinct().toList();
        assertThat(context.getBeansOfType(JavaDelegate.class).keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyProcessWithAStartFormHasAStartHandler() {
        Stream<String> withForm = ModelFiles.processes().stream().filter(model -> model.model()
                .getModelElementsByType(StartEvent.class).stream().anyMatch(event -> event.getCamundaFormRef() != null))
                .map(ModelFiles.ProcessModel::id);
        assertThat(context.getBeansOfType(StartHandler.class).values()).extracting(StartHandler::processId)
                .containsExactlyInAnyOrderElementsOf(withForm.toList());
    }

    private static List<String> userTasks() {
        return ModelFiles.processes().stream().flatMap(model -> model.model().getModelElementsByType(UserTask.class).stream()
                .map(task -> model.id() + "/" + task.getId())).toList();
    }
}
