package org.tiencu.organisation;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.confirmation.Confirmations;
import org.tiencu.platform.confirmation.ConfirmedAct;
import org.tiencu.platform.security.CurrentUser;

/** Imports from CSV files, of which some take a second person: those are tried out, and done when he confirms. */
@Service
class CsvImports implements ConfirmedAct {

    static final String KIND = "csv-import";
    private static final Map<String, String> TITLES =
            Map.of("units", "Đơn vị", "posts", "Chức vụ", "officials", "Cán bộ", "tenures", "Thời hạn giữ chức vụ");

    /**
     * What came of a file.
     *
     * @param confirmation number under which it waits for a second person, null if it is stored
     * @param result what was stored, or would be
     */
    record Outcome(Long confirmation, ImportResult result) {
    }

    private final Map<String, Function<byte[], ImportResult>> imports;
    private final Confirmations confirmations;
    private final Set<String> takingTwo;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    CsvImports(UnitImport units, EntryImport entries, @Lazy Confirmations confirmations,
            @Value("${tiencu.second-person.imports}") Set<String> takingTwo, CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.imports = Map.of("units", units::run, "posts", entries::posts, "officials", entries::officials,
                "tenures", entries::tenures);
        this.confirmations = confirmations;
        this.takingTwo = takingTwo;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Stores the file, or asks a second person to; for administrators. */
    Outcome run(String what, byte[] file) {
        currentUser.requireAdministrator();
        if (!takingTwo.contains(what)) {
            return new Outcome(null, imports.get(what).apply(file));
        }
        ImportResult tried = transaction.execute(status -> {
            status.setRollbackOnly();
            return imports.get(what).apply(file);
        });
        if (tried.created() + tried.updated() == 0) {
            return new Outcome(null, imports.get(what).apply(file));
        }
        return new Outcome(confirmations.ask(KIND, what, "%d dòng: thêm %d, cập nhật %d, không đổi %d.".formatted(tried.read(),
                tried.created(), tried.updated(), tried.unchanged()), file), tried);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title(String subject) {
        return "Nhập từ tệp CSV: " + TITLES.get(subject);
    }

    @Override
    public boolean isAllowed(String subject) {
        return currentUser.isAdministrator();
    }

    @Override
    public String fileName(String subject) {
        return "nhap-" + subject + ".csv";
    }

    @Override
    public Object perform(String subject, byte[] content) {
        return imports.get(subject).apply(content);
    }
}
