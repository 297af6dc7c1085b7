package org.tiencu.personnel.adapter.process;

import java.util.List;
import java.util.Locale;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.application.casefile.CaseWorkflow;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.platform.process.StartHandler;
import org.tiencu.platform.security.CurrentUser;

/** The process of a case as the use cases see it. */
@Component
class EngineCaseWorkflow implements CaseWorkflow {

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final FormService formService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final ObjectProvider<CaseStart> starts;

    EngineCaseWorkflow(RepositoryService repositoryService, RuntimeService runtimeService, FormService formService,
            TaskService taskService, IdentityService identityService, CurrentUser currentUser,
            ObjectProvider<CaseStart> starts) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.formService = formService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.starts = starts;
    }

    @Override
    public String start(CaseKind kind, Map<String, Object> form) {
        String definition = repositoryService.createProcessDefinitionQuery().processDefinitionKey(processId(kind))
                .latestVersion().singleResult().getId();
        return formService.submitStartForm(definition, form).getBusinessKey();
    }

    @Override
    public String open(CaseProposal proposal) {
        CaseStart start = starts.orderedStream().filter(one -> one.kind() == proposal.kind()).findFirst().orElseThrow();
        StartHandler.NewCase newCase = start.open(proposal);
        return currentUser.asSystem(() -> runtimeService.startProcessInstanceByKey(processId(proposal.kind()),
                newCase.caseId(), newCase.variables()).getBusinessKey());
    }

    @Override
    public void startProposal(CaseProposal proposal) {
        currentUser.asSystem(() -> runtimeService.startProcessInstanceByKey(CaseProposalProcess.ID, proposal.id(),
                Map.of(CaseProposalProcess.AUTHORITY_UNIT.name(), proposal.authorityUnit())));
    }

    /** Id of the process that runs the cases of this kind. */
    static String processId(CaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<OpenTask> openTasks(String caseId) {
        return currentUser.asSystem(() -> taskService.createTaskQuery().processInstanceBusinessKey(caseId)
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
