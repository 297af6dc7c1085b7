package org.tiencu.desk.application.bulk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A field that can be answered for many tasks at once.
 *
 * @param path its keys, joined by dots
 * @param label what stands in front of it, in Vietnamese
 * @param kind how it is filled in
 * @param required whether it must be, as long as it is shown
 * @param conditional whether it is shown only with certain answers
 * @param help a Vietnamese sentence below it, null if there is none
 * @param options what may be chosen
 */
public record BulkField(String path, String label, Kind kind, boolean required, boolean conditional, String help,
        List<Option> options) {

    /** How a field is filled in. */
    public enum Kind {
        TEXT, LONG_TEXT, NUMBER, DATE, TIME, MOMENT, CHECKBOX, RADIO, SELECT, CHECKLIST
    }

    /** One thing that may be chosen: what is stored, and what is read. */
    public record Option(String value, String label) {
    }

    public BulkField {
        options = List.copyOf(options);
    }

    /** What was typed as the form takes it; null if it is empty. */
    Object value(List<String> typed) {
        List<String> given = typed == null ? List.of() : typed.stream().filter(one -> !one.isBlank()).toList();
        if (kind == Kind.CHECKBOX) {
            return given.contains("true");
        }
        if (given.isEmpty()) {
            return null;
        }
        return kind == Kind.CHECKLIST ? given : given.get(0);
    }

    /** An answer as it is read. */
    String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::shown).collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean || kind == Kind.CHECKBOX) {
            return "true".equals(String.valueOf(value)) ? "Có" : "Không";
        }
        String text = String.valueOf(value);
        if (kind == Kind.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return text.substring(8) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4);
        }
        return options.stream().filter(one -> one.value().equals(text)).map(Option::label).findFirst().orElse(text);
    }
}
