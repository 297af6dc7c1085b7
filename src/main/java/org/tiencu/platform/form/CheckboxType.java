package org.tiencu.platform.form;

/** Checkbox: always returns a Boolean; "required" means ticked. */
record CheckboxType() implements ValueType {

    @Override
    public Object unset() {
        return false;
    }

    @Override
    public Object held(Object raw) {
        return Boolean.TRUE.equals(raw) || "true".equals(raw);
    }

    @Override
    public Object read(Object raw, Surroundings surroundings) throws UnreadableValue {
        if (raw instanceof Boolean) {
            return raw;
        }
        if (Values.isEmpty(raw) && !(raw instanceof java.util.Collection)) {
            return null;
        }
        if ("true".equals(raw) || "false".equals(raw)) {
            return "true".equals(raw);
        }
        throw new UnreadableValue(Messages.NEED_BOOLEAN);
    }

    @Override
    public Object whenEmpty() {
        return false;
    }

    @Override
    public boolean isMissing(Object value) {
        return !Boolean.TRUE.equals(value);
    }
}
