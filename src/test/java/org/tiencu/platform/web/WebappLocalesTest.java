package org.tiencu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese texts of Camunda's web applications, compared with the English ones of the version in use. */
class WebappLocalesTest {

    /** What is the same in Vietnamese: signs, formats and proper names. */
    private static final Set<String> STAY = Set.of("", "<", "<=", ">", ">=", "<null>", "YYYY-MM-DDTHH:mm:ss", "CSV", "JSON",
            "Optimize");

    /** "s" of the English plural, which Vietnamese does not have. */
    private static final String PLURAL = "s";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|%[sd]");
    private static final Pattern TAG_OR_ENTITY = Pattern.compile("</?(?:a|br|strong|i|b)\\b[^>]*>|&\\w+;");
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|of|is|was|has|not|with|this|that|could|process|"
            + "task|tasks|instance|instances|filter|variable|variables|user|users|group|groups|claim|complete|delete|"
            + "deployment|tenant|job|jobs|batch|incident|incidents|error|failed|please)\\b");
    private static final Pattern BETWEEN_BRACES = Pattern.compile("\\{\\{.*?}}|<[^>]*>");

    /** A rule for passwords that the engine does not know; it shows in Vietnamese in both languages. */
    private static final String OWN = "/labels/PASSWORD_POLICY_COMMON";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void shouldHaveAllTextsOfTheEnglishFile_andNoOthers(String application) {
        Set<String> vietnamese = new HashSet<>(texts(application, "vi").keySet());
        vietnamese.remove(OWN);
        assertThat(vietnamese).containsExactlyInAnyOrderElementsOf(texts(application, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void shouldKeepPlaceholders(String application) {
        assertThat(different(application, (english, vietnamese) ->
                found(PLACEHOLDER, english).equals(found(PLACEHOLDER, vietnamese)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void shouldKeepTags(String application) {
        assertThat(different(application, (english, vietnamese) ->
                found(TAG_OR_ENTITY, english).equals(found(TAG_OR_ENTITY, vietnamese)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void shouldLeaveNothingInEnglish(String application) {
        assertThat(different(application, (english, vietnamese) -> {
            String words = BETWEEN_BRACES.matcher(vietnamese).replaceAll("");
            boolean translated = !english.equals(vietnamese) && (!vietnamese.isBlank() || english.equals(PLURAL));
            return STAY.contains(english) || translated && !ENGLISH.matcher(words).find();
        })).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void shouldBeWrittenCleanly(String application) {
        assertThat(different(application, (english, vietnamese) -> Normalizer.isNormalized(vietnamese, Normalizer.Form.NFC)
                && !vietnamese.contains("  ")
                && (vietnamese.isEmpty() || outerSpaces(english).equals(outerSpaces(vietnamese))))).isEmpty();
    }

    /** Pieces of one sentence are put together by the applications: a space at an end of a piece counts. */
    private static String outerSpaces(String text) {
        return text.startsWith(" ") + "/" + text.endsWith(" ");
    }

    /** Labels that fail a check of the English and the Vietnamese text. Formats of dates are a language's own. */
    private List<String> different(String application, BiPredicate<String, String> check) {
        Map<String, String> vietnamese = texts(application, "vi");
        List<String> wrong = new ArrayList<>();
        texts(application, "en").forEach((key, english) -> {
            String text = vietnamese.get(key);
            if (key.startsWith("/labels/") && text != null && !check.test(english, text)) {
                wrong.add(key + ": " + english + " -> " + text);
            }
        });
        return wrong;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).map(part -> part.replace(" ", "")).sorted().toList();
    }

    private Map<String, String> texts(String application, String language) {
        String name = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream file = getClass().getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new LinkedHashMap<>();
            collect("", json.readTree(content.startsWith("\uFEFF") ? content.substring(1) : content), texts);
            assertThat(texts).hasSizeGreaterThan(100);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + name, e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
