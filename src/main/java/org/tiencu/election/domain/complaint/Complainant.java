package org.tiencu.election.domain.complaint;

/**
 * Who sent a complaint: seen by those who handle it, and by nobody else.
 *
 * @param naming whether he says who he is
 * @param name his name, null unless he does
 * @param address his address, null unless he does
 */
public record Complainant(Naming naming, String name, String address) {

    /** Whether the sender says who he is. */
    public enum Naming {
        NAMED("Có họ tên, địa chỉ"),
        ANONYMOUS("Không có họ tên"),
        /** In the name of somebody else. */
        FALSE_NAME("Mạo danh người khác");

        private final String label;

        Naming(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    public Complainant {
        if (naming != Naming.NAMED) {
            name = null;
            address = null;
        }
    }

    public boolean isNamed() {
        return naming == Naming.NAMED;
    }

    @Override
    public String toString() {
        return "Complainant[" + naming + "]";
    }
}
