package org.tiencu.desk.application.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps orders. */
public interface BulkStore {

    /**
     * A new order.
     *
     * @param answer how the form is answered, null unless tasks are completed
     * @param answerShown the same as it is read
     */
    record New(String orderedBy, BulkAction action, BulkKind kind, String assignee, Map<String, Object> answer,
            List<BulkForm.Shown> answerShown, List<Row> rows) {

        /** A task of it, and why it will not be done, null if it will. */
        public record Row(BulkTask task, String reason) {
        }
    }

    /** A task whose turn it is. */
    record Next(long rowId, String taskId, long orderId, String orderedBy, BulkAction action, String assignee,
            Map<String, Object> answer) {
    }

    /** Adds an order and gives its id; all of it or nothing. */
    long add(New order, Instant now);

    Optional<BulkOrder> find(long id);

    /** Orders of a user, the latest first. */
    List<BulkOrder> latest(String userId, int limit);

    /** Its tasks in the order of the preview, from the given place on; only those in this state, if it is not null. */
    List<BulkRow> rows(long id, BulkRow.State state, int offset, int limit);

    /**
     * Lets it run: after a preview what can be done, later also what was refused before.
     *
     * @return false if it cannot: it runs, nothing is left, or the answer is gone
     */
    boolean start(long id, Instant now);

    /** Lets it run no longer; false if it does not run. */
    boolean stop(long id, Instant now);

    /** The next task of an order that runs, locked until the transaction ends; what another worker has is passed over. */
    Optional<Next> next();

    void done(long rowId, Instant now);

    /** Notes why the task was not done, unless another worker has done it. */
    void refused(long rowId, String reason, Instant now);

    /** Orders with nothing left to do are finished; if all was done, their answers are removed. */
    void finish(Instant now);

    /**
     * Removes answers of orders that have not run since {@code answersBefore}, previews that old, and whole orders since
     * {@code ordersBefore}.
     */
    void forget(Instant answersBefore, Instant ordersBefore);
}
