package org.tiencu.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/** Tells how a Vietnamese syllable may be spelled. */
final class VietnameseSyllables {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String TONES_BEFORE_STOPS = "\u0301\u0323";
    private static final String VOWELS_AND_THEIR_MARKS = "aeiouy\u0302\u0306\u031B";

    /** A tone on the glide behind the vowel, where nobody writes it. */
    private static final Pattern MISPLACED_TONE = Pattern.compile(
            ".*(?<!^g|^q)[aăâeêioôơuưy][ìíỉĩịùúủũụòóỏõọ]|.*[aăâeêioôơưy][ỳýỷỹỵ]");

    private final Set<String> initials;
    private final Set<String> rhymes = new HashSet<>();

    VietnameseSyllables() {
        List<List<String>> lines = lines();
        initials = new HashSet<>(lines.get(0));
        initials.add("");
        lines.subList(1, lines.size()).forEach(rhymes::addAll);
    }

    private static List<List<String>> lines() {
        try {
            return new ClassPathResource("sheet/vietnamese-syllables.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.strip().split(" "))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the syllables", e);
        }
    }

    /** Whether the word is spelled as a syllable is, its tone apart. */
    boolean isSpelledAsOne(String word) {
        String plain = withoutTones(word);
        for (int i = 0; i <= Math.min(3, plain.length()); i++) {
            if (initials.contains(plain.substring(0, i)) && rhymes.contains(plain.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is a syllable with a tone that its end allows. */
    boolean isOne(String word) {
        String plain = withoutTones(word);
        boolean stop = plain.endsWith("c") || plain.endsWith("ch") || plain.endsWith("p") || plain.endsWith("t");
        Set<Integer> tones = decomposed(word).chars().filter(mark -> TONES.indexOf(mark) >= 0).boxed()
                .collect(Collectors.toSet());
        return tones.size() <= 1 && isSpelledAsOne(word)
                && !MISPLACED_TONE.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC))
                        .matches()
                && (!stop || tones.stream().anyMatch(tone -> TONES_BEFORE_STOPS.indexOf(tone) >= 0));
    }

    private static String withoutTones(String word) {
        StringBuilder plain = new StringBuilder();
        char before = ' ';
        for (char c : decomposed(word).toCharArray()) {
            boolean tone = TONES.indexOf(c) >= 0 && VOWELS_AND_THEIR_MARKS.indexOf(before) >= 0;
            if (!tone) {
                plain.append(c);
            }
            before = tone ? before : c;
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String decomposed(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }
}
