package org.tiencu.platform.form;

import java.util.List;
import java.util.Map;

/**
 * A field with a value.
 *
 * @param label        for messages
 * @param type         what it accepts
 * @param required     must not be empty while it is shown
 * @param disabled     never sent by a browser, and not input
 * @param readonly     not input: set on the field or on a group or list around it
 * @param readonlyBy   conditions that make it read-only
 * @param hiddenBy     conditions that hide it, its own and those of the groups around it
 * @param tellsRowApart it cannot (always) be edited, so it tells which row of the opened form a submitted row was
 * @param defaultValue shown when the form is opened without a value
 */
record Field(String label, ValueType type, boolean required, boolean disabled, boolean readonly,
             List<Expression> readonlyBy, List<Expression> hiddenBy, boolean tellsRowApart, Object defaultValue)
        implements Node {

    /** Never input, whatever the data. */
    boolean isAlwaysLocked() {
        return disabled || readonly;
    }

    boolean isLocked(Map<String, Object> context) {
        return isAlwaysLocked() || Expression.anyTrue(readonlyBy, context);
    }

    boolean isHidden(Map<String, Object> context) {
        return Expression.anyTrue(hiddenBy, context);
    }
}
