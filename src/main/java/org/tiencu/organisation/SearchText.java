package org.tiencu.organisation;

import java.text.Normalizer;
import java.util.Locale;

/** Lets an official find "An Khê" by typing "an khe". */
public final class SearchText {

    private SearchText() {
    }

    /** The text in small letters and without marks. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd').replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip().replaceAll("\\s+", " ");
    }
}
