package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StartFormsTest {

    private static final Map<String, ?> PREFILL = Map.of("earliestDay", "09/12/2026", "dollar", "$1",
            "unitOptions", List.of(Map.of("label", "Xã", "value", "99001")));

    private static JsonNode filled(String component) throws IOException {
        byte[] form = "{\"components\": [{\"type\": \"group\", \"components\": [%s]}]}".formatted(component)
                .getBytes(StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(StartForms.filled(new ByteArrayInputStream(form), PREFILL))
                .path("components").path(0).path("components").path(0);
    }

    @Test
    void shouldWriteOptions() throws IOException {
        JsonNode select = filled("{\"type\": \"select\", \"valuesKey\": \"unitOptions\"}");
        assertThat(select.has("valuesKey")).isFalse();
        assertThat(select.path("values").path(0).path("value").asText()).isEqualTo("99001");
    }

    @Test
    void shouldWriteValuesIntoTexts() throws IOException {
        assertThat(filled("{\"type\": \"text\", \"text\": \"Sớm nhất: **{{earliestDay}}** {{dollar}}\"}").path("text").asText())
                .isEqualTo("Sớm nhất: **09/12/2026** $1");
    }

    @Test
    void shouldLeaveWhatIsNotKnown() throws IOException {
        assertThat(filled("{\"type\": \"text\", \"text\": \"{{other}} {{unitOptions}}\"}").path("text").asText())
                .isEqualTo("{{other}} {{unitOptions}}");
        assertThat(filled("{\"type\": \"number\", \"key\": \"year\"}").has("text")).isFalse();
    }
}
