package org.tiencu.platform.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Translates between the values of a form and those of the engine: lists and groups are JSON there. */
final class EngineValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineValues() {
    }

    /** What the engine handed over, as a form's contract reads it. Nothing is deserialised into Java objects. */
    static Map<String, Object> toForm(Map<String, ?> submitted) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (submitted != null) {
            for (String key : submitted.keySet()) {
                values.put(key, plain(submitted instanceof VariableMap map ? map.getValueTyped(key) : submitted.get(key)));
            }
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof SerializableValue serializable) {
            return serializable.getValueSerialized() != null || !serializable.isDeserialized()
                    ? serializable.getValueSerialized() : plain(serializable.getValue());
        }
        if (value instanceof TypedValue typed) {
            return typed.getValue();
        }
        return value instanceof SpinJsonNode node ? node.toString() : value;
    }

    /** Values of a form as variables. */
    static VariableMap ofForm(Map<String, ?> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((key, value) -> {
            if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                variables.putValueTyped(key, SpinValues.jsonValue(json(value)).create());
            } else {
                variables.putValue(key, value);
            }
        });
        return variables;
    }

    /** Routing variables as the engine keeps them. */
    static Map<String, Object> routing(Map<String, Object> variables) {
        Map<String, Object> result = new LinkedHashMap<>();
        variables.forEach((name, value) -> result.put(name, routing(value)));
        return result;
    }

    /** A list is kept as JSON, which needs a list class that can be read back. */
    static Object routing(Object value) {
        return value instanceof Collection<?> list ? new ArrayList<>(list) : value;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
