package org.tiencu.election.adapter.process.electioncomplaint;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.TaskMove;
import org.tiencu.election.application.complaint.ComplaintWorkflow;
import org.tiencu.platform.security.CurrentUser;

/** The process of a complaint as the use cases see it. */
@Component
class EngineComplaintWorkflow implements ComplaintWorkflow {

    /** Where the stop waits, while the complaint is handled and while facts are missing. */
    private static final List<String> STOPS = List.of("BoundaryEvent_HandlingEnds", "BoundaryEvent_EntryEnds");

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final CurrentUser currentUser;

    EngineComplaintWorkflow(RuntimeService runtimeService, TaskService taskService, ManagementService managementService,
            CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.currentUser = currentUser;
    }

    @Override
    public void moveStop(String complaintId, Instant handlingEnds) {
        Date ends = Date.from(handlingEnds);
        currentUser.asSystem(() -> {
            runtimeService.createProcessInstanceQuery().processDefinitionKey(ElectionComplaintProcess.ID)
                    .processInstanceBusinessKey(complaintId).list().forEach(instance -> move(instance.getId(), ends));
            return null;
        });
    }

    private void move(String instance, Date ends) {
        runtimeService.setVariable(instance, ElectionComplaintProcess.HANDLING_ENDS.name(), ends);
        STOPS.forEach(stop -> managementService.createJobQuery().processInstanceId(instance).activityId(stop).list()
                .forEach(timer -> managementService.setJobDuedate(timer.getId(), ends)));
        for (Task task : taskService.createTaskQuery().processInstanceId(instance).dueAfter(ends).list()) {
            TaskMove.to(task, ends);
            taskService.saveTask(task);
        }
    }
}
