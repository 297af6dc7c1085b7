package org.tiencu.desk.application.overview;

import java.time.Instant;

/**
 * A task that nobody has completed.
 *
 * @param id id of the task in the engine
 * @param caseId number of the case, null if the process has none
 * @param process what kind of work it is: Vietnamese name of the process
 * @param name what is to be done, in Vietnamese
 * @param unitName name of the unit whose role has to do it, null if it is not for a role in a unit
 * @param createdAt since when it waits
 * @param dueAt when it is due, null if it has no limit
 * @param late whether that has passed
 * @param assignee who works on it, null if nobody has taken it on
 * @param openToUser whether the current user may work on it: it is his, or he or one of his groups is its candidate
 */
public record OpenTask(String id, String caseId, String process, String name, String unitName, Instant createdAt, Instant dueAt,
        boolean late, String assignee, boolean openToUser) {
}
