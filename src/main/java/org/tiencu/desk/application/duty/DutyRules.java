package org.tiencu.desk.application.duty;

import java.util.List;

/** Which steps of a case are for different people. */
public interface DutyRules {

    /** In place of a step: whoever opened the case. */
    String START = "START";

    /**
     * A step that keeps somebody from another one.
     *
     * @param processId process of the earlier step
     * @param taskId id of the earlier task in its model, or {@link #START}
     * @param reason Vietnamese sentence for who is refused
     */
    record Earlier(String processId, String taskId, String reason) {
    }

    /** The steps of which nobody may have done one who does this task; empty for most tasks. */
    List<Earlier> keptApartFrom(String processId, String taskId);
}
