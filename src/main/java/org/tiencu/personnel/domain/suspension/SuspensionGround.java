package org.tiencu.personnel.domain.suspension;

/**
 * Why somebody may be suspended from work.
 *
 * @param code stays the same when the document changes
 * @param category which of the two cases it belongs to
 * @param label Vietnamese text
 * @param document the document that says so
 * @param article where in it
 */
public record SuspensionGround(String code, Category category, String label, String document, String article) {

    /** The two cases, each with a rule of its own about how long the suspension may last. */
    public enum Category {
        /** For the good of the work: for a limited number of days. */
        NECESSARY("Khi cần thiết"),
        /** With signs of a serious violation: as long as the body that conducts the proceedings asks. */
        SERIOUS("Có dấu hiệu vi phạm nghiêm trọng");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
