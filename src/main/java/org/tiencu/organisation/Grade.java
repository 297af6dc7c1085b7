package org.tiencu.organisation;

/**
 * Result of one annual review.
 *
 * @param year the year reviewed
 * @param level its result
 */
public record Grade(int year, Level level) {

    /** From best to worst. */
    public enum Level {
        EXCELLENT("Hoàn thành xuất sắc nhiệm vụ"),
        GOOD("Hoàn thành tốt nhiệm vụ"),
        COMPLETED("Hoàn thành nhiệm vụ"),
        NOT_COMPLETED("Không hoàn thành nhiệm vụ");

        private final String displayName;

        Level(String displayName) {
            this.displayName = displayName;
        }

        /** Vietnamese name. */
        public String displayName() {
            return displayName;
        }
    }
}
