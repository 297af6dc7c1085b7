package org.tiencu.election.domain.voter;

/** Why a voter stands in a list, a constant of the table {@code voter-ballots}. */
public enum Residence {
    PERMANENT("Thường trú"),
    TEMPORARY("Tạm trú"),
    SOLDIER("Quân nhân ở đơn vị"),
    SOLDIER_AT_HOME("Quân nhân có giấy chứng nhận (mẫu 12), bầu ở nơi cư trú"),
    DETAINED("Đang bị tạm giam, tạm giữ, ở cơ sở giáo dục, cai nghiện bắt buộc"),
    RETURNED_FROM_ABROAD("Từ nước ngoài trở về"),
    ABSENT("Đi nơi khác, có giấy chứng nhận (mẫu 11)"),
    MOVED_PERMANENT("Chuyển nơi thường trú"),
    MOVED_TEMPORARY("Chuyển nơi tạm trú");

    private final String label;

    Residence(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
