package org.tiencu.desk.adapter.process;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.substitute.SubstituteBoard;
import org.tiencu.desk.application.substitute.SubstituteDeputies;
import org.tiencu.desk.application.substitute.SubstituteStore.TaskFacts;

/** Gives substitutes their part in tasks that come up, in the transaction in which they do. */
@Component
class SubstituteTaskListener {

    private final SubstituteDeputies deputies;
    private final SubstituteBoard board;

    SubstituteTaskListener(SubstituteDeputies deputies, SubstituteBoard board) {
        this.deputies = deputies;
        this.board = board;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        appeared(task, task.getAssignee(), links(task, IdentityLink::getGroupId), links(task, IdentityLink::getUserId));
    }

    /** Only the holder counts: who is a candidate has been so since the task came up. */
    @EventListener(condition = "#task.eventName == 'assignment' and #task.assignee != null")
    public void assigned(DelegateTask task) {
        appeared(task, task.getAssignee(), Set.of(), Set.of());
    }

    private void appeared(DelegateTask task, String holder, Set<String> groups, Set<String> users) {
        if (board.open().isEmpty()) {
            return;
        }
        String processId = processId(task);
        deputies.appeared(new TaskFacts(task.getId(), processId, holder, groups, users)).forEach(task::addCandidateUser);
    }

    private static String processId(DelegateTask task) {
        ProcessEngineServices engine = task.getProcessEngineServices();
        return task.getProcessDefinitionId() == null ? ""
                : engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    private static Set<String> links(DelegateTask task, Function<IdentityLink, String> of) {
        return task.getCandidates().stream().map(of).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
