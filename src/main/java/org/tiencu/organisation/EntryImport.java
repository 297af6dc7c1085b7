package org.tiencu.organisation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.CsvUpload.Row;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;

/**
 * Imports posts, officials and tenures from CSV files by the rules that hold for a single entry. Either the whole file
 * is stored or nothing; what is not in the file stays.
 */
@Service
class EntryImport {

    private static final List<String> POSTS = List.of("id", "unit_code", "title", "authority_unit", "regime", "head",
            "term_years", "non_local", "elected", "seats", "rank_order");
    private static final List<String> OFFICIALS = List.of("id", "full_name", "birth_date", "sex", "ethnicity",
            "native_province_code", "party_joined_on", "party_official_on", "education", "political_theory",
            "current_unit_code", "under_investigation", "planning", "grades", "disciplines");
    private static final List<String> TENURES = List.of("official_id", "post_id", "starts_on", "ends_on", "closed_on",
            "closing_reason", "decision_number", "decision_date", "decided_by");

    private final PostEntry posts;
    private final OfficialEntry officials;
    private final TenureEntry tenures;
    private final AuditTrail audit;

    EntryImport(PostEntry posts, OfficialEntry officials, TenureEntry tenures, AuditTrail audit) {
        this.posts = posts;
        this.officials = officials;
        this.tenures = tenures;
        this.audit = audit;
    }

    @Transactional
    public ImportResult posts(byte[] file) {
        return run("posts", file, POSTS, 1, EntryImport::post, post -> posts.put(post.id(), post.input()));
    }

    @Transactional
    public ImportResult officials(byte[] file) {
        return run("officials", file, OFFICIALS, 1, EntryImport::official, official -> officials.put(official.id(), official.input()));
    }

    @Transactional
    public ImportResult tenures(byte[] file) {
        return run("tenures", file, TENURES, 3, EntryImport::tenure,
                tenure -> tenures.open(tenure).created() ? Saved.CREATED : Saved.UNCHANGED);
    }

    private record WithId<T>(String id, T input) {
    }

    private <T> ImportResult run(String what, byte[] file, List<String> header, int keyColumns, Function<Row, T> read,
            Function<T, Saved> save) {
        Map<Saved, Integer> counts = new EnumMap<>(Saved.class);
        CsvUpload.read(file, header).forEach(keyColumns, row -> {
            T input = read.apply(row);
            if (row.reasons().isEmpty()) {
                counts.merge(save.apply(input), 1, Integer::sum);
            }
        });
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        audit.record(AuditEntry.of("import.stored").on("import", what).detail("rows", rows).after(file));
        return new ImportResult(rows,
                counts.getOrDefault(Saved.CREATED, 0), counts.getOrDefault(Saved.UPDATED, 0),
                counts.getOrDefault(Saved.UNCHANGED, 0));
    }

    private static WithId<PostEntry.PostInput> post(Row row) {
        return new WithId<>(id(row), new PostEntry.PostInput(row.text("unit_code"), row.text("title"),
                row.text("authority_unit"), row.choice("regime", Regime.class), row.flag("head"), row.number("term_years"),
                row.flag("non_local"), row.flag("elected"), row.number("seats"), row.number("rank_order")));
    }

    private static WithId<OfficialEntry.OfficialInput> official(Row row) {
        return new WithId<>(id(row), new OfficialEntry.OfficialInput(row.text("full_name"), row.day("birth_date"),
                row.choice("sex", Sex.class), row.text("ethnicity"), row.text("native_province_code"),
                row.day("party_joined_on"), row.day("party_official_on"), row.choice("education", Education.class),
                row.choice("political_theory", PoliticalTheory.class), row.text("current_unit_code"),
                row.flag("under_investigation"),
                row.entries("planning", 3, "mã chức vụ, giai đoạn, ngày phê duyệt",
                        part -> new OfficialEntry.PlanningInput(null, part[0], null, part[1], LocalDate.parse(part[2]))),
                row.entries("grades", 2, "năm, mức xếp loại", part -> new OfficialEntry.GradeInput(
                        Integer.valueOf(part[0]), Grade.Level.valueOf(part[1]))),
                row.entries("disciplines", 2, "ngày quyết định, hình thức", part -> new Discipline(
                        Discipline.Form.valueOf(part[1]), LocalDate.parse(part[0]), null))));
    }

    private static TenureEntry.TenureInput tenure(Row row) {
        return new TenureEntry.TenureInput(row.text("official_id"), row.text("post_id"), row.day("starts_on"),
                row.day("ends_on"), row.day("closed_on"), row.text("closing_reason"), row.text("decision_number"),
                row.day("decision_date"), row.text("decided_by"));
    }

    private static String id(Row row) {
        String id = row.text("id");
        return id == null ? "" : id;
    }
}
