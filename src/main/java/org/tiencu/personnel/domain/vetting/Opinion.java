package org.tiencu.personnel.domain.vetting;

import java.time.LocalDate;

/**
 * The written opinion of one body on one person.
 *
 * @param groupId group {@code role@unit} of the body
 * @param body Vietnamese name of the body
 * @param dueOn last day for the answer; silence after it counts as agreement
 * @param answer what it said, null while it may still answer
 * @param number number of its letter
 * @param datedOn date of its letter
 * @param content what it wrote
 */
public record Opinion(String groupId, String body, LocalDate dueOn, Answer answer, String number, LocalDate datedOn,
        String content) {

    /** What a body can say. */
    public enum Answer {
        AGREE("Đồng ý"),
        DISAGREE("Không đồng ý"),
        SILENT("Không trả lời, coi là đồng ý");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
