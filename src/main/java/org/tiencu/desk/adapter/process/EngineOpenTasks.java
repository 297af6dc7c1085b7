package org.tiencu.desk.adapter.process;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.opentask.OpenTask;
import org.tiencu.desk.application.opentask.OpenTasks;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Asks the engine about tasks as the current user. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final AuthorizationService authorizationService;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    EngineOpenTasks(TaskService taskService, RuntimeService runtimeService, RepositoryService repositoryService,
            AuthorizationService authorizationService, CurrentUser currentUser, JdbcClient jdbc) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.authorizationService = authorizationService;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return Optional.ofNullable(taskService.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessInstanceId() != null)
                .map(task -> currentUser.asSystem(() -> openTask(task)));
    }

    @Override
    public OpenTask requireWorkable(String taskId) {
        OpenTask task = find(taskId).orElseThrow(() ->
                Refusal.notFound("Không tìm thấy công việc này, hoặc bạn không có quyền xử lý."));
        if (!mayWork(task)) {
            throw Refusal.forbidden("Bạn không có quyền xử lý công việc này.");
        }
        if (task.assignee() != null && !task.assignee().equals(currentUser.id())) {
            throw Refusal.conflict("Công việc này đang do người khác xử lý.");
        }
        return task;
    }

    /** The same rights with which the engine lets a user complete a task. */
    private boolean mayWork(OpenTask task) {
        return holds(TaskPermissions.TASK_WORK, Resources.TASK, task.id())
                || holds(Permissions.UPDATE, Resources.TASK, task.id())
                || holds(ProcessDefinitionPermissions.TASK_WORK, Resources.PROCESS_DEFINITION, task.processId())
                || holds(ProcessDefinitionPermissions.UPDATE_TASK, Resources.PROCESS_DEFINITION, task.processId());
    }

    private boolean holds(Permission permission, Resource resource, String id) {
        return authorizationService.isUserAuthorized(currentUser.id(), List.copyOf(currentUser.groups()), permission,
                resource, id);
    }

    private OpenTask openTask(Task task) {
        return new OpenTask(task.getId(),
                runtimeService.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()
                        .getBusinessKey(),
                repositoryService.getProcessDefinition(task.getProcessDefinitionId()).getKey(), task.getTaskDefinitionKey(),
                task.getName(), task.getAssignee(), taskService.getVariables(task.getId()));
    }

    /** The lock under which the form gate completes a task. */
    @Override
    public void lock(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:task, 0))").param("task", taskId)
                .query((row, number) -> number).single();
    }
}
