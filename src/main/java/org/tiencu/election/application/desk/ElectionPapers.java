package org.tiencu.election.application.desk;

import java.util.List;
import java.util.Map;

import org.tiencu.desk.application.cases.CaseRecord;
import org.tiencu.election.domain.preparation.ElectionPaper;

/** Papers of an election as the desk shows them. */
final class ElectionPapers {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("CANDIDACY_VILLAGE_BOARD", "Ý kiến của Ban công tác Mặt trận thôn, tổ dân phố"),
            Map.entry("CANDIDACY_ENLARGED", "Hội nghị lãnh đạo mở rộng"),
            Map.entry("CANDIDACY_END", "Đề nghị rút, xóa tên"),
            Map.entry("CANDIDACY_DOSSIER_CHECK", "Kiểm tra hồ sơ ứng cử"),
            Map.entry("LIST_PUBLISHED", "Công bố danh sách người ứng cử"),
            Map.entry("STEP", "Văn bản về một mốc"),
            Map.entry("BODY_CHANGE", "Thay đổi thành viên tổ chức phụ trách bầu cử"),
            Map.entry("BODY_PROPOSAL", "Đề nghị danh sách thành viên"),
            Map.entry("BODY_DECISION", "Quyết định thành lập"),
            Map.entry("CALENDAR_MOVED", "Dời mốc bầu cử"),
            Map.entry("CONSULTATION_MINUTES", "Biên bản hiệp thương"),
            Map.entry("CONSULTATION_FORM", "Hình thức hội nghị hiệp thương"),
            Map.entry("CONSULTATION_SHORTAGE", "Báo cáo thiếu người ứng cử"),
            Map.entry("COMPLAINT_LATENESS", "Xem xét đơn nộp quá thời hạn"),
            Map.entry("COMPLAINT_SETTLEMENT", "Kết quả giải quyết bước đầu"),
            Map.entry("COMPLAINT_SENDER_ANSWER", "Ý kiến của người gửi đơn"),
            Map.entry("COMPLAINT_FINAL_DECISION", "Quyết định cuối cùng"),
            Map.entry("CANDIDATE_REMOVAL_PROPOSED", "Đề nghị xóa tên người ứng cử"),
            Map.entry("COMPLAINT_HANDED_OVER", "Chuyển hồ sơ chưa giải quyết"),
            Map.entry("COMPLAINT_REVIEW", "Xem xét khi đã hết thời hạn giải quyết"),
            Map.entry("VOTER_LIST_APPROVAL", "Duyệt danh sách cử tri"),
            Map.entry("VOTER_LIST_POSTED", "Niêm yết danh sách cử tri"),
            Map.entry("VOTER_LIST_FROZEN", "Chốt danh sách cử tri"),
            Map.entry("VOTER_CHANGE", "Quyết định về thay đổi"),
            Map.entry("VOTER_OLD_ENTRY", "Xóa tên ở nơi cũ"),
            Map.entry("VOTER_COMPLAINT_ANSWER", "Trả lời khiếu nại"));

    private ElectionPapers() {
    }

    /** Which papers there are, not what they say: that may name people. */
    static List<CaseRecord.Paper> withoutText(List<ElectionPaper> papers) {
        return papers.stream().map(one -> paper(one, null)).toList();
    }

    /** The papers for those who may read them. */
    static List<CaseRecord.Paper> withText(List<ElectionPaper> papers) {
        return papers.stream().map(one -> paper(one, one.content())).toList();
    }

    private static CaseRecord.Paper paper(ElectionPaper one, String text) {
        return new CaseRecord.Paper(one.recordedAt(), TITLES.getOrDefault(one.kind(), "Văn bản"), one.number(),
                one.datedOn(), text, one.recordedBy(), one.onBehalfOf());
    }
}
