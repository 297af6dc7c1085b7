package org.tiencu.platform.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes option lists into a start form. */
final class StartForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StartForms() {
    }

    /** The form with the options of every {@code valuesKey} found in {@code prefill} as fixed values. */
    static InputStream withOptions(InputStream form, Map<String, ?> prefill) {
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
            write(component, prefill);
        }
    }
}
