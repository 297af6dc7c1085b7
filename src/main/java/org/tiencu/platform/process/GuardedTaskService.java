package org.tiencu.platform.process;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service with the gate in front of every way to complete a task, and to give one back. */
class GuardedTaskService extends TaskServiceImpl {

    private final Supplier<FormGate> gate;

    GuardedTaskService(Supplier<FormGate> gate) {
        this.gate = gate;
    }

    /** Everybody claims for himself; to claim for somebody else, or for nobody, is to assign. */
    @Override
    public void claim(String taskId, String userId) {
        if (gate.get().mayClaimFor(userId)) {
            gate.get().claim(taskId, () -> super.claim(taskId, userId));
        } else {
            setAssignee(taskId, userId);
        }
    }

    /** Everybody may give back what he has claimed; giving a task to somebody else takes the right to assign. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null) {
            gate.get().giveBack(taskId, () -> super.setAssignee(taskId, null));
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        gate.get().complete(taskId, variables, routing -> super.complete(taskId, routing));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
        VariableMap[] result = new VariableMap[1];
        gate.get().complete(taskId, variables,
                routing -> result[0] = super.completeWithVariablesInReturn(taskId, routing, deserialize));
        return result[0];
    }
}
