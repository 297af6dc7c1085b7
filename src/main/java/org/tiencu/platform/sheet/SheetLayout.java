package org.tiencu.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a template.
 *
 * @param title what it is for, in Vietnamese
 * @param columns in their order; the first one is where a fault of the whole row is marked
 * @param keys columns that tell the rows apart; all of them texts or days
 */
public record SheetLayout(String title, List<SheetColumn> columns, List<String> keys) {

    public SheetLayout {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** Place of a column. */
    int index(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The row that stands in the template as an example. */
    Map<String, Object> sample() {
        Map<String, Object> sample = new HashMap<>();
        columns.stream().filter(column -> column.example() != null)
                .forEach(column -> sample.put(column.key(), column.example()));
        return sample;
    }

    /**
     * A list to take away with the columns of this template, so that it can be changed and sent in again.
     *
     * @param fileName name of the file without its ending, ASCII
     * @param rows values by the keys of the columns
     */
    public SheetTable table(String fileName, List<Map<String, Object>> rows) {
        List<SheetTable.Column> headings = columns.stream()
                .map(column -> new SheetTable.Column(column.heading(), SheetWriter.width(column))).toList();
        List<List<?>> cells = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            cells.add(columns.stream().map(column -> cell(column, row.get(column.key()))).toList());
        }
        return new SheetTable(fileName, SheetReader.DATA, headings, cells);
    }

    private static Object cell(SheetColumn column, Object value) {
        Object shown = column.shown(value instanceof Enum<?> constant ? constant.name() : value);
        return shown == null ? "" : shown;
    }

    /** Values by key in the order of the columns, leaving out what is null. */
    public Map<String, Object> row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("A row of " + title + " has " + columns.size() + " cells");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                row.put(columns.get(i).key(), values[i]);
            }
        }
        return row;
    }
}
