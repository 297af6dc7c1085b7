package org.tiencu.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.platform.form.Submission.form;
import static org.tiencu.platform.form.Submission.map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiencu.platform.refusal.Violation;

/** Keys, groups and dynamic lists. */
class StructureTest {

    private static final String NAME = "{'type': 'textfield', 'key': 'name', 'label': 'Họ tên', 'validate':"
            + " {'required': true}}";
    private static final String VOTES = "{'type': 'number', 'key': 'votes', 'label': 'Số phiếu', 'decimalDigits': 0}";

    private static String list(String properties, String... components) {
        return "{'type': 'dynamiclist', 'path': 'rows', 'label': 'Danh sách'" + properties + ", 'components': ["
                + String.join(",", components) + "]}";
    }

    @Nested
    class UnknownKeys {

        private final Submission form = form(NAME, "{'type': 'group', 'path': 'g', 'components': [" + VOTES + "]}",
                list("", VOTES)).openedWith("opened", "x");

        @Test
        void areRefusedEverywhere() {
            assertThat(form.violations("name", "A", "x", 1, "g", map("y", 1), "rows", List.of(map("z", 1))))
                    .containsExactlyInAnyOrder(
                            new Violation("x", "x", "Trường không có trong biểu mẫu."),
                            new Violation("g.y", "y", "Trường không có trong biểu mẫu."),
                            new Violation("rows[0].z", "z", "Trường không có trong biểu mẫu."));
        }

        @Test
        void areRefusedEvenIfEmptyOrPrefilled() {
            assertThat(form.refuse("name", "A", "x", null)).hasSize(1);
            assertThat(form.refuse("name", "A", "opened", "x"))
                    .containsExactly("opened: Trường không có trong biểu mẫu.");
        }

        @Test
        void areShownAsOneShortLine() {
            Violation violation = form.violations("name", "A", "x\n\u202E" + "y".repeat(5_000), 1).get(0);

            assertThat(violation.label()).hasSize(101).startsWith("x??y").endsWith("…");
            assertThat(violation.field()).isEqualTo(violation.label());
        }

        @Test
        void areNotListedWithoutEnd() {
            Map<String, Object> many = map("name", "A");
            for (int i = 0; i < 10_000; i++) {
                many.put("k" + i, i);
            }
            List<Object> flat = new ArrayList<>();
            many.forEach((key, value) -> Collections.addAll(flat, key, value));

            assertThat(form.violations(flat.toArray())).hasSize(500);
        }
    }

    @Nested
    class Groups {

        @Test
        void withoutPathChangeNothing() {
            assertThat(form("{'type': 'group', 'components': [" + NAME + "]}").submit("name", "A"))
                    .isEqualTo(map("name", "A"));
        }

        @Test
        void withPathAreNestedMaps() {
            Submission form = form("{'type': 'group', 'path': 'g', 'components': [" + NAME
                    + ", {'type': 'group', 'path': 'h', 'components': [" + VOTES + "]}]}");

            assertThat(form.submit("g", map("name", "A", "h", map("votes", 3L))))
                    .isEqualTo(map("g", map("name", "A", "h", map("votes", 3))));
            assertThat(form.submit("g", "{\"name\": \"A\", \"h\": {\"votes\": 3}}"))
                    .isEqualTo(map("g", map("name", "A", "h", map("votes", 3))));
            assertThat(form.submit("g", JsonNodeFactory.instance.objectNode().put("name", "A")))
                    .isEqualTo(map("g", map("name", "A")));
            assertThat(form.refuse()).containsExactly("g.name: Bắt buộc nhập.");
            assertThat(form.refuse("g", map("name", "", "h", map("votes", "x"))))
                    .containsExactly("g.name: Bắt buộc nhập.", "g.h.votes: Sai kiểu dữ liệu: cần số.");
        }

        @Test
        void areLeftOutWhenEmpty() {
            assertThat(form("{'type': 'group', 'path': 'g', 'components': [" + VOTES + "]}")
                    .submit("g", Map.of())).isEmpty();
        }

        @Test
        void refuseOtherTypes() {
            Submission form = form("{'type': 'group', 'path': 'g', 'components': [" + VOTES + "]}");

            for (Object wrong : List.of("x", 1, true, List.of(), "[]", "{")) {
                assertThat(form.refuse("g", wrong)).containsExactly("g: Sai kiểu dữ liệu: cần nhóm trường.");
            }
        }

        @Test
        void mayShareAPath() {
            assertThat(form("{'type': 'group', 'path': 'g', 'components': [" + NAME + "]}",
                    "{'type': 'group', 'path': 'g', 'components': [" + VOTES + "]}")
                            .submit("g", map("name", "A", "votes", 1)))
                    .isEqualTo(map("g", map("name", "A", "votes", 1)));
        }

        @Test
        void dottedKeysAreNestedToo() {
            Submission form = form("{'type': 'textfield', 'key': 'a.b.c', 'validate': {'required': true}}",
                    "{'type': 'textfield', 'key': 'a.d'}");

            assertThat(form.submit("a", map("b", map("c", "x"), "d", "y")))
                    .isEqualTo(map("a", map("b", map("c", "x"), "d", "y")));
            assertThat(form.refuse("a.b.c", "x"))
                    .containsExactly("a.b.c: Trường không có trong biểu mẫu.", "a.b.c: Bắt buộc nhập.");
        }
    }

    @Nested
    class DynamicLists {

        private final Submission form = form(list("", NAME, VOTES));

        @Test
        void areListsOfMaps() {
            List<Map<String, Object>> expected = List.of(map("name", "A", "votes", 1), map("name", "B"));

            assertThat(form.submit("rows", List.of(map("name", " A", "votes", 1.0), map("name", "B", "votes", null))))
                    .isEqualTo(map("rows", expected));
            assertThat(form.submit("rows", "[{\"name\": \"A\", \"votes\": 1}, {\"name\": \"B\"}]"))
                    .isEqualTo(map("rows", expected));
        }

        @Test
        void nameTheRowInTheField() {
            assertThat(form.violations("rows", List.of(map("name", "A"), map("votes", "x")))).containsExactly(
                    new Violation("rows[1].name", "Họ tên", "Bắt buộc nhập."),
                    new Violation("rows[1].votes", "Số phiếu", "Sai kiểu dữ liệu: cần số."));
        }

        @Test
        void mayBeEmptyUnlessRequired() {
            assertThat(form.submit()).isEmpty();
            assertThat(form.submit("rows", List.of())).isEmpty();
            assertThat(form(list(", 'validate': {'required': true}", VOTES)).refuse("rows", List.of()))
                    .containsExactly("rows: Bắt buộc nhập.");
        }

        @Test
        void takeNullForAnEmptyRow() {
            assertThat(form.refuse("rows", Arrays.asList((Object) null)))
                    .containsExactly("rows[0].name: Bắt buộc nhập.");
        }

        @Test
        void refuseOtherTypes() {
            for (Object wrong : List.of("x", 1, true, Map.of("name", "A"), "{}")) {
                assertThat(form.refuse("rows", wrong)).containsExactly("rows: Sai kiểu dữ liệu: cần danh sách.");
            }
            assertThat(form.refuse("rows", List.of("x", map("name", "A"))))
                    .containsExactly("rows[0]: Sai kiểu dữ liệu: cần nhóm trường.");
        }

        @Test
        void haveACapOverTheWholeForm() {
            assertThat(form(list("", VOTES)).submit("rows", Collections.nCopies(1_000, map("votes", 1)))).hasSize(1);
            assertThat(form(list("", VOTES)).refuse("rows", Collections.nCopies(1_001, map("votes", 1))))
                    .containsExactly("rows: Tối đa 1.000 dòng.");
            Submission nested = form(list("", "{'type': 'dynamiclist', 'path': 'inner', 'components': [" + VOTES
                    + "]}"));
            assertThat(nested.refuse("rows", Collections.nCopies(100, map("inner", Collections.nCopies(100,
                    Map.of())))))
                    .hasSize(1).allMatch(v -> v.endsWith("inner: Tối đa 1.000 dòng."));
        }

        @Test
        void mayBeNested() {
            Submission nested = form(list("", NAME, "{'type': 'dynamiclist', 'path': 'posts', 'components': [" + NAME
                    + "]}"));

            assertThat(nested.submit("rows", List.of(map("name", "A", "posts", List.of(map("name", "p"), map("name",
                    "q"))))))
                    .isEqualTo(map("rows", List.of(map("name", "A", "posts", List.of(map("name", "p"), map("name",
                            "q"))))));
            assertThat(nested.refuse("rows", List.of(map("name", "A", "posts", List.of(map("name", "p"), map())))))
                    .containsExactly("rows[0].posts[1].name: Bắt buộc nhập.");
        }

        @Test
        void mayHoldGroups() {
            assertThat(form(list("", "{'type': 'group', 'path': 'g', 'components': [" + NAME + "]}"))
                    .refuse("rows", List.of(map("g", map("name", "A")), map("g", map("x", 1)))))
                    .containsExactly("rows[1].g.x: Trường không có trong biểu mẫu.", "rows[1].g.name: Bắt buộc nhập.");
        }
    }

    @Nested
    class ListsOfFixedLength {

        private final Submission form = form(list(", 'allowAddRemove': false", NAME))
                .openedWith("rows", List.of(map(), map()));

        @Test
        void keepTheNumberOfRows() {
            assertThat(form.submit("rows", List.of(map("name", "A"), map("name", "B")))).hasSize(1);
            assertThat(form.refuse("rows", List.of(map("name", "A"))))
                    .containsExactly("rows: Không được thêm hoặc bớt dòng.");
            assertThat(form.refuse("rows", Collections.nCopies(3, map("name", "A"))))
                    .containsExactly("rows: Không được thêm hoặc bớt dòng.");
            assertThat(form.refuse()).containsExactly("rows: Không được thêm hoặc bớt dòng.");
        }

        @Test
        void startWithTheDefaultNumberOfRows() {
            Submission two = form(list(", 'allowAddRemove': false, 'defaultRepetitions': 2", NAME));

            assertThat(two.submit("rows", List.of(map("name", "A"), map("name", "B")))).hasSize(1);
            assertThat(two.refuse("rows", List.of(map("name", "A")))).hasSize(1);
            assertThat(form(list(", 'allowAddRemove': false", NAME)).submit("rows", List.of(map("name", "A"))))
                    .hasSize(1);
        }

        @Test
        void mayLackRowsThatTheBrowserDoesNotSend() {
            Submission hidden = form(list(", 'allowAddRemove': false",
                    "{'type': 'textfield', 'key': 'note', 'conditional': {'hide': '=this.final'}}",
                    "{'type': 'textfield', 'key': 'id', 'disabled': true}"))
                    .openedWith("rows", List.of(map("id", "1"), map("id", "2", "final", true)));

            assertThat(hidden.submit("rows", List.of(map("note", "x"))))
                    .isEqualTo(map("rows", List.of(map("note", "x", "id", "1"), map("id", "2"))));
        }

        @Test
        void areAlsoThoseThatAreReadOnly() {
            for (String lock : List.of(", 'readonly': true", ", 'disabled': true", ", 'readonly': '=closed'")) {
                Submission closed = form(list(lock, VOTES)).openedWith("closed", true, "rows", List.of(map("votes",
                        1)));

                assertThat(closed.submit("rows", List.of(map("votes", 1))))
                        .isEqualTo(map("rows", List.of(map("votes", 1))));
                assertThat(closed.refuse("rows", List.of(map("votes", 2))))
                        .containsExactly("rows[0].votes: Trường chỉ đọc, không được sửa.");
                assertThat(closed.refuse("rows", List.of())).containsExactly("rows: Không được thêm hoặc bớt dòng.");
                assertThat(closed.refuse("rows", List.of(map("votes", 1), map())))
                        .containsExactly("rows: Không được thêm hoặc bớt dòng.");
            }
        }

        @Test
        void areOpenWhenTheConditionDoesNotHold() {
            assertThat(form(list(", 'readonly': '=closed'", VOTES))
                    .openedWith("closed", false, "rows", List.of(map("votes", 1)))
                    .submit("rows", List.of(map("votes", 2), map("votes", 3)))).hasSize(1);
        }
    }
}
