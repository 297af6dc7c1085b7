package org.tiencu.platform.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles a regular expression that was written for the browser, where form-js runs it as {@code new RegExp(pattern)}.
 * The few places where Java reads the same text differently are rewritten; escapes that mean something in Java but only
 * the bare letter in the browser (such as {@code \p{L}}, which needs a flag that form-js does not set) are refused, so
 * that browser and server never disagree.
 */
final class JavaScriptPattern {

    private static final String ESCAPED_LETTERS = "dDwWsSbBtnvfrcxuk";
    /** What JavaScript counts as white space, as the inside of a character class. */
    private static final String WHITE_SPACE = "\\s\\p{Z}\\uFEFF";

    private JavaScriptPattern() {
    }

    static Pattern compile(String source) {
        try {
            return Pattern.compile(toJava(Values.nfc(source)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern cannot be read: " + source, e);
        }
    }

    private static String toJava(String source) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                java.append(escape(source.charAt(++i), inClass, source));
            } else if (inClass) {
                inClass = c != ']';
                java.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (source.startsWith("[^]", i)) {
                java.append("[\\s\\S]");
                i += 2;
            } else if (source.startsWith("[]", i)) {
                java.append("(?!)");
                i++;
            } else if (c == '$') {
                java.append("\\z");
            } else {
                inClass = c == '[';
                java.append(c);
            }
        }
        return java.toString();
    }

    private static String escape(char c, boolean inClass, String source) {
        if (c == 's') {
            return inClass ? WHITE_SPACE : "[" + WHITE_SPACE + "]";
        }
        if (c == 'S' && !inClass) {
            return "[^" + WHITE_SPACE + "]";
        }
        if (c == 'v') {
            return "\\x0B";
        }
        if (c == '0') {
            return "\\x00";
        }
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        if (letter && ESCAPED_LETTERS.indexOf(c) < 0) {
            throw new IllegalArgumentException(
                    "pattern uses \\" + c + ", which the browser does not understand: " + source);
        }
        return "\\" + c;
    }
}
