package org.tiencu.personnel.adapter.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tiencu.ballot.ImpossibleCountException;
import org.tiencu.personnel.application.conference.Conferences.Count;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

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

    /** What to tell the counting board when its figures contradict each other. */
    public static Refusal refusal(ImpossibleCountException e) {
        List<Violation> violations = e.problems().stream()
                .map(problem -> new Violation(problem.field(), "Số liệu kiểm phiếu", problem.message())).toList();
        return Refusal.input(e.getMessage(), violations);
    }
}
