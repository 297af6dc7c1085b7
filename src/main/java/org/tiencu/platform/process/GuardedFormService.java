package org.tiencu.platform.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service with the gate in front of every submission, and forms opened with the handlers' values. */
class GuardedFormService extends FormServiceImpl {

    private final Supplier<FormGate> gate;

    GuardedFormService(Supplier<FormGate> gate) {
        this.gate = gate;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        gate.get().complete(taskId, properties, routing -> super.submitTaskForm(taskId, routing));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
            boolean deserialize) {
        VariableMap[] result = new VariableMap[1];
        gate.get().complete(taskId, properties,
                routing -> result[0] = super.submitTaskFormWithVariablesInReturn(taskId, routing, deserialize));
        return result[0];
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, String businessKey,
            Map<String, Object> properties) {
        return gate.get().start(processDefinitionId, businessKey, properties,
                (caseId, routing) -> super.submitStartForm(processDefinitionId, caseId, routing));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public ProcessInstance submitStartFormData(String processDefinitionId, String businessKey,
            Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, (Map) properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartFormData(processDefinitionId, null, properties);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap all = gate.get().prefill(taskId, id -> super.getTaskFormVariables(id, names, deserialize));
        if (names != null && !names.isEmpty()) {
            all.keySet().retainAll(names);
        }
        return all;
    }

    @Override
    public VariableMap getStartFormVariables(String processDefinitionId, Collection<String> names, boolean deserialize) {
        VariableMap variables = super.getStartFormVariables(processDefinitionId, names, deserialize);
        variables.putAll(EngineValues.ofForm(gate.get().startPrefill(processDefinitionId)));
        if (names != null && !names.isEmpty()) {
            variables.keySet().retainAll(names);
        }
        return variables;
    }

    /** Tasklist opens start forms without data, so the option lists are written into the form itself. */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        InputStream form = super.getDeployedStartForm(processDefinitionId);
        Map<String, ?> prefill = gate.get().startPrefill(processDefinitionId);
        return prefill.isEmpty() ? form : StartForms.filled(form, prefill);
    }

    /** The start form as it was deployed, the one that a submission is checked against. */
    InputStream deployedStartForm(String processDefinitionId) {
        return super.getDeployedStartForm(processDefinitionId);
    }
}
