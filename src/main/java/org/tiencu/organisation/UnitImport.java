package org.tiencu.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;

/**
 * Imports units from a CSV file with the header {@code code,name,level,parent_code,kind}. Either the whole file is
 * stored or nothing; a refusal names every bad row. What the file says replaces what is known of its units; units that
 * are not in the file stay. A province without a parent belongs to the centre.
 */
@Service
public class UnitImport {

    /** The largest file that is taken. */
    public static final int MAX_BYTES = 10_000_000;

    /** So many bad rows are named; the others are only counted. */
    static final int MAX_VIOLATIONS = 100;

    private static final List<String> HEADER = List.of("code", "name", "level", "parent_code", "kind");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,10}");
    private static final int MAX_NAME = 200;

    /**
     * What an import did.
     *
     * @param read rows in the file without the header
     * @param created new units
     * @param updated units that changed
     * @param unchanged units that were the same already
     */
    public record Result(int read, int created, int updated, int unchanged) {
    }

    private final Units units;

    UnitImport(Units units) {
        this.units = units;
    }

    /**
     * Imports the file.
     *
     * @param file the bytes of the file, UTF-8 with or without a byte order mark
     * @throws Refusal if the file or any row is not acceptable; nothing is stored then
     */
    @Transactional
    public Result run(byte[] file) {
        List<CsvRecord> lines = parse(text(file));
        if (lines.isEmpty() || !lines.get(0).getFields().stream().map(UnitImport::clean).toList().equals(HEADER)) {
            throw refusal(List.of(violation(1, "Dòng đầu phải là: " + String.join(",", HEADER) + ".")), 1);
        }
        units.lock();
        Map<String, Unit> valid = check(lines.subList(1, lines.size()));
        Units.Saved saved = units.save(valid.values());
        return new Result(valid.size(), saved.created(), saved.updated(), saved.unchanged());
    }

    private Map<String, Unit> check(List<CsvRecord> rows) {
        Map<String, Unit> known = units.all();
        Map<String, UnitLevel> levelsInFile = new HashMap<>();
        for (CsvRecord row : rows) {
            if (row.getFieldCount() == HEADER.size() && level(clean(row.getField(2))) != null) {
                levelsInFile.put(clean(row.getField(0)), level(clean(row.getField(2))));
            }
        }
        Map<String, Unit> valid = new LinkedHashMap<>();
        Map<String, Long> firstLines = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (CsvRecord row : rows) {
            List<String> reasons = new ArrayList<>();
            Unit unit = unit(row, reasons);
            if (unit != null) {
                Long firstLine = firstLines.putIfAbsent(unit.code(), row.getStartingLineNumber());
                if (firstLine != null) {
                    reasons.add("Mã đơn vị đã có ở dòng " + firstLine + ".");
                }
                checkLevel(unit, known, levelsInFile, reasons);
                valid.put(unit.code(), unit);
            }
            if (!reasons.isEmpty()) {
                violations.add(violation(row.getStartingLineNumber(), String.join(" ", reasons)));
            }
        }
        if (!violations.isEmpty()) {
            throw refusal(violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size())), violations.size());
        }
        return valid;
    }

    /** The unit in this row, or null if the row cannot be read as one. */
    private static Unit unit(CsvRecord row, List<String> reasons) {
        if (row.getFieldCount() != HEADER.size()) {
            reasons.add("Phải có đúng 5 cột, dòng này có " + row.getFieldCount() + " cột.");
            return null;
        }
        String code = clean(row.getField(0));
        String name = clean(row.getField(1));
        UnitLevel level = level(clean(row.getField(2)));
        String parent = clean(row.getField(3));
        String kind = clean(row.getField(4));
        if (!CODE.matcher(code).matches()) {
            reasons.add("Mã đơn vị phải gồm 1 đến 10 chữ số hoặc chữ cái không dấu.");
        }
        if (name.isEmpty()) {
            reasons.add("Thiếu tên đơn vị.");
        } else if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add("Tên đơn vị phải nằm trên một dòng và không dài quá " + MAX_NAME + " ký tự.");
        }
        if (level == null) {
            reasons.add("Cấp đơn vị phải là CENTRAL, PROVINCE hoặc COMMUNE.");
            return null;
        }
        if (!level.kinds().contains(kind)) {
            reasons.add("Loại đơn vị không phù hợp với " + level.displayName() + ": phải là "
                    + String.join(", ", level.kinds().stream().sorted().toList()) + ".");
        }
        if (parent.isEmpty() && level == UnitLevel.PROVINCE) {
            parent = Unit.CENTRE;
        }
        return new Unit(code, name, level, parent.isEmpty() ? null : parent, kind);
    }

    private static void checkLevel(Unit unit, Map<String, Unit> known, Map<String, UnitLevel> levelsInFile,
            List<String> reasons) {
        Unit before = known.get(unit.code());
        if (before != null && before.level() != unit.level()) {
            reasons.add("Đơn vị này đang là " + before.level().displayName() + ", không đổi cấp được.");
        }
        if (unit.level() == UnitLevel.CENTRAL) {
            if (unit.parentCode() != null) {
                reasons.add("Đơn vị Trung ương không có đơn vị cấp trên.");
            }
            return;
        }
        if (unit.parentCode() == null) {
            reasons.add("Thiếu mã đơn vị cấp trên.");
            return;
        }
        Unit parentBefore = known.get(unit.parentCode());
        UnitLevel parentLevel = levelsInFile.getOrDefault(unit.parentCode(),
                parentBefore == null ? null : parentBefore.level());
        if (parentLevel == null) {
            reasons.add("Không tìm thấy đơn vị cấp trên trong tệp và trong hệ thống.");
        } else if (parentLevel != unit.level().parentLevel()) {
            reasons.add("Đơn vị cấp trên phải là " + unit.level().parentLevel().displayName() + ".");
        }
    }

    private static List<CsvRecord> parse(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ignoreDifferentFieldCount(true).ofCsvRecord(text)) {
            return csv.stream().toList();
        } catch (CsvParseException e) {
            throw Refusal.input("Tệp không phải là CSV đúng quy cách; hãy kiểm tra các dấu ngoặc kép. "
                    + "Không có dòng nào được lưu.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw Refusal.input("Tệp lớn quá 10 MB.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.input("Tệp không phải mã UTF-8. Hãy lưu tệp dưới dạng CSV UTF-8.");
        }
    }

    private static UnitLevel level(String text) {
        try {
            return UnitLevel.valueOf(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String clean(String field) {
        return Normalizer.normalize(field, Normalizer.Form.NFC).strip();
    }

    private static Violation violation(long line, String message) {
        return new Violation("line " + line, "Dòng " + line, message);
    }

    private static Refusal refusal(List<Violation> violations, int total) {
        String shown = total > violations.size() ? " Dưới đây là " + violations.size() + " dòng đầu." : "";
        return Refusal.input("Có " + total + " dòng không hợp lệ; không có dòng nào được lưu." + shown, violations);
    }
}
