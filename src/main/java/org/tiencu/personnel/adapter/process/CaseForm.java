package org.tiencu.personnel.adapter.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Post;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.vetting.Condition;

/** Values that the forms of a case have in common. */
@Component
public class CaseForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseFile file;

    CaseForm(CaseFile file) {
        this.file = file;
    }

    /** The heading of every form: which case, which post and who if there is one, which unit. */
    public Map<String, Object> heading(String caseId) {
        PersonnelCase personnelCase = file.read(caseId);
        Post post = file.post(personnelCase);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNumber", caseId);
        values.put("postTitle", post == null ? personnelCase.kind().label() : post.title());
        values.put("unitName", file.unit(personnelCase.unitCode()).name());
        if (personnelCase.officialId() != null) {
            values.put("officialName", name(personnelCase.officialId()));
        }
        return values;
    }

    /** People as options of a list. */
    public List<Map<String, Object>> options(List<String> officialIds) {
        Map<String, String> names = file.distinctNames(officialIds);
        return officialIds.stream().map(id -> option(names.get(id), id)).toList();
    }

    /**
     * People as options of a list from which one is looked for: with year of birth, post and unit, since two may have one
     * name.
     *
     * @param remark what else has to be known of each to choose him; an empty text for nothing
     */
    public List<Map<String, Object>> people(List<Official> officials, Function<Official, String> remark) {
        Map<String, String> workplaces = file.workplaces(officials.stream().map(Official::id).toList());
        return officials.stream().map(one -> option(Stream.of(one.fullName(), "sinh " + one.birthDate().getYear(),
                text(workplaces.get(one.id())), remark.apply(one)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – ")), one.id())).toList();
    }

    /** One empty row for each person, for a list that cannot be added to. */
    public List<Map<String, Object>> rows(List<String> officialIds) {
        return officialIds.stream().map(id -> Map.<String, Object>of("officialId", id)).toList();
    }

    public String name(String officialId) {
        return names(List.of(officialId));
    }

    /** Names, separated by commas, in the order given. */
    public String names(List<String> officialIds) {
        Map<String, String> names = file.distinctNames(officialIds);
        return String.join(", ", officialIds.stream().map(names::get).toList());
    }

    /** Conditions as rows of a table. */
    public static List<Map<String, Object>> conditions(List<Condition> conditions) {
        return conditions.stream().map(condition -> Map.<String, Object>of("label", condition.label(),
                "met", condition.met() ? "Đạt" : "Chưa đạt", "reason", condition.reason(),
                "law", condition.document() + ", " + condition.article())).toList();
    }

    public static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** A day as officials write it; an empty text if there is none. */
    public static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** A percentage as officials write it: two decimals behind a comma. */
    public static String percent(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    /** A text for a template; null would be printed as such. */
    public static String text(String text) {
        return text == null ? "" : text;
    }
}
