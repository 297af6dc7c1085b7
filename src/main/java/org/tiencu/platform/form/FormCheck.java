package org.tiencu.platform.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One check of one submission: walks the form's tree, collects violations and builds the normalised result. */
final class FormCheck {

    private final Branch root;
    private final Map<String, Object> submitted;
    private final FormState state;
    private final Surroundings surroundings;
    private final Problems problems = new Problems();

    FormCheck(Branch root, Map<String, Object> submitted, Map<String, Object> prefill, Clock clock) {
        this.root = root;
        this.submitted = submitted;
        this.state = new FormState(root, submitted, prefill);
        this.surroundings = new Surroundings(state.scope(), state.opened(), clock, new MatchBudget());
    }

    Map<String, Object> run() {
        Map<String, Object> result =
                branch(root, new Place("", submitted, state.opened(), state.current(), surroundings, false));
        problems.throwIfAny();
        return result;
    }

    /**
     * A branch's data in each version.
     *
     * @param readonly a list around it is read-only
     */
    private record Place(String path, Map<String, Object> submitted, Map<String, Object> opened,
                         Map<String, Object> current, Surroundings surroundings, boolean readonly) {

        String path(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }

        Map<String, Object> context() {
            return surroundings.context();
        }

        Place inner(String key, Map<String, Object> innerSubmitted) {
            return new Place(path(key), innerSubmitted, Values.asMap(opened.get(key)), Values.asMap(current.get(key)),
                    surroundings, readonly);
        }
    }

    private Map<String, Object> branch(Branch branch, Place place) {
        for (String key : place.submitted().keySet()) {
            if (!branch.children().containsKey(key)) {
                problems.addUnknown(place.path(), key);
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        branch.children().forEach((key, node) -> {
            Object value = null;
            if (node instanceof Field field) {
                value = field(field, key, place);
            } else if (node instanceof Branch inner) {
                value = group(inner, key, place);
            } else if (node instanceof RowList list) {
                value = list(list, key, place);
            }
            if (value != null) {
                result.put(key, value);
            }
        });
        return result;
    }

    private Map<String, Object> group(Branch branch, String key, Place place) {
        Object raw = place.submitted().get(key);
        Map<String, Object> submittedGroup = raw == null ? Map.of() : Values.asMap(raw);
        if (submittedGroup == null) {
            problems.add(place.path(key), key, Messages.NEED_GROUP);
            return null;
        }
        Map<String, Object> result = branch(branch, place.inner(key, submittedGroup));
        return result.isEmpty() ? null : result;
    }

    // ---- fields

    private Object field(Field field, String key, Place place) {
        if (field.isHidden(place.context())) {
            return null;
        }
        if (field.type() instanceof ComputedType computed) {
            return computed.read(place.current().get(key), place.surroundings());
        }
        if (place.readonly() || field.isLocked(place.context())) {
            return lockedField(field, key, place);
        }
        Object value;
        try {
            value = field.type().read(place.submitted().get(key), place.surroundings());
        } catch (UnreadableValue refusal) {
            problems.add(place.path(key), field.label(), refusal.getMessage());
            return null;
        }
        if (field.required() && field.type().isMissing(value)) {
            problems.add(place.path(key), field.label(), Messages.REQUIRED);
        }
        if (value == null) {
            return field.type().whenEmpty();
        }
        field.type().validate(value, place.surroundings(),
                problem -> problems.add(place.path(key), field.label(), problem));
        return value;
    }

    /** Not input: only what the form was opened with may come back, and that is returned. No other rule applies. */
    private Object lockedField(Field field, String key, Place place) {
        Object shown = place.opened().get(key);
        Object expected = readOrNull(field, shown, place);
        if (place.submitted().containsKey(key)) {
            Object raw = place.submitted().get(key);
            boolean unchanged = Values.same(raw, shown)
                    || shown instanceof String && Values.same(String.valueOf(raw), shown)
                    || (expected == null ? Values.isEmpty(raw) : Values.same(readOrNull(field, raw, place), expected));
            if (!unchanged) {
                problems.add(place.path(key), field.label(), Messages.READ_ONLY);
            }
        }
        if (expected != null) {
            return expected;
        }
        return Values.isEmpty(shown) ? field.type().whenEmpty() : shown;
    }

    private static Object readOrNull(Field field, Object raw, Place place) {
        try {
            return field.type().read(raw, place.surroundings());
        } catch (UnreadableValue unreadable) {
            return null;
        }
    }

    // ---- lists

    private List<Map<String, Object>> list(RowList list, String key, Place place) {
        if (list.isHidden(place.context())) {
            return null;
        }
        String path = place.path(key);
        Object raw = place.submitted().get(key);
        List<Object> rows = raw == null || "".equals(raw) ? List.of() : Values.asList(raw);
        if (rows == null) {
            problems.add(path, list.label(), Messages.NEED_LIST);
            return null;
        }
        if (list.required() && rows.isEmpty()) {
            problems.add(path, list.label(), Messages.REQUIRED);
        }
        List<Map<String, Object>> opened = FormState.rowsOf(place.opened().get(key));
        List<Map<String, Object>> current = FormState.rowsOf(place.current().get(key));
        List<Map<String, Object>> aligned = RowAlignment.align(list, rows, opened);
        boolean readonly = place.readonly() || list.isReadonly(place.context());
        boolean fixed = list.fixed() || readonly;
        if (fixed && rows.size() > opened.size()) {
            problems.add(path, list.label(), Messages.ROW_COUNT);
        }
        List<Map<String, Object>> result = new ArrayList<>();
        int expected = fixed ? opened.size() : rows.size();
        for (int i = 0; i < expected; i++) {
            Map<String, Object> currentRow = i < current.size() ? current.get(i) : opened.get(i);
            Surroundings here = place.surroundings().row(currentRow, i);
            if (i >= rows.size() && isSentByBrowser(list.row(), currentRow, here.context())) {
                problems.add(path, list.label(), Messages.ROW_COUNT);
                break;
            }
            Map<String, Object> openedRow = i >= rows.size() ? opened.get(i) : aligned.get(i);
            row(list, new RowPlace(path + "[" + i + "]", i < rows.size() ? rows.get(i) : null,
                    openedRow == null ? FormState.newRow(list) : openedRow, currentRow, here, readonly), result);
        }
        return result.isEmpty() ? null : result;
    }

    private record RowPlace(String path, Object submitted, Map<String, Object> opened, Map<String, Object> current,
                            Surroundings surroundings, boolean readonly) {
    }

    private void row(RowList list, RowPlace row, List<Map<String, Object>> result) {
        Map<String, Object> values = row.submitted() == null ? Map.of() : Values.asMap(row.submitted());
        if (values == null) {
            problems.add(row.path(), list.label(), Messages.NEED_GROUP);
            return;
        }
        result.add(branch(list.row(), new Place(row.path(), values, row.opened(), row.current(), row.surroundings(),
                row.readonly())));
    }

    /** A browser leaves out rows in which every field is hidden or disabled. */
    private static boolean isSentByBrowser(Branch branch, Map<String, Object> current, Map<String, Object> context) {
        for (Map.Entry<String, Node> child : branch.children().entrySet()) {
            Node node = child.getValue();
            Object value = current.get(child.getKey());
            boolean sent = node instanceof Field field && !field.disabled() && !field.isHidden(context)
                    || node instanceof Branch inner && isSentByBrowser(inner, FormState.mapOrEmpty(value), context)
                    || node instanceof RowList list && !list.isHidden(context) && !FormState.rowsOf(value).isEmpty();
            if (sent) {
                return true;
            }
        }
        return false;
    }
}
