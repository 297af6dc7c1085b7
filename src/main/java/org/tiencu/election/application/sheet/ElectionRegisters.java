package org.tiencu.election.application.sheet;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.complaint.ComplaintRegisters;
import org.tiencu.election.application.override.CalendarOverrides;
import org.tiencu.election.application.voter.VoterComplaints;
import org.tiencu.election.domain.calendar.Milestone;
import org.tiencu.election.domain.preparation.MilestoneOverride;
import org.tiencu.platform.sheet.SheetTable;

/** The calendar of an election and its registers as tables, each with what the current user may see of it. */
@Service
@Transactional(readOnly = true)
public class ElectionRegisters {

    private static final int MOMENT = 18;

    private final CalendarOverrides overrides;
    private final ComplaintRegisters complaints;
    private final VoterComplaints voterComplaints;

    ElectionRegisters(CalendarOverrides overrides, ComplaintRegisters complaints, VoterComplaints voterComplaints) {
        this.overrides = overrides;
        this.complaints = complaints;
        this.voterComplaints = voterComplaints;
    }

    /** Every step with its last day. */
    public SheetTable calendar(String electionId) {
        return new SheetTable("lich-" + electionId, "Lịch", SheetTable.columns("STT", 6, "Mốc", 60, "Ngày", 14, "Giờ", 8,
                "Cơ quan chịu trách nhiệm", 40, "Văn bản", 24, "Điều", 24, "Theo sau", 40, "Văn bản dời mốc", 24),
                rows(overrides.calendar(electionId).stream().map(one -> {
                    Milestone step = one.milestone();
                    return SheetTable.row(step.number(), step.label(), one.day(), hour(one.time()), step.responsible(),
                            step.document(), step.article(), step.follows(),
                            one.moved() == null ? null : one.moved().documentNumber());
                })));
    }

    /** Every decision to move a step. */
    public SheetTable overrides(String electionId) {
        return new SheetTable("doi-moc-" + electionId, "Dời mốc", SheetTable.columns("Mốc", 60, "Ngày cũ", 14, "Giờ cũ", 8,
                "Ngày mới", 14, "Giờ mới", 8, "Số văn bản", 20, "Ngày văn bản", 14, "Lý do", 44, "Ghi lúc", MOMENT),
                rows(overrides.trace(electionId).stream().map(one -> {
                    MilestoneOverride made = one.after().moved();
                    return SheetTable.row(one.after().milestone().label(), one.before().day(), hour(one.before().time()),
                            one.after().day(), hour(one.after().time()), made.documentNumber(), made.documentDate(),
                            made.reason(), made.setAt());
                })));
    }

    /** What a unit has received or handles, and what concerns it; without senders. */
    public SheetTable complaints(String electionId, String unit) {
        return new SheetTable("khieu-nai-to-cao-" + electionId + "-" + unit, "Khiếu nại, tố cáo",
                SheetTable.columns("Số hồ sơ", 18, "Nơi vào sổ", 12, "Số vào sổ", 10, "Về đơn vị", 12, "Đối tượng", 44,
                        "Loại", 12, "Cơ quan được bầu", 24, "Ngày nhận", 14, "Tình trạng", 32, "Nơi giải quyết", 14,
                        "Nơi giải quyết cuối cùng", 14, "Hạn trả lời", MOMENT, "Quá hạn", 10),
                rows(complaints.ofUnit(electionId, unit).stream().map(one -> SheetTable.row(one.id(), one.registerUnit(),
                        one.registerNumber(), one.unitCode(), one.object().label(), one.kind().label(),
                        one.body() == null ? null : one.body().label(), one.receivedOn(), one.state().label(),
                        one.currentUnit(), one.finalUnit(), one.dueAt(), one.lateAt() != null))));
    }

    /** The complaints about the voter list of a commune. */
    public SheetTable voterComplaints(String electionId, String unit) {
        return new SheetTable("khieu-nai-danh-sach-cu-tri-" + electionId + "-" + unit, "Danh sách cử tri",
                SheetTable.columns("Số hồ sơ", 18, "Khu vực bỏ phiếu", 10, "Ngày nhận", 14, "Hạn trả lời", MOMENT,
                        "Số thứ tự trong danh sách", 14, "Nội dung khiếu nại", 36, "Tình trạng", 28, "Ngày trả lời", 14,
                        "Quá hạn", 10, "Lý do chậm", 40),
                rows(voterComplaints.register(electionId, unit).stream().map(one -> SheetTable.row(one.id(), one.area(),
                        one.receivedOn(), one.answerDue(), one.listNumber(), one.subject().label(), one.status().label(),
                        one.answeredOn(), one.lateAt() != null, one.lateReason()))));
    }

    private static String hour(LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static List<List<?>> rows(Stream<List<?>> rows) {
        List<List<?>> list = new ArrayList<>();
        rows.forEach(list::add);
        return list;
    }
}
