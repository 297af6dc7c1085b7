package org.tiencu.desk.application.bulk;

import java.time.Instant;
import java.util.List;

/**
 * What somebody ordered for many tasks, and how far it is.
 *
 * @param orderedBy id of the user, in whose name it is done
 * @param process id of the process
 * @param task id of the user task in the model
 * @param assignee to whom they are given, null with other actions
 * @param answered whether the answer to the form is still there; true with other actions
 * @param answer how the form was answered, as it is read; empty for everybody but who ordered it
 * @param changedAt when it was begun, stopped or finished
 */
public record BulkOrder(long id, String orderedBy, Instant orderedAt, BulkAction action, String process, String processName,
        String task, String taskName, String assignee, boolean answered, List<BulkForm.Shown> answer, State state,
        Instant changedAt, int pending, int done, int refused) {

    /** How far an order is. */
    public enum State {
        PREVIEW("Xem trước, chưa thực hiện"),
        RUNNING("Đang thực hiện"),
        STOPPED("Đã dừng"),
        FINISHED("Đã thực hiện xong");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** How many tasks it is for. */
    public int total() {
        return pending + done + refused;
    }

    BulkOrder withoutAnswer() {
        return new BulkOrder(id, orderedBy, orderedAt, action, process, processName, task, taskName, assignee, answered,
                List.of(), state, changedAt, pending, done, refused);
    }
}
