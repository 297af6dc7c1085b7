package org.tiencu.personnel.domain.confidence;

/** What the law says about somebody with so many low votes. */
public enum Consequence {
    NONE("Không"),
    DROP_PLAN("Xem xét đưa ra khỏi quy hoạch chức vụ cao hơn"),
    RESIGN_OR_DROP_PLAN("Đưa ra khỏi quy hoạch; xem xét cho thôi giữ chức vụ hoặc từ chức"),
    DISMISS("Miễn nhiệm hoặc bố trí công tác khác thấp hơn");

    private final String label;

    Consequence(String label) {
        this.label = label;
    }

    /** In Vietnamese. */
    public String label() {
        return label;
    }
}
