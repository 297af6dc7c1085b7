package org.tiencu.platform.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.tiencu.platform.refusal.Violation;

/**
 * The form's data as the browser holds it while the form is filled in. This is what FEEL expressions see; it is never
 * returned to the caller.
 *
 * <p>form-js keeps three versions, and so does this class: the data the form was <em>opened</em> with (every field
 * present, if only with its empty value), the <em>current</em> data with what was entered, and the <em>visible</em>
 * data without the values of hidden fields, where hidden top-level fields fall back to their opened value.
 */
final class FormState {

    private final Branch root;
    private final Map<String, Object> opened;
    private final Map<String, Object> current;
    private Map<String, Object> visible;
    private int rows;

    FormState(Branch root, Map<String, Object> submitted, Map<String, Object> prefill) {
        this.root = root;
        this.opened = open(root, prefill);
        this.current = enter(root, submitted, opened, "");
        this.visible = current;
        // twice, because an expression field may depend on a field that another expression hides
        for (int round = 0; round < 2; round++) {
            compute(root, current, () -> Scope.root(visible));
            visible = new LinkedHashMap<>(opened);
            visible.putAll(withoutHidden(root, current, Scope.root(current)));
        }
    }

    Map<String, Object> opened() {
        return opened;
    }

    Map<String, Object> current() {
        return current;
    }

    Scope scope() {
        return Scope.root(visible);
    }

    // ---- opened

    static Map<String, Object> open(Branch branch, Map<String, Object> prefill) {
        Map<String, Object> data = new LinkedHashMap<>(prefill);
        branch.children().forEach((key, node) -> {
            if (node instanceof Field field) {
                data.put(key, open(field, prefill, key));
            } else if (node instanceof Branch inner) {
                data.put(key, open(inner, mapOrEmpty(prefill.get(key))));
            } else if (node instanceof RowList list) {
                data.put(key, open(list, Values.asList(prefill.get(key))));
            }
        });
        return data;
    }

    private static Object open(Field field, Map<String, Object> prefill, String key) {
        if (prefill.containsKey(key)) {
            return field.type().held(prefill.get(key));
        }
        return field.defaultValue() != null ? field.defaultValue() : field.type().unset();
    }

    private static List<Object> open(RowList list, List<Object> prefill) {
        List<Object> result = new ArrayList<>();
        if (prefill == null) {
            for (int i = 0; i < list.defaultRepetitions(); i++) {
                result.add(newRow(list));
            }
        } else {
            prefill.forEach(row -> result.add(open(list.row(), mapOrEmpty(row))));
        }
        return result;
    }

    /** The row that form-js adds on "add new". */
    static Map<String, Object> newRow(RowList list) {
        return open(list.row(), Map.of());
    }

    // ---- current

    private Map<String, Object> enter(Branch branch, Map<String, Object> submitted, Map<String, Object> opened,
                                      String path) {
        Map<String, Object> data = new LinkedHashMap<>(opened);
        branch.children().forEach((key, node) -> {
            String childPath = path.isEmpty() ? key : path + "." + key;
            Object value = submitted.get(key);
            if (node instanceof Branch inner) {
                data.put(key, enter(inner, mapOrEmpty(value), mapOrEmpty(opened.get(key)), childPath));
            } else if (!submitted.containsKey(key)) {
                if (node instanceof RowList list) {
                    data.put(key, enter(list, List.of(), rowsOf(opened.get(key)), childPath, true));
                }
            } else if (node instanceof Field field) {
                if (!field.isAlwaysLocked()) {
                    data.put(key, field.type().held(value));
                }
            } else if (node instanceof RowList list) {
                List<Object> asList = Values.asList(value);
                List<Object> entered = asList == null ? List.of() : asList;
                data.put(key, enter(list, entered, rowsOf(opened.get(key)), childPath, false));
            }
        });
        return data;
    }

    private List<Object> enter(RowList list, List<Object> submitted, List<Map<String, Object>> opened, String path,
                               boolean keepOpened) {
        rows += submitted.size();
        if (rows > Messages.MAX_ROWS) {
            throw new FormViolationException(List.of(new Violation(path, list.label(), Messages.TOO_MANY_ROWS)));
        }
        List<Object> result = new ArrayList<>();
        List<Map<String, Object>> aligned = RowAlignment.align(list, submitted, opened);
        for (int i = 0; i < submitted.size(); i++) {
            Map<String, Object> row = aligned.get(i) == null ? newRow(list) : aligned.get(i);
            result.add(enter(list.row(), mapOrEmpty(submitted.get(i)), row, path + "[" + i + "]"));
        }
        if (list.fixed() || keepOpened) {
            for (int i = submitted.size(); i < opened.size(); i++) {
                result.add(enter(list.row(), Map.of(), opened.get(i), path + "[" + i + "]"));
            }
        }
        return result;
    }

    // ---- expression fields

    private static void compute(Branch branch, Map<String, Object> data, Supplier<Scope> scope) {
        branch.children().forEach((key, node) -> {
            if (node instanceof Field field && field.type() instanceof ComputedType type) {
                data.put(key, type.compute(scope.get().context()));
            } else if (node instanceof Branch inner) {
                compute(inner, Values.asMap(data.get(key)), scope);
            } else if (node instanceof RowList list) {
                List<Map<String, Object>> rows = rowsOf(data.get(key));
                for (int i = 0; i < rows.size(); i++) {
                    Map<String, Object> row = rows.get(i);
                    int index = i;
                    compute(list.row(), row, () -> scope.get().row(row, index));
                }
            }
        });
    }

    // ---- visible

    private static Map<String, Object> withoutHidden(Branch branch, Map<String, Object> data, Scope scope) {
        Map<String, Object> result = new LinkedHashMap<>(data);
        branch.children().forEach((key, node) -> {
            if (node instanceof Field field) {
                if (field.isHidden(scope.context())) {
                    result.remove(key);
                }
            } else if (node instanceof Branch inner) {
                Map<String, Object> kept = withoutHidden(inner, Values.asMap(data.get(key)), scope);
                if (kept.isEmpty()) {
                    result.remove(key);
                } else {
                    result.put(key, kept);
                }
            } else if (node instanceof RowList list) {
                if (list.isHidden(scope.context())) {
                    result.remove(key);
                } else {
                    result.put(key, withoutHidden(list, rowsOf(data.get(key)), scope));
                }
            }
        });
        return result;
    }

    private static List<Object> withoutHidden(RowList list, List<Map<String, Object>> rows, Scope scope) {
        List<Object> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            result.add(withoutHidden(list.row(), rows.get(i), scope.row(rows.get(i), i)));
        }
        return result;
    }

    // ---- helpers

    static Map<String, Object> mapOrEmpty(Object value) {
        Map<String, Object> map = Values.asMap(value);
        return map == null ? Map.of() : map;
    }

    /** The rows of a list that this class built. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rowsOf(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }
}
