package org.tiencu.desk.application.attachment;

import java.util.Optional;

import org.tiencu.desk.application.opentask.OpenTask;

/**
 * Lets a context keep what is attached to a task from those who may see its case, such as the minutes of a count that is
 * still secret. Beans of this type are found by themselves.
 */
public interface TaskSeals {

    /** A text that goes with everything attached to this task, empty if this context does not seal it. */
    Optional<String> sealOf(OpenTask task);

    /** Whether the seal is one of this context and open to the current user now. */
    boolean isOpen(String caseId, String seal);
}
