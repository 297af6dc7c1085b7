package org.tiencu.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A form, or one row of a list in it. Fields are found by the label that the user reads. */
final class FormPart {

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Pattern LEADING_ZEROS = Pattern.compile("\\b0+(?=\\d)");

    private final Locator root;

    FormPart(Locator root) {
        this.root = root;
    }

    /** The field with everything around it; not the group that it may be in. */
    Locator field(String label) {
        return root.locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
                .filter(new Locator.FilterOptions().setHas(root.page().locator("label", new Page.LocatorOptions()
                        .setHasText(whole(label)))));
    }

    /** What one types into. */
    Locator input(String label) {
        return field(label).locator("input, textarea").first();
    }

    /** The error below the field. */
    Locator error(String label) {
        return field(label).locator(".fjs-form-field-error");
    }

    /** All errors of fields. */
    Locator errors() {
        return root.locator(".fjs-form-field-error");
    }

    /** Text and numbers. */
    FormPart type(String label, Object value) {
        return type(label, value.toString(), "Tab");
    }

    /** Types the same into the field of every row of a list. */
    FormPart typeInEachRow(String label, Object value) {
        field(label).locator("input").all().forEach(input -> typeInto(input, value.toString(), "Tab"));
        return this;
    }

    FormPart date(String label, LocalDate day) {
        return type(label, day.format(AS_TYPED), "Enter");
    }

    /** The hour of a field that has a day and an hour, such as "07:30". */
    FormPart time(String label, String hour) {
        Locator input = field(label).locator(".fjs-timepicker input");
        input.fill(hour);
        input.press("Enter");
        return this;
    }

    /**
     * The form takes a value over when its field is left, and draws itself anew: what is typed in that moment is lost. Nobody
     * types that fast, so wait for the drawing.
     */
    private FormPart type(String label, String value, String leaveWith) {
        return typeInto(input(label), value, leaveWith);
    }

    private FormPart typeInto(Locator input, String value, String leaveWith) {
        await().pollDelay(Duration.ZERO).until(() -> {
            input.fill(value);
            input.press(leaveWith);
            input.blur();
            input.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            return shown(input.inputValue()).equals(shown(value));
        });
        return this;
    }

    /** A date is shown without the zeros in front: 01/09 becomes 1/9. */
    private static String shown(String value) {
        return LEADING_ZEROS.matcher(value).replaceAll("");
    }

    /** Takes one option of a radio group, or ticks one of a checklist. */
    FormPart choose(String label, String option) {
        field(label).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Searches in the list of a field and takes the one entry found. */
    FormPart select(String label, String search) {
        input(label).click();
        input(label).fill(search);
        field(label).locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(search)).click();
        return this;
    }

    /** Adds one tag after the other in a field that takes several. */
    FormPart tags(String label, List<String> searches) {
        searches.forEach(search -> select(label, search));
        input(label).press("Tab");
        return this;
    }

    /** Row of the only list of the form, counted from 1 as people do. */
    FormPart row(int number) {
        return new FormPart(root.locator(".fjs-form-field-dynamiclist .fjs-layout-row").nth(number - 1));
    }

    /** The text that stands in the form beside its fields. */
    Locator text() {
        return root.locator(".fjs-form-field-text");
    }

    /** Cells of a table, row by row. */
    Locator cells() {
        return root.locator(".fjs-table-body td, .fjs-table-td");
    }

    /** With the asterisk of a required field; what is quoted has to be understood by JavaScript too. */
    private static Pattern whole(String label) {
        return Pattern.compile("^\\s*" + label.replaceAll("[^\\p{L}\\p{N} ,]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
