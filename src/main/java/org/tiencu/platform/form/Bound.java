package org.tiencu.platform.form;

import java.math.BigDecimal;
import java.util.Map;

/** A min, max, minLength or maxLength: a number in the form, or a FEEL expression. */
record Bound(BigDecimal fixed, Expression computed) {

    /** The number that applies; null means there is no bound (as in form-js when the expression yields no number). */
    BigDecimal value(Map<String, Object> context) {
        if (computed == null) {
            return fixed;
        }
        BigDecimal number = Values.number(computed.evaluate(context));
        return number == null || Values.isTooLarge(number) ? null : number;
    }
}
