package org.tiencu.desk.adapter.process;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.substitute.SubstituteTasks;
import org.tiencu.platform.security.CurrentUser;

@Component
class EngineSubstituteTasks implements SubstituteTasks {

    private final TaskService taskService;
    private final AuthorizationService authorizationService;
    private final CurrentUser currentUser;

    EngineSubstituteTasks(TaskService taskService, AuthorizationService authorizationService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.authorizationService = authorizationService;
        this.currentUser = currentUser;
    }

    @Override
    public void addCandidate(String taskId, String userId) {
        asSystem(() -> taskService.addCandidateUser(taskId, userId));
    }

    @Override
    public void removeCandidate(String taskId, String userId) {
        asSystem(() -> taskService.deleteCandidateUser(taskId, userId));
    }

    @Override
    public void release(String taskId, String next) {
        asSystem(() -> taskService.setAssignee(taskId, next));
    }

    /** The engine makes these rights itself but does not take them away before the task has ended. */
    @Override
    public void forget(String taskId, String userId) {
        asSystem(() -> {
            List<Authorization> rights = authorizationService.createAuthorizationQuery().userIdIn(userId)
                    .resourceType(Resources.TASK).resourceId(taskId).list();
            rights.forEach(one -> authorizationService.deleteAuthorization(one.getId()));
        });
    }

    @Override
    public void claim(String taskId) {
        taskService.claim(taskId, currentUser.id());
    }

    private void asSystem(Runnable work) {
        currentUser.asSystem(() -> {
            work.run();
            return null;
        });
    }
}
