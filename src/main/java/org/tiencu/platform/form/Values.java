package org.tiencu.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what callers send (Java collections, Jackson nodes, JSON text) into plain values, and compares them. */
final class Values {

    /** The forms are used in Viet Nam, whatever zone the server's clock runs in. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_INTEGER_DIGITS = 18;

    private Values() {
    }

    /** Maps, lists, strings, numbers, booleans and null stay; Jackson nodes, dates and arrays become one of these. */
    static Object plain(Object value) {
        if (value instanceof JsonNode node) {
            return fromNode(node);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
            return copy;
        }
        if (value instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>(items.size());
            items.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (value instanceof Object[] items) {
            return plain(Arrays.asList(items));
        }
        if (value instanceof Date date) {
            return OffsetDateTime.ofInstant(new Date(date.getTime()).toInstant(), ZONE).toString();
        }
        return value instanceof TemporalAccessor ? value.toString() : value;
    }

    private static Object fromNode(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>(node.size());
            node.forEach(item -> list.add(fromNode(item)));
            return list;
        }
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.fields().forEachRemaining(entry -> map.put(entry.getKey(), fromNode(entry.getValue())));
            return map;
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> plainMap(Map<String, ?> map) {
        return map == null ? new LinkedHashMap<>() : (Map<String, Object>) plain(map);
    }

    /** The value as a map, also when it is the JSON text of an object; null if it is neither. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        Object structure = structure(value);
        return structure instanceof Map ? (Map<String, Object>) structure : null;
    }

    /** The value as a list, also when it is the JSON text of an array; null if it is neither. */
    @SuppressWarnings("unchecked")
    static List<Object> asList(Object value) {
        Object structure = structure(value);
        return structure instanceof List ? (List<Object>) structure : null;
    }

    /** Reads JSON text of an object or array; anything else is returned as it is. */
    static Object structure(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String json = strip(text);
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return value;
        }
        try {
            return fromNode(JSON.readTree(json));
        } catch (JsonProcessingException notJson) {
            return value;
        }
    }

    /** An exact number, or null if the object is not a finite number. */
    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (!(value instanceof Number)) {
            return null;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    /** Keeps numbers such as 1e999999999 away from arithmetic. */
    static boolean isTooLarge(BigDecimal number) {
        return number.signum() != 0 && (long) number.precision() - number.scale() > MAX_INTEGER_DIGITS;
    }

    /** Without trailing zeros and without an exponent in its text form. */
    static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Equal as JSON values: numbers by amount, texts in NFC, lists and maps item by item. */
    static boolean same(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            BigDecimal a = number(left);
            BigDecimal b = number(right);
            return a != null && b != null && a.compareTo(b) == 0;
        }
        if (left instanceof String a && right instanceof String b) {
            return nfc(a).equals(nfc(b));
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        return left == null ? right == null : left.equals(right);
    }

    /** Null, a blank text or an empty list. */
    static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && strip(text).isEmpty()
                || value instanceof Collection<?> items && items.isEmpty();
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Strips whitespace at both ends, and the invisible characters that would make an empty field look filled. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c)
                || c >= '\u200B' && c <= '\u200D' || c == '\u2060' || c == '\uFEFF';
    }
}
