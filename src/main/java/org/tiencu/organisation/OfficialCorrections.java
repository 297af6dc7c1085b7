package org.tiencu.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.OfficialEntry.GradeInput;
import org.tiencu.organisation.OfficialEntry.OfficialInput;
import org.tiencu.organisation.OfficialEntry.PlanningInput;
import org.tiencu.platform.refusal.Refusal;

/** Corrects one part of an official's record at his own request, by the rules by which the whole record is entered. */
@Service
public class OfficialCorrections {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String FIELD = "newValue";
    private static final String LABEL = "Sửa thành";

    /**
     * A part that may be corrected.
     *
     * @param name its constant
     * @param label Vietnamese name
     */
    public record Part(String name, String label) {
    }

    private enum Corrected {
        FULL_NAME("Họ và tên"), BIRTH_DATE("Ngày sinh"), SEX("Giới tính"), ETHNICITY("Dân tộc"),
        PARTY_JOINED_ON("Ngày vào Đảng"), PARTY_OFFICIAL_ON("Ngày vào Đảng chính thức"), EDUCATION("Trình độ"),
        POLITICAL_THEORY("Lý luận chính trị");

        private final String label;

        Corrected(String label) {
            this.label = label;
        }
    }

    private final Officials officials;
    private final OfficialEntry entry;

    OfficialCorrections(Officials officials, OfficialEntry entry) {
        this.officials = officials;
        this.entry = entry;
    }

    /** All parts that may be corrected. */
    public List<Part> parts() {
        return Arrays.stream(Corrected.values()).map(one -> new Part(one.name(), one.label)).toList();
    }

    /** Vietnamese name of a part. */
    public String label(String part) {
        return Corrected.valueOf(part).label;
    }

    /** What stands there now, as officials write it; empty if nothing does. */
    public String value(String officialId, String part) {
        Official one = read(officialId);
        String value = switch (Corrected.valueOf(part)) {
            case FULL_NAME -> one.fullName();
            case BIRTH_DATE -> day(one.birthDate());
            case SEX -> one.sex().displayName();
            case ETHNICITY -> one.ethnicity();
            case PARTY_JOINED_ON -> day(one.partyJoinedOn());
            case PARTY_OFFICIAL_ON -> day(one.partyOfficialOn());
            case EDUCATION -> one.education().displayName();
            case POLITICAL_THEORY -> one.politicalTheory().displayName();
        };
        return value == null ? "" : value;
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    /**
     * Looks whether the correction would be accepted; changes nothing.
     *
     * @param value days as 05/09/1980, everything else as {@link #value} shows it
     * @throws Refusal with the field {@code newValue}, without repeating what was entered
     */
    @Transactional(readOnly = true)
    public void check(String officialId, String part, String value) {
        asOneField(() -> entry.check(officialId, corrected(read(officialId), part, value)));
    }

    /**
     * Corrects the record.
     *
     * @throws Refusal as {@link #check}
     */
    @Transactional
    public void correct(String officialId, String part, String value) {
        asOneField(() -> entry.put(officialId, corrected(read(officialId), part, value)));
    }

    /** The form of a request has one field for whatever part it is about. */
    private static void asOneField(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            throw refusal.violations().isEmpty() ? refusal
                    : Refusal.field(FIELD, LABEL, refusal.violations().get(0).message());
        }
    }

    private Official read(String officialId) {
        return officials.find(officialId).orElseThrow(() -> Refusal.notFound("Không tìm thấy cán bộ."));
    }

    private static OfficialInput corrected(Official one, String part, String text) {
        Corrected what = Corrected.valueOf(part);
        String value = EntryCheck.clean(text == null ? "" : text);
        return new OfficialInput(what == Corrected.FULL_NAME ? value : one.fullName(),
                what == Corrected.BIRTH_DATE ? parse(value) : one.birthDate(),
                what == Corrected.SEX ? choice(value, Sex.values(), Sex::displayName) : one.sex(),
                what == Corrected.ETHNICITY ? value : one.ethnicity(), one.nativeProvinceCode(),
                what == Corrected.PARTY_JOINED_ON ? parse(value) : one.partyJoinedOn(),
                what == Corrected.PARTY_OFFICIAL_ON ? parse(value) : one.partyOfficialOn(),
                what == Corrected.EDUCATION ? choice(value, Education.values(), Education::displayName) : one.education(),
                what == Corrected.POLITICAL_THEORY ? choice(value, PoliticalTheory.values(), PoliticalTheory::displayName)
                        : one.politicalTheory(), one.currentUnitCode(), one.underInvestigation(),
                one.planning().stream().map(entry -> new PlanningInput(entry.title(), entry.postId(), entry.rankOrder(),
                        entry.period(), entry.approvedOn())).toList(),
                one.grades().stream().map(grade -> new GradeInput(grade.year(), grade.level())).toList(), one.disciplines());
    }

    private static LocalDate parse(String value) {
        try {
            return LocalDate.parse(value, DAY);
        } catch (DateTimeParseException e) {
            throw Refusal.field(FIELD, LABEL, "Ngày phải viết như 05/09/1980.");
        }
    }

    private static <E> E choice(String value, E[] values, Function<E, String> name) {
        return Stream.of(values).filter(one -> name.apply(one).equalsIgnoreCase(value)).findFirst()
                .orElseThrow(() -> Refusal.field(FIELD, LABEL, "Phải là một trong: "
                        + String.join(", ", Stream.of(values).map(name).toList()) + "."));
    }
}
