package org.tiencu.desk.adapter.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.tasks.TaskDates;
import org.tiencu.platform.security.CurrentUser;

/** Gives every task that comes both dates, in the transaction that creates it. */
@Component
class TaskDateListener {

    private final TaskDates dates;
    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;

    TaskDateListener(TaskDates dates, RepositoryService repositoryService, CurrentUser currentUser) {
        this.dates = dates;
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
    }

    @EventListener
    void onTask(DelegateTask task) {
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
            TaskDates.Dates found = dates.of(processId(task), task.getTaskDefinitionKey(), due);
            task.setDueDate(Date.from(found.due()));
            if (task.getFollowUpDate() == null) {
                task.setFollowUpDate(Date.from(found.followUp()));
            }
        }
    }

    /** The engine keeps its definitions in memory. */
    private String processId(DelegateTask task) {
        return currentUser.asSystem(() -> repositoryService.getProcessDefinition(task.getProcessDefinitionId()).getKey());
    }
}
