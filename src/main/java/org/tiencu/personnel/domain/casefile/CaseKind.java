package org.tiencu.personnel.domain.casefile;

/** The acts of personnel work. */
public enum CaseKind {
    APPOINTMENT("BN", "Bổ nhiệm cán bộ", false),
    REAPPOINTMENT("BNL", "Bổ nhiệm lại", true),
    DISMISSAL("MN", "Cho thôi giữ chức vụ, từ chức, miễn nhiệm", true),
    SUSPENSION("TDC", "Tạm đình chỉ công tác", false),
    ANNUAL_REVIEW("DG", "Đánh giá, xếp loại hằng năm", false),
    CONFIDENCE_VOTE("TN", "Lấy phiếu tín nhiệm", false),
    TRANSFER("DD", "Điều động, luân chuyển, biệt phái", true),
    SUCCESSION_PLANNING("QH", "Quy hoạch cán bộ", false);

    private final String prefix;
    private final String label;
    private final boolean changesPost;

    CaseKind(String prefix, String label, boolean changesPost) {
        this.prefix = prefix;
        this.label = label;
        this.changesPost = changesPost;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether it is about changing the post that one official holds; there is one such case at a time. */
    public boolean changesPost() {
        return changesPost;
    }

    /** Number of a case, such as {@code BN-2026-000001}; also the business key in the engine. */
    public String number(int year, int number) {
        return String.format("%s-%d-%06d", prefix, year, number);
    }
}
