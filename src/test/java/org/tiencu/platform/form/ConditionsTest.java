package org.tiencu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.platform.form.Submission.form;
import static org.tiencu.platform.form.Submission.map;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.platform.refusal.Violation;

/** What depends on other data: hiding, read-only fields, computed fields. */
class ConditionsTest {

    private static final String REQUIRED = ", 'validate': {'required': true}";

    /** @param condition FEEL, without the leading "=" */
    private static String requiredUnless(String key, String condition) {
        return text(key, REQUIRED + ", 'conditional': {'hide': '=" + condition + "'}");
    }

    private static String text(String key, String properties) {
        return "{'type': 'textfield', 'key': '" + key + "'" + properties + "}";
    }

    private static String list(String properties, String... components) {
        return "{'type': 'dynamiclist', 'path': 'rows'" + properties
                + ", 'components': [" + String.join(",", components) + "]}";
    }

    @Nested
    class Hidden {

        private final Submission form = form(
                "{'type': 'radio', 'key': 'outcome', 'values': ['YES', 'NO']}",
                requiredUnless("reason", "outcome != `NO`"));

        @Test
        void fieldIsNotRequired() {
            assertThat(form.submit("outcome", "YES")).isEqualTo(map("outcome", "YES"));
            assertThat(form.refuse("outcome", "NO")).containsExactly("reason: Bắt buộc nhập.");
        }

        @Test
        void valueIsDroppedEvenIfWrong() {
            assertThat(form.submit("outcome", "YES", "reason", "x")).isEqualTo(map("outcome", "YES"));
            assertThat(form.submit("outcome", "YES", "reason", 5)).isEqualTo(map("outcome", "YES"));
            assertThat(form.submit("outcome", "NO", "reason", "x")).isEqualTo(map("outcome", "NO", "reason", "x"));
        }

        @Test
        void prefillDecidesWhatWasNotSent() {
            assertThat(form.openedWith("outcome", "NO").refuse()).containsExactly("reason: Bắt buộc nhập.");
            assertThat(form.openedWith("outcome", "NO").submit("outcome", "YES")).isEqualTo(map("outcome", "YES"));
        }

        @Test
        void prefilledValueOfAHiddenFieldIsNotReturned() {
            assertThat(form(text("a", ", 'disabled': true, 'conditional': {'hide': '=true'}")).openedWith("a", "x")
                    .submit())
                    .isEmpty();
        }

        @Test
        void checkboxIsLeftOut() {
            assertThat(form("{'type': 'checkbox', 'key': 'a', 'conditional': {'hide': '=true'}}").submit()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"nothing > 3", "5", "null", "unknownFunction(1)", "nothing.deeper"})
        void conditionThatIsNotTrueHidesNothing(String condition) {
            assertThat(form(requiredUnless("a", condition)).refuse()).hasSize(1);
        }

        @Test
        void groupHidesAllInside() {
            Submission form = form("{'type': 'checkbox', 'key': 'skip'}",
                    "{'type': 'group', 'conditional': {'hide': '=skip'}, 'components': [" + text("a", REQUIRED)
                            + ",{'type': 'group', 'path': 'g', 'components': [" + text("b", REQUIRED) + "]}]}");

            assertThat(form.refuse("skip", false)).containsExactly("a: Bắt buộc nhập.", "g.b: Bắt buộc nhập.");
            assertThat(form.submit("skip", true, "a", "x", "g", map("b", "y"))).isEqualTo(map("skip", true));
        }

        @Test
        void listIsDroppedWithAllRows() {
            Submission form = form("{'type': 'checkbox', 'key': 'skip'}", list(", 'conditional': {'hide': '=skip'},"
                    + " 'allowAddRemove': false, 'validate': {'required': true}", text("a", REQUIRED)));

            assertThat(form.submit("skip", true, "rows", List.of(map("a", 5), "x"))).isEqualTo(map("skip", true));
            assertThat(form.refuse("skip", false, "rows", List.of(map("a", ""))))
                    .containsExactly("rows[0].a: Bắt buộc nhập.");
        }

        @Test
        void rowsSeeThemselvesTheirParentAndTheirNumber() {
            Submission form = form(text("top", ""),
                    list("", text("a", ""),
                            requiredUnless("byThis", "this.a != top"),
                            requiredUnless("byParent", "parent.this.top != _this_.a"),
                            requiredUnless("byNumber", "i[1] != 2")));

            assertThat(form.refuse("top", "x", "rows", List.of(map("a", "x"), map("a", "y")))).containsExactly(
                    "rows[0].byThis: Bắt buộc nhập.", "rows[0].byParent: Bắt buộc nhập.",
                            "rows[1].byNumber: Bắt buộc nhập.");
        }

        @Test
        void nestedRowsSeeTheRowAroundThem() {
            Submission form = form(list("", text("a", ""), "{'type': 'dynamiclist', 'path': 'inner', 'components': ["
                    + requiredUnless("b", "parent.this.a = `x` or i[2] = 2") + "]}"));

            assertThat(form.refuse("rows", List.of(
                    map("a", "x", "inner", List.of(map())), map("a", "y", "inner", List.of(map(), map())))))
                    .containsExactly("rows[1].inner[0].b: Bắt buộc nhập.");
        }

        @Test
        void bareNamesInARowAreTopLevelNames() {
            Submission form = form(text("a", ""),
                    list("", text("a", ""), requiredUnless("b", "a = `top`")));

            assertThat(form.submit("a", "top", "rows", List.of(map("a", "row")))).hasSize(2);
            assertThat(form.refuse("a", "row", "rows", List.of(map("a", "top"))))
                    .containsExactly("rows[0].b: Bắt buộc nhập.");
        }

        @Test
        void emptyFieldsLookAsInTheBrowser() {
            for (String condition : List.of("t = ``", "n = null", "c = false", "count(m) = 0")) {
                Submission form = form(text("t", ""), "{'type': 'number', 'key': 'n'}",
                        "{'type': 'checkbox', 'key': 'c'}",
                        "{'type': 'taglist', 'key': 'm', 'values': ['x']}",
                        requiredUnless("a", condition));

                assertThat(form.submit()).as(condition).isEqualTo(map("c", false));
            }
        }

        @Test
        void valueOfAHiddenFieldDoesNotHideOthers() {
            Submission form = form("{'type': 'checkbox', 'key': 'skip'}",
                    text("a", ", 'conditional': {'hide': '=skip'}"),
                    requiredUnless("b", "a = `x`"));

            assertThat(form.submit("skip", false, "a", "x")).hasSize(2);
            assertThat(form.refuse("skip", true, "a", "x")).containsExactly("b: Bắt buộc nhập.");
            assertThat(form.openedWith("a", "x").submit("skip", true))
                    .as("as in form-js, conditions see the opened value instead").hasSize(1);
        }

        @Test
        void thousandRowsAreCheckedInReasonableTime() {
            Submission form = form(list("", text("a", ""), text("b",
                    ", 'conditional': {'hide': '=this.a = `x`'}")));

            long start = System.nanoTime();
            form.submit("rows", Collections.nCopies(1_000, map("a", "x")));

            assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        }
    }

    @Nested
    class Locked {

        @ParameterizedTest
        @ValueSource(strings = {"'readonly': true", "'disabled': true", "'readonly': '=closed'"})
        void onlyTheOpenedValueMayComeBack(String lock) {
            Submission form = form(text("a", ", 'label': 'Tên', " + lock)).openedWith("a", "Nguyễn", "closed", true);

            assertThat(form.submit("a", "Nguyễn")).isEqualTo(map("a", "Nguyễn"));
            assertThat(form.submit()).isEqualTo(map("a", "Nguyễn"));
            assertThat(form.violations("a", "Trần")).containsExactly(new Violation("a", "Tên",
                    "Trường chỉ đọc, không được sửa."));
            assertThat(form.refuse("a", null)).hasSize(1);
            assertThat(form.refuse("a", "")).hasSize(1);
            assertThat(form.refuse("a", List.of("Nguyễn"))).hasSize(1);
        }

        @Test
        void nothingMayComeWhereNothingWasShown() {
            Submission form = form(text("a", ", 'readonly': true"));

            assertThat(form.submit("a", "")).isEmpty();
            assertThat(form.submit("a", null)).isEmpty();
            assertThat(form.refuse("a", "x")).hasSize(1);
            assertThat(form.refuse("a", 5)).hasSize(1);
        }

        @Test
        void conditionThatDoesNotHoldLeavesTheFieldOpen() {
            assertThat(form(text("a", ", 'readonly': '=closed'")).openedWith("a", "x", "closed", false)
                    .submit("a", "y"))
                    .isEqualTo(map("a", "y"));
        }

        @Test
        void otherRulesDoNotApply() {
            assertThat(form(text("a", ", 'readonly': true, 'validate': {'required': true, 'minLength': 5}"))
                    .openedWith("a", "x").submit())
                    .isEqualTo(map("a", "x"));
        }

        @Test
        void defaultCountsAsShown() {
            Submission form = form(text("a", ", 'readonly': true, 'defaultValue': 'VN'"));

            assertThat(form.submit("a", "VN")).isEqualTo(map("a", "VN"));
            assertThat(form.refuse("a", "US")).hasSize(1);
            assertThat(form.openedWith("a", "LA").refuse("a", "VN")).hasSize(1);
        }

        @Test
        void comparesAsTheFieldReadsIt() {
            Submission number = form("{'type': 'number', 'key': 'a', 'decimalDigits': 0, 'readonly': true}")
                    .openedWith("a", "5");
            assertThat(number.submit("a", 5.0)).isEqualTo(map("a", 5));
            assertThat(number.refuse("a", 6)).hasSize(1);

            Submission list = form("{'type': 'taglist', 'key': 'a', 'values': ['x', 'y'], 'readonly': true}")
                    .openedWith("a", "[\"x\"]");
            assertThat(list.submit("a", List.of("x"))).isEqualTo(map("a", List.of("x")));
            assertThat(list.refuse("a", List.of("x", "y"))).hasSize(1);

            assertThat(form(text("a", ", 'readonly': true")).openedWith("a", 5).submit("a", "5"))
                    .isEqualTo(map("a", "5"));
            assertThat(form("{'type': 'checkbox', 'key': 'a', 'readonly': true}").openedWith("a", true).submit())
                    .isEqualTo(map("a", true));
            assertThat(form("{'type': 'checkbox', 'key': 'a', 'readonly': true}").submit("a", false))
                    .isEqualTo(map("a", false));
            assertThat(form("{'type': 'checkbox', 'key': 'a', 'readonly': true}").refuse("a", true)).hasSize(1);
        }

        @Test
        void valueThatTheFieldCannotShowIsReturnedAsItIs() {
            Submission form = form("{'type': 'select', 'key': 'a', 'valuesKey': 'units', 'disabled': true}")
                    .openedWith("a", "gone");

            assertThat(form.submit("a", null)).isEqualTo(map("a", "gone"));
            assertThat(form.submit("a", "gone")).isEqualTo(map("a", "gone"));
            assertThat(form.refuse("a", "other")).hasSize(1);
        }

        @Test
        void lockedGroupLocksItsFields() {
            for (String lock : List.of("'readonly': true", "'disabled': true", "'readonly': '=true'")) {
                Submission form = form("{'type': 'group', " + lock + ", 'components': [" + text("a", "") + "]}")
                        .openedWith("a", "x");

                assertThat(form.submit("a", "x")).isEqualTo(map("a", "x"));
                assertThat(form.refuse("a", "y")).hasSize(1);
            }
        }

        @Test
        void enteringAValueForALockedFieldDoesNotOpenConditions() {
            Submission form = form(text("a", ", 'readonly': true"),
                    requiredUnless("b", "a = `x`"))
                            .openedWith("a", "y");

            assertThat(form.refuse("a", "x")).containsExactlyInAnyOrder("a: Trường chỉ đọc, không được sửa.",
                    "b: Bắt buộc nhập.");
        }
    }

    @Nested
    class LockedInRows {

        private static final String ID = text("id", ", 'readonly': true");
        private static final String NOTE = text("note", "");
        private final Object opened = List.of(map("id", "1"), map("id", "2"), map("id", "3"));

        @Test
        void compareWithTheSameRowInAListOfFixedLength() {
            Submission form = form(list(", 'allowAddRemove': false", ID, NOTE)).openedWith("rows", opened);

            assertThat(form.submit("rows", List.of(map("note", "a"), map("id", "2"), map("id", "3"))))
                    .isEqualTo(map("rows", List.of(map("id", "1", "note", "a"), map("id", "2"), map("id", "3"))));
            assertThat(form.refuse("rows", List.of(map("id", "2"), map("id", "1"), map("id", "3"))))
                    .containsExactly("rows[0].id: Trường chỉ đọc, không được sửa.",
                            "rows[1].id: Trường chỉ đọc, không được sửa.");
        }

        @Test
        void followTheRowWhenOthersAreRemovedOrAdded() {
            Submission form = form(list("", ID, NOTE)).openedWith("rows", opened);

            assertThat(form.submit("rows", List.of(map("id", "2", "note", "b"), map("id", "3"), map("note", "new"))))
                    .isEqualTo(map("rows", List.of(map("id", "2", "note", "b"), map("id", "3"), map("note", "new"))));
        }

        @Test
        void cannotBeInventedRepeatedOrReordered() {
            Submission form = form(list("", ID, NOTE)).openedWith("rows", opened);

            assertThat(form.refuse("rows", List.of(map("id", "9"))))
                    .containsExactly("rows[0].id: Trường chỉ đọc, không được sửa.");
            assertThat(form.refuse("rows", List.of(map("id", "1"), map("id", "1")))).hasSize(1);
            assertThat(form.refuse("rows", List.of(map("id", "2"), map("id", "1")))).hasSize(1);
        }

        @Test
        void disabledValuesAreNotGivenToTheWrongRow() {
            Submission form = form(list("", text("id", ", 'disabled': true"), NOTE)).openedWith("rows", opened);

            assertThat(form.submit("rows", List.of(map("note", "second, the first was removed"))))
                    .isEqualTo(map("rows", List.of(map("note", "second, the first was removed"))));
            assertThat(form.submit("rows", List.of(map("id", "2", "note", "x"))))
                    .isEqualTo(map("rows", List.of(map("id", "2", "note", "x"))));
        }

        @Test
        void mayDependOnTheRow() {
            Submission form = form(list(", 'allowAddRemove': false", text("note", ", 'readonly': '=this.final'")))
                    .openedWith("rows", List.of(map("note", "a", "final", true), map("note", "b", "final", false)));

            assertThat(form.submit("rows", List.of(map("note", "a"), map("note", "changed")))).hasSize(1);
            assertThat(form.refuse("rows", List.of(map("note", "changed"), map("note", "b"))))
                    .containsExactly("rows[0].note: Trường chỉ đọc, không được sửa.");
        }

        @Test
        void areFoundInGroupsOfTheRowToo() {
            Submission form = form(list("", "{'type': 'group', 'path': 'g', 'components': [" + ID + "]}", NOTE))
                    .openedWith("rows", List.of(map("g", map("id", "1")), map("g", map("id", "2"))));

            assertThat(form.submit("rows", List.of(map("g", map("id", "2"), "note", "x")))).hasSize(1);
            assertThat(form.refuse("rows", List.of(map("g", map("id", "3")))))
                    .containsExactly("rows[0].g.id: Trường chỉ đọc, không được sửa.");
        }
    }

    @Nested
    class Computed {

        private final Submission form = form("{'type': 'number', 'key': 'a'}", "{'type': 'number', 'key': 'b'}",
                "{'type': 'expression', 'key': 'sum', 'expression': '=a + b'}",
                "{'type': 'expression', 'key': 'twice', 'expression': '=sum * 2'}");

        @Test
        void isComputedAgain() {
            assertThat(form.submit("a", 1, "b", 2)).containsEntry("sum", 3).containsEntry("twice", 6);
            assertThat(form.submit("a", 0.5, "b", 1)).containsEntry("sum", new BigDecimal("1.5"))
                    .containsEntry("twice", 3);
        }

        @Test
        void ignoresWhatWasSubmittedForIt() {
            assertThat(form.submit("a", 1, "b", 2, "sum", 99, "twice", "x")).containsEntry("sum", 3)
                    .containsEntry("twice", 6);
        }

        @Test
        void isLeftOutWithoutResult() {
            assertThat(form.submit("a", 1, "sum", 99)).isEqualTo(map("a", new BigDecimal(1)));
        }

        @Test
        void doesNotSeeHiddenFields() {
            Submission hidden = form("{'type': 'checkbox', 'key': 'skip'}",
                    "{'type': 'number', 'key': 'a', 'conditional': {'hide': '=skip'}}",
                    "{'type': 'expression', 'key': 'x', 'expression': '=a'}");

            assertThat(hidden.submit("skip", true, "a", 5)).isEqualTo(map("skip", true));
        }

        @Test
        void mayBeAListOrAMap() {
            assertThat(form("{'type': 'expression', 'key': 'x', 'expression': '={a: [1, 2], b: `c`}'}").submit())
                    .isEqualTo(map("x", map("a", List.of(1L, 2L), "b", "c")));
        }

        @Test
        void worksPerRow() {
            Submission rows = form(list("", "{'type': 'number', 'key': 'a'}",
                    "{'type': 'expression', 'key': 'next', 'expression': '=this.a + i[1]'}"),
                    "{'type': 'expression', 'key': 'total', 'expression': '=sum(rows.next)'}");

            Map<String, Object> result = rows.submit("rows", List.of(map("a", 1), map("a", 10)));

            assertThat(result).containsEntry("total", 14);
            assertThat(result.get("rows")).isEqualTo(List.of(
                    map("a", new BigDecimal(1), "next", 2), map("a", new BigDecimal(10), "next", 12)));
        }

        @Test
        void mayDecideWhatIsHidden() {
            Submission form = form("{'type': 'number', 'key': 'a'}",
                    "{'type': 'expression', 'key': 'big', 'expression': '=a > 9'}",
                    requiredUnless("why", "not(big)"));

            assertThat(form.submit("a", 9)).containsEntry("big", false);
            assertThat(form.refuse("a", 10)).containsExactly("why: Bắt buộc nhập.");
        }
    }

    @Nested
    class Surroundings {

        @Test
        void prefillMayHoldAnything() {
            Submission form = form(text("a", ", 'conditional': {'hide': '=odd.x = 1 or bytes = 2 or day = 3'}"))
                    .openedWith(
                    "odd", new Object(), "bytes", new byte[] {1}, "day", new java.util.Date(0), "none", null,
                    "list", Arrays.asList(1, null));

            assertThat(form.submit("a", "x")).isEqualTo(map("a", "x"));
        }
    }
}
