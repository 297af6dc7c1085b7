package org.tiencu.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The properties of one component in the form's JSON. A property of the wrong kind is an error of the form. */
final class Attributes {

    private final JsonNode node;
    private final String where;

    Attributes(JsonNode node, String where) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(where + " is not a JSON object");
        }
        this.node = node;
        this.where = where;
    }

    IllegalArgumentException error(String problem) {
        return new IllegalArgumentException(where + ": " + problem);
    }

    boolean has(String name) {
        return !find(name).isMissingNode() && !find(name).isNull();
    }

    /** Text, or null if the property is missing or empty. */
    String text(String name) {
        JsonNode value = find(name);
        if (!has(name)) {
            return null;
        }
        if (!value.isTextual()) {
            throw error("'" + name + "' must be text");
        }
        return value.textValue().isEmpty() ? null : value.textValue();
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw error("'" + name + "' is missing");
        }
        return text;
    }

    boolean flag(String name, boolean whenMissing) {
        if (!has(name)) {
            return whenMissing;
        }
        if (!find(name).isBoolean()) {
            throw error("'" + name + "' must be true or false");
        }
        return find(name).booleanValue();
    }

    /** A number, also when written as text; null if missing or empty. */
    BigDecimal number(String name) {
        JsonNode value = find(name);
        if (!has(name) || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(value.asText().strip());
        } catch (NumberFormatException e) {
            throw error("'" + name + "' must be a number");
        }
    }

    Integer integer(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw error("'" + name + "' must be a whole number");
        }
    }

    Bound bound(String name) {
        Expression expression = isExpression(name) ? expression(name) : null;
        if (expression != null) {
            return new Bound(null, expression);
        }
        BigDecimal number = number(name);
        return number == null ? null : new Bound(number, null);
    }

    boolean isExpression(String name) {
        JsonNode value = find(name);
        return value.isTextual() && Expression.isExpression(value.textValue());
    }

    /** A FEEL expression with its leading "="; null if missing or empty. */
    Expression expression(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!Expression.isExpression(text)) {
            throw error("'" + name + "' must be a FEEL expression that starts with '='");
        }
        try {
            return Expression.parse(text);
        } catch (IllegalArgumentException e) {
            throw error("'" + name + "' is " + e.getMessage());
        }
    }

    Object plain(String name) {
        return Values.plain(find(name));
    }

    List<JsonNode> elements(String name) {
        List<JsonNode> elements = new ArrayList<>();
        if (has(name)) {
            if (!find(name).isArray()) {
                throw error("'" + name + "' must be a list");
            }
            find(name).forEach(elements::add);
        }
        return elements;
    }

    /** @param name a property, or two joined by a dot such as "validate.required" */
    private JsonNode find(String name) {
        JsonNode found = node;
        for (String part : name.split("\\.")) {
            found = found == null ? MissingNode.getInstance() : found.path(part);
        }
        return found;
    }
}
