package org.tiencu.personnel.adapter.process.appointment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.application.appointment.AppointmentWorkflow;
import org.tiencu.platform.security.CurrentUser;

/** The appointment process as the use cases see it. */
@Component
class EngineAppointmentWorkflow implements AppointmentWorkflow {

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final FormService formService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final CurrentUser currentUser;

    EngineAppointmentWorkflow(RepositoryService repositoryService, RuntimeService runtimeService, FormService formService,
            TaskService taskService, IdentityService identityService, CurrentUser currentUser) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.formService = formService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.currentUser = currentUser;
    }

    @Override
    public String start(Map<String, Object> form) {
        String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(AppointmentProcess.ID)
                .latestVersion().singleResult().getId();
        return formService.submitStartForm(definition, form).getBusinessKey();
    }

    @Override
    public void withdraw(String appointmentId) {
        currentUser.asSystem(() -> runtimeService.createMessageCorrelation(AppointmentProcess.WITHDRAWN)
                .processInstanceBusinessKey(appointmentId).correlateWithResult());
    }

    @Override
    public void withdrawCandidate(String appointmentId, String officialId) {
        currentUser.asSystem(() -> runtimeService.createMessageCorrelation(VettingProcess.CANDIDATE_WITHDRAWN)
                .processInstanceBusinessKey(appointmentId)
                .processInstanceVariableEquals(VettingProcess.OFFICIAL_ID.name(), officialId).correlateAllWithResult());
    }

    @Override
    public List<OpenTask> openTasks(String appointmentId) {
        return currentUser.asSystem(() -> taskService.createTaskQuery().processInstanceBusinessKey(appointmentId)
                .orderByTaskCreateTime().asc().list().stream().map(this::openTask).toList());
    }

    private OpenTask openTask(Task task) {
        List<String> groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).map(this::groupName).toList();
        return new OpenTask(task.getId(), task.getName(), groups, task.getAssignee() != null,
                task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private String groupName(String groupId) {
        Group group = identityService.createGroupQuery().groupId(groupId).singleResult();
        return group == null ? groupId : group.getName();
    }
}
