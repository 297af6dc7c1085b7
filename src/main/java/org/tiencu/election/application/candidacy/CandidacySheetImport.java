package org.tiencu.election.application.candidacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tiencu.election.application.candidacy.CandidacyLists.ListOf;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStarts;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.sheet.SheetColumn;
import org.tiencu.platform.sheet.SheetColumn.Option;
import org.tiencu.platform.sheet.SheetImport;
import org.tiencu.platform.sheet.SheetLayout;
import org.tiencu.platform.sheet.SheetRow;

/** Candidates of the user's lists; a row starts the same case as the start form does. */
@Component
class CandidacySheetImport implements SheetImport {

    /** Every row starts a process in one transaction; no list is longer. */
    private static final int MOST = 500;
    private static final String PROCESS = "candidacy";

    private final CandidacyOpenings openings;
    private final CandidateStore candidates;
    private final ElectionFile file;
    private final ElectionStarts starts;

    CandidacySheetImport(CandidacyOpenings openings, CandidateStore candidates, ElectionFile file, ElectionStarts starts) {
        this.openings = openings;
        this.candidates = candidates;
        this.file = file;
        this.starts = starts;
    }

    @Override
    public String kind() {
        return "candidates";
    }

    @Override
    public String title() {
        return "Người ứng cử";
    }

    @Override
    public boolean isAllowed() {
        try {
            openings.requireRight();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Override
    public int mostRows() {
        return MOST;
    }

    @Override
    public SheetLayout layout() {
        List<Option> lists = openings.lists().stream()
                .map(list -> new Option(list.key(), list.caseId() + " · " + list.body().label())).toList();
        List<Option> communes = openings.communes().stream().sorted(Comparator.comparing(Unit::code))
                .map(unit -> new Option(unit.code(), unit.code() + " - " + unit.name())).toList();
        return new SheetLayout("Người ứng cử", List.of(
                SheetColumn.choice("list", "Danh sách ứng cử", lists).must(),
                SheetColumn.choice("route", "Cách ứng cử", NominationRoute.class, NominationRoute::label).must()
                        .help("Mặt trận Tổ quốc ghi người được giới thiệu, Ủy ban bầu cử ghi người tự ứng cử.")
                        .example("AGENCY"),
                SheetColumn.text("nominator", "Nơi giới thiệu").must()
                        .help("Cơ quan, tổ chức, thôn giới thiệu; người tự ứng cử ghi nơi công tác hoặc nơi cư trú.")
                        .example("Trường Trung học cơ sở Mẫu (mẫu)"),
                SheetColumn.text("fullName", "Họ và tên").must().example("Trần Văn Lúa (mẫu)"),
                SheetColumn.day("birthDate", "Ngày sinh").must().example(LocalDate.of(1980, 9, 5)),
                SheetColumn.choice("sex", "Giới tính", Person.Sex.class, Person.Sex::label).must().example("MALE"),
                SheetColumn.code("identityNumber", "Số định danh cá nhân").digits(12).must().help("12 chữ số.")
                        .example("000000000000"),
                SheetColumn.text("ethnicity", "Dân tộc").must().example("Kinh"),
                SheetColumn.text("religion", "Tôn giáo").must().help("Ghi Không nếu không theo tôn giáo nào.")
                        .example("Không"),
                SheetColumn.text("nativePlace", "Quê quán").must().example("Xã Mẫu, tỉnh Mẫu"),
                SheetColumn.choice("residenceUnit", "Xã, phường, đặc khu nơi cư trú", communes).digits(5).must(),
                SheetColumn.text("residence", "Địa chỉ nơi cư trú").must().example("Thôn 1"),
                SheetColumn.text("education", "Giáo dục phổ thông").must().example("12/12"),
                SheetColumn.text("speciality", "Chuyên môn, học vị").must().example("Cử nhân sư phạm"),
                SheetColumn.text("occupation", "Nghề nghiệp").must().example("Giáo viên"),
                SheetColumn.text("post", "Chức vụ"),
                SheetColumn.text("workplace", "Nơi công tác").help("Để trống nếu không có nơi công tác."),
                SheetColumn.flag("partyMember", "Là đảng viên").must().example(false),
                SheetColumn.flag("reelected", "Đang là đại biểu").must().example(false),
                SheetColumn.flag("consent", "Đồng ý ứng cử").must().help("Chỉ ghi người đã đồng ý.").example(true)),
                List.of("identityNumber", "list"));
    }

    /** Whoever is on the list with the same data already, still or no longer, is not put there again. */
    @Override
    public Saved save(SheetRow row) {
        ListOf list = ListOf.of(row.text("list"));
        Optional<Candidate> before = candidates.ofPerson(file.read(list.caseId()).electionId(), row.text("identityNumber"))
                .stream().filter(one -> one.caseId().equals(list.caseId()) && one.body() == list.body())
                .max(Comparator.comparing(Candidate::id));
        if (before.isPresent() && isSame(before.get(), row)) {
            return Saved.UNCHANGED;
        }
        starts.start(PROCESS, form(row));
        return Saved.CREATED;
    }

    private static boolean isSame(Candidate kept, SheetRow row) {
        Person person = new Person(row.text("fullName"), row.day("birthDate"), row.choice("sex", Person.Sex.class),
                row.text("identityNumber"), row.text("nativePlace"), row.text("residence"), row.text("ethnicity"),
                row.text("religion"), row.text("education"), row.text("speciality"), row.text("occupation"),
                orEmpty(row.text("post")), orEmpty(row.text("workplace")), row.flag("partyMember"), row.flag("reelected"));
        return person.equals(kept.person()) && kept.route().name().equals(row.text("route"))
                && kept.nominator().equals(row.text("nominator")) && kept.residenceUnit().equals(row.text("residenceUnit"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Map<String, Object> form(SheetRow row) {
        Map<String, Object> form = new HashMap<>(row.values());
        form.replaceAll((key, value) -> value instanceof LocalDate day ? day.toString() : value);
        return form;
    }
}
