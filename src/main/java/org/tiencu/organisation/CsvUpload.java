package org.tiencu.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/** A CSV file that an administrator sends, UTF-8 with or without a byte order mark, with a fixed header line. */
final class CsvUpload {

    /** The largest file that is taken. */
    static final int MAX_BYTES = 10_000_000;

    /** So many bad rows are named; the others are only counted. */
    static final int MAX_VIOLATIONS = 100;

    /** One row of the right length. Whoever reads a value tells {@link #reasons()} what is wrong with it. */
    record Row(List<String> header, List<String> fields, List<String> reasons) {

        /** The value in this column, null if it is empty. */
        String text(String column) {
            String value = EntryCheck.clean(fields.get(header.indexOf(column)));
            return value.isEmpty() ? null : value;
        }

        /** The day in this column. */
        LocalDate day(String column) {
            return value(column, LocalDate::parse, "phải là một ngày, viết như 2026-01-31");
        }

        /** The whole number in this column. */
        Integer number(String column) {
            return value(column, Integer::valueOf, "phải là một số nguyên");
        }

        /** The yes or no in this column. */
        Boolean flag(String column) {
            return value(column, text -> switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(column);
            }, "phải là true hoặc false");
        }

        /** One of the constants of this type. */
        <E extends Enum<E>> E choice(String column, Class<E> type) {
            return value(column, text -> Enum.valueOf(type, text), "phải là một trong các giá trị "
                    + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        }

        /**
         * The entries in this column, which semicolons separate; blanks separate the parts of an entry.
         *
         * @param names what the parts are, in Vietnamese
         */
        <T> List<T> entries(String column, int parts, String names, Function<String[], T> entry) {
            List<T> entries = value(column, text -> Arrays.stream(text.split(";")).map(String::strip)
                    .filter(one -> !one.isEmpty()).map(one -> entry.apply(split(one, parts))).toList(),
                    "phải gồm các mục cách nhau bằng dấu chấm phẩy, mỗi mục ghi " + names + " cách nhau bằng dấu cách");
            return entries == null ? List.of() : entries;
        }

        private static String[] split(String entry, int parts) {
            String[] found = entry.split("\\s+");
            if (found.length != parts) {
                throw new IllegalArgumentException("So many parts: " + found.length);
            }
            return found;
        }

        private <T> T value(String column, Function<String, T> parse, String problem) {
            String text = text(column);
            try {
                return text == null ? null : parse.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                reasons.add("Cột " + column + " " + problem + ".");
                return null;
            }
        }
    }

    /** Reads one row, adds to its reasons what is wrong with it, and may refuse it as well. */
    interface RowAction {
        void take(Row row);
    }

    private final List<String> header;
    private final List<CsvRecord> rows;

    private CsvUpload(List<String> header, List<CsvRecord> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads the file.
     *
     * @throws Refusal if it is not such a file
     */
    static CsvUpload read(byte[] file, List<String> header) {
        List<CsvRecord> lines = parse(text(file));
        if (lines.isEmpty() || !lines.get(0).getFields().stream().map(EntryCheck::clean).toList().equals(header)) {
            throw refusal(List.of(violation(1, "Dòng đầu phải là: " + String.join(",", header) + ".")));
        }
        return new CsvUpload(header, lines.subList(1, lines.size()));
    }

    /** The rows of the right length, to look around in before anything is checked. */
    List<Row> rows() {
        return rows.stream().filter(this::isComplete).map(this::row).toList();
    }

    /**
     * Goes through all rows, also after a bad one.
     *
     * @param keyColumns so many columns at the start tell the rows apart
     * @throws Refusal that names each bad row with its line
     */
    void forEach(int keyColumns, RowAction action) {
        Map<List<String>, Long> firstLines = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (CsvRecord record : rows) {
            long line = record.getStartingLineNumber();
            Row row = row(record);
            if (isComplete(record)) {
                take(row, action);
                Long firstLine = firstLines.putIfAbsent(
                        row.fields().subList(0, keyColumns).stream().map(EntryCheck::clean).toList(), line);
                if (firstLine != null) {
                    row.reasons().add("Trùng với dòng " + firstLine + ".");
                }
            } else {
                row.reasons().add("Phải có đúng " + header.size() + " cột, dòng này có " + record.getFieldCount() + " cột.");
            }
            if (!row.reasons().isEmpty()) {
                violations.add(violation(line, String.join(" ", row.reasons())));
            }
        }
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
    }

    private static void take(Row row, RowAction action) {
        try {
            action.take(row);
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                row.reasons().add(refusal.getMessage());
            }
            refusal.violations().forEach(violation -> row.reasons().add(violation.label() + ": " + violation.message()));
        }
    }

    private boolean isComplete(CsvRecord record) {
        return record.getFieldCount() == header.size();
    }

    private Row row(CsvRecord record) {
        return new Row(header, record.getFields(), new ArrayList<>());
    }

    private static List<CsvRecord> parse(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ignoreDifferentFieldCount(true).ofCsvRecord(text)) {
            return csv.stream().toList();
        } catch (CsvParseException e) {
            throw Refusal.input("Tệp không phải là CSV đúng quy cách; hãy kiểm tra các dấu ngoặc kép. "
                    + "Không có dòng nào được lưu.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw Refusal.input("Tệp lớn quá 10 MB.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.input("Tệp không phải mã UTF-8. Hãy lưu tệp dưới dạng CSV UTF-8.");
        }
    }

    private static Violation violation(long line, String message) {
        return new Violation("line " + line, "Dòng " + line, message);
    }

    private static Refusal refusal(List<Violation> violations) {
        List<Violation> named = violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size()));
        String shown = violations.size() > named.size() ? " Dưới đây là " + named.size() + " dòng đầu." : "";
        return Refusal.input("Có " + violations.size() + " dòng không hợp lệ; không có dòng nào được lưu." + shown, named);
    }
}
