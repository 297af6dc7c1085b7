package org.tiencu.desk.application.notice;

/**
 * Who is to be told what of a task now.
 *
 * @param role code of the role that is told, null for workers
 */
public record Stage(NoticeKind kind, Receivers receivers, String role) {

    /** Who is told. */
    public enum Receivers {
        /** The assignee and those named for the task; without an assignee the members of its groups. */
        WORKERS,
        /** Who holds the role in the unit of the task's group. */
        UNIT,
        /** Who holds the role in the unit above. */
        ABOVE
    }
}
