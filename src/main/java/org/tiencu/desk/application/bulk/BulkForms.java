package org.tiencu.desk.application.bulk;

import java.util.Map;
import java.util.Set;

/** Reads and tries the forms of tasks, as the current user. */
public interface BulkForms {

    /** The form of a task; without fields if it has none. */
    BulkForm of(String taskId);

    /**
     * Tries whether the form would be accepted now. Nothing is changed.
     *
     * @return paths of what is shown when it is filled in like this
     * @throws org.tiencu.platform.refusal.Refusal if it would not
     */
    Set<String> tryOut(String taskId, Map<String, Object> answer);
}
