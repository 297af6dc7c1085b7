package org.tiencu.platform.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Turns a cell into a value by the rules of its column, or says in Vietnamese what is wrong with it. */
final class CellReader {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NUMBER = 15;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[dy].*", Pattern.DOTALL);
    private static final Pattern NOT_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private final SheetColumn column;
    private final Map<String, String> valuesOfOptions = new HashMap<>();

    CellReader(SheetColumn column) {
        this.column = column;
        column.options().forEach(option -> {
            valuesOfOptions.putIfAbsent(fold(option.value()), option.value());
            valuesOfOptions.put(fold(option.label()), option.value());
        });
    }

    /** The value, null if the cell is empty or wrong. */
    Object read(Cell cell, Consumer<String> problem) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return missing(problem);
        }
        return switch (cell.getType()) {
            case FORMULA -> cell.getFormula() == null ? text(cell.getText(), problem)
                    : refuse("Ô chứa công thức; hãy thay bằng giá trị.", problem);
            case ERROR -> refuse("Ô chứa lỗi tính toán; hãy thay bằng giá trị.", problem);
            case BOOLEAN -> column.kind() == SheetColumn.Kind.FLAG ? cell.asBoolean() : wrongKind(problem);
            case NUMBER -> number(cell, problem);
            default -> text(cell.getText(), problem);
        };
    }

    private Object missing(Consumer<String> problem) {
        return column.required() ? refuse("Không được để trống.", problem) : null;
    }

    private static Object refuse(String sentence, Consumer<String> problem) {
        problem.accept(sentence);
        return null;
    }

    private Object wrongKind(Consumer<String> problem) {
        return switch (column.kind()) {
            case DATE -> refuse("Phải là một ngày, viết dạng ngày/tháng/năm, ví dụ 05/09/1980.", problem);
            case NUMBER -> refuse("Phải là một số nguyên.", problem);
            case FLAG -> refuse("Phải ghi Có hoặc Không.", problem);
            case CHOICE -> refuse("Giá trị không có trong danh mục; hãy chọn trong danh sách của ô.", problem);
            default -> refuse("Phải là chữ (định dạng ô là Văn bản).", problem);
        };
    }

    // ---- numbers and real dates

    private Object number(Cell cell, Consumer<String> problem) {
        BigDecimal number = cell.asNumber();
        boolean date = isDateFormat(cell.getDataFormatString());
        boolean whole = !date && Math.max(number.precision(), number.precision() - number.scale()) <= LONGEST_NUMBER
                && number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0;
        return switch (column.kind()) {
            case DATE -> date ? realDate(cell, problem) : refuse("Ô chứa số, không phải ngày. "
                    + "Hãy ghi lại dạng ngày/tháng/năm, ví dụ 05/09/1980.", problem);
            case NUMBER -> whole && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0 ? number.intValueExact()
                    : wrongKind(problem);
            case CODE, CHOICE -> code(whole ? number.toBigInteger().toString() : "", problem);
            case TEXT -> date ? refuse("Ô chứa ngày; hãy ghi bằng chữ (định dạng ô là Văn bản).", problem)
                    : whole ? number.toBigInteger().toString() : wrongKind(problem);
            default -> wrongKind(problem);
        };
    }

    /** Only a number that is as long as such a code can be still has all of its digits. */
    private Object code(String digits, Consumer<String> problem) {
        if (column.digits() == 0 || digits.length() != column.digits()) {
            return refuse("Ô là kiểu số nên các số 0 ở đầu có thể đã mất. Hãy đổi định dạng ô thành Văn bản (Text) "
                    + "rồi ghi lại đủ các chữ số.", problem);
        }
        return column.kind() == SheetColumn.Kind.CHOICE ? choice(digits, problem) : digits;
    }

    private Object realDate(Cell cell, Consumer<String> problem) {
        try {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) && moment.getYear() <= 9999 ? moment.toLocalDate()
                    : wrongKind(problem);
        } catch (DateTimeException | NumberFormatException e) {
            return wrongKind(problem);
        }
    }

    private static boolean isDateFormat(String format) {
        return format != null && DATE_FORMAT.matcher(NOT_OF_A_DATE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
                .matches();
    }

    // ---- texts

    private Object text(String raw, Consumer<String> problem) {
        String text = Normalizer.normalize(raw.replace('\u00A0', ' '), Normalizer.Form.NFC);
        if (text.isBlank()) {
            return missing(problem);
        }
        if (text.length() > LONGEST_TEXT) {
            return refuse("Nội dung dài quá " + LONGEST_TEXT + " ký tự.", problem);
        }
        String encoding = LegacyEncoding.of(text).orElse(null);
        if (encoding != null) {
            return refuse("Chữ gõ bằng bảng mã cũ " + encoding + ". Hãy chuyển tệp sang Unicode rồi nhập lại.", problem);
        }
        if (text.chars().anyMatch(CellReader::isInvisible)) {
            return refuse("Có ký tự ẩn không nhìn thấy được. Hãy xóa ô và gõ lại.", problem);
        }
        if ("=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return refuse("Nội dung không được bắt đầu bằng dấu =, +, -, @ hoặc dấu cách đặc biệt.", problem);
        }
        return value(text.strip().replaceAll(" {2,}", " "), problem);
    }

    /** Marks of writing direction, blanks without width, and what could not be read. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL && c != '\t' && c != '\n' && c != '\r'
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || c == 0xFFFD
                || type == Character.PRIVATE_USE;
    }

    private Object value(String text, Consumer<String> problem) {
        return switch (column.kind()) {
            case DATE -> writtenDate(text, problem);
            case NUMBER -> text.matches("\\d{1,9}") ? Integer.valueOf(text) : wrongKind(problem);
            case FLAG -> {
                Object chosen = choice(text, problem);
                yield chosen == null ? null : Boolean.valueOf((String) chosen);
            }
            case CHOICE -> choice(text, problem);
            default -> text;
        };
    }

    private Object writtenDate(String text, Consumer<String> problem) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            return wrongKind(problem);
        }
    }

    private Object choice(String text, Consumer<String> problem) {
        String value = valuesOfOptions.get(fold(text));
        return value == null ? wrongKind(problem) : value;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
