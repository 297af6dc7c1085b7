package org.tiencu.desk.adapter.page.bulk;

import java.time.format.DateTimeFormatter;

import org.tiencu.desk.application.bulk.BulkAction;
import org.tiencu.desk.application.bulk.BulkKind;
import org.tiencu.desk.application.bulk.BulkOrder;
import org.tiencu.desk.application.bulk.BulkOrder.State;
import org.tiencu.desk.application.bulk.BulkRow;
import org.tiencu.platform.time.VietnamTime;

/** Kinds, orders and their tasks in the words of the pages. */
final class BulkText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);

    private BulkText() {
    }

    /** A kind. */
    record Kind(String process, String processName, String task, String taskName, int open, int workable, String due) {

        static Kind of(BulkKind kind) {
            return new Kind(kind.process(), kind.processName(), kind.task(), kind.taskName(), kind.open(), kind.workable(),
                    kind.earliestDue() == null ? "Không có thời hạn" : DAY.format(kind.earliestDue()));
        }
    }

    /** An order; {@code again} is what the button to begin says, null if there is none. */
    record Order(long id, String action, String process, String task, String state, boolean running, boolean preview,
            String orderedAt, int total, int pending, int done, int refused, int percent, String again) {

        static Order of(BulkOrder order, boolean own) {
            return new Order(order.id(), order.action().label(), order.processName(), order.taskName(),
                    order.state().label(), order.state() == State.RUNNING, order.state() == State.PREVIEW,
                    MOMENT.format(order.orderedAt()), order.total(), order.pending(), order.done(), order.refused(),
                    order.total() == 0 ? 0 : 100 * (order.done() + order.refused()) / order.total(),
                    own ? again(order) : null);
        }

        private static String again(BulkOrder order) {
            if (!order.answered()) {
                return null;
            }
            return switch (order.state()) {
                case PREVIEW -> order.pending() == 0 ? null : "Thực hiện " + order.pending() + " việc";
                case STOPPED, FINISHED -> order.pending() + order.refused() == 0 ? null : "Chạy lại các dòng chưa xong";
                case RUNNING -> null;
            };
        }
    }

    /** A task of an order. */
    record Row(String caseId, String unit, String due, String state, String style, String note) {

        static Row of(BulkRow row, BulkAction action, boolean preview) {
            boolean pending = row.state() == BulkRow.State.PENDING;
            return new Row(row.caseId(), row.unitName(), row.dueAt() == null ? "" : DAY.format(row.dueAt()),
                    preview && pending ? "Sẽ thực hiện" : row.state().label(), style(row.state()),
                    row.reason() != null ? row.reason() : preview && pending ? action.announced() + "." : "");
        }

        private static String style(BulkRow.State state) {
            return switch (state) {
                case PENDING -> "text-bg-light border";
                case DONE -> "text-bg-success";
                case REFUSED -> "text-bg-warning";
            };
        }
    }

}
