package org.tiencu.platform.process;

import java.util.Optional;
import java.util.Set;

/**
 * A reason why somebody who has the right to a task must not do this one. Every bean of this type is asked whenever a
 * person claims or completes a task, over whichever door.
 */
public interface TaskObjection {

    /**
     * The task and who is about to do it.
     *
     * @param processId id of the process
     * @param taskId id of the task in the model
     * @param caseId business key of the case
     * @param userIds the user, and the absent one in whose place he works
     */
    record Step(String processId, String taskId, String caseId, Set<String> userIds) {
    }

    /** One Vietnamese sentence that says why not; empty if nothing speaks against it. */
    Optional<String> objection(Step step);
}
