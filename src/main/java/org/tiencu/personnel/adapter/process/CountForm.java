package org.tiencu.personnel.adapter.process;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.tiencu.ballot.SelectionRule;
import org.tiencu.ballot.SelectionRule.Base;
import org.tiencu.ballot.SelectionRule.Method;
import org.tiencu.personnel.application.conference.Conferences.Count;
import org.tiencu.platform.process.FormData;

/** The part of a form in which a count is entered. */
public final class CountForm {

    private CountForm() {
    }

    /**
     * What the form needs to show percent and majority while figures are typed in. The result itself is found when the count is
     * sent.
     */
    public static Map<String, Object> preview(SelectionRule rule) {
        Map<String, Object> values = new HashMap<>();
        String of = rule.base() == Base.MEMBERS ? "tổng số thành viên" : "tổng số người được triệu tập";
        if (rule.method() != Method.OPINION) {
            values.put("majorityPercent", rule.majorityPercent());
        }
        values.put("ruleText", "Tỷ lệ tính trên " + of + (rule.method() == Method.OPINION ? ", để tham khảo"
                : "; cần trên " + rule.majorityPercent() + "%") + " (" + rule.document() + ", " + rule.article() + ").");
        return values;
    }

    /** The figures typed in. */
    public static Count count(FormData form) {
        Map<String, Integer> votes = form.rows("candidates").stream()
                .collect(Collectors.toMap(row -> row.text("officialId"), row -> row.number("votes")));
        return new Count(form.number("issued"), form.number("returned"), form.number("invalid"), votes);
    }
}
