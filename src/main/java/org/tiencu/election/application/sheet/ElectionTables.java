package org.tiencu.election.application.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.progress.ElectionProgress;
import org.tiencu.election.application.progress.Progress.Counts;
import org.tiencu.election.application.progress.ProgressStore.Part;
import org.tiencu.election.application.structure.CandidateLists;
import org.tiencu.election.application.structure.Structures;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.structure.GroupCount;
import org.tiencu.election.domain.structure.Structure;
import org.tiencu.platform.sheet.SheetTable;

/** Progress, candidates and structure as tables, each with what the current user may see of it and nothing else. */
@Service
@Transactional(readOnly = true)
public class ElectionTables {

    private final ElectionProgress progress;
    private final CandidateLists lists;

    ElectionTables(ElectionProgress progress, CandidateLists lists) {
        this.progress = progress;
        this.lists = lists;
    }

    /** How far a part of an election is: by units, or by milestones if it is one unit. */
    public SheetTable progress(String electionId, String unit, boolean own) {
        ElectionProgress.View view = progress.of(electionId, unit, own);
        String file = "tien-do-" + electionId + "-" + view.unit().code();
        if (view.part() == Part.UNIT) {
            return new SheetTable(file, "Tiến độ", SheetTable.columns("Mốc", 60, "Hạn", 20, "Đã nhắc", 20, "Báo quá hạn", 20,
                    "Ngày xong", 14, "Quá hạn", 10), rows(view.progress().steps().stream().map(step -> SheetTable.row(
                            view.label(step.milestone()), step.firstDue(), step.remindedAt(), step.missedAt(), step.doneOn(),
                            step.counts().late() > 0))));
        }
        return new SheetTable(file, "Tiến độ", SheetTable.columns("Mã đơn vị", 12, "Đơn vị", 40, "Số đơn vị", 11,
                "Chờ mở", 11,
                "Đang chuẩn bị", 11, "Sẵn sàng", 11, "Số mốc", 11, "Đã xong", 11, "Chưa đến hạn", 11, "Quá hạn", 11),
                rows(view.progress().units().stream().map(one -> {
                    Counts c = one.counts();
                    return SheetTable.row(one.code(), one.name(), c.cases(), c.pending(), c.open(), c.ready(),
                            c.milestones(),
                            c.done(), c.due(), c.late());
                })));
    }

    /** Candidates of a list in the lawful order of names. */
    public SheetTable candidates(String electionId, String unit, Body body, Integer constituency, CandidateState state) {
        List<Candidate> found = lists.list(electionId, unit, body, constituency, state);
        List<List<?>> rows = new ArrayList<>();
        for (Candidate c : found) {
            Person p = c.person();
            rows.add(SheetTable.row(rows.size() + 1, c.id(), p.fullName(), p.birthDate(), p.sex().label(), p.nativePlace(),
                    p.residence(), p.ethnicity(), p.religion(), p.education(), p.speciality(), p.occupation(), p.post(),
                    p.workplace(), c.constituency(), c.state().label()));
        }
        return new SheetTable("nguoi-ung-cu-" + electionId, "Người ứng cử", SheetTable.columns("STT", 6, "Số hồ sơ", 18,
                "Họ và tên", 28, "Ngày sinh", 12, "Giới tính", 10, "Quê quán", 30, "Nơi cư trú", 30, "Dân tộc", 12,
                "Tôn giáo", 12, "Giáo dục phổ thông", 14, "Chuyên môn, học vị", 24, "Nghề nghiệp", 20, "Chức vụ", 24,
                "Nơi công tác", 28, "Đơn vị bầu cử số", 11, "Trạng thái", 28), rows);
    }

    /** What the lists of a unit are made of, at each round and now. */
    public SheetTable structure(String electionId, String unit, Body body) {
        CandidateLists.View view = lists.structure(electionId, unit, body);
        return new SheetTable("co-cau-" + electionId + "-" + view.unit().code(), "Cơ cấu",
                SheetTable.columns("Danh sách", 30,
                "Thời điểm", 42, "Tổng số người", 11, "Nhóm", 36, "Số người", 11, "Tỷ lệ (%)", 11, "Luật yêu cầu (%)", 11,
                "Mức phấn đấu (%)", 11, "Kết quả", 24, "Căn cứ", 44), rows(view.lists().stream()
                        .flatMap(ElectionTables::moments)));
    }

    private static Stream<List<?>> moments(Structures.OfList list) {
        Stream<List<?>> rounds = list.rounds().stream()
                .flatMap(one -> groups(list.body(), one.round().label(), one.structure()));
        return Stream.concat(rounds, groups(list.body(), "Hiện nay", list.now()));
    }

    private static Stream<List<?>> groups(Body body, String moment, Structure structure) {
        return structure.groups().stream().map((GroupCount g) -> SheetTable.row(body.label(), moment, structure.total(),
                g.share().label(), g.count(), g.percent(), g.share().requiredPercent(), g.share().aimedPercent(),
                g.verdict().label(), g.share().law()));
    }

    private static List<List<?>> rows(Stream<List<?>> rows) {
        List<List<?>> list = new ArrayList<>();
        rows.forEach(list::add);
        return list;
    }
}
