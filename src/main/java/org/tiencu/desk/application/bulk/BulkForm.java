package org.tiencu.desk.application.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as far as it can be answered for many tasks at once.
 *
 * @param fields what can be answered alike
 * @param apart what has to be answered for each case by itself: lists of rows, options that depend on the case
 */
public record BulkForm(List<BulkField> fields, List<Apart> apart) {

    /** The form of a task that has none. */
    public static final BulkForm NONE = new BulkForm(List.of(), List.of());

    /**
     * Something that differs from case to case.
     *
     * @param path its keys, joined by dots
     * @param label its Vietnamese name
     * @param always whether it is shown with every answer
     */
    public record Apart(String path, String label, boolean always) {
    }

    /** A field and how it was answered, as it is read. */
    public record Shown(String label, String value) {
    }

    public BulkForm {
        fields = List.copyOf(fields);
        apart = List.copyOf(apart);
    }

    /** Why tasks with this form are completed one by one, in one Vietnamese sentence; null if they are not. */
    public String obstacle() {
        return apart.stream().filter(Apart::always).findFirst()
                .map(one -> "Loại việc này phải hoàn thành từng việc một, vì biểu mẫu có phần phải điền riêng cho "
                        + "từng hồ sơ: " + one.label() + ".").orElse(null);
    }

    /** The same for one answer, with which only some of the form is shown. */
    String obstacle(Set<String> shown) {
        return apart.stream().filter(one -> shown.contains(one.path())).findFirst()
                .map(one -> "Với nội dung đã chọn thì phải hoàn thành từng việc một, vì biểu mẫu có phần phải điền riêng "
                        + "cho từng hồ sơ: " + one.label() + ".").orElse(null);
    }

    /**
     * What was typed as the form takes it.
     *
     * @param typed texts by path of the field
     */
    public Map<String, Object> answer(Map<String, List<String>> typed) {
        Map<String, Object> answer = new LinkedHashMap<>();
        fields.forEach(field -> put(answer, field, field.value(typed.get(field.path()))));
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> answer, BulkField field, Object value) {
        String[] keys = field.path().split("\\.");
        boolean left = value == null || Boolean.FALSE.equals(value) && field.conditional();
        if (left) {
            return;
        }
        Map<String, Object> target = answer;
        for (int i = 0; i < keys.length - 1; i++) {
            target = (Map<String, Object>) target.computeIfAbsent(keys[i], key -> new LinkedHashMap<>());
        }
        target.put(keys[keys.length - 1], value);
    }

    /** The answers as they are read, in the order of the form; what is not shown with them is left out. */
    List<Shown> inWords(Map<String, Object> answer, Set<String> shown) {
        return fields.stream().filter(field -> shown.contains(field.path()) && value(answer, field) != null)
                .map(field -> new Shown(field.label(), field.shown(value(answer, field)))).toList();
    }

    private static Object value(Map<String, Object> answer, BulkField field) {
        Object value = answer;
        for (String key : field.path().split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }
}
