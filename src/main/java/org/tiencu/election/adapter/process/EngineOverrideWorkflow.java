package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.calendaroverride.CalendarOverrideProcess;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.application.override.OverrideWorkflow;
import org.tiencu.election.domain.preparation.MilestoneMoves;
import org.tiencu.election.domain.preparation.MilestoneMoves.Move;
import org.tiencu.election.domain.preparation.MilestoneOverride;
import org.tiencu.platform.security.CurrentUser;

/** Moves what runs in a case in the engine. Whatever belongs to a milestone carries its id, or was called by what does. */
@Component
class EngineOverrideWorkflow implements OverrideWorkflow {

    private static final int USUAL = 50;
    /** Where the timer of the watch waits in the preparation. */
    private static final String WATCH = "IntermediateCatchEvent_NextWatch";
    private static final String CALL = "callActivity";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final HistoryService historyService;
    private final CurrentUser currentUser;

    EngineOverrideWorkflow(RuntimeService runtimeService, TaskService taskService, ManagementService managementService,
            HistoryService historyService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.historyService = historyService;
        this.currentUser = currentUser;
    }

    @Override
    public void start(MilestoneOverride decision, int chunks) {
        currentUser.asSystem(() -> runtimeService.startProcessInstanceByKey(CalendarOverrideProcess.ID, decision.key(),
                CalendarOverrideProcess.variables(chunks)));
    }

    @Override
    public void move(String caseId, MilestoneMoves moves, Instant nextWatch) {
        currentUser.asSystem(() -> {
            moves.all().stream().filter(Move::redeemed).forEach(move -> takeBackEscalation(caseId, move));
            Running running = running(caseId);
            running.dates.forEach(date -> move(date, moves, running));
            moveTasks(caseId, moves, running);
            running.instances.forEach(instance -> moveTimers(instance, moves, running));
            moveWatch(caseId, nextWatch);
            return null;
        });
    }

    // ---- what runs

    /** The instances of a case and, for each execution and each instance, the milestone that it belongs to. */
    private record Running(List<ProcessInstance> instances, List<VariableInstance> dates, Map<String, String> milestones) {

        /** The milestone of the execution, or of the whole instance, null if neither says. */
        String milestone(String executionId, String instanceId) {
            return milestones.getOrDefault(executionId, milestones.get(instanceId));
        }
    }

    private Running running(String caseId) {
        List<ProcessInstance> instances = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list();
        List<VariableInstance> dates = new ArrayList<>();
        Map<String, String> milestones = new HashMap<>();
        runtimeService.createVariableInstanceQuery()
                .processInstanceIdIn(instances.stream().map(ProcessInstance::getId).toArray(String[]::new))
                .disableBinaryFetching().disableCustomObjectDeserialization().list().forEach(variable -> {
                    if (variable.getName().equals(MilestoneListener.MILESTONE.name())) {
                        milestones.put(variable.getExecutionId(), (String) variable.getValue());
                    } else if (variable.getValue() instanceof Date) {
                        dates.add(variable);
                    }
                });
        Map<String, HistoricActivityInstance> calls = calls(instances);
        instances.forEach(instance -> milestone(instance.getId(), calls, milestones)
                .ifPresent(milestone -> milestones.put(instance.getId(), milestone)));
        return new Running(instances, dates, milestones);
    }

    /** The open call of each called instance. Only those that called something are asked. */
    private Map<String, HistoricActivityInstance> calls(List<ProcessInstance> instances) {
        Map<String, HistoricActivityInstance> calls = new HashMap<>();
        if (instances.size() > 1) {
            instances.forEach(instance -> historyService.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId()).activityType(CALL).unfinished().list()
                    .forEach(call -> calls.put(call.getCalledProcessInstanceId(), call)));
        }
        return calls;
    }

    /** The milestone of the call, or of the instance that called the caller. */
    private static Optional<String> milestone(String instanceId, Map<String, HistoricActivityInstance> calls,
            Map<String, String> milestones) {
        HistoricActivityInstance call = calls.get(instanceId);
        if (call == null) {
            return Optional.empty();
        }
        String own = milestones.get(call.getExecutionId());
        return own == null ? milestone(call.getProcessInstanceId(), calls, milestones) : Optional.of(own);
    }

    // ---- moving it

    /** A moment that a timer or a task may be computed from again. */
    private void move(VariableInstance date, MilestoneMoves moves, Running running) {
        if (!date.getName().equals(ElectionPreparationProcess.NEXT_WATCH.name()) && date.getTaskId() == null) {
            moves.of(running.milestone(date.getExecutionId(), date.getProcessInstanceId()), instant((Date) date.getValue()))
                    .ifPresent(move -> runtimeService.setVariableLocal(date.getExecutionId(), date.getName(),
                            Date.from(move.to())));
        }
    }

    private void moveTasks(String caseId, MilestoneMoves moves, Running running) {
        for (Task task : taskService.createTaskQuery().processInstanceBusinessKey(caseId).list()) {
            moves.of(running.milestone(task.getExecutionId(), task.getProcessInstanceId()), instant(task.getDueDate()))
                    .ifPresent(move -> {
                        task.setDueDate(Date.from(move.to()));
                        task.setPriority(move.missed() ? EngineElectionWorkflow.MISSED
                                : move.reminded() ? EngineElectionWorkflow.REMINDED : USUAL);
                        taskService.saveTask(task);
                    });
        }
    }

    private void moveTimers(ProcessInstance instance, MilestoneMoves moves, Running running) {
        managementService.createJobQuery().processInstanceId(instance.getId()).timers().list().forEach(timer ->
                moves.of(running.milestone(executionOf(timer), instance.getId()), instant(timer.getDuedate())).ifPresent(
                        move -> managementService.setJobDuedate(timer.getId(), Date.from(move.to()))));
    }

    private static String executionOf(Job timer) {
        return Objects.requireNonNullElse(timer.getExecutionId(), "");
    }

    private void moveWatch(String caseId, Instant nextWatch) {
        if (nextWatch == null) {
            return;
        }
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseId)
                .processDefinitionKey(ElectionPreparationProcess.ID).list().forEach(instance -> {
                    runtimeService.setVariable(instance.getId(), ElectionPreparationProcess.NEXT_WATCH.name(),
                            Date.from(nextWatch));
                    managementService.createJobQuery().processInstanceId(instance.getId())
                            .activityId(WATCH).list()
                            .forEach(timer -> managementService.setJobDuedate(timer.getId(), Date.from(nextWatch)));
                });
    }

    private void takeBackEscalation(String caseId, Move move) {
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseId)
                .processDefinitionKey(MilestoneEscalationProcess.ID)
                .variableValueEquals(MilestoneEscalationProcess.MISSED_MILESTONE.name(), move.milestone()).list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "the milestone was moved"));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
