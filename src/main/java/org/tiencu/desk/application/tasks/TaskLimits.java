package org.tiencu.desk.application.tasks;

import java.time.LocalDate;

/** The office's own limits, which an administrator may change. */
public interface TaskLimits {

    /** The limit of a task of this process that comes on this day. */
    TaskLimit of(String processId, String taskId, LocalDate day);
}
