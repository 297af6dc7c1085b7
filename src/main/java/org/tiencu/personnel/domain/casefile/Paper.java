package org.tiencu.personnel.domain.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was put in writing in a case.
 *
 * @param kind what it is
 * @param officialId whom it is about, null if about the case
 * @param outcome what was decided, a constant of the form it came from, null if nothing was
 * @param number number of the document, null if it has none
 * @param datedOn date of the document, null if it has none
 * @param content the text
 * @param recordedBy user who entered it
 * @param onBehalfOf user in whose place he did, null if it was his own work
 * @param recordedAt when
 */
public record Paper(Kind kind, String officialId, String outcome, String number, LocalDate datedOn, String content,
        String recordedBy, String onBehalfOf, Instant recordedAt) {

    /** Kinds of papers, in the order in which they usually arise. */
    public enum Kind {
        POLICY_REQUEST("Tờ trình xin chủ trương"),
        POLICY_ANSWER("Ý kiến về chủ trương"),
        POLICY_OVERDUE("Quá hạn trả lời về chủ trương"),
        CANDIDATE_LIST("Danh sách nhân sự"),
        RECEIVING_UNIT("Ý kiến nơi tiếp nhận"),
        MEETING("Trao đổi với nhân sự"),
        RECONVENING("Quyết định triệu tập lại"),
        HEAD_DECISION("Quyết định của người đứng đầu"),
        DIFFERENCE_REPORT("Giải trình kết quả khác nhau"),
        DIFFERENCE_ANSWER("Ý kiến về kết quả khác nhau"),
        ASSESSMENT("Nhận xét của Ban Thường vụ"),
        DELAY_REPORT("Báo cáo quá thời hạn"),
        FAILURE_DECISION("Quyết định khi không chọn được nhân sự"),
        DOSSIER_CHECK("Kiểm tra hồ sơ"),
        INELIGIBILITY_REVIEW("Xem xét khi chưa đủ điều kiện"),
        VETTING_REPORT("Báo cáo thẩm định"),
        AUTHORITY_ANSWER("Kết luận của cấp có thẩm quyền"),
        ANNOUNCEMENT("Công bố quyết định"),
        HAND_OVER("Bàn giao công việc"),
        WITHDRAWAL_REQUEST("Văn bản xin rút"),
        WITHDRAWAL_ANSWER("Ý kiến về việc rút"),
        WITHDRAWAL("Rút đề nghị"),
        GROUND("Căn cứ"),
        NOTICE("Thông báo"),
        SELF_REVIEW("Tự kiểm điểm, đánh giá"),
        DEFERRAL("Xem xét việc tạm hoãn"),
        PROPOSAL("Tờ trình"),
        EXPIRY("Xử lý khi hết thời hạn"),
        ELECTED_BODY("Nghị quyết của Hội đồng nhân dân"),
        PLACEMENT("Bố trí công tác"),
        ADVICE("Tham mưu"),
        SUSPENSION_REVIEW("Xem xét việc tạm đình chỉ"),
        COMMENT("Nhận xét, đánh giá"),
        FILE_SENT("Gửi hồ sơ"),
        POINTS_SENT("Nêu vấn đề cần làm rõ"),
        MINUTES("Biên bản"),
        RESULT_REPORT("Báo cáo kết quả"),
        SENDING_UNIT("Ý kiến nơi đi"),
        CONDITION_CHECK("Kiểm tra điều kiện"),
        SECONDMENT_END("Kết thúc biệt phái"),
        DRAFT_PLAN("Dự thảo quy hoạch");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }
}
