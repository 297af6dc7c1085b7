package org.tiencu.desk.application.bulk;

import java.time.Instant;

/**
 * Tasks of one kind: those of one user task of one process, whatever its version.
 *
 * @param process id of the process
 * @param processName its Vietnamese name
 * @param task id of the user task in the model
 * @param taskName what is to be done, in Vietnamese
 * @param open how many of them the user may see
 * @param workable how many of these he may work on
 * @param earliestDue the earliest due date, null if none of them has one
 */
public record BulkKind(String process, String processName, String task, String taskName, int open, int workable,
        Instant earliestDue) {
}
