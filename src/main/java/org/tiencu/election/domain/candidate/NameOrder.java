package org.tiencu.election.domain.candidate;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The alphabetical order of Vietnamese names on a list of candidates: by given name, then family name, then middle names,
 * then the earlier birth date (Luật 85/2015/QH13, Điều 57 khoản 5; mẫu số 13, Nghị quyết 40/NQ-HĐBCQG).
 */
final class NameOrder {

    static final Comparator<Person> OF_PERSONS = Comparator.comparing(Person::fullName, NameOrder::compare)
            .thenComparing(Person::birthDate);

    private NameOrder() {
    }

    private static int compare(String one, String other) {
        String[] first = words(one);
        String[] second = words(other);
        // a collator keeps state while it compares, so each comparison has its own
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        int byGiven = collator.compare(first[first.length - 1], second[second.length - 1]);
        int byFamily = byGiven != 0 ? byGiven : collator.compare(first[0], second[0]);
        return byFamily != 0 ? byFamily : collator.compare(middle(first), middle(second));
    }

    private static String[] words(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).split("\\s+");
    }

    private static String middle(String[] words) {
        return words.length < 3 ? "" : String.join(" ", Arrays.copyOfRange(words, 1, words.length - 1));
    }
}
