package org.tiencu.desk.application.opentask;

import java.util.Optional;

/** What the engine says about open tasks, with the rights of the current user. */
public interface OpenTasks {

    /** The task; empty if there is none or the current user may not see it. */
    Optional<OpenTask> find(String taskId);

    /**
     * The task, if the current user may work on it, and nobody else has it.
     *
     * @throws org.tiencu.platform.refusal.Refusal not found if he may not see it, forbidden if he may only look at it,
     *         conflict if somebody else has it
     */
    OpenTask requireWorkable(String taskId);

    /**
     * Waits for those who complete the task or add something to it at this moment. It holds until the end of the
     * transaction; what was asked about the task before has to be asked again.
     */
    void lock(String taskId);
}
