package org.tiencu.platform.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that a FEEL expression can use, as form-js offers them: the form's top-level data, {@code this} (the row,
 * or all data outside of a list), {@code parent} (the names of the enclosing scope), {@code i} (row numbers from 1,
 * outermost first), and the same three as {@code _this_}, {@code _parent_}, {@code _i_} in case a field hides them.
 */
final class Scope {

    private final Map<String, Object> data;
    private final List<Integer> rowNumbers;
    private final Map<String, Object> context;

    private Scope(Map<String, Object> data, Object self, Map<String, Object> parent, List<Integer> rowNumbers) {
        this.data = data;
        this.rowNumbers = rowNumbers;
        this.context = new LinkedHashMap<>();
        context.put("this", self);
        context.put("parent", parent);
        context.put("i", rowNumbers);
        context.putAll(data);
        context.put("_this_", self);
        context.put("_parent_", parent);
        context.put("_i_", rowNumbers);
    }

    static Scope root(Map<String, Object> data) {
        return new Scope(data, data, null, List.of());
    }

    Scope row(Object row, int index) {
        List<Integer> numbers = new ArrayList<>(rowNumbers);
        numbers.add(index + 1);
        return new Scope(data, row, context, numbers);
    }

    Map<String, Object> context() {
        return context;
    }
}
