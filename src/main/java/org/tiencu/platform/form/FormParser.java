package org.tiencu.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a form's JSON into the tree of {@link Node}s. Refuses what it does not know: nothing is silently unchecked. */
final class FormParser {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}");

    /** What groups and lists pass on to the fields inside. */
    private record Inherited(List<Expression> hiddenBy, boolean readonly, List<Expression> readonlyBy,
                             boolean listMayBeReadonly) {

        static final Inherited NOTHING = new Inherited(List.of(), false, List.of(), false);

        Inherited with(Attributes component) {
            Expression hide = component.expression("conditional.hide");
            Expression lock = component.isExpression("readonly") ? component.expression("readonly") : null;
            boolean locked = lock == null && component.flag("readonly", false);
            return new Inherited(plus(hiddenBy, hide), readonly || locked, plus(readonlyBy, lock), listMayBeReadonly);
        }

        /** A disabled group or list does not disable its fields, but the browser lets nobody change them. */
        Inherited withDisabledAsReadonly(Attributes container) {
            Inherited all = with(container);
            return new Inherited(all.hiddenBy, all.readonly || container.flag("disabled", false), all.readonlyBy,
                    all.listMayBeReadonly);
        }

        private static List<Expression> plus(List<Expression> some, Expression one) {
            if (one == null) {
                return some;
            }
            List<Expression> all = new ArrayList<>(some);
            all.add(one);
            return List.copyOf(all);
        }
    }

    private String formId;
    private final Branch root = new Branch();

    private FormParser() {
    }

    static FormParser parse(String formJson) {
        FormParser parser = new FormParser();
        parser.form(new Attributes(json(formJson), "form"));
        return parser;
    }

    private static JsonNode json(String formJson) {
        if (formJson == null) {
            throw new IllegalArgumentException("form is missing");
        }
        try {
            return JsonMapper.builder().build().readTree(formJson);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("form is not JSON", e);
        }
    }

    String formId() {
        return formId;
    }

    Branch root() {
        return root;
    }

    private void form(Attributes form) {
        formId = form.requiredText("id");
        String type = form.text("type");
        if (type != null && !type.equals("default")) {
            throw form.error("'type' must be 'default'");
        }
        components(form, root, Inherited.NOTHING);
    }

    private void components(Attributes container, Branch target, Inherited inherited) {
        for (JsonNode node : container.elements("components")) {
            String name = node.path("key").asText(node.path("path").asText(node.path("id").asText("?")));
            component(new Attributes(node, "component '" + name + "' of form '" + formId + "'"), target, inherited);
        }
    }

    private void component(Attributes component, Branch target, Inherited inherited) {
        String type = component.requiredText("type");
        switch (type) {
            case "text", "html", "image", "table", "iframe", "button", "spacer", "separator" -> {
                // shown only, carries no value
            }
            case "group" -> group(component, target, inherited);
            case "dynamiclist" -> list(component, target, inherited);
            default -> field(component, target, inherited, valueType(type, component));
        }
    }

    private void group(Attributes group, Branch target, Inherited inherited) {
        String path = group.text("path");
        Branch inside = path == null ? target : target.branch(segments(group, path));
        components(group, inside, inherited.withDisabledAsReadonly(group));
    }

    private void list(Attributes list, Branch target, Inherited inherited) {
        if (!list.flag("isRepeating", true)) {
            throw list.error("a dynamic list that does not repeat is not supported");
        }
        Integer repetitions = list.integer("defaultRepetitions");
        if (repetitions != null && (repetitions < 0 || repetitions > Messages.MAX_ROWS)) {
            throw list.error("'defaultRepetitions' must be between 0 and " + Messages.MAX_ROWS);
        }
        Inherited own = inherited.withDisabledAsReadonly(list);
        Branch row = new Branch();
        boolean mayBeReadonly = own.listMayBeReadonly() || !own.readonlyBy().isEmpty();
        components(list, row, new Inherited(List.of(), own.readonly(), List.of(), mayBeReadonly));
        String path = list.requiredText("path");
        target.claim(segments(list, path), new RowList(label(list, path), row,
                list.flag("validate.required", false),
                own.readonly() || !list.flag("allowAddRemove", true),
                repetitions == null ? 1 : repetitions, own.readonlyBy(), own.hiddenBy()));
    }

    private void field(Attributes field, Branch target, Inherited inherited, ValueType type) {
        String key = field.requiredText("key");
        Inherited own = inherited.with(field);
        boolean disabled = field.flag("disabled", false);
        boolean computed = type instanceof ComputedType;
        boolean tellsRowApart = !computed
                && (disabled || own.readonly() || !own.readonlyBy().isEmpty() || own.listMayBeReadonly());
        target.claim(segments(field, key), new Field(label(field, key), type,
                field.flag("validate.required", false), disabled, own.readonly(), own.readonlyBy(), own.hiddenBy(),
                tellsRowApart, field.plain("defaultValue")));
    }

    private static ValueType valueType(String type, Attributes field) {
        return switch (type) {
            case "textfield" -> text(field, false);
            case "textarea" -> text(field, true);
            case "number" -> number(field);
            case "checkbox" -> new CheckboxType();
            case "radio", "select" -> new ChoiceType(options(field));
            case "checklist", "taglist" -> new MultiChoiceType(options(field));
            case "datetime" -> dateTime(field);
            case "expression" -> computed(field);
            default -> throw field.error("component type '" + type + "' is not known");
        };
    }

    private static TextType text(Attributes field, boolean multiline) {
        String pattern = field.text("validate.pattern");
        String message = field.text("validate.patternErrorMessage");
        String preset = field.text("validate.validationType");
        return new TextType(multiline, field.bound("validate.minLength"), field.bound("validate.maxLength"),
                pattern == null ? null : pattern(field, pattern),
                message == null ? Messages.BAD_FORMAT : Values.nfc(message),
                preset == null ? TextType.Preset.NONE : preset(field, preset));
    }

    private static Pattern pattern(Attributes field, String source) {
        try {
            return JavaScriptPattern.compile(source);
        } catch (IllegalArgumentException e) {
            throw field.error(e.getMessage());
        }
    }

    private static TextType.Preset preset(Attributes field, String name) {
        return switch (name) {
            case "email" -> TextType.Preset.EMAIL;
            case "phone" -> TextType.Preset.PHONE;
            case "custom" -> TextType.Preset.NONE;
            default -> throw field.error("validationType '" + name + "' is not known");
        };
    }

    private static NumberType number(Attributes field) {
        Integer digits = field.integer("decimalDigits");
        BigDecimal increment = field.number("increment");
        if (increment != null && increment.signum() < 0) {
            throw field.error("'increment' must not be negative");
        }
        return new NumberType(field.bound("validate.min"), field.bound("validate.max"),
                digits == null || digits < 0 ? null : digits,
                increment == null || increment.signum() == 0 ? null : increment,
                field.flag("serializeToString", false));
    }

    @SuppressWarnings("unchecked")
    private static OptionSource options(Attributes field) {
        if (field.has("valuesKey")) {
            String key = field.text("valuesKey");
            return new OptionSource(null, key == null ? "" : key, null);
        }
        if (field.has("values")) {
            field.elements("values");
            return new OptionSource((List<Object>) field.plain("values"), null, null);
        }
        Expression expression = field.expression("valuesExpression");
        if (expression == null) {
            throw field.error("has no options: neither 'values', 'valuesKey' nor 'valuesExpression'");
        }
        return new OptionSource(null, null, expression);
    }

    private static DateTimeType dateTime(Attributes field) {
        String subtype = field.text("subtype");
        String zone = field.text("timeSerializingFormat");
        return new DateTimeType(
                switch (subtype == null ? "date" : subtype) {
                    case "date" -> DateTimeType.Subtype.DATE;
                    case "time" -> DateTimeType.Subtype.TIME;
                    case "datetime" -> DateTimeType.Subtype.DATETIME;
                    default -> throw field.error("subtype '" + subtype + "' is not known");
                },
                switch (zone == null ? "no_timezone" : zone) {
                    case "no_timezone" -> DateTimeType.Zone.NONE;
                    case "utc_offset" -> DateTimeType.Zone.OFFSET;
                    case "utc_normalized" -> DateTimeType.Zone.UTC;
                    default -> throw field.error("timeSerializingFormat '" + zone + "' is not known");
                },
                field.flag("disallowPassedDates", false));
    }

    private static ComputedType computed(Attributes field) {
        Expression expression = field.expression("expression");
        if (expression == null) {
            throw field.error("'expression' is missing");
        }
        return new ComputedType(expression);
    }

    /** The key where the label is missing or computed: a computed label may contain personal data. */
    private static String label(Attributes component, String key) {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            String label = component.text(name);
            if (label != null && !Expression.isExpression(label)) {
                String fixed = Values.strip(Values.nfc(TEMPLATE.matcher(label).replaceAll("")));
                if (!fixed.isEmpty()) {
                    return fixed;
                }
            }
        }
        return key;
    }

    private static List<String> segments(Attributes component, String path) {
        List<String> segments = Arrays.asList(path.split("\\.", -1));
        for (String segment : segments) {
            if (segment.isBlank() || segment.chars().allMatch(Character::isDigit)) {
                throw component.error("'" + path + "' is not a path of names joined by dots");
            }
        }
        return segments;
    }
}
