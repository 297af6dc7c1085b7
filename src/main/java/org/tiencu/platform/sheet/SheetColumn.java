package org.tiencu.platform.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a template.
 *
 * @param key name of the value, the same as in violations of the use case behind it
 * @param header Vietnamese heading, tells the columns of a file apart
 * @param kind what its cells hold
 * @param required whether a cell must not be empty
 * @param help how to fill it in, one Vietnamese sentence, may be empty
 * @param example what the sample row says: a text, a number, a {@link java.time.LocalDate}, or null
 * @param options what may be chosen, empty unless {@link Kind#CHOICE}
 * @param digits a number of exactly so many digits cannot have lost zeros in front and is taken for a {@link Kind#CODE};
 *               0 if only a text is
 */
public record SheetColumn(String key, String header, Kind kind, boolean required, String help, Object example,
        List<Option> options, int digits) {

    /** What a cell holds. */
    public enum Kind {
        TEXT, CODE, DATE, NUMBER, FLAG, CHOICE
    }

    /** One thing that may be chosen: what is stored, and what is read. */
    public record Option(String value, String label) {
    }

    static final String YES = "Có";
    static final String NO = "Không";

    public SheetColumn {
        options = List.copyOf(options);
    }

    private static SheetColumn of(String key, String header, Kind kind, List<Option> options) {
        return new SheetColumn(key, header, kind, false, "", null, options, 0);
    }

    /** A text of one line. */
    public static SheetColumn text(String key, String header) {
        return of(key, header, Kind.TEXT, List.of());
    }

    /** A number that names something: zeros in front belong to it. */
    public static SheetColumn code(String key, String header) {
        return of(key, header, Kind.CODE, List.of());
    }

    /** A day: a real date, or a text {@code dd/mm/yyyy}. */
    public static SheetColumn day(String key, String header) {
        return of(key, header, Kind.DATE, List.of());
    }

    /** A whole number. */
    public static SheetColumn number(String key, String header) {
        return of(key, header, Kind.NUMBER, List.of());
    }

    /** Yes or no. */
    public static SheetColumn flag(String key, String header) {
        return of(key, header, Kind.FLAG, List.of(new Option("true", YES), new Option("false", NO)));
    }

    /** One of several. */
    public static SheetColumn choice(String key, String header, List<Option> options) {
        return of(key, header, Kind.CHOICE, options);
    }

    /** One of the constants of a type. */
    public static <E extends Enum<E>> SheetColumn choice(String key, String header, Class<E> type,
            Function<E, String> label) {
        return choice(key, header, Arrays.stream(type.getEnumConstants())
                .map(one -> new Option(one.name(), label.apply(one))).toList());
    }

    /** The same, but its cells must not be empty. */
    public SheetColumn must() {
        return new SheetColumn(key, header, kind, true, help, example, options, digits);
    }

    /** The same with a sentence about how to fill it in. */
    public SheetColumn help(String sentence) {
        return new SheetColumn(key, header, kind, required, sentence, example, options, digits);
    }

    /** The same with what the sample row says; of a choice the value that is stored. */
    public SheetColumn example(Object value) {
        return new SheetColumn(key, header, kind, required, help, value, options, digits);
    }

    /** The same, but a number of so many digits is taken as well. */
    public SheetColumn digits(int count) {
        return new SheetColumn(key, header, kind, required, help, example, options, count);
    }

    /** What is read instead of a stored value. */
    Object shown(Object value) {
        return value == null ? null : options.stream().filter(one -> one.value().equals(value.toString()))
                .map(one -> (Object) one.label()).findFirst().orElse(value);
    }

    /** The heading as it stands in a template. */
    String heading() {
        return required ? header + " *" : header;
    }
}
