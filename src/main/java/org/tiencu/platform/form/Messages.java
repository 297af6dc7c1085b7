package org.tiencu.platform.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tiencu.platform.refusal.Violation;

/** Every text that an official may read, in one place. None of them repeats what was entered. */
final class Messages {

    static final int MAX_TEXT_LENGTH = 10_000;
    static final int MAX_ROWS = 1_000;

    static final String REQUIRED = "Bắt buộc nhập.";
    static final String UNKNOWN_FIELD = "Trường không có trong biểu mẫu.";
    static final String READ_ONLY = "Trường chỉ đọc, không được sửa.";
    static final String NOT_AN_OPTION = "Giá trị không có trong danh sách lựa chọn.";
    static final String BAD_FORMAT = "Không đúng định dạng.";
    static final String BAD_EMAIL = "Không đúng định dạng thư điện tử.";
    static final String BAD_PHONE = "Không đúng định dạng số điện thoại quốc tế, ví dụ +84912345678.";
    static final String FORMAT_TOO_SLOW = "Không kiểm tra được định dạng, hãy rút ngắn nội dung.";
    static final String CONTROL_CHARACTER = "Có ký tự điều khiển không hợp lệ.";
    static final String TEXT_TOO_LONG = "Tối đa 10.000 ký tự.";
    static final String TOO_MANY_ROWS = "Tối đa 1.000 dòng.";
    static final String ROW_COUNT = "Không được thêm hoặc bớt dòng.";
    static final String NOT_AN_INTEGER = "Phải là số nguyên.";
    static final String NUMBER_TOO_LARGE = "Số quá lớn.";
    static final String TOO_MANY_DECIMALS = "Quá nhiều chữ số thập phân.";
    static final String PAST_DATE = "Không được chọn ngày đã qua.";

    static final String NEED_TEXT = "Sai kiểu dữ liệu: cần chuỗi ký tự.";
    static final String NEED_NUMBER = "Sai kiểu dữ liệu: cần số.";
    static final String NEED_BOOLEAN = "Sai kiểu dữ liệu: cần đúng hoặc sai.";
    static final String NEED_LIST = "Sai kiểu dữ liệu: cần danh sách.";
    static final String NEED_GROUP = "Sai kiểu dữ liệu: cần nhóm trường.";
    static final String NEED_DATE = "Sai kiểu dữ liệu: cần ngày dạng năm-tháng-ngày.";
    static final String NEED_TIME = "Sai kiểu dữ liệu: cần giờ dạng giờ:phút.";
    static final String NEED_DATE_TIME = "Sai kiểu dữ liệu: cần ngày và giờ.";

    /** For bounds that a FEEL expression computed: the number may be somebody's input, so it is not told. */
    static final String TOO_SMALL = "Nhỏ hơn mức tối thiểu cho phép.";
    static final String TOO_LARGE = "Lớn hơn mức tối đa cho phép.";
    static final String TOO_SHORT = "Ngắn hơn độ dài tối thiểu cho phép.";
    static final String TOO_LONG = "Dài hơn độ dài tối đa cho phép.";

    private static final int LISTED_IN_SUMMARY = 3;
    private static final Pattern ROW_INDEX = Pattern.compile("\\[(\\d+)]");

    private Messages() {
    }

    static String minLength(BigDecimal length) {
        return "Tối thiểu " + number(length) + " ký tự.";
    }

    static String maxLength(BigDecimal length) {
        return "Tối đa " + number(length) + " ký tự.";
    }

    static String min(BigDecimal bound) {
        return "Phải lớn hơn hoặc bằng " + number(bound) + ".";
    }

    static String max(BigDecimal bound) {
        return "Phải nhỏ hơn hoặc bằng " + number(bound) + ".";
    }

    static String decimalDigits(int digits) {
        return digits == 0 ? NOT_AN_INTEGER : "Tối đa " + digits + " chữ số thập phân.";
    }

    static String increment(BigDecimal step) {
        return "Phải là bội số của " + number(step) + ".";
    }

    static String summary(List<Violation> violations) {
        List<String> parts = new ArrayList<>();
        for (Violation violation : violations.subList(0, Math.min(LISTED_IN_SUMMARY, violations.size()))) {
            parts.add(violation.label() + row(violation.field()) + " – " + inSentence(violation.message()));
        }
        int more = violations.size() - parts.size();
        String rest = more > 0 ? " và " + more + " lỗi khác" : "";
        return "Biểu mẫu chưa hợp lệ: " + String.join("; ", parts) + rest + ".";
    }

    /** People count rows from 1. */
    private static String row(String path) {
        List<String> rows = new ArrayList<>();
        Matcher matcher = ROW_INDEX.matcher(path);
        while (matcher.find()) {
            rows.add(String.valueOf(Long.parseLong(matcher.group(1)) + 1));
        }
        return rows.isEmpty() ? "" : " (dòng " + String.join(".", rows) + ")";
    }

    private static String inSentence(String message) {
        String text = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
