package org.tiencu.platform.form;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Number field. Returns Integer or Long without decimals, else BigDecimal, or text where the form says so. */
record NumberType(Bound min, Bound max, Integer decimalDigits, BigDecimal increment, boolean serializeToString)
        implements ValueType {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int MAX_TEXT = 60;
    private static final int MAX_SCALE = 18;

    @Override
    public Object unset() {
        return null;
    }

    @Override
    public Object held(Object raw) {
        try {
            return read(raw, null);
        } catch (UnreadableValue notANumber) {
            return null;
        }
    }

    @Override
    public Object read(Object raw, Surroundings surroundings) throws UnreadableValue {
        if (Values.isEmpty(raw)) {
            return null;
        }
        BigDecimal number = raw instanceof String text ? parse(text) : Values.number(raw);
        if (number == null) {
            throw new UnreadableValue(Messages.NEED_NUMBER);
        }
        if (Values.isTooLarge(number)) {
            throw new UnreadableValue(Messages.NUMBER_TOO_LARGE);
        }
        if (number.scale() > MAX_SCALE && number.stripTrailingZeros().scale() > MAX_SCALE) {
            throw new UnreadableValue(Messages.TOO_MANY_DECIMALS);
        }
        BigDecimal canonical = Values.canonical(number);
        if (serializeToString) {
            return canonical.toPlainString();
        }
        return decimalDigits != null && decimalDigits == 0 && canonical.scale() == 0 ? whole(canonical) : canonical;
    }

    private static BigDecimal parse(String text) {
        String number = Values.strip(text);
        return number.length() <= MAX_TEXT && DECIMAL.matcher(number).matches() ? new BigDecimal(number) : null;
    }

    static Number whole(BigDecimal number) {
        long value = number.longValueExact();
        if (value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }

    @Override
    public void validate(Object value, Surroundings surroundings, Consumer<String> problems) {
        BigDecimal number = value instanceof String text ? new BigDecimal(text) : Values.number(value);
        if (decimalDigits != null && Values.canonical(number).scale() > decimalDigits) {
            problems.accept(Messages.decimalDigits(decimalDigits));
        }
        if (increment != null && number.remainder(increment).signum() != 0) {
            problems.accept(Messages.increment(increment));
        }
        BigDecimal least = min == null ? null : min.value(surroundings.context());
        if (least != null && number.compareTo(least) < 0) {
            problems.accept(min.computed() == null ? Messages.min(least) : Messages.TOO_SMALL);
        }
        BigDecimal most = max == null ? null : max.value(surroundings.context());
        if (most != null && number.compareTo(most) > 0) {
            problems.accept(max.computed() == null ? Messages.max(most) : Messages.TOO_LARGE);
        }
    }
}
