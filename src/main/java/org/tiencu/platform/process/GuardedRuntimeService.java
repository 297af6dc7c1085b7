package org.tiencu.platform.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.tiencu.platform.refusal.Refusal;

/** The engine's runtime service with the gate in front of every start by a user. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private final Supplier<FormGate> gate;
    private final Supplier<RepositoryService> repositoryService;

    GuardedRuntimeService(Supplier<FormGate> gate, Supplier<RepositoryService> repositoryService) {
        this.gate = gate;
        this.repositoryService = repositoryService;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return isAskedFor() ? guarded(processDefinitionId, super::createProcessInstanceById)
                : super.createProcessInstanceById(processDefinitionId);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        if (!isAskedFor()) {
            return super.createProcessInstanceByKey(processDefinitionKey);
        }
        ProcessDefinition definition = repositoryService.get().createProcessDefinitionQuery()
                .processDefinitionKey(processDefinitionKey).withoutTenantId().latestVersion().singleResult();
        if (definition == null) {
            throw RefusedRequest.remember(Refusal.notFound("Không có quy trình này, hoặc bạn không có quyền."));
        }
        return guarded(definition.getId(), super::createProcessInstanceById);
    }

    /** What a timer starts is not input of a user, also when an administrator sets the timer off by hand. */
    private boolean isAskedFor() {
        CommandContext command = Context.getCommandContext();
        return gate.get().startsForUser() && (command == null || command.getCurrentJob() == null);
    }

    /** Collects business key and variables as the builder does, and gives them to the gate when the start is asked for. */
    private ProcessInstantiationBuilder guarded(String definitionId, Function<String, ProcessInstantiationBuilder> engine) {
        Map<String, Object> submitted = new LinkedHashMap<>();
        String[] businessKey = new String[1];
        return (ProcessInstantiationBuilder) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ProcessInstantiationBuilder.class}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "businessKey" -> businessKey[0] = (String) arguments[0];
                case "setVariable" -> submitted.put((String) arguments[0], arguments[1]);
                case "setVariables" -> {
                    if (arguments[0] != null) {
                        submitted.putAll(EngineValues.toForm(cast(arguments[0])));
                    }
                }
                case "execute", "executeWithVariablesInReturn" -> {
                    return gate.get().start(definitionId, businessKey[0], submitted, (caseId, routing) ->
                            start(engine.apply(definitionId).businessKey(caseId).setVariables(routing), method, arguments));
                }
                case "caseInstanceId", "processDefinitionTenantId", "processDefinitionWithoutTenantId" -> { }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> throw RefusedRequest.remember(
                        Refusal.input("Chỉ được khởi tạo vụ việc từ đầu quy trình."));
            }
            return proxy;
        });
    }

    private static ProcessInstance start(ProcessInstantiationBuilder builder, Method method, Object[] arguments) {
        try {
            return (ProcessInstance) method.invoke(builder, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> cast(Object variables) {
        return (Map<String, ?>) variables;
    }
}
