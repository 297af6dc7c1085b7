package org.tiencu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.tiencu.platform.form.Submission.form;
import static org.tiencu.platform.form.Submission.map;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.platform.refusal.Violation;

/** What each component type accepts, refuses and returns. */
class FieldTypesTest {

    @Nested
    class Text {

        private final Submission field = form("{'type': 'textfield', 'key': 'a', 'label': 'Tên'}");
        private final Submission area = form("{'type': 'textarea', 'key': 'a'}");

        @Test
        void isStripped() {
            assertThat(field.submit("a", " \u00A0Nguyễn Văn A\u200B\n")).isEqualTo(map("a", "Nguyễn Văn A"));
        }

        @Test
        void isReturnedInNfc() {
            String decomposed = Normalizer.normalize("Quyết định số 1", Normalizer.Form.NFD);

            assertThat(field.submit("a", decomposed)).isEqualTo(map("a", "Quyết định số 1"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\u00A0", "\u200B", "\n"})
        void isLeftOutWhenBlank(String blank) {
            assertThat(field.submit("a", blank)).isEmpty();
        }

        @Test
        void isLeftOutWhenNullOrNotSent() {
            assertThat(field.submit("a", null)).isEmpty();
            assertThat(field.submit()).isEmpty();
            assertThat(field.submit("a", NullNode.getInstance())).isEmpty();
        }

        @Test
        void comesAsJacksonNodeToo() {
            assertThat(field.submit("a", new TextNode("x"))).isEqualTo(map("a", "x"));
        }

        @Test
        void refusesOtherTypes() {
            for (Object wrong : List.of(1, true, List.of("x"), Map.of("x", "y"), 'x')) {
                assertThat(field.refuse("a", wrong)).containsExactly("a: Sai kiểu dữ liệu: cần chuỗi ký tự.");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u007Fb", "a\u0085b", "a\u202Eb", "a\u2066b", "a\uD800b"})
        void refusesControlCharacters(String text) {
            assertThat(field.refuse("a", text)).containsExactly("a: Có ký tự điều khiển không hợp lệ.");
            assertThat(area.refuse("a", text)).containsExactly("a: Có ký tự điều khiển không hợp lệ.");
        }

        @Test
        void keepsLinesAndTabsInAreasOnly() {
            assertThat(area.submit("a", "một\r\nhai\tba")).isEqualTo(map("a", "một\nhai\tba"));
            assertThat(field.refuse("a", "một\nhai")).hasSize(1);
            assertThat(field.refuse("a", "một\thai")).hasSize(1);
        }

        @Test
        void keepsCharactersOutsideTheBasicPlane() {
            assertThat(field.submit("a", "𠀀")).isEqualTo(map("a", "𠀀"));
        }

        @Test
        void hasACapWithoutMaxLength() {
            assertThat(field.submit("a", "x".repeat(10_000))).hasSize(1);
            assertThat(field.refuse("a", "x".repeat(10_001))).containsExactly("a: Tối đa 10.000 ký tự.");
        }

        @Test
        void mayBeLongerIfTheFormSaysSo() {
            Submission essay = form("{'type': 'textarea', 'key': 'a', 'validate': {'maxLength': 20000}}");

            assertThat(essay.submit("a", "x".repeat(20_000))).hasSize(1);
            assertThat(essay.refuse("a", "x".repeat(20_001))).containsExactly("a: Tối đa 20000 ký tự.");
        }
    }

    @Nested
    class TextRules {

        @Test
        void minLengthCountsStrippedCharacters() {
            Submission form = form("{'type': 'textfield', 'key': 'a', 'validate': {'minLength': 2}}");

            assertThat(form.submit("a", "ab")).hasSize(1);
            assertThat(form.refuse("a", " a ")).containsExactly("a: Tối thiểu 2 ký tự.");
            assertThat(form.submit("a", "")).as("empty is a matter of 'required'").isEmpty();
        }

        @Test
        void maxLengthCountsStrippedNfcCharacters() {
            Submission form = form("{'type': 'textfield', 'key': 'a', 'validate': {'maxLength': 2}}");

            assertThat(form.submit("a", " ế" + Normalizer.normalize("ế", Normalizer.Form.NFD) + " ")).hasSize(1);
            assertThat(form.refuse("a", "abc")).containsExactly("a: Tối đa 2 ký tự.");
        }

        @Test
        void lengthsMayBeFeel() {
            Submission form = form(
                    "{'type': 'textfield', 'key': 'a', 'validate': {'minLength': '=least', 'maxLength': '=least +"
                            + " 1'}}");

            assertThat(form.openedWith("least", 2).submit("a", "abc")).hasSize(1);
            assertThat(form.openedWith("least", 2).refuse("a", "a"))
                    .containsExactly("a: Ngắn hơn độ dài tối thiểu cho phép.");
            assertThat(form.openedWith("least", 2).refuse("a", "abcd"))
                    .containsExactly("a: Dài hơn độ dài tối đa cho phép.");
            assertThat(form.submit("a", "abcdef")).as("no bound where FEEL yields none").hasSize(1);
            assertThat(form.refuse("a", "x".repeat(10_001))).containsExactly("a: Tối đa 10.000 ký tự.");
        }

        @Test
        void patternMayMatchAnywhereAsInTheBrowser() {
            Submission form = form("{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '[0-9]+-QĐ'}}");

            assertThat(form.submit("a", "số 12-QĐ/TU")).hasSize(1);
            assertThat(form.refuse("a", "12/QĐ")).containsExactly("a: Không đúng định dạng.");
        }

        @Test
        void patternHasItsOwnMessage() {
            Submission form = form("{'type': 'textfield', 'key': 'a',"
                    + " 'validate': {'pattern': '^[0-9]{12}$', 'patternErrorMessage': 'Phải có 12 chữ số.'}}");

            assertThat(form.submit("a", "012345678901")).hasSize(1);
            assertThat(form.refuse("a", "0123")).containsExactly("a: Phải có 12 chữ số.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "^(a|a)*b", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"})
        void patternThatBacktracksWithoutEndIsStopped(String pattern) {
            Submission form = form("{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '" + pattern + "'}},"
                    + "{'type': 'textfield', 'key': 'b', 'validate': {'pattern': '" + pattern + "'}}");
            String bait = (pattern.contains("x") ? "x" : "a").repeat(5_000) + "!";

            List<String> refused = assertTimeoutPreemptively(Duration.ofSeconds(5),
                    () -> form.refuse("a", bait, "b", bait));

            assertThat(refused).hasSize(2).allMatch(v -> v.contains("định dạng"));
        }

        @Test
        void longTextDoesNotOverflowTheStack() {
            Submission form = form("{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '^(?:a|b)*$'}},"
                    + "{'type': 'textfield', 'key': 'b', 'validate': {'validationType': 'email'}}");

            assertThat(form.refuse("a", "ab".repeat(5_000), "b", "a@" + "a.".repeat(4_999)))
                    .hasSize(2).allMatch(v -> v.contains("định dạng"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a@b.vn", "nguyen.van-a+1@tinhuy.example.gov.vn", "x@localhost"})
        void emailAccepts(String address) {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'validate': {'validationType': 'email'}}")
                    .submit("a", address)).isEqualTo(map("a", address));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "a@", "@b.vn", "a@b@c", "a b@c.vn", "a@-b.vn", "a@b..vn", "ầ@b.vn"})
        void emailRefuses(String address) {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'validate': {'validationType': 'email'}}")
                    .refuse("a", address)).containsExactly("a: Không đúng định dạng thư điện tử.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"+84912345678", "0084912345678", "+4930664040900"})
        void phoneAccepts(String number) {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'validate': {'validationType': 'phone'}}")
                    .submit("a", number)).isEqualTo(map("a", number));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0912345678", "+84 912 345 678", "+84", "abc", "+0912345678", "x+84912345678"})
        void phoneRefuses(String number) {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'validate': {'validationType': 'phone'}}")
                    .refuse("a", number)).hasSize(1).first().asString().contains("+84912345678");
        }

        @Test
        void allBrokenRulesAreReported() {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'validate': {'minLength': 5, 'pattern': '^[0-9]+$'}}")
                    .refuse("a", "abc"))
                    .containsExactly("a: Tối thiểu 5 ký tự.", "a: Không đúng định dạng.");
        }
    }

    @Nested
    class Numbers {

        private final Submission any = form("{'type': 'number', 'key': 'a'}");
        private final Submission whole = form("{'type': 'number', 'key': 'a', 'decimalDigits': 0}");

        @Test
        void wholeIsIntegerOrLong() {
            assertThat(whole.submit("a", 5L)).isEqualTo(map("a", 5));
            assertThat(whole.submit("a", 5.0)).isEqualTo(map("a", 5));
            assertThat(whole.submit("a", new BigDecimal("5.00"))).isEqualTo(map("a", 5));
            assertThat(whole.submit("a", "1e3")).isEqualTo(map("a", 1000));
            assertThat(whole.submit("a", Integer.MAX_VALUE)).isEqualTo(map("a", Integer.MAX_VALUE));
            assertThat(whole.submit("a", Integer.MAX_VALUE + 1L)).isEqualTo(map("a", Integer.MAX_VALUE + 1L));
            assertThat(whole.submit("a", -3)).isEqualTo(map("a", -3));
        }

        @Test
        void othersAreBigDecimalWithoutTrailingZeros() {
            assertThat(any.submit("a", 5)).isEqualTo(map("a", new BigDecimal("5")));
            assertThat(any.submit("a", 0.1)).isEqualTo(map("a", new BigDecimal("0.1")));
            assertThat(any.submit("a", "100.50")).isEqualTo(map("a", new BigDecimal("100.5")));
            assertThat(any.submit("a", 100)).isEqualTo(map("a", new BigDecimal("100")));
            assertThat(any.submit("a", DecimalNode.valueOf(new BigDecimal("1.5"))))
                    .isEqualTo(map("a", new BigDecimal("1.5")));
        }

        @Test
        void mayBeKeptAsText() {
            Submission text = form("{'type': 'number', 'key': 'a', 'serializeToString': true, 'validate': {'min': 1}}");

            assertThat(text.submit("a", 1.5)).isEqualTo(map("a", "1.5"));
            assertThat(text.submit("a", "1e2")).isEqualTo(map("a", "100"));
            assertThat(text.refuse("a", "0")).containsExactly("a: Phải lớn hơn hoặc bằng 1.");
        }

        @Test
        void zeroIsAValue() {
            assertThat(form("{'type': 'number', 'key': 'a', 'decimalDigits': 0, 'validate': {'required': true}}")
                    .submit("a", 0)).isEqualTo(map("a", 0));
        }

        @Test
        void blankIsLeftOut() {
            assertThat(any.submit("a", " ")).isEmpty();
            assertThat(any.submit("a", null)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "NaN", "Infinity", "1,5", "1.2.3", "0x10", "--1", "1e", "٣", "1 000"})
        void refusesTextThatIsNoNumber(String text) {
            assertThat(any.refuse("a", text)).containsExactly("a: Sai kiểu dữ liệu: cần số.");
        }

        @Test
        void refusesOtherTypes() {
            for (Object wrong : List.of(true, List.of(1), Map.of("x", 1), Double.NaN, Double.POSITIVE_INFINITY)) {
                assertThat(any.refuse("a", wrong)).containsExactly("a: Sai kiểu dữ liệu: cần số.");
            }
        }

        @Test
        void refusesNumbersWithoutMeasure() {
            assertThat(any.refuse("a", new BigDecimal("1e999999999"))).containsExactly("a: Số quá lớn.");
            assertThat(any.refuse("a", "1e18")).containsExactly("a: Số quá lớn.");
            assertThat(any.refuse("a", BigInteger.TEN.pow(500))).containsExactly("a: Số quá lớn.");
            assertThat(any.refuse("a", new BigDecimal("1e-999999999")))
                    .containsExactly("a: Quá nhiều chữ số thập phân.");
            assertThat(whole.submit("a", "999999999999999999")).isEqualTo(map("a", 999_999_999_999_999_999L));
        }

        @ParameterizedTest
        @CsvSource({"0, ok", "-0.01, Phải lớn hơn hoặc bằng 0.", "10, ok", "10.01, 'Phải nhỏ hơn hoặc bằng 10.'"})
        void staysWithinMinAndMax(String value, String expected) {
            Submission form = form("{'type': 'number', 'key': 'a', 'validate': {'min': 0, 'max': '10'}}");

            assertThat(outcome(form, value)).isEqualTo(expected);
        }

        @Test
        void boundsAreWrittenTheVietnameseWay() {
            assertThat(form("{'type': 'number', 'key': 'a', 'validate': {'min': 0.5}}").refuse("a", 0))
                    .containsExactly("a: Phải lớn hơn hoặc bằng 0,5.");
        }

        @Test
        void boundsMayBeFeelOverWhatWasEntered() {
            Submission form = form("{'type': 'number', 'key': 'issued'}",
                    "{'type': 'number', 'key': 'a', 'validate': {'min': '=floor', 'max': '=issued'}}")
                            .openedWith("floor", 2);

            assertThat(form.submit("issued", 5, "a", 5)).hasSize(2);
            assertThat(form.refuse("issued", 5, "a", 6)).containsExactly("a: Lớn hơn mức tối đa cho phép.");
            assertThat(form.refuse("issued", 5, "a", 1)).containsExactly("a: Nhỏ hơn mức tối thiểu cho phép.");
        }

        @ParameterizedTest
        @CsvSource({"1, ok", "1.25, ok", "1.250, ok", "1.255, Tối đa 2 chữ số thập phân."})
        void hasAtMostSoManyDecimals(String value, String expected) {
            assertThat(outcome(form("{'type': 'number', 'key': 'a', 'decimalDigits': 2}"), value)).isEqualTo(expected);
        }

        @Test
        void refusesFractionsWhereAWholeNumberIsAskedFor() {
            assertThat(whole.refuse("a", 1.5)).containsExactly("a: Phải là số nguyên.");
        }

        @ParameterizedTest
        @CsvSource({"0, ok", "0.5, ok", "-1.5, ok", "0.7, 'Phải là bội số của 0,5.'"})
        void isAMultipleOfTheIncrement(String value, String expected) {
            assertThat(outcome(form("{'type': 'number', 'key': 'a', 'increment': '0.5'}"), value)).isEqualTo(expected);
        }

        private static String outcome(Submission form, String value) {
            try {
                form.submit("a", value);
                return "ok";
            } catch (FormViolationException refused) {
                return refused.violations().get(0).message();
            }
        }
    }

    @Nested
    class Checkbox {

        private final Submission form = form("{'type': 'checkbox', 'key': 'a'}");
        private final Submission required = form("{'type': 'checkbox', 'key': 'a', 'validate': {'required': true}}");

        @Test
        void isBoolean() {
            assertThat(form.submit("a", true)).isEqualTo(map("a", true));
            assertThat(form.submit("a", "true")).isEqualTo(map("a", true));
            assertThat(form.submit("a", "false")).isEqualTo(map("a", false));
            assertThat(form.submit("a", BooleanNode.TRUE)).isEqualTo(map("a", true));
        }

        @Test
        void isFalseWhenNotSent() {
            assertThat(form.submit()).isEqualTo(map("a", false));
            assertThat(form.submit("a", null)).isEqualTo(map("a", false));
            assertThat(form.submit("a", "")).isEqualTo(map("a", false));
        }

        @Test
        void refusesOtherTypes() {
            for (Object wrong : List.of(1, "yes", List.of(), Map.of())) {
                assertThat(form.refuse("a", wrong)).containsExactly("a: Sai kiểu dữ liệu: cần đúng hoặc sai.");
            }
        }

        @Test
        void requiredMeansTicked() {
            assertThat(required.submit("a", true)).isEqualTo(map("a", true));
            assertThat(required.refuse("a", false)).containsExactly("a: Bắt buộc nhập.");
            assertThat(required.refuse()).containsExactly("a: Bắt buộc nhập.");
        }
    }

    @Nested
    class Required {

        @ParameterizedTest
        @ValueSource(strings = {
            "'type': 'textfield'", "'type': 'textarea'", "'type': 'number'", "'type': 'datetime'",
            "'type': 'radio', 'values': ['x']", "'type': 'select', 'values': ['x']",
            "'type': 'checklist', 'values': ['x']", "'type': 'taglist', 'values': ['x']"
        })
        void everyTypeMustBeFilled(String type) {
            Submission form = form("{" + type + ", 'key': 'a', 'label': 'Nhãn', 'validate': {'required': true}}");

            assertThat(form.violations()).containsExactly(new Violation("a", "Nhãn", "Bắt buộc nhập."));
            assertThat(form.refuse("a", null)).containsExactly("a: Bắt buộc nhập.");
            assertThat(form.refuse("a", "")).containsExactly("a: Bắt buộc nhập.");
        }

        @Test
        void anEmptyListDoesNotCount() {
            assertThat(form("{'type': 'taglist', 'key': 'a', 'values': ['x'], 'validate': {'required': true}}")
                    .refuse("a", List.of())).containsExactly("a: Bắt buộc nhập.");
        }

        @Test
        void aPrefilledValueDoesNotStandInForASubmittedOne() {
            assertThat(form("{'type': 'textfield', 'key': 'a', 'validate': {'required': true}}")
                    .openedWith("a", "x").refuse()).containsExactly("a: Bắt buộc nhập.");
        }
    }

    @Nested
    class SingleChoice {

        private final Submission form = form("{'type': 'radio', 'key': 'a', 'values':"
                + " [{'label': 'Đồng ý', 'value': 'AGREE'}, {'label': 'Không', 'value': 'NO'}, {'label': 'Một',"
                        + " 'value': 1},"
                + " {'label': 'Sai', 'value': false}, {'label': 'Hạn', 'value': {'years': 5}}]}");

        @Test
        void returnsTheOptionItself() {
            assertThat(form.submit("a", "AGREE")).isEqualTo(map("a", "AGREE"));
            assertThat(form.submit("a", 1.0)).isEqualTo(map("a", 1));
            assertThat(form.submit("a", false)).isEqualTo(map("a", false));
            assertThat(form.submit("a", Map.of("years", 5L))).isEqualTo(map("a", Map.of("years", 5)));
            assertThat(form.submit("a", "{\"years\": 5}")).isEqualTo(map("a", Map.of("years", 5)));
        }

        @Test
        void isLeftOutWhenEmpty() {
            assertThat(form.submit("a", "")).isEmpty();
            assertThat(form.submit("a", null)).isEmpty();
        }

        @Test
        void refusesWhatIsNotOffered() {
            for (Object wrong : List.of("Đồng ý", "agree", "1", true, List.of("AGREE"), Map.of(), "{}", "[", " ")) {
                assertThat(form.refuse("a", wrong)).containsExactly("a: Giá trị không có trong danh sách lựa chọn.");
            }
        }

        @Test
        void worksForSelectToo() {
            Submission select = form("{'type': 'select', 'key': 'a', 'values': ['x', {'value': 'y'}]}");

            assertThat(select.submit("a", "x")).isEqualTo(map("a", "x"));
            assertThat(select.submit("a", "y")).isEqualTo(map("a", "y"));
            assertThat(select.refuse("a", "z")).hasSize(1);
        }
    }

    @Nested
    class SeveralChoices {

        private final Submission form = form("{'type': 'checklist', 'key': 'a', 'values': ['x', 'y', 3]}");

        @Test
        void returnsAList() {
            assertThat(form.submit("a", List.of("y", "x"))).isEqualTo(map("a", List.of("y", "x")));
            assertThat(form.submit("a", "[\"x\", 3]")).isEqualTo(map("a", List.of("x", 3)));
            assertThat(form.submit("a", JsonNodeFactory.instance.arrayNode().add("x")))
                    .isEqualTo(map("a", List.of("x")));
            assertThat(form.submit("a", new String[] {"x"})).isEqualTo(map("a", List.of("x")));
        }

        @Test
        void countsEachOptionOnce() {
            assertThat(form.submit("a", List.of("x", "x"))).isEqualTo(map("a", List.of("x")));
        }

        @Test
        void isLeftOutWhenEmpty() {
            assertThat(form.submit("a", List.of())).isEmpty();
            assertThat(form.submit("a", "[]")).isEmpty();
            assertThat(form.submit()).isEmpty();
        }

        @Test
        void refusesWhatIsNotOffered() {
            assertThat(form.refuse("a", List.of("x", "z"))).containsExactly("a: Giá trị không có trong danh sách"
                    + " lựa chọn.");
            assertThat(form.refuse("a", Collections.singletonList(null))).hasSize(1);
        }

        @Test
        void refusesWhatIsNoList() {
            for (Object wrong : List.of("x", 3, true, Map.of("x", "y"), "{}")) {
                assertThat(form.refuse("a", wrong)).containsExactly("a: Sai kiểu dữ liệu: cần danh sách.");
            }
        }

        @Test
        void hasACap() {
            assertThat(form.refuse("a", Collections.nCopies(1_001, "x"))).containsExactly("a: Tối đa 1.000 dòng.");
        }
    }

    @Nested
    class OptionLists {

        private final Submission byKey = form("{'type': 'select', 'key': 'a', 'valuesKey': 'units'}");

        @Test
        void comeFromTheOpenedForm() {
            assertThat(byKey.openedWith("units", List.of("01", "02")).submit("a", "02")).isEqualTo(map("a", "02"));
            assertThat(byKey.openedWith("units", List.of(map("label", "Tỉnh", "value", "03"))).submit("a", "03"))
                    .isEqualTo(map("a", "03"));
            assertThat(byKey.openedWith("units", "[\"04\"]").submit("a", "04")).isEqualTo(map("a", "04"));
            assertThat(byKey.openedWith("units", List.of("01")).refuse("a", "02")).hasSize(1);
        }

        @Test
        void allowNothingWhenMissing() {
            for (Object missing : Arrays.asList(null, "x", 5, List.of(), Map.of("01", "01"))) {
                assertThat(byKey.openedWith("units", missing).refuse("a", "01"))
                        .containsExactly("a: Giá trị không có trong danh sách lựa chọn.");
                assertThat(byKey.openedWith("units", missing).submit("a", "")).isEmpty();
            }
            assertThat(byKey.refuse("a", "01")).hasSize(1);
        }

        @Test
        void cannotBeSubmittedAlong() {
            assertThat(byKey.refuse("a", "01", "units", List.of("01")))
                    .contains("units: Trường không có trong biểu mẫu.",
                            "a: Giá trị không có trong danh sách lựa chọn.");
        }

        @Test
        void mayBeComputedFromWhatWasEnteredAndOpened() {
            Submission form = form("{'type': 'textfield', 'key': 'wanted'}",
                    "{'type': 'taglist', 'key': 'a', 'valuesExpression': '=all[item.kind = wanted].code'}")
                    .openedWith("all", List.of(map("kind", "p", "code", "1"), map("kind", "q", "code", "2")));

            assertThat(form.submit("wanted", "p", "a", List.of("1"))).containsEntry("a", List.of("1"));
            assertThat(form.refuse("wanted", "q", "a", List.of("1"))).hasSize(1);
            assertThat(form.refuse("a", List.of("1"))).hasSize(1);
        }
    }

    @Nested
    class DateAndTime {

        private final Submission date = form("{'type': 'datetime', 'key': 'a', 'subtype': 'date', 'dateLabel':"
                + " 'Ngày sinh'}");

        @Test
        void dateIsIso() {
            assertThat(date.submit("a", " 2024-02-29 ")).isEqualTo(map("a", "2024-02-29"));
            assertThat(date.submit("a", java.time.LocalDate.of(2024, 2, 29))).isEqualTo(map("a", "2024-02-29"));
            assertThat(date.submit("a", "")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2023-02-29", "29/02/2024", "2024-2-9", "2024-02-29T00:00", "+12024-02-29", "20240229",
                "x"})
        void dateRefuses(String text) {
            assertThat(date.violations("a", text)).containsExactly(
                    new Violation("a", "Ngày sinh", "Sai kiểu dữ liệu: cần ngày dạng năm-tháng-ngày."));
        }

        @Test
        void refusesOtherTypes() {
            for (Object wrong : List.of(20240229, true, List.of(), Map.of())) {
                assertThat(date.refuse("a", wrong)).hasSize(1);
            }
        }

        @Test
        void pastDatesAreThoseBeforeTodayInVietNam() {
            Submission future = form("{'type': 'datetime', 'key': 'a', 'disallowPassedDates': true}");

            assertThat(future.submit("a", "2026-03-15")).hasSize(1);
            assertThat(future.refuse("a", "2026-03-14")).containsExactly("a: Không được chọn ngày đã qua.");
        }

        @Test
        void pastMomentsAreJudgedByTheDayInVietNam() {
            Submission future = form("{'type': 'datetime', 'key': 'a', 'subtype': 'datetime',"
                    + " 'disallowPassedDates': true,"
                    + " 'timeSerializingFormat': 'utc_normalized'}");

            assertThat(future.submit("a", "2026-03-14T17:00Z")).hasSize(1);
            assertThat(future.refuse("a", "2026-03-14T16:59Z")).containsExactly("a: Không được chọn ngày đã qua.");
        }

        @ParameterizedTest
        @CsvSource({
            "no_timezone, 08:30, 08:30", "no_timezone, 08:30:59.123, 08:30",
            "utc_offset, 08:30+07:00, 08:30+07:00", "utc_offset, 08:30+0700, 08:30+07:00",
                    "utc_offset, 08:30Z, 08:30+00:00",
            "utc_normalized, 08:30Z, 08:30Z", "utc_normalized, 03:30+07:00, 20:30Z"
        })
        void time(String format, String submitted, String expected) {
            Submission form = form("{'type': 'datetime', 'key': 'a', 'subtype': 'time', 'timeSerializingFormat':"
                    + " '" + format + "'}");

            assertThat(form.submit("a", submitted)).isEqualTo(map("a", expected));
        }

        @ParameterizedTest
        @CsvSource({"no_timezone, 08:30+07:00", "no_timezone, 24:00", "no_timezone, 8:30", "no_timezone, 08:60",
            "utc_offset, 08:30", "utc_offset, 08:30+25:00", "utc_normalized, 08:30"})
        void timeRefuses(String format, String submitted) {
            Submission form = form("{'type': 'datetime', 'key': 'a', 'subtype': 'time', 'timeSerializingFormat':"
                    + " '" + format + "'}");

            assertThat(form.refuse("a", submitted)).containsExactly("a: Sai kiểu dữ liệu: cần giờ dạng giờ:phút.");
        }

        @ParameterizedTest
        @CsvSource({
            "no_timezone, 2026-03-15T08:30, 2026-03-15T08:30",
            "utc_offset, 2026-03-15T08:30:00.000+0700, 2026-03-15T08:30+07:00",
            "utc_normalized, 2026-03-15T03:30+07:00, 2026-03-14T20:30Z"
        })
        void dateTime(String format, String submitted, String expected) {
            Submission form = form("{'type': 'datetime', 'key': 'a', 'subtype': 'datetime',"
                    + " 'timeSerializingFormat': '" + format + "'}");

            assertThat(form.submit("a", submitted)).isEqualTo(map("a", expected));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-03-15", "08:30", "2026-03-15 08:30", "2026-03-15T", "2026-13-15T08:30", "T"})
        void dateTimeRefuses(String submitted) {
            assertThat(form("{'type': 'datetime', 'key': 'a', 'subtype': 'datetime'}").refuse("a", submitted))
                    .containsExactly("a: Sai kiểu dữ liệu: cần ngày và giờ.");
        }

        @Test
        void yearsAtTheEdgeAreNoDefect() {
            Submission form = form("{'type': 'datetime', 'key': 'a', 'subtype': 'datetime',"
                    + " 'disallowPassedDates': true,"
                    + " 'timeSerializingFormat': 'utc_normalized'}");

            assertThat(form.submit("a", "9999-12-31T23:00-12:00")).hasSize(1);
            assertThat(form.refuse("a", "0000-01-01T00:00+14:00")).containsExactly("a: Không được chọn ngày đã qua.");
        }
    }

    @Nested
    class ShownOnly {

        @Test
        void componentsWithoutValueHaveNoKey() {
            Submission form = form("{'type': 'text', 'text': '# Tờ trình'}", "{'type': 'html', 'content': '<p>x</p>'}",
                    "{'type': 'image', 'source': '=logo'}", "{'type': 'table', 'dataSource': '=rows', 'id': 'Table_1'}",
                    "{'type': 'iframe', 'url': 'https://example.org'}", "{'type': 'spacer'}", "{'type': 'separator'}",
                    "{'type': 'button', 'action': 'submit', 'key': 'save'}");

            assertThat(form.submit()).isEmpty();
            assertThat(form.refuse("save", "x")).containsExactly("save: Trường không có trong biểu mẫu.");
        }
    }
}
