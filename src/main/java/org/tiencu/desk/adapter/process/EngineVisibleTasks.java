package org.tiencu.desk.adapter.process;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.cases.VisibleTasks;
import org.tiencu.platform.security.CurrentUser;

/** Asks the engine in the name of the current user, so that its authorisations decide as they do in Tasklist. */
@Component
class EngineVisibleTasks implements VisibleTasks {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    EngineVisibleTasks(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    @Override
    public Set<String> among(Collection<String> taskIds) {
        if (taskIds.isEmpty() || !currentUser.isSomebody()) {
            return Set.of();
        }
        return taskService.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream().map(Task::getId)
                .collect(Collectors.toSet());
    }
}
