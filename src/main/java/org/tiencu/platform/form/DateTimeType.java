package org.tiencu.platform.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Date, time, or both, as ISO text to the minute. Times carry an offset exactly when the form's
 * {@code timeSerializingFormat} asks for one. Whether a date is past is decided by the calendar day in Viet Nam.
 */
record DateTimeType(Subtype subtype, Zone zone, boolean disallowPassedDates) implements ValueType {

    /** What the field asks for. */
    enum Subtype { DATE, TIME, DATETIME }

    /** How the time zone is written: not at all, as an offset such as +07:00, or converted to UTC with a "Z". */
    enum Zone { NONE, OFFSET, UTC }

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:?\\d{2})?");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTES_OFFSET = DateTimeFormatter.ofPattern("HH:mmxxx");
    private static final DateTimeFormatter MINUTES_UTC = DateTimeFormatter.ofPattern("HH:mmX");

    @Override
    public Object unset() {
        return null;
    }

    @Override
    public Object held(Object raw) {
        return raw instanceof String ? raw : null;
    }

    @Override
    public Object read(Object raw, Surroundings surroundings) throws UnreadableValue {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof String text)) {
            throw new UnreadableValue(needed());
        }
        String value = Values.strip(text);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return normalise(value);
        } catch (DateTimeException notADate) {
            throw new UnreadableValue(needed());
        }
    }

    private String normalise(String value) throws UnreadableValue {
        if (subtype == Subtype.DATE) {
            return date(value).toString();
        }
        if (subtype == Subtype.TIME) {
            return time(value, null);
        }
        int t = value.indexOf('T');
        if (t < 0) {
            throw new UnreadableValue(needed());
        }
        return time(value.substring(t + 1), date(value.substring(0, t)));
    }

    private LocalDate date(String text) throws UnreadableValue {
        if (!DATE.matcher(text).matches()) {
            throw new UnreadableValue(needed());
        }
        return LocalDate.parse(text);
    }

    /** With a date, the result is date and time. */
    private String time(String text, LocalDate date) throws UnreadableValue {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches() || (matcher.group(2) == null) != (zone == Zone.NONE)) {
            throw new UnreadableValue(needed());
        }
        LocalTime local = LocalTime.parse(matcher.group(1));
        if (zone == Zone.NONE) {
            return (date == null ? "" : date + "T") + MINUTES.format(local);
        }
        ZoneOffset offset = ZoneOffset.of(matcher.group(2));
        if (date == null) {
            OffsetTime time = local.atOffset(offset);
            return zone == Zone.UTC
                    ? MINUTES_UTC.format(time.withOffsetSameInstant(ZoneOffset.UTC))
                    : MINUTES_OFFSET.format(time);
        }
        OffsetDateTime moment = date.atTime(local).atOffset(offset);
        if (zone == Zone.UTC) {
            moment = moment.withOffsetSameInstant(ZoneOffset.UTC);
        }
        return moment.toLocalDate() + "T" + (zone == Zone.UTC ? MINUTES_UTC : MINUTES_OFFSET).format(moment);
    }

    @Override
    public void validate(Object value, Surroundings surroundings, Consumer<String> problems) {
        if (!disallowPassedDates || subtype == Subtype.TIME) {
            return;
        }
        String text = (String) value;
        LocalDate day = subtype == Subtype.DATETIME && zone != Zone.NONE
                ? OffsetDateTime.parse(text).atZoneSameInstant(Values.ZONE).toLocalDate()
                : LocalDate.parse(text.substring(0, "yyyy-MM-dd".length()));
        if (day.isBefore(LocalDate.now(surroundings.clock().withZone(Values.ZONE)))) {
            problems.accept(Messages.PAST_DATE);
        }
    }

    private String needed() {
        return switch (subtype) {
            case DATE -> Messages.NEED_DATE;
            case TIME -> Messages.NEED_TIME;
            case DATETIME -> Messages.NEED_DATE_TIME;
        };
    }
}
