package org.tiencu.personnel.adapter.process;

import java.util.Map;
import java.util.stream.Collectors;

import org.tiencu.personnel.application.conference.Conferences.Count;
import org.tiencu.platform.process.FormData;

/** The part of a form in which a count is entered. */
public final class CountForm {

    private CountForm() {
    }

    /** The figures typed in. */
    public static Count count(FormData form) {
        Map<String, Integer> votes = form.rows("candidates").stream()
                .collect(Collectors.toMap(row -> row.text("officialId"), row -> row.number("votes")));
        return new Count(form.number("issued"), form.number("returned"), form.number("invalid"), votes);
    }
}
