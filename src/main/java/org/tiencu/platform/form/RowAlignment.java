package org.tiencu.platform.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds out which row of the opened form a submitted row was.
 *
 * <p>In a list of fixed length it is the row with the same number. Where rows can be added and removed, form-js only
 * removes rows and appends new ones, so a submitted row is the next opened row whose read-only values it repeats; a row
 * that repeats none is new. (A browser does not send disabled values, so they alone tell nothing.)
 */
final class RowAlignment {

    private RowAlignment() {
    }

    /** For each submitted row the opened row, or null for a new one. */
    static List<Map<String, Object>> align(RowList list, List<Object> submitted, List<Map<String, Object>> opened) {
        List<Map<String, Object>> aligned = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < submitted.size(); i++) {
            int match = list.fixed() ? i : nextMatch(list, Values.asMap(submitted.get(i)), opened, next);
            boolean found = match >= 0 && match < opened.size();
            aligned.add(found ? opened.get(match) : null);
            next = found ? match + 1 : next;
        }
        return aligned;
    }

    private static int nextMatch(RowList list, Map<String, Object> row, List<Map<String, Object>> opened, int from) {
        if (row != null) {
            for (int i = from; i < opened.size(); i++) {
                if (repeated(list.row(), row, opened.get(i)) > 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** How many values tell that it is the same row; negative if one tells that it is not. */
    private static int repeated(Branch branch, Map<String, Object> row, Map<String, Object> opened) {
        int count = 0;
        for (Map.Entry<String, Node> child : branch.children().entrySet()) {
            Object value = row.get(child.getKey());
            if (value == null) {
                continue;
            }
            if (child.getValue() instanceof Field field && field.tellsRowApart()) {
                boolean same = Values.same(field.type().held(value), opened.get(child.getKey()));
                if (!same && field.isAlwaysLocked()) {
                    return -1;
                }
                count += same && !Values.isEmpty(value) ? 1 : 0;
            } else if (child.getValue() instanceof Branch inner) {
                Map<String, Object> innerRow = Values.asMap(value);
                Map<String, Object> innerOpened = Values.asMap(opened.get(child.getKey()));
                int inside = innerRow == null || innerOpened == null ? 0 : repeated(inner, innerRow, innerOpened);
                if (inside < 0) {
                    return -1;
                }
                count += inside;
            }
        }
        return count;
    }
}
