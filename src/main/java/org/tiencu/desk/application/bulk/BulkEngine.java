package org.tiencu.desk.application.bulk;

import java.util.Map;

/**
 * Does it in the engine as the current user, through the same doors as for a single task.
 * Everything throws {@link org.tiencu.platform.refusal.Refusal} if the engine, the form or the use case behind it does not
 * accept it.
 */
public interface BulkEngine {

    /** The current user takes the task on. */
    void claim(String taskId);

    /** The task goes to the user; whether the current one may decide that has been asked. */
    void assign(String taskId, String userId);

    /** Completes the task with the form as it was answered. */
    void complete(String taskId, Map<String, Object> answer);
}
