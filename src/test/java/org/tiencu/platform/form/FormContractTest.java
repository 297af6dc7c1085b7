package org.tiencu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiencu.platform.form.Submission.form;
import static org.tiencu.platform.form.Submission.map;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.platform.refusal.Violation;

class FormContractTest {

    /** As Camunda Modeler writes it. */
    private static final String MODELER = """
            {
              "components": [
                { "text": "# Kết quả hội nghị", "type": "text", "layout": { "row": "Row_1", "columns": null },
                  "id": "Field_1" },
                { "label": "Số, ký hiệu quyết định", "type": "textfield", "id": "Field_2", "key": "decisionNumber",
                  "validate": { "required": true, "maxLength": 50 } },
                { "subtype": "date", "dateLabel": "Ngày họp", "type": "datetime", "id": "Field_3", "key": "meetingDate",
                  "validate": { "required": true } },
                { "label": "Nhân sự", "type": "dynamiclist", "id": "Field_4", "path": "candidates",
                  "allowAddRemove": true, "showOutline": true, "isRepeating": true, "defaultRepetitions": 1,
                  "components": [
                    { "label": "Số phiếu", "type": "number", "id": "Field_5", "key": "votes", "decimalDigits": 0,
                      "validate": { "required": true, "min": 0 } } ] }
              ],
              "type": "default",
              "id": "appointment-record-conference",
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "exporter": { "name": "Camunda Modeler", "version": "5.40.0" },
              "schemaVersion": 19
            }
            """;

    @Nested
    class Parsing {

        @Test
        void readsWhatModelerWrites() {
            FormContract contract = FormContract.parse(MODELER);

            assertThat(contract.formId()).isEqualTo("appointment-record-conference");
            assertThat(contract.keys()).containsExactly("decisionNumber", "meetingDate", "candidates");
            assertThat(contract.check(map("decisionNumber", "12-QĐ/TU", "meetingDate", "2026-03-15",
                    "candidates", "[{\"votes\": 31}]"), Map.of()))
                    .isEqualTo(map("decisionNumber", "12-QĐ/TU", "meetingDate", "2026-03-15",
                            "candidates", List.of(map("votes", 31))));
        }

        @Test
        void keysAreTopLevelAndCannotBeChanged() {
            FormContract contract = FormContract.parse("""
                    {"id": "f", "type": "default", "components": [
                      {"type": "group", "components": [{"type": "textfield", "key": "a"}]},
                      {"type": "group", "path": "g", "components": [{"type": "textfield", "key": "b"}]},
                      {"type": "textfield", "key": "c.d"}, {"type": "expression", "key": "e", "expression": "=1"}]}
                    """);

            assertThat(contract.keys()).containsExactly("a", "g", "c", "e");
            assertThat(contract.keys()).isUnmodifiable();
        }

        @Test
        void emptyFormIsAForm() {
            assertThat(FormContract.parse("{\"id\": \"f\"}").check(null, null)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "[]", "5", "null", "{}", "{\"id\": 5}", "{\"id\": \"f\", \"type\": \"group\"}",
            "{\"id\": \"f\", \"components\": {}}", "{\"id\": \"f\", \"components\": [5]}"})
        void refusesWhatIsNoForm(String json) {
            assertThatIllegalArgumentException().isThrownBy(() -> FormContract.parse(json));
        }

        @Test
        void refusesNull() {
            assertThatIllegalArgumentException().isThrownBy(() -> FormContract.parse(null));
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "{'type': 'filepicker', 'key': 'a'}", "{'key': 'a'}", "{'type': 'textfield'}",
                    "{'type': 'textfield', 'key': ''}",
            "{'type': 'textfield', 'key': 'a..b'}", "{'type': 'textfield', 'key': 'a.0'}", "{'type': 'dynamiclist'}",
            "{'type': 'dynamiclist', 'path': 'a', 'isRepeating': false}",
            "{'type': 'dynamiclist', 'path': 'a', 'defaultRepetitions': 100000}",
            "{'type': 'textfield', 'key': 'a', 'conditional': {'hide': 'x = 1'}}",
            "{'type': 'textfield', 'key': 'a', 'conditional': {'hide': '=x ='}}",
            "{'type': 'textfield', 'key': 'a', 'readonly': 'yes'}",
                    "{'type': 'textfield', 'key': 'a', 'disabled': '=x'}",
            "{'type': 'textfield', 'key': 'a', 'validate': {'required': 'true'}}",
            "{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '('}}",
            "{'type': 'textfield', 'key': 'a', 'validate': {'validationType': 'iban'}}",
            "{'type': 'textfield', 'key': 'a', 'validate': {'minLength': 'x'}}",
            "{'type': 'number', 'key': 'a', 'decimalDigits': 1.5}", "{'type': 'number', 'key': 'a', 'increment': -1}",
            "{'type': 'select', 'key': 'a'}", "{'type': 'select', 'key': 'a', 'values': {}}",
            "{'type': 'datetime', 'key': 'a', 'subtype': 'year'}",
            "{'type': 'datetime', 'key': 'a', 'timeSerializingFormat': 'x'}", "{'type': 'expression', 'key': 'a'}"
        })
        void refusesWhatItCannotEnforce(String component) {
            assertThatIllegalArgumentException().isThrownBy(() -> form(component)).withMessageContaining("component");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "{'type': 'textfield', 'key': 'a'} | {'type': 'number', 'key': 'a'}",
            "{'type': 'textfield', 'key': 'a'} | {'type': 'textfield', 'key': 'a.b'}",
            "{'type': 'group', 'path': 'a'} | {'type': 'textfield', 'key': 'a'}",
            "{'type': 'dynamiclist', 'path': 'a'} | {'type': 'dynamiclist', 'path': 'a'}",
            "{'type': 'dynamiclist', 'path': 'a'} | {'type': 'group', 'path': 'a'}"
        })
        void refusesPathsThatTwoComponentsClaim(String first, String second) {
            assertThatIllegalArgumentException().isThrownBy(() -> form(unquoted(first), unquoted(second)))
                    .withMessageContaining("claimed");
        }

        /** CSV treats ' as a quote only at the edge of a column, so nothing is lost here. */
        private static String unquoted(String column) {
            return column.strip();
        }
    }

    @Nested
    class Violations {

        private final FormContract contract = FormContract.parse(MODELER);

        @Test
        void areReportedAllTogether() {
            assertThatThrownBy(() -> contract.check(
                    map("meetingDate", "hôm nay", "candidates", List.of(map("votes", -1), map()), "x", 1), Map.of()))
                    .isInstanceOfSatisfying(FormViolationException.class, refused -> {
                        assertThat(refused.violations()).containsExactly(
                                new Violation("x", "x", "Trường không có trong biểu mẫu."),
                                new Violation("decisionNumber", "Số, ký hiệu quyết định", "Bắt buộc nhập."),
                                new Violation("meetingDate", "Ngày họp",
                                        "Sai kiểu dữ liệu: cần ngày dạng năm-tháng-ngày."),
                                new Violation("candidates[0].votes", "Số phiếu", "Phải lớn hơn hoặc bằng 0."),
                                new Violation("candidates[1].votes", "Số phiếu", "Bắt buộc nhập."));
                        assertThat(refused).hasMessage("Biểu mẫu chưa hợp lệ: x – trường không có trong biểu mẫu;"
                                + " Số, ký hiệu quyết định – bắt buộc nhập;"
                                + " Ngày họp – sai kiểu dữ liệu: cần ngày dạng năm-tháng-ngày và 2 lỗi khác.");
                    });
        }

        @Test
        void nameTheRowForPeople() {
            assertThatThrownBy(() -> contract.check(map("decisionNumber", "1", "meetingDate", "2026-03-15",
                    "candidates", List.of(map("votes", 1), map("votes", 1.5))), Map.of()))
                    .hasMessage("Biểu mẫu chưa hợp lệ: Số phiếu (dòng 2) – phải là số nguyên.");
        }

        @Test
        void neverRepeatWhatWasEntered() {
            Submission form = form("{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^[0-9]+$',"
                    + " 'minLength': 50}}",
                    "{'type': 'select', 'key': 'b', 'values': ['x']}", "{'type': 'datetime', 'key': 'c'}",
                            "{'type': 'number', 'key': 'd'}",
                    "{'type': 'textfield', 'key': 'e', 'readonly': true}");

            assertThatThrownBy(() -> form.submit("a", "bímật", "b", "bímật", "c", "bímật", "d", "bímật", "e", "bímật"))
                    .isInstanceOfSatisfying(FormViolationException.class, refused ->
                            assertThat(refused.getMessage() + refused.violations()).doesNotContain("bímật"));
        }

        @Test
        void useTheKeyWhereTheLabelIsMissingOrComputed() {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'label': '=name', 'validate': {'required': true}}")
                    .violations().get(0).label())
                    .isEqualTo("a");
            assertThat(form("{'type': 'textfield', 'key': 'a', 'label': 'Ý kiến của {{name}}', 'validate':"
                    + " {'required': true}}")
                    .violations().get(0).label()).isEqualTo("Ý kiến của");
        }

        @Test
        void textsAreNfcSentences() throws IllegalAccessException {
            for (Field field : Messages.class.getDeclaredFields()) {
                if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    String message = (String) field.get(null);
                    assertThat(Normalizer.isNormalized(message, Normalizer.Form.NFC)).as(message).isTrue();
                    assertThat(message).matches("\\p{Lu}.*\\.|.*\\+84912345678\\.");
                }
            }
        }
    }

    @Nested
    class Patterns {

        @ParameterizedTest
        @CsvSource({"^a$, a, true", "^a$, ab, false", "'[[]', '[', true", "'^[a&&b]+$', 'a&b', true", "[^], x, true",
                "[], x, false",
            "'^a\\sb$', 'a\u00A0b', true", "'^[^\\s]+$', 'a\u00A0b', false", "'^\\S+$', 'a\u00A0b', false",
                    "\\/, a/b, true",
            "'^[À-ỹ ]+$', 'ủy ủy', false", "'^[a-zÀ-ỹ ]+$', 'ủy ủy', true", "a\\.b, axb, false", "'\\$', '$', true",
                    "'[$]', '$', true"})
        void readAsTheBrowserDoes(String pattern, String text, boolean found) {
            assertThat(JavaScriptPattern.compile(pattern).matcher(text).find()).isEqualTo(found);
        }

        @Test
        void endOfTextIsNotBeforeALastLineBreak() {
            assertThat(JavaScriptPattern.compile("^a$").matcher("a\n").find()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\p{L}", "\\A", "\\z", "\\Qa\\E", "\\h", "(", "[a"})
        void refuseWhatTheBrowserReadsDifferently(String pattern) {
            assertThatIllegalArgumentException().isThrownBy(() -> JavaScriptPattern.compile(pattern));
        }
    }
}
