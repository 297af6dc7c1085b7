package org.tiencu.personnel.domain.annualreview;

/**
 * How many may get the best level.
 *
 * @param percent at most so many percent of the base, rounded down
 * @param base whom the percentage is of
 * @param document the document that says so
 * @param article its article
 */
public record GradeCap(int percent, Base base, String document, String article) {

    private static final int HUNDRED = 100;

    /** Whom the percentage is of, within the same unit and group. */
    public enum Base {
        GOOD("số người hoàn thành tốt nhiệm vụ"),
        GOOD_OR_BETTER("số người hoàn thành tốt nhiệm vụ trở lên");

        private final String label;

        Base(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** The most who may be excellent where so many are excellent and so many good. */
    public int allowed(int excellent, int good) {
        return percent * (base == Base.GOOD ? good : good + excellent) / HUNDRED;
    }
}
