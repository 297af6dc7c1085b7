package org.tiencu.platform.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a choice finds its options: written in the form, a list that the form was opened with, or a FEEL expression.
 * Options are plain texts, numbers or booleans, or objects with a value and an optional label.
 */
record OptionSource(List<Object> values, String valuesKey, Expression valuesExpression) {

    /** The values that may be chosen; none if the list is missing. */
    List<Object> options(Surroundings surroundings) {
        List<Object> found;
        if (valuesKey != null) {
            found = Values.asList(surroundings.opened().get(valuesKey));
        } else if (values != null) {
            found = values;
        } else {
            found = Values.asList(valuesExpression.evaluate(surroundings.context()));
        }
        return found == null ? List.of() : optionValues(found);
    }

    private static List<Object> optionValues(List<Object> entries) {
        List<Object> result = new ArrayList<>();
        for (Object entry : entries) {
            Object value = entry instanceof Map<?, ?> option ? option.get("value") : entry;
            boolean empty = value == null || "".equals(value) || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty) {
                result.add(value);
            }
        }
        return result;
    }

    /** The option that equals the submitted value, which may also come as JSON text of an object. */
    static Object choose(Object raw, List<Object> options) throws UnreadableValue {
        for (Object option : options) {
            if (Values.same(raw, option)) {
                return option;
            }
        }
        Object structure = Values.structure(raw);
        if (structure != raw) {
            return choose(structure, options);
        }
        throw new UnreadableValue(Messages.NOT_AN_OPTION);
    }

    /** Numbers without measure must not reach FEEL arithmetic. */
    static Object harmless(Object raw) {
        BigDecimal number = Values.number(raw);
        boolean harmful = raw instanceof Number && (number == null || Values.isTooLarge(number));
        return harmful ? null : raw;
    }
}
