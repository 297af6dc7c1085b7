package org.tiencu.platform.form;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Text field and text area. */
record TextType(boolean multiline, Bound minLength, Bound maxLength, Pattern pattern, String patternMessage,
                Preset preset) implements ValueType {

    /** The two ready-made formats that Modeler offers. */
    enum Preset { NONE, EMAIL, PHONE }

    private static final String DOMAIN_PART = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern EMAIL = Pattern.compile(
            "\\A[\\w.!#$%&'*+/=?^`{|}~-]+@" + DOMAIN_PART + "(?:\\." + DOMAIN_PART + ")*\\z");
    /** An international number without spaces, like form-js: + or 00, country code, subscriber number. */
    private static final Pattern PHONE = Pattern.compile("\\A(?:\\+|00)[1-9]\\d{5,24}\\z");

    @Override
    public Object unset() {
        return "";
    }

    @Override
    public Object held(Object raw) {
        if (raw instanceof String text) {
            String clean = normalise(text);
            return multiline ? clean : clean.replaceAll("[\\n\\t]", " ");
        }
        return raw instanceof Number || raw instanceof Boolean ? raw.toString() : unset();
    }

    @Override
    public Object read(Object raw, Surroundings surroundings) throws UnreadableValue {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof String text)) {
            throw new UnreadableValue(Messages.NEED_TEXT);
        }
        String clean = normalise(text);
        if (clean.length() > Messages.MAX_TEXT_LENGTH && maxLength == null) {
            throw new UnreadableValue(Messages.TEXT_TOO_LONG);
        }
        if (hasForbiddenCharacter(clean)) {
            throw new UnreadableValue(Messages.CONTROL_CHARACTER);
        }
        return clean.isEmpty() ? null : clean;
    }

    private static String normalise(String text) {
        return Values.strip(Values.nfc(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /** Control characters, unpaired surrogates (no database stores them) and marks that reverse the reading order. */
    private boolean hasForbiddenCharacter(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) && !(multiline && (c == '\n' || c == '\t'))
                || Character.getType(c) == Character.SURROGATE
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
    }

    @Override
    public void validate(Object value, Surroundings surroundings, Consumer<String> problems) {
        String text = (String) value;
        BigDecimal length = BigDecimal.valueOf(text.length());
        BigDecimal least = minLength == null ? null : minLength.value(surroundings.context());
        if (least != null && length.compareTo(least) < 0) {
            problems.accept(minLength.computed() == null ? Messages.minLength(least) : Messages.TOO_SHORT);
        }
        BigDecimal most = maxLength == null ? null : maxLength.value(surroundings.context());
        if (most != null && length.compareTo(most) > 0) {
            problems.accept(maxLength.computed() == null ? Messages.maxLength(most) : Messages.TOO_LONG);
        } else if (most == null && maxLength != null && text.length() > Messages.MAX_TEXT_LENGTH) {
            problems.accept(Messages.TEXT_TOO_LONG);
        } else {
            validateFormat(text, surroundings, problems);
        }
    }

    private void validateFormat(String text, Surroundings surroundings, Consumer<String> problems) {
        try {
            if (pattern != null && !surroundings.budget().find(pattern, text)) {
                problems.accept(patternMessage);
            }
            if (preset == Preset.EMAIL && !surroundings.budget().find(EMAIL, text)) {
                problems.accept(Messages.BAD_EMAIL);
            }
            if (preset == Preset.PHONE && !surroundings.budget().find(PHONE, text)) {
                problems.accept(Messages.BAD_PHONE);
            }
        } catch (UnreadableValue refusal) {
            problems.accept(refusal.getMessage());
        }
    }
}
