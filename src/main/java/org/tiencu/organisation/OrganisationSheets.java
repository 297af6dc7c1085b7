package org.tiencu.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.sheet.SheetColumn;
import org.tiencu.platform.sheet.SheetColumn.Option;
import org.tiencu.platform.sheet.SheetLayout;
import org.tiencu.platform.sheet.SheetRow;

/** Posts, officials and tenures as rows of a spreadsheet: the same columns on the way in and out. */
@Component
class OrganisationSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Units units;

    OrganisationSheets(Units units) {
        this.units = units;
    }

    private List<Option> units(Predicate<Unit> which) {
        return units.all().values().stream().filter(which).sorted(Comparator.comparing(Unit::code))
                .map(unit -> new Option(unit.code(), unit.code() + " - " + unit.name())).toList();
    }

    // ---- posts

    SheetLayout posts() {
        List<Option> all = units(unit -> true);
        return new SheetLayout("Chức vụ", List.of(
                SheetColumn.code("id", "Mã chức vụ").must().help("Ví dụ 99001-PCT; nhập lại mã cũ là sửa chức vụ đó.")
                        .example("MAU-PCT"),
                SheetColumn.choice("unitCode", "Đơn vị", all).digits(5).must().example(Unit.CENTRE),
                SheetColumn.text("title", "Chức danh").must().example("Phó Chủ tịch (mẫu)"),
                SheetColumn.choice("authorityUnit", "Cấp có thẩm quyền", all).digits(5).must()
                        .help("Đơn vị quản lý và quyết định về chức vụ.").example(Unit.CENTRE),
                SheetColumn.choice("regime", "Quy định áp dụng", Regime.class, Regime::displayName).must().example("STATE"),
                SheetColumn.flag("head", "Người đứng đầu").must().example(false),
                SheetColumn.number("termYears", "Nhiệm kỳ (năm)").must().example(5),
                SheetColumn.flag("nonLocal", "Không là người địa phương").must().example(false),
                SheetColumn.flag("elected", "Do Hội đồng nhân dân bầu").must().example(true),
                SheetColumn.number("seats", "Số lượng").must().example(1),
                SheetColumn.number("rankOrder", "Thứ bậc chức danh").must().help("Số càng lớn chức danh càng cao.")
                        .example(40)),
                List.of("id"));
    }

    static PostEntry.PostInput post(SheetRow row) {
        return new PostEntry.PostInput(row.text("unitCode"), row.text("title"), row.text("authorityUnit"),
                row.choice("regime", Regime.class), row.flag("head"), row.number("termYears"), row.flag("nonLocal"),
                row.flag("elected"), row.number("seats"), row.number("rankOrder"));
    }

    static Map<String, Object> row(SheetLayout layout, Post p) {
        return layout.row(p.id(), p.unitCode(), p.title(), p.authorityUnit(), p.regime(), p.head(), p.termYears(),
                p.nonLocal(), p.elected(), p.seats(), p.rankOrder());
    }

    // ---- officials

    SheetLayout officials() {
        return new SheetLayout("Cán bộ", List.of(
                SheetColumn.code("id", "Mã cán bộ").must().help("Không dùng số căn cước; nhập lại mã cũ là sửa cả hồ sơ đó.")
                        .example("MAU-0001"),
                SheetColumn.text("fullName", "Họ và tên").must().example("Nguyễn Thị Sen (mẫu)"),
                SheetColumn.day("birthDate", "Ngày sinh").must().example(LocalDate.of(1980, 9, 5)),
                SheetColumn.choice("sex", "Giới tính", Sex.class, Sex::displayName).must().example("FEMALE"),
                SheetColumn.text("ethnicity", "Dân tộc").example("Kinh"),
                SheetColumn.choice("nativeProvinceCode", "Quê quán", units(unit -> unit.level() == UnitLevel.PROVINCE))
                        .must()
                        .help("Tỉnh, thành phố.").example("01"),
                SheetColumn.day("partyJoinedOn", "Ngày vào Đảng").example(LocalDate.of(2004, 5, 19)),
                SheetColumn.day("partyOfficialOn", "Ngày vào Đảng chính thức").example(LocalDate.of(2005, 5, 19)),
                SheetColumn.choice("education", "Trình độ", Education.class, Education::displayName).must()
                        .example("UNIVERSITY"),
                SheetColumn.choice("politicalTheory", "Lý luận chính trị", PoliticalTheory.class,
                        PoliticalTheory::displayName)
                        .must().example("ADVANCED"),
                SheetColumn.choice("currentUnitCode", "Đơn vị công tác", units(unit -> true)).digits(5).must()
                        .example(Unit.CENTRE),
                SheetColumn.flag("underInvestigation", "Đang bị điều tra, xem xét").must().example(false),
                SheetColumn.text("planning", "Quy hoạch")
                        .help("Mỗi mục: mã chức vụ (hoặc chức danh / thứ bậc) | giai đoạn | "
                        + "ngày phê duyệt; nhiều mục cách nhau bằng dấu chấm phẩy. "
                        + "Ví dụ 99001-CT | 2025-2030 | 15/04/2025."),
                SheetColumn.text("grades", "Xếp loại")
                        .help("Mỗi mục: năm | mức xếp loại; nhiều mục cách nhau bằng dấu chấm phẩy.")
                        .example("2025 | Hoàn thành tốt nhiệm vụ"),
                SheetColumn.text("disciplines", "Kỷ luật")
                        .help("Mỗi mục: hình thức | ngày quyết định | ghi chú (có thể bỏ ghi "
                        + "chú); nhiều mục cách nhau bằng dấu chấm phẩy. Ví dụ Khiển trách | 01/02/2020.")),
                List.of("id"));
    }

    /**
     * Reads a record.
     *
     * @throws Refusal if planning, grades or disciplines are not written as the template says
     */
    static OfficialEntry.OfficialInput official(SheetRow row) {
        return new OfficialEntry.OfficialInput(row.text("fullName"), row.day("birthDate"), row.choice("sex", Sex.class),
                row.text("ethnicity"), row.text("nativeProvinceCode"), row.day("partyJoinedOn"), row.day("partyOfficialOn"),
                row.choice("education", Education.class), row.choice("politicalTheory", PoliticalTheory.class),
                row.text("currentUnitCode"), row.flag("underInvestigation"),
                entries(row, "planning", "Quy hoạch", 3, part -> {
                    int slash = part[0].lastIndexOf('/');
                    return slash < 0 ? new OfficialEntry.PlanningInput(null, part[0], null, part[1], day(part[2]))
                            : new OfficialEntry.PlanningInput(part[0].substring(0, slash).strip(), null,
                                    Integer.valueOf(part[0].substring(slash + 1).strip()), part[1], day(part[2]));
                }),
                entries(row, "grades", "Xếp loại", 2, part -> new OfficialEntry.GradeInput(Integer.valueOf(part[0]),
                        constant(Grade.Level.values(), Grade.Level::displayName, part[1]))),
                entries(row, "disciplines", "Kỷ luật", 3, part -> new Discipline(
                        constant(Discipline.Form.values(), Discipline.Form::displayName, part[0]), day(part[1]),
                        part[2].isEmpty() ? null : part[2])));
    }

    static Map<String, Object> row(SheetLayout layout, Official o) {
        return layout.row(o.id(), o.fullName(), o.birthDate(), o.sex(), o.ethnicity(), o.nativeProvinceCode(),
                o.partyJoinedOn(), o.partyOfficialOn(), o.education(), o.politicalTheory(), o.currentUnitCode(),
                o.underInvestigation(),
                joined(o.planning(), one -> (one.postId() == null ? one.title() + " / " + one.rankOrder() : one.postId())
                        + " | " + one.period() + " | " + SHOWN_DAY.format(one.approvedOn())),
                joined(o.grades(), one -> one.year() + " | " + one.level().displayName()),
                joined(o.disciplines(), one -> one.form().displayName() + " | " + SHOWN_DAY.format(one.decidedOn())
                        + (one.note() == null ? "" : " | " + one.note().replace(';', ',').replace('|', ','))));
    }

    private static <T> String joined(List<T> entries, Function<T, String> text) {
        return entries.isEmpty() ? null : entries.stream().map(text).collect(Collectors.joining("; "));
    }

    private static <T> List<T> entries(SheetRow row, String key, String label, int parts, Function<String[], T> entry) {
        String text = row.text(key);
        try {
            return text == null ? List.of() : Arrays.stream(text.split(";")).map(String::strip)
                    .filter(one -> !one.isEmpty()).map(one -> entry.apply(split(one, parts))).toList();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Refusal.field(key, label, "Ghi không đúng cách; xem cách ghi ở trang Hướng dẫn của tệp mẫu.");
        }
    }

    /** The parts of an entry; of three the last one may be left out. */
    private static String[] split(String entry, int parts) {
        String[] found = Arrays.stream(entry.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (found.length == parts) {
            return found;
        }
        if (parts == 3 && found.length == 2) {
            return new String[] {found[0], found[1], ""};
        }
        throw new IllegalArgumentException("So many parts: " + found.length);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    private static <E extends Enum<E>> E constant(E[] constants, Function<E, String> name, String text) {
        return Arrays.stream(constants).filter(one -> name.apply(one).equalsIgnoreCase(text) || one.name().equals(text))
                .findFirst().orElseThrow(IllegalArgumentException::new);
    }

    // ---- tenures

    SheetLayout tenures() {
        return new SheetLayout("Thời hạn giữ chức vụ", List.of(
                SheetColumn.code("officialId", "Mã cán bộ").must().help("Cán bộ phải có trong hệ thống.")
                        .example("MAU-0001"),
                SheetColumn.code("postId", "Mã chức vụ").must().help("Chức vụ phải có trong hệ thống.").example("MAU-PCT"),
                SheetColumn.day("startsOn", "Ngày bắt đầu").must().example(LocalDate.of(2024, 1, 1)),
                SheetColumn.day("endsOn", "Ngày hết thời hạn").must().example(LocalDate.of(2029, 1, 1)),
                SheetColumn.day("closedOn", "Ngày cuối giữ chức vụ")
                        .help("Chỉ ghi khi đã thôi giữ chức vụ, cùng với lý do."),
                SheetColumn.text("closingReason", "Lý do thôi giữ chức vụ"),
                SheetColumn.text("decisionNumber", "Số quyết định").must().example("12/QĐ-UBND (mẫu)"),
                SheetColumn.day("decisionDate", "Ngày quyết định").must().example(LocalDate.of(2023, 12, 20)),
                SheetColumn.text("decidedBy", "Cơ quan quyết định").must().example("Ủy ban nhân dân tỉnh")),
                List.of("officialId", "postId", "startsOn"));
    }

    // ---- relatives

    SheetLayout kin() {
        return new SheetLayout("Người thân của cán bộ", List.of(
                SheetColumn.code("officialId", "Mã cán bộ").must().help("Cán bộ phải có trong hệ thống.")
                        .example("MAU-0001"),
                SheetColumn.text("userId", "Tên đăng nhập").must()
                        .help("Người dùng phần mềm là người thân của cán bộ, hoặc chính cán bộ; người này không xử lý vụ việc "
                        + "về cán bộ.").example("office"),
                SheetColumn.choice("kinship", "Quan hệ", Kinship.class, Kinship::displayName).must().example("SIBLING")),
                List.of("officialId", "userId"));
    }

    static DeclaredKin kin(SheetRow row) {
        return new DeclaredKin(row.text("userId"), row.choice("kinship", Kinship.class));
    }

    static TenureEntry.TenureInput tenure(SheetRow row) {
        return new TenureEntry.TenureInput(row.text("officialId"), row.text("postId"), row.day("startsOn"),
                row.day("endsOn"),
                row.day("closedOn"), row.text("closingReason"), row.text("decisionNumber"), row.day("decisionDate"),
                row.text("decidedBy"));
    }
}
