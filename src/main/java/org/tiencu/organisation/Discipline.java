package org.tiencu.organisation;

import java.time.LocalDate;

/**
 * A disciplinary measure.
 *
 * @param form what it was
 * @param decidedOn day of the decision
 * @param note a remark, may be null
 */
public record Discipline(Form form, LocalDate decidedOn, String note) {

    /** From lightest to gravest. */
    public enum Form {
        REPRIMAND("Khiển trách"),
        WARNING("Cảnh cáo"),
        REMOVAL("Cách chức");

        private final String displayName;

        Form(String displayName) {
            this.displayName = displayName;
        }

        /** Vietnamese name. */
        public String displayName() {
            return displayName;
        }
    }
}
