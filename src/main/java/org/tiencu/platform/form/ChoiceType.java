package org.tiencu.platform.form;

/** Radio and select: one of the options. */
record ChoiceType(OptionSource source) implements ValueType {

    @Override
    public Object unset() {
        return null;
    }

    @Override
    public Object held(Object raw) {
        return OptionSource.harmless(raw);
    }

    @Override
    public Object read(Object raw, Surroundings surroundings) throws UnreadableValue {
        return raw == null || "".equals(raw) ? null : OptionSource.choose(raw, source.options(surroundings));
    }
}
