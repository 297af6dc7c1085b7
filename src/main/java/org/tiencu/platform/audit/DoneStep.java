package org.tiencu.platform.audit;

import java.util.Set;

/**
 * A step of a case that a person did.
 *
 * @param processId id of the process
 * @param taskId id of the task in the model; null for the start of the case
 * @param userIds who did it, and the absent one in whose place he did it
 */
public record DoneStep(String processId, String taskId, Set<String> userIds) {
}
