package org.tiencu.platform.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.form.FormContract;
import org.tiencu.platform.form.FormViolationException;
import org.tiencu.platform.process.Deputies.Absent;
import org.tiencu.platform.process.Deputies.Standing;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/**
 * The one way into a process. Whoever completes a task or starts a case, over whichever door, passes here: the form's
 * contract is checked, the handler runs, the engine goes on; all of it in one transaction. A refusal leaves the task
 * open and nothing stored. Who works in somebody's place acts with the rights of that person as well, in here only.
 */
@Component
class FormGate {

    private static final String CHANGED_MEANWHILE =
            "Công việc này vừa được người khác cập nhật. Hãy tải lại trang rồi thực hiện lại.";
    private static final String SOMEBODY_ELSE_HAS_IT = "Công việc này đang do người khác xử lý.";

    private final AuditTrail audit;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final EngineCommand command;
    private final TransactionTemplate transaction;
    private final TransactionTemplate trial;
    private final TransactionTemplate rehearsal;
    private final Deputies deputies;
    private final List<TaskObjection> objections;
    private final FormContracts contracts;
    private final Map<String, TaskHandler> taskHandlers;
    private final Map<String, StartHandler> startHandlers;

    FormGate(AuditTrail audit, TaskService taskService, RuntimeService runtimeService, RepositoryService repositoryService,
            FormService formService, CurrentUser currentUser, JdbcClient jdbc, EngineCommand command,
            PlatformTransactionManager transactions, ObjectProvider<Deputies> deputies, List<TaskObjection> objections,
            List<TaskHandler> taskHandlers, List<StartHandler> startHandlers) {
        this.audit = audit;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.command = command;
        this.transaction = new TransactionTemplate(transactions);
        this.trial = new TransactionTemplate(transactions);
        this.trial.setReadOnly(true);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.rehearsal = new TransactionTemplate(transactions);
        this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.deputies = deputies.getIfAvailable(NoDeputies::new);
        this.objections = objections;
        this.contracts = new FormContracts(formService);
        this.taskHandlers = taskHandlers.stream().collect(
                Collectors.toUnmodifiableMap(handler -> place(handler.processId(), handler.taskId()), Function.identity()));
        this.startHandlers = startHandlers.stream().collect(
                Collectors.toUnmodifiableMap(StartHandler::processId, Function.identity()));
    }

    /**
     * Completes a task.
     *
     * @param engine completes it in the engine with the variables it is given
     */
    void complete(String taskId, Map<String, ?> submitted, Consumer<Map<String, Object>> engine) {
        inOneTransaction(() -> {
            waitForOthers(taskId);
            Task task = visibleTask(taskId);
            Absent absent = standing(taskId).absent();
            TaskContext context = context(task);
            refuseIfSomebodyElseHasIt(task);
            refuseIfSomethingSpeaksAgainst(task, absent, context.caseId());
            actingFor(absent, () -> {
                complete(task, context, submitted, engine);
                return null;
            });
            if (absent != null) {
                deputies.worked(absent, definition(task.getProcessDefinitionId()).getKey(), taskId, task.getName(),
                        context.caseId());
            }
            return null;
        });
    }

    /**
     * Tries whether the form of a task would be accepted, in the right in which the user would complete it. Nothing changes.
     *
     * @return what of the form is shown when it is filled in like this
     */
    Set<String> tryOut(String taskId, Map<String, ?> submitted) {
        return rehearsal.execute(status -> {
            // not read-only: what a form is opened with may take locks
            status.setRollbackOnly();
            Task task = visibleTask(taskId);
            Absent absent = standing(taskId).absent();
            refuseIfSomebodyElseHasIt(task);
            refuseIfSomethingSpeaksAgainst(task, absent, caseOf(task));
            return actingFor(absent, () -> {
                TaskHandler handler = handlerOf(task);
                TaskContext context = context(task);
                Map<String, ?> prefill = handler == null ? context.variables() : handler.prefill().apply(context);
                Optional<FormContract> contract =
                        contracts.ofTask(taskId, task.getProcessDefinitionId(), task.getTaskDefinitionKey());
                check(contract, submitted, prefill);
                return contract.map(one -> one.shown(EngineValues.toForm(submitted), prefill)).orElse(Set.of());
            });
        });
    }

    /** The form of a task as JSON, empty if it has none. */
    Optional<String> formOf(String taskId) {
        return contracts.textOfTask(taskId);
    }

    private void complete(Task task, TaskContext context, Map<String, ?> submitted, Consumer<Map<String, Object>> engine) {
        TaskHandler handler = handlerOf(task);
        Map<String, ?> prefill = handler == null ? context.variables() : handler.prefill().apply(context);
        FormData form = check(contracts.ofTask(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                submitted, prefill);
        Map<String, Object> routing = handler == null ? EngineValues.ofForm(form.values())
                : EngineValues.routing(handler.complete().apply(context, form));
        if (currentUser.isSomebody()) {
            audit.record(AuditEntry.of("task.completed").ofCase(context.caseId()).on("task", task.getId())
                    .detail("process", definition(task.getProcessDefinitionId()).getKey())
                    .detail("step", task.getTaskDefinitionKey()).after(form.values()));
        }
        // a claim of its own would lock the task before the rest of the case, and a job does it the other way round
        command.run(() -> {
            claimIfFree(task);
            engine.accept(routing);
        });
    }

    /** Whether a claim is the user's own, or one of the product itself. */
    boolean mayClaimFor(String userId) {
        return !currentUser.isSomebody() || currentUser.id().equals(userId);
    }

    /**
     * Claims a task; who stands in for its holder takes it over from him.
     *
     * @param engine sets the assignee
     */
    void claim(String taskId, Runnable engine) {
        try {
            if (currentUser.isSomebody()) {
                inOneTransaction(() -> {
                    Task task = visibleTask(taskId);
                    refuseIfSomethingSpeaksAgainst(task, standing(taskId).absent(), caseOf(task));
                    if (deputies.isDeputy(currentUser.id())) {
                        takeOver(task);
                    }
                    engine.run();
                    return null;
                });
            } else {
                engine.run();
            }
        } catch (TaskAlreadyClaimedException e) {
            throw RefusedRequest.remember(Refusal.conflict(SOMEBODY_ELSE_HAS_IT));
        }
    }

    private void takeOver(Task task) {
        String holder = task.getAssignee();
        if (holder != null && !holder.equals(currentUser.id())
                && deputies.takeOver(currentUser.id(), task.getId(), holder)) {
            currentUser.asSystem(() -> {
                taskService.setAssignee(task.getId(), null);
                return null;
            });
        }
    }

    /**
     * Gives a claimed task back to its group.
     *
     * @param engine takes the assignee away
     */
    void giveBack(String taskId, Runnable engine) {
        inOneTransaction(() -> {
            if (currentUser.id().equals(visibleTask(taskId).getAssignee())) {
                String holder = deputies.returnsTo(currentUser.id(), taskId);
                currentUser.asSystem(() -> {
                    engine.run();
                    if (holder != null) {
                        taskService.setAssignee(taskId, holder);
                    }
                    return null;
                });
            } else {
                engine.run();
            }
            return null;
        });
    }

    /** What the form of a task is opened with. */
    VariableMap prefill(String taskId, Function<String, VariableMap> engine) {
        return inOneTransaction(() -> {
            Task task = visibleTask(taskId);
            TaskHandler handler = handlerOf(task);
            TaskContext context = context(task);
            if (currentUser.isSomebody()) {
                audit.record(AuditEntry.of("read.task").ofCase(context.caseId()).on("task", taskId)
                        .detail("process", definition(task.getProcessDefinitionId()).getKey())
                        .detail("step", task.getTaskDefinitionKey()));
            }
            return actingFor(standing(taskId).absent(), () -> handler == null ? engine.apply(taskId)
                    : EngineValues.ofForm(handler.prefill().apply(context)));
        });
    }

    /** Option lists and values of an empty start form. */
    Map<String, ?> startPrefill(String processDefinitionId) {
        String processId = definition(processDefinitionId).getKey();
        StartHandler handler = startHandlers.get(processId);
        return handler == null ? Map.of() : inOneTransaction(() -> actingFor(anyAbsent(processId), handler::prefill));
    }

    /** Everybody in whose place the user may start it, as if they were one; null if there is none. */
    private Absent anyAbsent(String processId) {
        List<Absent> all = onStart(processId);
        return all.isEmpty() ? null : new Absent(all.get(0).userId(), all.stream()
                .flatMap(one -> one.groups().stream()).collect(Collectors.toUnmodifiableSet()), all.get(0).reference());
    }

    /** Whether a start is asked for by a user, whose input is to be checked, and not by the product itself. */
    boolean startsForUser() {
        return currentUser.isSomebody();
    }

    /**
     * Starts a case.
     *
     * @param engine starts it in the engine with a business key and variables
     */
    ProcessInstance start(String processDefinitionId, String businessKey, Map<String, ?> submitted,
            BiFunction<String, Map<String, Object>, ProcessInstance> engine) {
        ProcessDefinition definition = definition(processDefinitionId);
        Absent absent = absentOfStart(definition, submitted);
        return inOneTransaction(() -> {
            ProcessInstance started = actingFor(absent, () -> start(definition, businessKey, submitted, engine));
            if (absent != null) {
                deputies.worked(absent, definition.getKey(), null, null, started.getBusinessKey());
                currentUser.actForRestOfRequest(absent.userId(), absent.groups());
            }
            return started;
        });
    }

    private ProcessInstance start(ProcessDefinition definition, String businessKey, Map<String, ?> submitted,
            BiFunction<String, Map<String, Object>, ProcessInstance> engine) {
        StartHandler handler = startHandlers.get(definition.getKey());
        FormData form = checkStart(definition, submitted);
        ProcessInstance started;
        if (handler == null) {
            started = engine.apply(businessKey, EngineValues.ofForm(form.values()));
        } else {
            StartHandler.NewCase newCase = handler.open(form);
            started = engine.apply(newCase.caseId(), EngineValues.routing(newCase.variables()));
        }
        audit.record(AuditEntry.of("case.started").ofCase(started.getBusinessKey()).on("process-instance", started.getId())
                .detail("process", definition.getKey()).after(form.values()));
        return started;
    }

    private FormData checkStart(ProcessDefinition definition, Map<String, ?> submitted) {
        StartHandler handler = startHandlers.get(definition.getKey());
        if (handler == null && !definition.isStartableInTasklist()) {
            throw Refusal.forbidden("Quy trình này do quy trình khác gọi, không khởi tạo trực tiếp.");
        }
        if (handler != null) {
            handler.requireRight();
        }
        return check(contracts.ofStart(definition.getId()), submitted, handler == null ? Map.of() : handler.prefill());
    }

    /**
     * In whose place a case is started: nobody's if the form is acceptable in the user's own right, otherwise the first
     * whose right makes it acceptable. If none does, the refusal is worded for somebody who may start it at all.
     */
    private Absent absentOfStart(ProcessDefinition definition, Map<String, ?> submitted) {
        List<Absent> absents = onStart(definition.getKey());
        if (absents.isEmpty() || isAcceptable(null, () -> checkStart(definition, submitted))) {
            return null;
        }
        StartHandler handler = startHandlers.get(definition.getKey());
        Optional<Absent> acceptable = absents.stream()
                .filter(one -> isAcceptable(one, () -> checkStart(definition, submitted))).findFirst();
        if (acceptable.isPresent() || handler == null || isAcceptable(null, handler::requireRight)) {
            return acceptable.orElse(null);
        }
        return absents.stream().filter(one -> isAcceptable(one, handler::requireRight)).findFirst().orElse(null);
    }

    /** Tries it in a transaction of its own: a refusal must not spoil the one in which the case is then started. */
    private boolean isAcceptable(Absent absent, Runnable check) {
        try {
            trial.executeWithoutResult(status -> actingFor(absent, () -> {
                check.run();
                return null;
            }));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private List<Absent> onStart(String processId) {
        return currentUser.isSomebody() ? deputies.onStart(currentUser.id(), processId) : List.of();
    }

    private <T> T actingFor(Absent absent, Supplier<T> work) {
        return absent == null ? work.get() : currentUser.actingFor(absent.userId(), absent.groups(), work);
    }

    /** In which right the user has the task; what was his in somebody's place only and no longer is, he does not find. */
    private Standing standing(String taskId) {
        Standing standing = !currentUser.isSomebody() ? Standing.OWN
                : deputies.onTask(currentUser.id(), currentUser.groups(), taskId);
        if (!standing.entitled()) {
            throw unknownTask();
        }
        return standing;
    }

    private static FormData check(Optional<FormContract> contract, Map<String, ?> submitted, Map<String, ?> prefill) {
        Map<String, ?> values = EngineValues.toForm(submitted);
        if (contract.isEmpty()) {
            if (!values.isEmpty()) {
                throw Refusal.input("Công việc này không có biểu mẫu nên không nhận dữ liệu.");
            }
            return new FormData(Map.of());
        }
        try {
            return new FormData(contract.get().check(values, prefill));
        } catch (FormViolationException e) {
            throw Refusal.input(e.getMessage(), e.violations());
        }
    }

    /**
     * Of two who complete a task at the same moment one waits, and then finds it gone. The engine alone would let both
     * begin and answer the second with whatever it stumbles over.
     */
    private void waitForOthers(String taskId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:task, 0))").param("task", taskId)
                .query((row, number) -> number).single();
    }

    private Task visibleTask(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null) {
            throw unknownTask();
        }
        return task;
    }

    private static Refusal unknownTask() {
        return Refusal.notFound("Không tìm thấy công việc này, hoặc bạn không có quyền xử lý.");
    }

    private void refuseIfSomebodyElseHasIt(Task task) {
        if (task.getAssignee() != null && currentUser.isSomebody() && !task.getAssignee().equals(currentUser.id())) {
            throw Refusal.conflict(SOMEBODY_ELSE_HAS_IT);
        }
    }

    private void refuseIfSomethingSpeaksAgainst(Task task, Absent absent, String caseId) {
        if (!currentUser.isSomebody() || task.getProcessDefinitionId() == null) {
            return;
        }
        TaskObjection.Step step = new TaskObjection.Step(definition(task.getProcessDefinitionId()).getKey(),
                task.getTaskDefinitionKey(), caseId,
                absent == null ? Set.of(currentUser.id()) : Set.of(currentUser.id(), absent.userId()));
        objections.stream().flatMap(one -> one.objection(step).stream()).findFirst().ifPresent(reason -> {
            throw Refusal.forbidden(reason);
        });
    }

    private void claimIfFree(Task task) {
        if (task.getAssignee() == null && currentUser.isSomebody()) {
            taskService.claim(task.getId(), currentUser.id());
        }
    }

    private TaskHandler handlerOf(Task task) {
        return task.getProcessDefinitionId() == null ? null : taskHandlers.get(
                place(definition(task.getProcessDefinitionId()).getKey(), task.getTaskDefinitionKey()));
    }

    private TaskContext context(Task task) {
        return new TaskContext(task.getId(), caseOf(task), taskService.getVariables(task.getId()), task.getDueDate());
    }

    private String caseOf(Task task) {
        return task.getProcessInstanceId() == null ? null
                : currentUser.asSystem(() -> runtimeService.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    }

    private ProcessDefinition definition(String processDefinitionId) {
        return repositoryService.getProcessDefinition(processDefinitionId);
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (OptimisticLockingException e) {
            throw RefusedRequest.remember(Refusal.conflict(CHANGED_MEANWHILE));
        } catch (RuntimeException e) {
            Refusal refusal = RefusedRequest.refusalIn(e);
            throw refusal == null ? e : RefusedRequest.remember(refusal);
        }
    }

    private static String place(String processId, String taskId) {
        return processId + "/" + taskId;
    }
}
