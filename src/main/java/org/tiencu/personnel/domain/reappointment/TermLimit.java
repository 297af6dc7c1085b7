package org.tiencu.personnel.domain.reappointment;

/**
 * How long before the end of a term something has to be done at the latest.
 *
 * @param count how many days
 * @param unit which days
 * @param preparationDays how many calendar days earlier it should be begun
 * @param document document that sets it
 * @param article its article
 */
public record TermLimit(int count, Unit unit, int preparationDays, String document, String article) {

    /** What is counted. */
    public enum Unit {
        DAYS("ngày"),
        WORKING_DAYS("ngày làm việc");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** The limit in Vietnamese with where it stands. */
    public String text() {
        return count + " " + unit.label() + ", " + document + ", " + article;
    }
}
