package org.tiencu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("Whatever is sent, a form is accepted or refused, never broken")
class FormContractPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("text", "area", "number", "whole", "box", "radio", "list", "byKey",
            "date",
            "time", "moment", "locked", "off", "sum", "group", "rows", "fixed", "options", "this", "__proto__", "",
                    "x");

    private final FormContract contract = FormContract.parse("""
            {"id": "fuzz", "type": "default", "components": [
              {"type": "textfield", "key": "text",
               "validate": {"required": true, "pattern": "^(a+)+$", "maxLength": 20}},
              {"type": "textarea", "key": "area", "validate": {"minLength": "=number"}},
              {"type": "number", "key": "number", "validate": {"min": "=whole", "max": 10}, "increment": 0.5},
              {"type": "number", "key": "whole", "decimalDigits": 0, "conditional": {"hide": "=box"}},
              {"type": "checkbox", "key": "box"},
              {"type": "radio", "key": "radio", "values": ["a", 1, {"label": "o", "value": {"x": 1}}]},
              {"type": "taglist", "key": "list", "valuesExpression": "=options"},
              {"type": "select", "key": "byKey", "valuesKey": "options"},
              {"type": "datetime", "key": "date", "disallowPassedDates": true},
              {"type": "datetime", "key": "time", "subtype": "time", "timeSerializingFormat": "utc_offset"},
              {"type": "datetime", "key": "moment", "subtype": "datetime", "timeSerializingFormat": "utc_normalized"},
              {"type": "textfield", "key": "locked", "readonly": "=box"},
              {"type": "number", "key": "off", "disabled": true},
              {"type": "expression", "key": "sum", "expression": "=number + whole + count(rows)"},
              {"type": "group", "path": "group", "conditional": {"hide": "=text = \\"a\\""}, "components": [
                {"type": "textfield", "key": "text"}, {"type": "checklist", "key": "list", "valuesKey": "options"},
                {"type": "dynamiclist", "path": "rows", "components": [{"type": "number", "key": "number"}]}]},
              {"type": "dynamiclist", "path": "rows", "components": [
                {"type": "textfield", "key": "text", "readonly": true},
                {"type": "number", "key": "number", "validate": {"max": "=this.whole + number"}},
                {"type": "number", "key": "whole", "conditional": {"hide": "=parent.box or i[1] > number"}},
                {"type": "expression", "key": "sum", "expression": "=this.number * 2"}]},
              {"type": "dynamiclist", "path": "fixed", "allowAddRemove": false, "readonly": "=box", "components": [
                {"type": "textfield", "key": "text"}]}]}
            """);

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    @Label("arbitrary JSON yields a map of known keys or a list of violations")
    void neverBreaks(@ForAll("objects") Map<String, Object> submitted, @ForAll("objects") Map<String, Object> prefill) {
        try {
            Map<String, Object> result = contract.check(submitted, prefill);
            assertThat(contract.keys()).containsAll(result.keySet());
        } catch (FormViolationException refused) {
            assertThat(refused.violations()).isNotEmpty();
            assertThat(refused.getMessage()).startsWith("Biểu mẫu chưa hợp lệ: ");
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("Jackson nodes and JSON text are read like Java collections")
    void formatsAreEqual(@ForAll("objects") Map<String, Object> submitted, @ForAll("objects") Map<String,
            Object> prefill)
            throws JsonProcessingException {
        Map<String, Object> nodes = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : submitted.entrySet()) {
            nodes.put(entry.getKey(), (JsonNode) JSON.valueToTree(entry.getValue()));
        }
        Map<String, Object> texts = new LinkedHashMap<>(submitted);
        for (String key : List.of("list", "group", "rows", "fixed")) {
            if (texts.get(key) instanceof Map || texts.get(key) instanceof List) {
                texts.put(key, JSON.writeValueAsString(texts.get(key)));
            }
        }

        Object plain = outcome(submitted, prefill);

        assertThat(outcome(nodes, prefill)).isEqualTo(plain);
        assertThat(outcome(texts, prefill)).isEqualTo(plain);
    }

    private Object outcome(Map<String, Object> submitted, Map<String, Object> prefill) {
        try {
            return contract.check(submitted, prefill);
        } catch (FormViolationException refused) {
            return refused.violations();
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return maps(values(3));
    }

    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values) {
        return Arbitraries.maps(Arbitraries.of(KEYS), values).ofMaxSize(8).map(HashMap::new);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalar = Arbitraries.<Object>oneOf(
                Arbitraries.of("", "a", "aaaaaaaaaaaaaaaaaaa!", "5", "1e999", "2999-01-01", "08:30+07:00",
                        "2026-01-01T00:00Z",
                        "true", "[", "[]", "{\"text\": 5}", "[{\"number\": 1}, 5, null]", "=1").asGeneric(),
                Arbitraries.strings().ofMaxLength(12).asGeneric(),
                Arbitraries.integers().between(-2, 12).asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.of(true, false).asGeneric()).injectNull(0.1);
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<Object> inner = values(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(3, scalar),
                Tuple.of(1, inner.list().ofMaxSize(4).asGeneric()),
                Tuple.of(1, maps(inner).asGeneric()));
    }
}
