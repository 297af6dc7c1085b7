package org.tiencu.platform.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes option lists and texts into a start form: Tasklist opens it without asking for its values. */
final class StartForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

    private StartForms() {
    }

    /**
     * The form with the options of every {@code valuesKey} found in {@code prefill} as fixed values, and its texts with
     * what {@code prefill} has for {@code {{name}}}.
     */
    static InputStream filled(InputStream form, Map<String, ?> prefill) {
        try (form) {
            JsonNode schema = JSON.readTree(form);
            write(schema, prefill);
            return new ByteArrayInputStream(JSON.writeValueAsBytes(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonNode parent, Map<String, ?> prefill) {
        for (JsonNode component : parent.path("components")) {
            Object options = prefill.get(component.path("valuesKey").asText());
            if (options != null) {
                ((ObjectNode) component).remove("valuesKey");
                ((ObjectNode) component).set("values", JSON.valueToTree(options));
            }
            if (component.path("type").asText().equals("text")) {
                ((ObjectNode) component).put("text", text(component.path("text").asText(), prefill));
            }
            write(component, prefill);
        }
    }

    private static String text(String template, Map<String, ?> prefill) {
        return VALUE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(
                prefill.get(found.group(1)) instanceof String value ? value : found.group()));
    }
}
