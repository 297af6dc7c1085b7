package org.tiencu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;

/** Enters records of officials and replaces them. */
@Service
class OfficialEntry {

    private static final int ADULT_YEARS = 18;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern PERIOD = Pattern.compile("[12]\\d{3}-[12]\\d{3}");

    /** A whole record as it is entered; the lists may be empty but not missing, so that none is lost by mistake. */
    record OfficialInput(String fullName, LocalDate birthDate, Sex sex, String ethnicity, String nativeProvinceCode,
            LocalDate partyJoinedOn, LocalDate partyOfficialOn, Education education, PoliticalTheory politicalTheory,
            String currentUnitCode, Boolean underInvestigation, List<PlanningInput> planning, List<GradeInput> grades,
            List<Discipline> disciplines) {
    }

    /** An entry in the succession planning; with a post of this system, its title and rank may be left out. */
    record PlanningInput(String title, String postId, Integer rankOrder, String period, LocalDate approvedOn) {
    }

    /** Result of one annual review. */
    record GradeInput(Integer year, Grade.Level level) {
    }

    private final Officials officials;
    private final Units units;
    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    OfficialEntry(Officials officials, Units units, Posts posts, AuditTrail audit, Clock clock) {
        this.officials = officials;
        this.units = units;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores the record as it is entered; what was known before is replaced. */
    @Transactional
    public Saved put(String id, OfficialInput input) {
        Official before = officials.find(id).orElse(null);
        Official official = checked(id, input, before != null && before.sample());
        if (official.equals(before)) {
            return Saved.UNCHANGED;
        }
        officials.save(official);
        audit.record(AuditEntry.of("organisation.official-changed").on("official", id).before(before).after(official));
        return before == null ? Saved.CREATED : Saved.UPDATED;
    }

    /** Refuses what {@link #put} would refuse; stores nothing. */
    void check(String id, OfficialInput input) {
        checked(id, input, false);
    }

    private Official checked(String id, OfficialInput input, boolean sample) {
        EntryCheck check = new EntryCheck();
        LocalDate today = LocalDate.now(clock);
        check.id(id);
        check.that(!IDENTITY_NUMBER.matcher(id).matches(), "id", "Mã", "Không dùng số căn cước làm mã cán bộ.");
        String fullName = check.text(input.fullName(), "fullName", "Họ và tên");
        String ethnicity = check.optionalText(input.ethnicity(), "ethnicity", "Dân tộc");
        check.given(input.sex(), "sex", "Giới tính");
        check.given(input.education(), "education", "Trình độ");
        check.given(input.politicalTheory(), "politicalTheory", "Lý luận chính trị");
        check.given(input.underInvestigation(), "underInvestigation", "Đang bị điều tra, xem xét");
        checkUnits(input, check);
        LocalDate adult = checkBirth(input.birthDate(), today, check);
        checkParty(input, adult, today, check);
        List<PlanningEntry> planning = planning(input.planning(), today, check);
        List<Grade> grades = grades(input.grades(), adult, today, check);
        List<Discipline> disciplines = disciplines(input.disciplines(), adult, today, check);
        check.refuse("Hồ sơ cán bộ chưa hợp lệ, chưa được lưu.");
        return new Official(id, fullName, input.birthDate(), input.sex(), ethnicity, input.nativeProvinceCode(),
                input.partyJoinedOn(), input.partyOfficialOn(), input.education(), input.politicalTheory(),
                input.currentUnitCode(), input.underInvestigation(), sample, planning, grades, disciplines);
    }

    private void checkUnits(OfficialInput input, EntryCheck check) {
        if (check.given(input.nativeProvinceCode(), "nativeProvinceCode", "Quê quán")) {
            check.that(units.find(input.nativeProvinceCode()).filter(unit -> unit.level() == UnitLevel.PROVINCE).isPresent(),
                    "nativeProvinceCode", "Quê quán", "Phải là mã của một tỉnh, thành phố.");
        }
        if (check.given(input.currentUnitCode(), "currentUnitCode", "Đơn vị công tác")) {
            check.that(units.find(input.currentUnitCode()).isPresent(), "currentUnitCode", "Đơn vị công tác",
                    "Không tìm thấy đơn vị.");
        }
    }

    /** The day from which the official is an adult; the earliest of all days if his date of birth is not usable. */
    private static LocalDate checkBirth(LocalDate birthDate, LocalDate today, EntryCheck check) {
        if (!check.given(birthDate, "birthDate", "Ngày sinh")) {
            return LocalDate.MIN;
        }
        boolean sane = !birthDate.isBefore(EARLIEST_BIRTH) && !birthDate.isAfter(today.minusYears(ADULT_YEARS));
        check.that(sane, "birthDate", "Ngày sinh", "Phải từ năm 1900 và đủ " + ADULT_YEARS + " tuổi.");
        return sane ? birthDate.plusYears(ADULT_YEARS) : LocalDate.MIN;
    }

    private static void checkParty(OfficialInput input, LocalDate adult, LocalDate today, EntryCheck check) {
        LocalDate joined = input.partyJoinedOn();
        LocalDate official = input.partyOfficialOn();
        check.notAfter(joined, today, "partyJoinedOn", "Ngày vào Đảng");
        check.that(joined == null || !joined.isBefore(adult), "partyJoinedOn", "Ngày vào Đảng",
                "Không được trước ngày đủ " + ADULT_YEARS + " tuổi.");
        check.notAfter(official, today, "partyOfficialOn", "Ngày vào Đảng chính thức");
        check.that(official == null || joined != null && !official.isBefore(joined), "partyOfficialOn",
                "Ngày vào Đảng chính thức", "Phải có ngày vào Đảng và không được trước ngày đó.");
    }

    private List<PlanningEntry> planning(List<PlanningInput> inputs, LocalDate today, EntryCheck check) {
        List<PlanningEntry> entries = new ArrayList<>();
        for (int i = 0; check.given(inputs, "planning", "Quy hoạch") && i < inputs.size(); i++) {
            String field = "planning[" + i + "]";
            PlanningInput input = inputs.get(i);
            if (check.given(input, field, "Quy hoạch")) {
                PlanningEntry entry = planningEntry(input, field, today, check);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return sorted(entries, Comparator.comparing(PlanningEntry::approvedOn).thenComparing(PlanningEntry::rankOrder)
                .reversed());
    }

    private PlanningEntry planningEntry(PlanningInput input, String field, LocalDate today, EntryCheck check) {
        Post post = input.postId() == null ? null : posts.find(input.postId()).orElse(null);
        check.that(input.postId() == null || post != null, field + ".postId", "Chức vụ quy hoạch",
                "Không tìm thấy chức vụ.");
        String title = check.text(input.title() == null && post != null ? post.title() : input.title(), field + ".title",
                "Chức danh quy hoạch");
        Integer rank = input.rankOrder() == null && post != null ? Integer.valueOf(post.rankOrder()) : input.rankOrder();
        check.number(rank, 1, EntryCheck.MAX_RANK, field + ".rankOrder", "Thứ bậc chức danh quy hoạch");
        if (check.given(input.period(), field + ".period", "Giai đoạn quy hoạch")) {
            check.that(PERIOD.matcher(input.period()).matches()
                            && input.period().substring(0, 4).compareTo(input.period().substring(5)) < 0,
                    field + ".period", "Giai đoạn quy hoạch", "Phải viết như 2025-2030.");
        }
        check.notAfter(input.approvedOn(), today, field + ".approvedOn", "Ngày phê duyệt quy hoạch");
        return check.given(input.approvedOn(), field + ".approvedOn", "Ngày phê duyệt quy hoạch") && rank != null
                ? new PlanningEntry(title, input.postId(), rank, input.period(), input.approvedOn()) : null;
    }

    private static List<Grade> grades(List<GradeInput> inputs, LocalDate adult, LocalDate today, EntryCheck check) {
        List<Grade> grades = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (int i = 0; check.given(inputs, "grades", "Xếp loại") && i < inputs.size(); i++) {
            String field = "grades[" + i + "]";
            GradeInput grade = inputs.get(i);
            if (check.given(grade, field, "Xếp loại") && check.given(grade.year(), field + ".year", "Năm xếp loại")
                    && check.given(grade.level(), field + ".level", "Mức xếp loại")) {
                check.that(grade.year() >= Math.max(adult.getYear(), EARLIEST_BIRTH.getYear())
                        && grade.year() <= today.getYear(), field + ".year", "Năm xếp loại",
                        "Phải từ năm đủ " + ADULT_YEARS + " tuổi đến năm nay.");
                check.that(years.add(grade.year()), field + ".year", "Năm xếp loại", "Mỗi năm chỉ có một mức xếp loại.");
                grades.add(new Grade(grade.year(), grade.level()));
            }
        }
        return sorted(grades, Comparator.comparing(Grade::year).reversed());
    }

    private static List<Discipline> disciplines(List<Discipline> inputs, LocalDate adult, LocalDate today,
            EntryCheck check) {
        List<Discipline> disciplines = new ArrayList<>();
        for (int i = 0; check.given(inputs, "disciplines", "Kỷ luật") && i < inputs.size(); i++) {
            String field = "disciplines[" + i + "]";
            Discipline discipline = inputs.get(i);
            if (check.given(discipline, field, "Kỷ luật")
                    && check.given(discipline.form(), field + ".form", "Hình thức kỷ luật")
                    && check.given(discipline.decidedOn(), field + ".decidedOn", "Ngày quyết định kỷ luật")) {
                check.notAfter(discipline.decidedOn(), today, field + ".decidedOn", "Ngày quyết định kỷ luật");
                check.that(!discipline.decidedOn().isBefore(adult), field + ".decidedOn", "Ngày quyết định kỷ luật",
                        "Không được trước ngày đủ " + ADULT_YEARS + " tuổi.");
                check.that(disciplines.stream().noneMatch(other -> other.form() == discipline.form()
                        && other.decidedOn().equals(discipline.decidedOn())), field, "Kỷ luật", "Đã ghi ở trên.");
                disciplines.add(new Discipline(discipline.form(), discipline.decidedOn(),
                        check.optionalText(discipline.note(), field + ".note", "Ghi chú kỷ luật")));
            }
        }
        return sorted(disciplines, Comparator.comparing(Discipline::decidedOn).thenComparing(Discipline::form).reversed());
    }

    /** In the order in which the record is shown, so that the same record sent in another order changes nothing. */
    private static <T> List<T> sorted(List<T> entries, Comparator<T> order) {
        return entries.stream().sorted(order).toList();
    }
}
