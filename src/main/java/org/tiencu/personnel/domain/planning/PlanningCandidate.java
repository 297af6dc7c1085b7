package org.tiencu.personnel.domain.planning;

/**
 * A person in the draft of a plan.
 *
 * @param officialId the official
 * @param kept whether he was planned before and stays without a vote
 * @param stage how far he is
 */
public record PlanningCandidate(String officialId, boolean kept, Stage stage) {

    /** How far a person has come in a plan. What the key staff and the enlarged leadership voted shows in no stage. */
    public enum Stage {
        KEPT("Tiếp tục quy hoạch"),
        DRAFTED("Dự kiến bổ sung"),
        LISTED("Được tập thể lãnh đạo thông qua danh sách"),
        SELECTED("Được giới thiệu quy hoạch"),
        APPROVED("Được phê duyệt quy hoạch"),
        DROPPED("Không được quy hoạch"),
        REMOVED("Đưa ra khỏi quy hoạch");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }

        /** Whether the person is, or may come to be, in the plan. */
        public boolean isIn() {
            return ordinal() < DROPPED.ordinal();
        }
    }

    /** Whether he is put forward anew, so that people vote about him. */
    public boolean isNew() {
        return !kept && stage != Stage.REMOVED;
    }
}
