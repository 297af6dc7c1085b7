package org.tiencu.election.domain.complaint;

/** How far a complaint is. */
public enum ComplaintState {
    REGISTERED("Đã vào sổ"),
    HANDLING("Đang giải quyết bước đầu"),
    /** Sent back to who received it. */
    SUPPLEMENTING("Đang bổ sung thông tin"),
    /** Settled, and the sender has not said yet whether he agrees. */
    SETTLED("Đã giải quyết bước đầu"),
    FINAL_STEP("Đang giải quyết cuối cùng"),
    /** Handling has stopped (Luật 85/2015/QH13, Điều 61 khoản 2). */
    STOPPED("Đã ngừng giải quyết"),
    CLOSED("Đã giải quyết"),
    DECIDED("Đã có quyết định cuối cùng"),
    NOT_EXAMINED("Không xem xét"),
    OUT_OF_TIME("Từ chối vì quá thời hạn"),
    REMOVAL_PROPOSED("Đã đề nghị xóa tên người ứng cử"),
    HANDED_OVER("Đã chuyển cơ quan sau bầu cử");

    private final String label;

    ComplaintState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether nothing more is to be done about it. */
    public boolean isClosed() {
        return ordinal() >= CLOSED.ordinal();
    }
}
