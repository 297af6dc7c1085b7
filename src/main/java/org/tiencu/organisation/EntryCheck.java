package org.tiencu.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/** Gathers all that is wrong with what an administrator enters, so that he reads it at once. */
final class EntryCheck {

    static final int MAX_TEXT = 200;
    static final int MAX_RANK = 999;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,39}");

    private final List<Violation> violations = new ArrayList<>();

    /** The text in the form in which it is kept: NFC, without blanks around it. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Notes a problem unless the condition holds. */
    void that(boolean condition, String field, String label, String message) {
        if (!condition) {
            violations.add(new Violation(field, label, message));
        }
    }

    /** An id that is safe in a URL. */
    void id(String id) {
        that(ID.matcher(id).matches(), "id", "Mã", "Phải gồm 1 đến 40 chữ số, chữ cái không dấu hoặc dấu gạch nối, "
                + "không bắt đầu bằng dấu gạch nối.");
    }

    /** Whether the value is there; notes a problem if not. */
    boolean given(Object value, String field, String label) {
        that(value != null, field, label, "Không được để trống.");
        return value != null;
    }

    /** The text as it is kept, one line that must not be empty. */
    String text(String value, String field, String label) {
        String text = optionalText(value, field, label);
        given(text, field, label);
        return text;
    }

    /** The text as it is kept, one line, or null if it is empty. */
    String optionalText(String value, String field, String label) {
        String text = value == null ? "" : clean(value);
        that(text.length() <= MAX_TEXT && text.chars().noneMatch(Character::isISOControl), field, label,
                "Phải nằm trên một dòng và không dài quá " + MAX_TEXT + " ký tự.");
        return text.isEmpty() ? null : text;
    }

    /** A whole number that must be there. */
    void number(Integer value, int least, int most, String field, String label) {
        if (given(value, field, label)) {
            that(value >= least && value <= most, field, label, "Phải từ " + least + " đến " + most + ".");
        }
    }

    /** A day, if there is one, that may not lie after this day. */
    void notAfter(LocalDate day, LocalDate today, String field, String label) {
        that(day == null || !day.isAfter(today), field, label, "Không được sau ngày hôm nay.");
    }

    /** Refuses the entry if anything is wrong with it. */
    void refuse(String message) {
        if (!violations.isEmpty()) {
            throw Refusal.input(message, violations);
        }
    }
}
