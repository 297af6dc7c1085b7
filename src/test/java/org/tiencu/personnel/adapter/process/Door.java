package org.tiencu.personnel.adapter.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tiencu.personnel.domain.casefile.CaseKind;

/** A way into the engine: the engine's own services, as Tasklist uses them, or REST. */
public interface Door {

    /** Starts a case from its start form; gives its number. */
    String start(String user, CaseKind kind, Map<String, Object> form);

    /** Completes the first open task of this kind that the user sees in the case. */
    void complete(String user, String caseId, String taskKey, Map<String, Object> form);

    /** Lists that cannot be added to have to come back in the order in which the form showed them. */
    static Map<String, Object> inOrder(Map<String, Object> form, java.util.function.Function<String, String> shown) {
        Map<String, Object> ordered = new HashMap<>(form);
        form.forEach((key, value) -> {
            if (value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?> first
                    && first.containsKey("officialId")) {
                String fixed = String.valueOf(shown.apply(key));
                ordered.put(key, rows.stream().sorted(Comparator.comparingInt(
                        row -> fixed.indexOf((String) ((Map<?, ?>) row).get("officialId")))).toList());
            }
        });
        return ordered;
    }
}
