package org.tiencu.organisation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.CsvUpload.Row;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.refusal.Refusal;

/**
 * Imports units from a CSV file with the header {@code code,name,level,parent_code,kind}. Either the whole file is
 * stored or nothing; a refusal names every bad row. What the file says replaces what is known of its units; units that
 * are not in the file stay. A province without a parent belongs to the centre.
 */
@Service
public class UnitImport {

    private static final List<String> HEADER = List.of("code", "name", "level", "parent_code", "kind");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,10}");
    private static final int MAX_NAME = 200;

    private final Units units;
    private final AuditTrail audit;

    UnitImport(Units units, AuditTrail audit) {
        this.units = units;
        this.audit = audit;
    }

    /**
     * Imports the file.
     *
     * @param file the bytes of the file, UTF-8 with or without a byte order mark
     * @throws Refusal if the file or any row is not acceptable; nothing is stored then
     */
    @Transactional
    public ImportResult run(byte[] file) {
        CsvUpload upload = CsvUpload.read(file, HEADER);
        units.lock();
        Map<String, Unit> valid = check(upload);
        Units.Saved saved = units.save(valid.values());
        audit.record(AuditEntry.of("import.stored").on("import", "units").detail("rows", valid.size()).after(file));
        return new ImportResult(valid.size(), saved.created(), saved.updated(), saved.unchanged());
    }

    private Map<String, Unit> check(CsvUpload upload) {
        Map<String, Unit> known = units.all();
        Map<String, UnitLevel> levelsInFile = new HashMap<>();
        for (Row row : upload.rows()) {
            if (level(row) != null) {
                levelsInFile.put(row.text("code"), level(row));
            }
        }
        Map<String, Unit> valid = new LinkedHashMap<>();
        upload.forEach(1, row -> {
            Unit unit = unit(row);
            if (unit != null) {
                checkLevel(unit, known, levelsInFile, row.reasons());
                valid.put(unit.code(), unit);
            }
        });
        return valid;
    }

    /** The unit in this row, or null if the row cannot be read as one. */
    private static Unit unit(Row row) {
        String code = row.text("code");
        String name = row.text("name");
        UnitLevel level = level(row);
        String parent = row.text("parent_code");
        List<String> reasons = row.reasons();
        if (code == null || !CODE.matcher(code).matches()) {
            reasons.add("Mã đơn vị phải gồm 1 đến 10 chữ số hoặc chữ cái không dấu.");
        }
        if (name == null) {
            reasons.add("Thiếu tên đơn vị.");
        } else if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add("Tên đơn vị phải nằm trên một dòng và không dài quá " + MAX_NAME + " ký tự.");
        }
        if (level == null) {
            reasons.add("Cấp đơn vị phải là CENTRAL, PROVINCE hoặc COMMUNE.");
            return null;
        }
        String kind = row.text("kind");
        if (kind == null || !level.kinds().contains(kind)) {
            reasons.add("Loại đơn vị không phù hợp với " + level.displayName() + ": phải là "
                    + String.join(", ", level.kinds().stream().sorted().toList()) + ".");
        }
        return new Unit(code, name, level, parent == null && level == UnitLevel.PROVINCE ? Unit.CENTRE : parent, kind);
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

    private static UnitLevel level(Row row) {
        try {
            return UnitLevel.valueOf(String.valueOf(row.text("level")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
