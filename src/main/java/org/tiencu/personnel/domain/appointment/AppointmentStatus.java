package org.tiencu.personnel.domain.appointment;

/** How far an appointment case is. */
public enum AppointmentStatus {
    POLICY_REQUEST("Xin chủ trương"),
    NOMINATION("Giới thiệu nhân sự"),
    VETTING("Thẩm định"),
    DECISION("Cấp có thẩm quyền xem xét"),
    DECIDED("Đã có quyết định"),
    APPOINTED("Đã bổ nhiệm"),
    NOT_NOMINATED("Không giới thiệu được nhân sự"),
    NOT_VETTED("Không có nhân sự đạt thẩm định"),
    REFUSED("Không được phê duyệt"),
    WITHDRAWN("Đã rút");

    private final String label;

    AppointmentStatus(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen in the case. */
    public boolean isClosed() {
        return ordinal() >= APPOINTED.ordinal();
    }

    /** Whether the case can still be withdrawn: once a decision is issued it binds, and only another act undoes it. */
    public boolean isWithdrawable() {
        return ordinal() < DECIDED.ordinal();
    }
}
