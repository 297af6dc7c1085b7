package org.tiencu.desk.application.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.confirmation.Confirmations;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetImport;
import org.tiencu.platform.sheet.SheetWriter;

/**
 * What comes in by spreadsheet. A dry run stores every row in a transaction that is rolled back, so that what holds between
 * rows is checked too; a file with an error is never stored in part.
 */
@Service
public class SheetImports {

    /** How long a checked file waits to be stored. */
    static final Duration KEPT_FOR = Duration.ofMinutes(30);

    private final List<SheetImport> kinds;
    private final ImportFileStore files;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Confirmations confirmations;
    private final Set<String> takingTwo;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SheetImports(List<SheetImport> kinds, ImportFileStore files, CurrentUser currentUser, AuditTrail audit,
            Confirmations confirmations, @Value("${tiencu.second-person.imports}") Set<String> takingTwo, Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(SheetImport::title)).toList();
        this.files = files;
        this.currentUser = currentUser;
        this.audit = audit;
        this.confirmations = confirmations;
        this.takingTwo = takingTwo;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the current user may bring in. */
    public List<SheetImport> allowed() {
        return kinds.stream().filter(SheetImport::isAllowed).toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal not found if there is no such kind, forbidden if he may not
     */
    public SheetImport require(String kind) {
        SheetImport found = named(kind);
        if (!found.isAllowed()) {
            throw Refusal.forbidden("Bạn không có quyền nhập loại dữ liệu này.");
        }
        return found;
    }

    SheetImport named(String kind) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst()
                .orElseThrow(() -> Refusal.notFound("Không có loại dữ liệu này."));
    }

    /** The empty file to fill in. */
    public byte[] template(String kind) {
        SheetImport target = require(kind);
        return SheetWriter.template(target.layout(), target.mostRows());
    }

    /**
     * Checks a file, and stores it unless it is a dry run or something is wrong with it.
     *
     * @throws Refusal if it cannot be read as such a file at all
     */
    public ImportOutcome run(String kind, byte[] file, boolean dryRun) {
        if (dryRun || !takingTwo.contains(kind)) {
            return run(require(kind), file, dryRun);
        }
        ImportOutcome tried = run(require(kind), file, true);
        if (tried.created() + tried.updated() == 0) {
            return run(require(kind), file, false);
        }
        return !tried.faultless() ? tried : tried.waitingAs(confirmations.ask(SheetImportAct.KIND, kind,
                "%d dòng: thêm %d, cập nhật %d, không đổi %d.".formatted(tried.rows(), tried.created(), tried.updated(),
                        tried.unchanged()), file));
    }

    /** Stores a file that a second person confirmed; it is checked again, because things may have changed. */
    ImportOutcome storeNow(String kind, byte[] file) {
        return run(require(kind), file, false);
    }

    private ImportOutcome run(SheetImport target, byte[] file, boolean dryRun) {
        return transaction.execute(status -> {
            ImportOutcome outcome = new ImportRun(target).read(file, checksum(file), !dryRun);
            if (outcome.stored()) {
                audit.record(AuditEntry.of("import.stored").on("import", target.kind()).detail("rows", outcome.rows())
                        .after(outcome.checksum()));
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** The file again, marked with the errors that were found in it. */
    public byte[] marked(String kind, byte[] file, ImportOutcome outcome) {
        return SheetWriter.marked(file, require(kind).layout(), outcome.errors());
    }

    // ---- a file that is checked first and stored by a second request

    /** A dry run after which the file is kept for a while. */
    public ImportOutcome check(String kind, byte[] file) {
        ImportOutcome outcome = run(kind, file, true);
        Instant now = clock.instant();
        files.forgetBefore(now.minus(KEPT_FOR));
        files.keep(currentUser.id(), kind, new ImportFileStore.Kept(outcome.checksum(), file, outcome.faultless()), now);
        return outcome;
    }

    /** Stores the kept file; it is checked again, because things may have changed. */
    public ImportOutcome store(String kind, String checksum) {
        require(kind);
        ImportFileStore.Kept kept = kept(kind, checksum);
        if (!kept.faultless()) {
            throw Refusal.conflict("Tệp này còn lỗi nên chưa ghi được.");
        }
        ImportOutcome outcome = run(kind, kept.content(), false);
        if (outcome.stored() || outcome.confirmation() != null) {
            files.forget(currentUser.id(), kind);
        } else {
            files.keep(currentUser.id(), kind, new ImportFileStore.Kept(checksum, kept.content(), false), clock.instant());
        }
        return outcome;
    }

    /** The kept file with its errors marked. */
    public byte[] markedKept(String kind, String checksum) {
        require(kind);
        byte[] file = kept(kind, checksum).content();
        return marked(kind, file, run(kind, file, true));
    }

    /** Nobody's data stay longer than they have to, also if nobody checks another file. */
    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        files.forgetBefore(clock.instant().minus(KEPT_FOR));
    }

    private ImportFileStore.Kept kept(String kind, String checksum) {
        return files.find(currentUser.id(), kind, checksum, clock.instant().minus(KEPT_FOR)).orElseThrow(() ->
                Refusal.notFound("Tệp đã kiểm tra không còn được giữ. Hãy tải tệp lên kiểm tra lại."));
    }

    private static String checksum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
