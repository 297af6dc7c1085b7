package org.tiencu.election.domain.voter;

/** Why a list is changed, a constant of the table {@code voter-change-ground}. */
public enum ChangeGround {
    RETURNED_FROM_ABROAD("Từ nước ngoài trở về"),
    RIGHT_RESTORED("Được khôi phục quyền bầu cử, năng lực hành vi dân sự, được trả tự do"),
    RESIDENCE_CHANGED("Thay đổi nơi thường trú, tạm trú"),
    RELEASED("Hết tạm giam, tạm giữ, giáo dục, cai nghiện bắt buộc"),
    VOTES_ELSEWHERE("Có giấy chứng nhận bỏ phiếu ở nơi khác"),
    RIGHT_LOST("Mất quyền bầu cử, năng lực hành vi dân sự, phải chấp hành hình phạt tù"),
    DUPLICATE("Có tên trong hai danh sách"),
    COMPLAINT("Khiếu nại được chấp nhận");

    private final String label;

    ChangeGround(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
