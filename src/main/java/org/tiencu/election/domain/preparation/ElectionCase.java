package org.tiencu.election.domain.preparation;

/**
 * How one unit prepares an election.
 *
 * @param id number, such as {@code BC-2026-01-99001}
 * @param electionId the election
 * @param unitCode the unit
 * @param status how far it is
 */
public record ElectionCase(String id, String electionId, String unitCode, Status status) {

    /** How far a case is. */
    public enum Status {
        /** Waits for the job that starts its process. */
        PENDING("Chờ mở"),
        /** The unit is at work. */
        OPEN("Đang chuẩn bị"),
        /** Everything is done that has to be done before voting opens. */
        READY("Sẵn sàng bỏ phiếu");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
