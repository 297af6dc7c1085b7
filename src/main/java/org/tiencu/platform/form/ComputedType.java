package org.tiencu.platform.form;

import java.math.BigDecimal;
import java.util.Map;

/** Expression field: the server computes it again, so a submitted value is neither needed nor looked at. */
record ComputedType(Expression expression) implements ValueType {

    Object compute(Map<String, Object> context) {
        return expression.evaluate(context);
    }

    @Override
    public Object unset() {
        return null;
    }

    @Override
    public Object held(Object raw) {
        return unset();
    }

    /** Normalises a computed value. */
    @Override
    public Object read(Object computed, Surroundings surroundings) {
        if (!(computed instanceof Number)) {
            return computed;
        }
        BigDecimal number = Values.number(computed);
        if (number == null || Values.isTooLarge(number)) {
            return null;
        }
        BigDecimal canonical = Values.canonical(number);
        return canonical.scale() == 0 ? NumberType.whole(canonical) : canonical;
    }
}
