package org.tiencu.platform.form;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What may be submitted with a Camunda Form, read from the {@code .form} file itself.
 *
 * <p>A contract is immutable and can be shared between threads; parse a form once and keep the result.
 *
 * <p>Values come as JSON would bring them: text, numbers (also as text), booleans (also "true" and "false"), lists and
 * maps (also as JSON text or Jackson nodes). They are returned like this; an empty or hidden field is left out:
 * <table>
 * <caption>Normalised values</caption>
 * <tr><th>component</th><th>value</th></tr>
 * <tr><td>textfield, textarea</td><td>String in Unicode NFC, stripped</td></tr>
 * <tr><td>number</td><td>Integer or Long with {@code decimalDigits: 0}, else BigDecimal; plain text with
 *     {@code serializeToString}</td></tr>
 * <tr><td>checkbox</td><td>Boolean, never left out while shown</td></tr>
 * <tr><td>radio, select</td><td>the value of the option</td></tr>
 * <tr><td>checklist, taglist</td><td>List of option values, without repetitions</td></tr>
 * <tr><td>datetime</td><td>String: {@code 2026-03-15}, {@code 08:30}, {@code 2026-03-15T08:30}; times with
 *     {@code +07:00} or in UTC with {@code Z} where {@code timeSerializingFormat} says so</td></tr>
 * <tr><td>group with a path, dotted key</td><td>nested Map</td></tr>
 * <tr><td>dynamiclist</td><td>List of Maps</td></tr>
 * <tr><td>expression</td><td>computed here; what was submitted for it is ignored</td></tr>
 * </table>
 *
 * <p>Read-only and disabled fields are not input: a submitted value must equal the one the form was opened with, which
 * is what is returned. Hidden fields are not input either: their values are dropped. A value outside the options, a key
 * that the form does not have, and a row added to a list of fixed length are refused.
 */
public final class FormContract {

    private final String formId;
    private final Branch root;

    private FormContract(String formId, Branch root) {
        this.formId = formId;
        this.root = root;
    }

    /**
     * Reads a form.
     *
     * @param formJson content of a {@code .form} file
     * @throws IllegalArgumentException if it is not a form that form-js 1.8.7 opens, has a component type or an option
     *                                  that is not known here, or a FEEL expression or pattern that cannot be read
     */
    public static FormContract parse(String formJson) {
        FormParser parser = FormParser.parse(formJson);
        return new FormContract(parser.formId(), parser.root());
    }

    /** The form's id, to which a task's {@code camunda:formRef} points. */
    public String formId() {
        return formId;
    }

    /** The top-level keys that may be submitted, in the order of the form. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(root.children().keySet());
    }

    /**
     * Checks a submission and normalises it.
     *
     * @param submitted what was sent; null is the same as nothing
     * @param prefill   the variables that the form was opened with: values of read-only fields, option lists named by
     *                  {@code valuesKey}, and whatever FEEL expressions of the form use; null is the same as none
     * @return a new map with the accepted values only; keys that are missing in it are empty or hidden
     * @throws FormViolationException with all violations, if there is any
     */
    public Map<String, Object> check(Map<String, ?> submitted, Map<String, ?> prefill) throws FormViolationException {
        return check(submitted, prefill, Clock.systemUTC());
    }

    /**
     * What of the form is shown while it is filled in like this: paths of fields and lists, such as {@code vote.present}.
     * What is inside a list is not named.
     *
     * @param submitted what was sent; null is the same as nothing
     * @param prefill   the variables that the form was opened with; null is the same as none
     */
    public Set<String> shown(Map<String, ?> submitted, Map<String, ?> prefill) {
        Set<String> shown = new LinkedHashSet<>();
        FormState state = new FormState(root, Values.plainMap(submitted), Values.plainMap(prefill));
        addShown(root, "", state.scope().context(), shown);
        return shown;
    }

    private static void addShown(Branch branch, String path, Map<String, Object> context, Set<String> shown) {
        branch.children().forEach((key, node) -> {
            String here = path.isEmpty() ? key : path + "." + key;
            if (node instanceof Branch inner) {
                addShown(inner, here, context, shown);
            } else if (node instanceof Field field && !field.isHidden(context)
                    || node instanceof RowList list && !list.isHidden(context)) {
                shown.add(here);
            }
        });
    }

    Map<String, Object> check(Map<String, ?> submitted, Map<String, ?> prefill, Clock clock) {
        return new FormCheck(root, Values.plainMap(submitted), Values.plainMap(prefill), clock).run();
    }
}
