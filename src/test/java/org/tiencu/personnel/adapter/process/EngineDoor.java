package org.tiencu.personnel.adapter.process;

import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.SignedIn;

/** The engine's services, as the web applications call them. */
public class EngineDoor implements Door {

    private final ApplicationContext context;
    private final TaskService taskService;
    private final SignedIn signedIn;

    public EngineDoor(ApplicationContext context) {
        this.context = context;
        this.taskService = context.getBean(TaskService.class);
        this.signedIn = new SignedIn(context.getBean(IdentityService.class));
    }

    @Override
    public String start(String user, CaseKind kind, Map<String, Object> form) {
        return signedIn.as(user, () -> context.getBean(CaseWorkflow.class).start(kind, form));
    }

    @Override
    public void complete(String user, String caseId, String taskKey, Map<String, Object> form) {
        Task task = signedIn.as(user, () -> taskService.createTaskQuery().processInstanceBusinessKey(caseId)
                .taskDefinitionKey(taskKey).list()).stream().findFirst().orElseThrow(() -> new AssertionError(
                        user + " does not see " + taskKey + ", open are " + taskService.createTaskQuery()
                                .processInstanceBusinessKey(caseId).list().stream().map(Task::getTaskDefinitionKey).toList()));
        signedIn.run(user, () -> taskService.complete(task.getId(), Door.inOrder(form, list -> String.valueOf(
                context.getBean(FormService.class).getTaskFormVariables(task.getId()).get(list)))));
    }
}
