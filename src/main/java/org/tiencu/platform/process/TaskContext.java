package org.tiencu.platform.process;

import java.util.Date;
import java.util.Map;

/**
 * What a handler may know of the task in front of the user.
 *
 * @param taskId id of the task
 * @param caseId business key of the case
 * @param variables the routing variables that the task sees
 * @param dueDate when the task is due, null if it has no limit
 */
public record TaskContext(String taskId, String caseId, Map<String, ?> variables, Date dueDate) {

    public <T> T get(Variable<T> variable) {
        return variable.in(variables);
    }
}
