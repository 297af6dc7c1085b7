package org.tiencu.desk.application.notice;

import java.time.Instant;

/**
 * What somebody was told.
 *
 * @param taskId the task, null if it is not about one
 * @param caseId number of the case, null if it is not about one
 * @param title name of the task
 * @param dueAt when it is due, null if it has no such moment
 * @param readAt when he read it, null if he has not
 * @param open false if the task has been done since
 */
public record Notice(long id, NoticeKind kind, String taskId, String caseId, String title, Instant dueAt, Instant createdAt,
        Instant readAt, boolean open) {

    /** Whether it still waits for him. */
    public boolean unread() {
        return readAt == null && open;
    }
}
