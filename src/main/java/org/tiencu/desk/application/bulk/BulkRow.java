package org.tiencu.desk.application.bulk;

import java.time.Instant;

/**
 * One task of an order.
 *
 * @param caseId number of the case, null if there is none
 * @param unitName name of the unit that has to do it, null if there is none
 * @param dueAt when it is due, null if it has no limit
 * @param reason why it was not done, one Vietnamese sentence; null if it was or will be
 * @param changedAt when it was last tried, or previewed
 */
public record BulkRow(long id, String taskId, String caseId, String unitName, Instant dueAt, State state, String reason,
        Instant changedAt) {

    /** What became of a task. */
    public enum State {
        PENDING("Chưa thực hiện"),
        DONE("Đã xong"),
        REFUSED("Không thực hiện");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
