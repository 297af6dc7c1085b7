package org.tiencu.platform.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The forms of tasks for who wants to know before he completes them; completing goes through the engine's task service. */
@Component
public class TaskForms {

    private final FormGate gate;

    TaskForms(FormGate gate) {
        this.gate = gate;
    }

    /** The form of a task as JSON, empty if it has none; for somebody who may see the task. */
    public Optional<String> of(String taskId) {
        return gate.formOf(taskId);
    }

    /**
     * Tries whether the form would be accepted if the current user sent it now. Nothing is changed. What only the use case
     * behind the task knows is not asked.
     *
     * @return paths of the fields and lists that are shown when it is filled in like this
     * @throws org.tiencu.platform.refusal.Refusal as if it were sent
     */
    public Set<String> tryOut(String taskId, Map<String, ?> answer) {
        return gate.tryOut(taskId, answer);
    }
}
