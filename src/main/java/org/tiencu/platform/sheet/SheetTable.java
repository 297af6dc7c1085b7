package org.tiencu.platform.sheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A list to take away as a spreadsheet. Returned from a controller it becomes the file.
 *
 * @param fileName name of the file without its ending, ASCII
 * @param title name of the sheet, in Vietnamese, at most 31 characters
 * @param columns headings
 * @param rows texts, numbers, days, moments, yes or no; null for an empty cell. Texts stay texts, whatever they begin with
 */
public record SheetTable(String fileName, String title, List<Column> columns, List<List<?>> rows) {

    /** Media type of the files, and the value of {@code format} that asks for them. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A heading and how wide the column is, in characters. */
    public record Column(String heading, int width) {
    }

    public SheetTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Headings, each followed by the width of its column. */
    public static List<Column> columns(Object... headingsAndWidths) {
        Column[] columns = new Column[headingsAndWidths.length / 2];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column((String) headingsAndWidths[2 * i], (Integer) headingsAndWidths[2 * i + 1]);
        }
        return List.of(columns);
    }

    /** A row, in which cells may be null. */
    public static List<?> row(Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
