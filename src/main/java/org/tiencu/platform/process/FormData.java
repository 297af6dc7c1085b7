package org.tiencu.platform.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A form after its contract has checked it: what is required is there, every value has its type. */
public record FormData(Map<String, Object> values) {

    /** The text, null if it was left empty. */
    public String text(String key) {
        return (String) values.get(key);
    }

    /** The number, 0 if it was left empty. */
    public int number(String key) {
        return values.get(key) instanceof Number number ? number.intValue() : 0;
    }

    /** The date, null if it was left empty. */
    public LocalDate date(String key) {
        return values.get(key) == null ? null : LocalDate.parse((String) values.get(key));
    }

    public boolean checked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The chosen option as a constant of an enum, null if nothing was chosen. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return values.get(key) == null ? null : Enum.valueOf(type, (String) values.get(key));
    }

    /** The chosen options of a list, empty if none was chosen. */
    public List<String> choices(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** The rows of a dynamic list. */
    @SuppressWarnings("unchecked")
    public List<FormData> rows(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(row -> new FormData((Map<String, Object>) row)).toList() : List.of();
    }
}
