package org.tiencu.personnel.domain.casefile;

import java.time.LocalDate;

/**
 * A decision about one person.
 *
 * @param officialId the person
 * @param act what was decided
 * @param number number of the decision
 * @param decidedOn its date
 * @param effectiveOn first day on which it holds
 * @param untilOn last day on which it holds, null if it has no end
 * @param signerTitle title of who signed it
 */
public record CaseDecision(String officialId, Act act, String number, LocalDate decidedOn, LocalDate effectiveOn,
        LocalDate untilOn, String signerTitle) {

    /** What can be decided about a person outside an appointment. */
    public enum Act {
        REAPPOINTMENT("Bổ nhiệm lại"),
        EXTENSION("Kéo dài thời gian giữ chức vụ"),
        RELEASE("Cho thôi giữ chức vụ"),
        RESIGNATION("Cho từ chức"),
        DISMISSAL("Miễn nhiệm"),
        SUSPENSION("Tạm đình chỉ công tác"),
        SUSPENSION_EXTENSION("Gia hạn tạm đình chỉ công tác"),
        SUSPENSION_LIFTING("Chấm dứt tạm đình chỉ công tác"),
        GRADING("Xếp loại chất lượng"),
        TRANSFER("Điều động"),
        ROTATION("Luân chuyển"),
        SECONDMENT("Biệt phái"),
        PLANNING("Phê duyệt quy hoạch");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
