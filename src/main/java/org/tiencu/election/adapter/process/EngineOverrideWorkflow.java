package org.tiencu.election.adapter.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.calendaroverride.CalendarOverrideProcess;
import org.tiencu.election.adapter.process.candidacy.CandidacyProcess;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.adapter.process.nationallist.NationalListProcess;
import org.tiencu.election.adapter.process.voterchange.VoterChangeProcess;
import org.tiencu.election.adapter.process.voterlist.VoterListProcess;
import org.tiencu.election.application.override.OverrideWorkflow;
import org.tiencu.election.domain.preparation.MilestoneMoves;
import org.tiencu.election.domain.preparation.MilestoneMoves.Move;
import org.tiencu.election.domain.preparation.MilestoneOverride;
import org.tiencu.platform.security.CurrentUser;

/**
 * Moves what runs in a case in the engine: first the variables that hold the last moment of a moved milestone, then the due
 * dates and timers that were computed from them. Two milestones may be due at the same moment, so the moment alone does not
 * tell: a variable belongs to the milestone of its activity, or of the activity that called its process, or has a name of its
 * own.
 */
@Component
class EngineOverrideWorkflow implements OverrideWorkflow {

    private static final int USUAL = 50;
    /** Where the timer of the watch waits in the preparation and in that of the national list. */
    private static final String WATCH = "IntermediateCatchEvent_NextWatch";
    private static final String CALL = "callActivity";

    /** Variables that hold the last moment of a milestone other than the one that their process was called for. */
    private static final Map<String, String> NAMED = Map.of(
            CandidacyProcess.DOSSIER_DEADLINE.name(), "dossier-deadline",
            CandidacyProcess.VERIFICATION_DUE.name(), "verification-done",
            VoterListProcess.COMPLAINTS_DUE.name(), "voter-list-complaints-close",
            VoterListProcess.FREEZE_DUE.name(), "voter-list-frozen",
            VoterChangeProcess.CHANGE_DUE.name(), "voter-list-frozen");

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
    public void move(String caseId, List<String> parts, MilestoneMoves moves, Instant nextWatch) {
        currentUser.asSystem(() -> {
            moves.all().stream().filter(Move::redeemed).forEach(move -> takeBackEscalation(caseId, move));
            List<ProcessInstance> instances = Stream.concat(Stream.of(caseId), parts.stream()).flatMap(key -> runtimeService
                    .createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()).toList();
            if (!instances.isEmpty()) {
                Moved moved = moveMoments(instances, moves);
                moveTasks(instances, moved);
                moveTimers(instances, moved);
            }
            moveWatch(caseId, nextWatch);
            return null;
        });
    }

    /** By scope of the variable: the moments that were moved in it. */
    private record Moved(Map<String, Map<Instant, Move>> scopes) {

        void add(String scope, Move move) {
            scopes.computeIfAbsent(scope, none -> new HashMap<>()).put(move.from(), move);
        }

        /** What becomes of something that was computed from a variable of this execution or of the whole instance. */
        Optional<Move> of(String execution, String instance, Date due) {
            return due == null ? Optional.empty() : Stream.of(execution, instance).filter(Objects::nonNull)
                    .map(scope -> scopes.getOrDefault(scope, Map.of()).get(due.toInstant())).filter(Objects::nonNull).findFirst();
        }
    }

    // ---- the moments that tasks and timers are computed from

    private Moved moveMoments(List<ProcessInstance> instances, MilestoneMoves moves) {
        List<VariableInstance> dates = new ArrayList<>();
        Map<String, String> milestones = new HashMap<>();
        runtimeService.createVariableInstanceQuery().processInstanceIdIn(ids(instances))
                .disableBinaryFetching().disableCustomObjectDeserialization().list().forEach(variable -> {
                    if (variable.getName().equals(MilestoneListener.MILESTONE.name())) {
                        milestones.put(variable.getExecutionId(), (String) variable.getValue());
                    } else if (variable.getValue() instanceof Date && variable.getTaskId() == null) {
                        dates.add(variable);
                    }
                });
        calledFor(instances, milestones);
        Moved moved = new Moved(new HashMap<>());
        dates.forEach(date -> moves.of(milestone(date, milestones), ((Date) date.getValue()).toInstant()).ifPresent(move -> {
            runtimeService.setVariableLocal(date.getExecutionId(), date.getName(), Date.from(move.to()));
            moved.add(date.getExecutionId(), move);
        }));
        return moved;
    }

    /** The milestone whose moment the variable holds, null if it is none. */
    private static String milestone(VariableInstance date, Map<String, String> milestones) {
        return date.getName().equals(MilestoneListener.MILESTONE_DUE.name())
                ? milestones.getOrDefault(date.getExecutionId(), milestones.get(date.getProcessInstanceId()))
                : NAMED.get(date.getName());
    }

    /** Adds the milestone for which each called instance was called. */
    private void calledFor(List<ProcessInstance> instances, Map<String, String> milestones) {
        Map<String, HistoricActivityInstance> calls = new HashMap<>();
        if (instances.size() > 1) {
            instances.forEach(instance -> historyService.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId()).activityType(CALL).unfinished().list()
                    .forEach(call -> calls.put(call.getCalledProcessInstanceId(), call)));
        }
        instances.forEach(instance -> calledFor(instance.getId(), calls, milestones)
                .ifPresent(milestone -> milestones.put(instance.getId(), milestone)));
    }

    /** The milestone of the call, or of the instance that called the caller. */
    private static Optional<String> calledFor(String instanceId, Map<String, HistoricActivityInstance> calls,
            Map<String, String> milestones) {
        HistoricActivityInstance call = calls.get(instanceId);
        if (call == null) {
            return Optional.empty();
        }
        String own = milestones.get(call.getExecutionId());
        return own == null ? calledFor(call.getProcessInstanceId(), calls, milestones) : Optional.of(own);
    }

    // ---- what was computed from them

    private void moveTasks(List<ProcessInstance> instances, Moved moved) {
        for (Task task : taskService.createTaskQuery().processInstanceIdIn(ids(instances)).list()) {
            moved.of(task.getExecutionId(), task.getProcessInstanceId(), task.getDueDate()).ifPresent(move -> {
                TaskMove.to(task, Date.from(move.to()));
                task.setPriority(move.missed() ? EngineElectionWorkflow.MISSED
                        : move.reminded() ? EngineElectionWorkflow.REMINDED : USUAL);
                taskService.saveTask(task);
            });
        }
    }

    private void moveTimers(List<ProcessInstance> instances, Moved moved) {
        instances.forEach(instance -> managementService.createJobQuery().processInstanceId(instance.getId()).timers().list()
                .forEach(timer -> moved.of(timer.getExecutionId(), instance.getId(), timer.getDuedate()).ifPresent(
                        move -> managementService.setJobDuedate(timer.getId(), Date.from(move.to())))));
    }

    private static String[] ids(List<ProcessInstance> instances) {
        return instances.stream().map(ProcessInstance::getId).toArray(String[]::new);
    }

    private void moveWatch(String caseId, Instant nextWatch) {
        if (nextWatch == null) {
            return;
        }
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseId)
                .processDefinitionKeyIn(ElectionPreparationProcess.ID, NationalListProcess.ID).list().forEach(instance -> {
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
}
