package org.tiencu.platform.form;

import java.util.ArrayList;
import java.util.List;

import org.tiencu.platform.refusal.Violation;

/** Collects violations, up to a number that nobody reads to the end. */
final class Problems {

    private static final int MAX = 500;
    private static final int MAX_KEY_LENGTH = 100;

    private final List<Violation> violations = new ArrayList<>();

    void add(String path, String label, String message) {
        if (violations.size() < MAX) {
            violations.add(new Violation(path, label, message));
        }
    }

    /** The key comes from outside and goes into answers and logs: one short line. */
    void addUnknown(String parentPath, String key) {
        String shown = key.length() > MAX_KEY_LENGTH ? key.substring(0, MAX_KEY_LENGTH) + "…" : key;
        shown = shown.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        add(parentPath.isEmpty() ? shown : parentPath + "." + shown, shown, Messages.UNKNOWN_FIELD);
    }

    void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new FormViolationException(violations);
        }
    }
}
