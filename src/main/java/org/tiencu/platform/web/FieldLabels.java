package org.tiencu.platform.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** Vietnamese names of the fields of JSON bodies. */
final class FieldLabels {

    private static final ResourceBundle LABELS = ResourceBundle.getBundle("org.tiencu.platform.web.field-labels", Locale.ROOT);

    private FieldLabels() {
    }

    /**
     * The name of a field.
     *
     * @param path where it stands, such as {@code candidates[0].votes}
     * @return its name in Vietnamese, the path itself if it has none
     */
    static String of(String path) {
        String field = path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[.*$", "");
        return LABELS.containsKey(field) ? LABELS.getString(field) : path;
    }
}
