package org.tiencu.platform.form;

import java.util.List;
import java.util.Map;

/**
 * A dynamic list: rows of the same shape.
 *
 * @param label              for messages
 * @param row                shape of a row
 * @param required           at least one row
 * @param fixed              rows may be neither added nor removed
 * @param defaultRepetitions number of rows when the form is opened without a list
 * @param readonlyBy         conditions that make the whole list read-only
 * @param hiddenBy           conditions that hide the whole list
 */
record RowList(String label, Branch row, boolean required, boolean fixed, int defaultRepetitions,
               List<Expression> readonlyBy, List<Expression> hiddenBy) implements Node {

    boolean isReadonly(Map<String, Object> context) {
        return Expression.anyTrue(readonlyBy, context);
    }

    boolean isHidden(Map<String, Object> context) {
        return Expression.anyTrue(hiddenBy, context);
    }
}
