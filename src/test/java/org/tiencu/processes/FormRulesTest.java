package org.tiencu.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiencu.processes.ModelFiles.FormFile;

/** How every form helps the one who fills it in: he picks what exists, sees the rule, and finds his way on a small screen. */
class FormRulesTest {

    private static final Set<String> SHOWN_ONLY = Set.of("text", "html", "image", "table", "iframe", "button", "spacer",
            "separator", "expression");
    private static final Set<String> PICKED = Set.of("select", "taglist", "radio", "checklist");
    private static final int LONG = 8;
    /** What chooses the way and the reason for the other ways stand beside the groups. */
    private static final int OUTSIDE = 2;
    /** A line has sixteen columns; in less than half of it a label of this many characters still fits. */
    private static final int HALF_A_LINE = 8;
    private static final int SHORT = 20;

    /** Fields with a name of this kind that are not an id, with the reason. */
    private static final Map<String, String> NO_ID = Map.of(
            "candidacy-start/post", "what a citizen who stands for election is; he need not be an official of the list",
            "voter-list-compile-list/province", "a number of voters");
    /** Forms in which something is counted or chosen that no document binds, with the reason. */
    private static final Map<String, String> BOUND_BY_NO_DOCUMENT = Map.of();

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<FormFile> forms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nobodyTypesAnId(FormFile form) {
        assertThat(typedIds(form).filter(key -> !NO_ID.containsKey(form + "/" + key))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsCountedOrChosenHasTheRuleBesideIt(FormFile form) {
        if (!BOUND_BY_NO_DOCUMENT.containsKey(form.toString())) {
            assertThat(countsOrChooses(form) && !cites(form)).as("has a field to count or choose, and no help that cites")
                    .isFalse();
        }
    }

    @Test
    void everyExceptionIsOne() {
        assertThat(NO_ID.keySet()).allMatch(field -> forms().stream().anyMatch(form -> typedIds(form)
                .anyMatch(key -> field.equals(form + "/" + key))));
        assertThat(BOUND_BY_NO_DOCUMENT.keySet()).allMatch(name -> forms().stream()
                .anyMatch(form -> form.toString().equals(name) && countsOrChooses(form) && !cites(form)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void longFormsAreInGroups(FormFile form) {
        JsonNode schema = schema(form);
        if (all(schema).filter(FormRulesTest::isFilledIn).count() >= LONG) {
            assertThat(children(schema).filter(FormRulesTest::isFilledIn)).as("beside the groups")
                    .hasSizeLessThanOrEqualTo(OUTSIDE);
            assertThat(all(schema).filter(type("group"))).isNotEmpty()
                    .allSatisfy(group -> assertThat(group.path("label").asText()).isNotBlank());
        }
    }

    /** In a row it would stand there once for each row. */
    @ParameterizedTest
    @MethodSource("forms")
    void theHelpOfAListStandsAboveIt(FormFile form) {
        assertThat(all(schema(form)).filter(type("dynamiclist")).flatMap(FormRulesTest::all)
                .filter(field -> field.has("description"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void narrowFieldsHaveShortLabels_andNoHelp(FormFile form) {
        assertThat(all(schema(form)).filter(field -> field.path("layout").path("columns").asInt(HALF_A_LINE) < HALF_A_LINE))
                .allSatisfy(field -> {
                    assertThat(field.path("label").asText(field.path("dateLabel").asText())).hasSizeLessThanOrEqualTo(SHORT);
                    assertThat(field.has("description")).as(field.path("key").asText()).isFalse();
                });
    }

    private static Stream<String> typedIds(FormFile form) {
        return all(schema(form)).filter(FormRulesTest::isFilledIn)
                .filter(field -> !PICKED.contains(field.path("type").asText())).map(field -> field.path("key").asText())
                .filter(key -> key.matches("([a-z]\\w*)?(Ids?|Code|Unit|Post|Official|Province)|unit|post|official|province"));
    }

    private static boolean countsOrChooses(FormFile form) {
        return all(schema(form)).filter(FormRulesTest::isFilledIn).map(field -> field.path("type").asText())
                .anyMatch(kind -> kind.equals("number") || PICKED.contains(kind));
    }

    private static boolean cites(FormFile form) {
        return all(schema(form)).flatMap(component -> Stream.of("description", "text").map(component::path))
                .anyMatch(help -> ModelRulesTest.CITATION.matcher(help.asText()).find());
    }

    private static boolean isFilledIn(JsonNode component) {
        return component.has("key") && !SHOWN_ONLY.contains(component.path("type").asText())
                && !component.path("readonly").asBoolean() && !component.path("disabled").asBoolean();
    }

    private static Predicate<JsonNode> type(String type) {
        return component -> component.path("type").asText().equals(type);
    }

    private static JsonNode schema(FormFile form) {
        try {
            return JSON.readTree(form.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> children(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false);
    }

    private static Stream<JsonNode> all(JsonNode parent) {
        return children(parent).flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }
}
