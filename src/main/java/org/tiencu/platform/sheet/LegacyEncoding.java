package org.tiencu.platform.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Recognises Vietnamese in the encodings of the time before Unicode, read as if it were Latin: {@code NguyÔn V¨n} in TCVN3,
 * {@code Nguyeãn Vaên} in VNI. A word is taken for one of them only if it is not spelled as a Vietnamese syllable and
 * becomes one when it is decoded, and only if no word beside it is of another language.
 */
final class LegacyEncoding {

    private static final String TCVN3_CODES =
            "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private static final String TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    /** A letter that the other letters of VNI stand behind, and its marks: tone, breve or circumflex, both. */
    private static final String VNI_BASES = "aeouyơư";
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ù', "\u0301"), Map.entry('ø', "\u0300"), Map.entry('û', "\u0309"), Map.entry('õ', "\u0303"),
            Map.entry('ï', "\u0323"), Map.entry('ê', "\u0306"), Map.entry('é', "\u0306\u0301"),
            Map.entry('è', "\u0306\u0300"), Map.entry('ú', "\u0306\u0309"), Map.entry('ü', "\u0306\u0303"),
            Map.entry('ë', "\u0306\u0323"), Map.entry('â', "\u0302"), Map.entry('á', "\u0302\u0301"),
            Map.entry('à', "\u0302\u0300"), Map.entry('å', "\u0302\u0309"), Map.entry('ã', "\u0302\u0303"),
            Map.entry('ä', "\u0302\u0323"));
    private static final Map<Character, Character> VNI_LETTERS = Map.of('í', 'í', 'ì', 'ì', 'æ', 'ỉ', 'ó', 'ĩ', 'ò', 'ị',
            'î', 'ỵ', 'ô', 'ơ', 'ö', 'ư', 'ñ', 'đ');

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\d!-/:-@\\[-`{-~\u2018\u2019\u2010-\u2015]+");
    private static final Pattern ONLY_N_TILDE = Pattern.compile("[A-Za-z]*[ñÑ][A-Za-z]*");
    private static final Map<Character, Character> TCVN3 = tcvn3();
    private static final VietnameseSyllables SYLLABLES = new VietnameseSyllables();

    private LegacyEncoding() {
    }

    private static Map<Character, Character> tcvn3() {
        Map<Character, Character> letters = new HashMap<>();
        for (int i = 0; i < TCVN3_CODES.length(); i++) {
            letters.put(TCVN3_CODES.charAt(i), TCVN3_LETTERS.charAt(i));
        }
        return letters;
    }

    /** The name of the encoding in which the text was written, empty if it looks like Unicode. */
    static Optional<String> of(String text) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .filter(word -> word.length() > 1 && !SYLLABLES.isSpelledAsOne(word)).toList();
        if (isIn(words, LegacyEncoding::fromTcvn3)) {
            return Optional.of("TCVN3 (ABC)");
        }
        // an ñ alone is a letter of other languages of the country
        return isIn(words, word -> ONLY_N_TILDE.matcher(word).matches() ? null : fromVni(word)) ? Optional.of("VNI")
                : Optional.empty();
    }

    /** One word has to become a syllable, and none may be of another language. */
    private static boolean isIn(List<String> words, UnaryOperator<String> decode) {
        boolean found = false;
        for (String word : words) {
            if (!isPlain(word) && becomesSyllable(word, decode)) {
                found = true;
            } else if (!ONLY_N_TILDE.matcher(word).matches() && !(isPlain(word) && isShortOrAbbreviation(word))) {
                return false;
            }
        }
        return found;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isShortOrAbbreviation(String word) {
        return word.length() < 4 || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean becomesSyllable(String word, UnaryOperator<String> decode) {
        String decoded = decode.apply(word);
        return decoded != null && SYLLABLES.isOne(decoded);
    }

    private static String fromTcvn3(String word) {
        StringBuilder decoded = new StringBuilder();
        for (char c : word.toCharArray()) {
            Character letter = c < 0x80 ? Character.valueOf(c) : TCVN3.get(c);
            if (letter == null) {
                return null;
            }
            decoded.append(letter.charValue());
        }
        return decoded.toString();
    }

    private static String fromVni(String word) {
        StringBuilder decoded = new StringBuilder();
        char before = ' ';
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            if (VNI_BASES.indexOf(before) >= 0 && VNI_MARKS.containsKey(c)) {
                decoded.append(VNI_MARKS.get(c));
                before = ' ';
                continue;
            }
            Character letter = c < 0x80 ? Character.valueOf(c) : VNI_LETTERS.get(c);
            if (letter == null) {
                return null;
            }
            decoded.append(letter.charValue());
            before = letter;
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }
}
