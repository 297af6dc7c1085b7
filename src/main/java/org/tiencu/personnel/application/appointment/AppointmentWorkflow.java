package org.tiencu.personnel.application.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the use cases ask of the process engine. */
public interface AppointmentWorkflow {

    /**
     * Starts a case with the values of the start form, as Tasklist does.
     *
     * @return number of the case
     */
    String start(Map<String, Object> form);

    /** Ends the whole case because it was withdrawn. */
    void withdraw(String appointmentId);

    /** Ends what is going on about one person because he withdrew. */
    void withdrawCandidate(String appointmentId, String officialId);

    /** The tasks that are open in the case, oldest first. */
    List<OpenTask> openTasks(String appointmentId);

    /**
     * @param id id of the task
     * @param name Vietnamese name
     * @param groups Vietnamese names of the groups that may do it
     * @param claimed whether somebody has taken it
     * @param createdAt since when it is open
     * @param dueAt when it is due, null if it has no limit
     */
    record OpenTask(String id, String name, List<String> groups, boolean claimed, Instant createdAt, Instant dueAt) {
    }
}
