package org.tiencu.platform.process;

import java.util.Map;

/**
 * What happens with the form of one user task. An implementation calls one use case and translates: form data into
 * the use case's words, its outcome into routing variables.
 */
public interface TaskHandler {

    /** Id of the process that the task belongs to. */
    String processId();

    /** Id of the user task in the model. */
    String taskId();

    /** What the form is opened with: texts, tables, option lists, values typed earlier. */
    default Map<String, ?> prefill(TaskContext task) {
        return Map.of();
    }

    /**
     * Takes the checked form.
     *
     * @return the routing variables to set before the process goes on
     * @throws org.tiencu.platform.refusal.Refusal if the data is not acceptable; the task then stays open
     */
    Map<String, Object> complete(TaskContext task, FormData form);
}
