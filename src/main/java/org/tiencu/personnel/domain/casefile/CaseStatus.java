package org.tiencu.personnel.domain.casefile;

/** How far a case is, and how it ended. Appointments have steps of their own. */
public enum CaseStatus {
    OPEN("Đang xử lý"),
    IN_FORCE("Đang thực hiện"),
    REAPPOINTED("Đã bổ nhiệm lại"),
    EXTENDED("Đã kéo dài thời gian giữ chức vụ"),
    NOT_REAPPOINTED("Không bổ nhiệm lại"),
    RELEASED("Đã cho thôi giữ chức vụ"),
    RESIGNED("Đã cho từ chức"),
    DISMISSED("Đã miễn nhiệm"),
    LIFTED("Đã chấm dứt tạm đình chỉ"),
    LAPSED("Đã hết hiệu lực"),
    LED_TO_DISMISSAL("Chuyển sang xem xét miễn nhiệm"),
    GRADED("Đã xếp loại"),
    VOTED("Đã lấy phiếu"),
    TRANSFERRED("Đã điều động"),
    ROTATED("Đã luân chuyển"),
    SECONDMENT_ENDED("Đã kết thúc biệt phái"),
    PLANNED("Đã phê duyệt quy hoạch"),
    REFUSED("Không được phê duyệt"),
    STOPPED("Đã dừng");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether nothing more will happen in the case. */
    public boolean isClosed() {
        return ordinal() > IN_FORCE.ordinal();
    }
}
