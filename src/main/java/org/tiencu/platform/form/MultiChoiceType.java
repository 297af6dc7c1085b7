package org.tiencu.platform.form;

import java.util.ArrayList;
import java.util.List;

/** Checklist and tag list: any number of the options, each once. */
record MultiChoiceType(OptionSource source) implements ValueType {

    @Override
    public Object unset() {
        return List.of();
    }

    @Override
    public Object held(Object raw) {
        List<Object> items = Values.asList(raw);
        return items == null ? unset() : items.stream().map(OptionSource::harmless).toList();
    }

    @Override
    public Object read(Object raw, Surroundings surroundings) throws UnreadableValue {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        List<Object> items = Values.asList(raw);
        if (items == null) {
            throw new UnreadableValue(Messages.NEED_LIST);
        }
        if (items.size() > Messages.MAX_ROWS) {
            throw new UnreadableValue(Messages.TOO_MANY_ROWS);
        }
        List<Object> options = source.options(surroundings);
        List<Object> chosen = new ArrayList<>();
        for (Object item : items) {
            Object option = OptionSource.choose(item, options);
            if (!chosen.contains(option)) {
                chosen.add(option);
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }
}
