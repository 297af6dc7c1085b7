package org.tiencu.platform.sheet;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row of a file after its cells were checked.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param values by the keys of the columns: texts, days, whole numbers, yes or no; nothing for an empty cell
 */
public record SheetRow(int number, Map<String, Object> values) {

    public SheetRow {
        values = Map.copyOf(values);
    }

    /** The text, the code or the chosen value; null if the cell is empty. */
    public String text(String key) {
        return (String) values.get(key);
    }

    /** The day, null if the cell is empty. */
    public LocalDate day(String key) {
        return (LocalDate) values.get(key);
    }

    /** The number, null if the cell is empty. */
    public Integer number(String key) {
        return (Integer) values.get(key);
    }

    /** Yes or no, null if the cell is empty. */
    public Boolean flag(String key) {
        return (Boolean) values.get(key);
    }

    /** The chosen constant, null if the cell is empty. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return values.get(key) == null ? null : Enum.valueOf(type, text(key));
    }
}
