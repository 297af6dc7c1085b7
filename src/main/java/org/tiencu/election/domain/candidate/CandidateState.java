package org.tiencu.election.domain.candidate;

/** How far a candidate is. The states of the way to the list come first, in its order; the ends follow. */
public enum CandidateState {
    PROPOSED("Được dự kiến giới thiệu"),
    WORKPLACE_CONFIDENT("Được cử tri nơi công tác tín nhiệm"),
    ENLARGED_APPROVED("Được hội nghị giới thiệu ứng cử"),
    FILED("Đã nộp hồ sơ"),
    VALID("Hồ sơ hợp lệ"),
    PRELIMINARY("Trong danh sách sơ bộ"),
    /** More than half of the voters at home did not support him: the third consultation decides whether he is a special case. */
    NOT_CONFIDENT("Chưa được cử tri nơi cư trú tín nhiệm"),
    RESIDENCE_CONFIDENT("Được cử tri nơi cư trú tín nhiệm"),
    VERIFIED("Đã xác minh xong"),
    QUALIFIED("Đủ tiêu chuẩn ứng cử"),
    OFFICIAL("Trong danh sách chính thức"),
    REJECTED("Không đủ điều kiện"),
    WITHDRAWN("Đã rút"),
    DROPPED_SECOND("Không vào danh sách sơ bộ"),
    DROPPED_THIRD("Không đủ tiêu chuẩn tại hiệp thương lần ba"),
    REMOVED("Bị xóa tên"),
    DIED("Đã chết");

    private final String label;

    CandidateState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether he no longer stands. */
    public boolean ended() {
        return ordinal() > OFFICIAL.ordinal();
    }
}
