package org.tiencu.platform.audit;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

/** Everything that is recorded: {@code audit-kinds.properties}, one line a kind with its Vietnamese name. */
@Component
class AuditKinds {

    private final Map<String, String> names = new TreeMap<>();

    AuditKinds() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.tiencu.platform.audit.audit-kinds", Locale.ROOT);
        bundle.keySet().forEach(key -> names.put(key, bundle.getString(key)));
    }

    /** Names by kind, in the order of the kinds. */
    Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** Vietnamese name of a kind; the kind itself if a later version had it and this one has not. */
    String name(String kind) {
        return names.getOrDefault(kind, kind);
    }

    void require(String kind) {
        if (!names.containsKey(kind)) {
            throw new IllegalArgumentException("Not in audit-kinds.properties: " + kind);
        }
    }
}
