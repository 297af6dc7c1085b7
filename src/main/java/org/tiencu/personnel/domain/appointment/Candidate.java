package org.tiencu.personnel.domain.appointment;

/**
 * A person considered in a case.
 *
 * @param officialId the official
 * @param stage how far he has come
 */
public record Candidate(String officialId, Stage stage) {

    /** How far a candidate has come, or why he is out. */
    public enum Stage {
        LISTED("Trong danh sách"),
        NOMINATED("Được giới thiệu"),
        VETTED("Đạt thẩm định"),
        APPROVED("Được phê duyệt"),
        APPOINTED("Đã bổ nhiệm"),
        DROPPED("Không được giới thiệu"),
        NOT_VETTED("Không đạt thẩm định"),
        REFUSED("Không được phê duyệt"),
        WITHDRAWN("Đã rút");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }

        /** Whether the person is still considered. */
        public boolean isOpen() {
            return ordinal() < APPOINTED.ordinal();
        }
    }

    public boolean isOpen() {
        return stage.isOpen();
    }
}
