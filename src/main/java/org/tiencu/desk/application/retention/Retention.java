package org.tiencu.desk.application.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/**
 * Removes personal data whose time is over: each record in a transaction of its own with everything that belongs to it, so
 * that a run that is cut off is simply gone on with by the next one. What cannot be removed does not keep the others.
 */
@Service
public class Retention {

    /** Records that one run removes at most: a night is enough, and nobody waits for locks in the morning. */
    static final int MOST = 5000;
    private static final int BATCH = 100;
    private static final int SHOWN = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /**
     * What would be removed now.
     *
     * @param lastRun when the last run took place, null if none did
     * @param kinds every kind of records
     */
    public record Overview(Instant lastRun, List<Line> kinds) {
    }

    /**
     * One kind of records.
     *
     * @param months how long they are kept after their end, null if for good
     * @param document what says so, null if they are kept for good
     * @param article where in it
     * @param due how many would go
     * @param held how many stay although their time is over, because they are open or under complaint
     * @param records ids of those that would go, at most 200
     */
    public record Line(String kind, String label, Integer months, String document, String article, long due, long held,
            List<String> records) {
    }

    /**
     * What a run did.
     *
     * @param removed how many records of each kind
     * @param failed how many could not be removed; why is in the log
     * @param left how many are still due
     */
    public record Outcome(Map<String, Integer> removed, int failed, long left) {
    }

    private final List<RecordClass> kinds;
    private final RetentionRules rules;
    private final RetentionStore store;
    private final CaseHistory history;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Retention(List<RecordClass> kinds, RetentionRules rules, RetentionStore store, CaseHistory history,
            AuditTrail audit, CurrentUser currentUser, PlatformTransactionManager transactions, Clock clock) {
        this.kinds = kinds;
        this.rules = rules;
        this.store = store;
        this.history = history;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What would be removed now; for administrators.
     *
     * @throws org.tiencu.platform.refusal.Refusal forbidden for everybody else
     */
    public Overview overview() {
        currentUser.requireAdministrator();
        return new Overview(store.lastRun(), kinds.stream().map(this::line).toList());
    }

    private Line line(RecordClass kind) {
        Optional<RetentionRules.Rule> rule = rules.of(kind.kind(), today());
        if (rule.isEmpty()) {
            return new Line(kind.kind(), kind.label(), null, null, null, 0, 0, List.of());
        }
        LocalDate endedBy = today().minusMonths(rule.get().months());
        RetentionStore.Count count = store.count(kind, endedBy);
        return new Line(kind.kind(), kind.label(), rule.get().months(), rule.get().document(), rule.get().article(),
                count.due(), count.held(), store.due(kind, endedBy, "", SHOWN));
    }

    /**
     * Removes what is due, as an administrator asks for it.
     *
     * @throws org.tiencu.platform.refusal.Refusal forbidden for everybody else
     */
    public Outcome runNow() {
        currentUser.requireAdministrator();
        String by = currentUser.id();
        return currentUser.asSystem(() -> run(by));
    }

    /** Removes what is due, as every night. */
    public Outcome run() {
        return run(currentUser.id());
    }

    private Outcome run(String by) {
        Map<String, Integer> removed = new TreeMap<>();
        int failed = 0;
        long left = 0;
        for (RecordClass kind : kinds) {
            Optional<RetentionRules.Rule> rule = rules.of(kind.kind(), today());
            if (rule.isPresent()) {
                LocalDate endedBy = today().minusMonths(rule.get().months());
                failed += run(kind, endedBy, removed);
                left += store.count(kind, endedBy).due();
            }
        }
        int failures = failed;
        transaction.executeWithoutResult(status -> {
            store.ran(clock.instant(), by, removed, failures);
            // what was no case has ids that somebody may have chosen: only how many there were
            removed.forEach((kind, many) -> audit.record(AuditEntry.of("retention.removed").by(by).detail("kind", kind)
                    .detail("records", many)));
        });
        if (!removed.isEmpty() || failed > 0) {
            LOG.info("Personal data was removed from {}; {} records failed, {} are left", removed, failed, left);
        }
        return new Outcome(removed, failed, left);
    }

    /** How many failed. */
    private int run(RecordClass kind, LocalDate endedBy, Map<String, Integer> removed) {
        int failed = 0;
        String after = "";
        List<String> batch = store.due(kind, endedBy, after, BATCH);
        while (!batch.isEmpty()) {
            for (String id : batch) {
                try {
                    if (Boolean.TRUE.equals(transaction.execute(status -> remove(kind, endedBy, id)))) {
                        removed.merge(kind.kind(), 1, Integer::sum);
                    }
                } catch (RuntimeException e) {
                    // without its message: a database quotes the row that it refuses
                    LOG.error("{} {} could not be removed: {}", kind.kind(), id, e.getClass().getName());
                    failed++;
                }
                after = id;
            }
            int done = removed.values().stream().mapToInt(Integer::intValue).sum() + failed;
            batch = done >= MOST ? List.of() : store.due(kind, endedBy, after, BATCH);
        }
        return failed;
    }

    private boolean remove(RecordClass kind, LocalDate endedBy, String id) {
        if (!store.lock(kind, endedBy, id)) {
            return false;
        }
        List<String> cases = store.cases(kind, id);
        store.removeLeftovers(cases);
        history.remove(cases);
        // the record of acts stays; what it knows of contents tells nothing any more
        cases.forEach(one -> {
            audit.forget(one);
            audit.record(AuditEntry.of("retention.removed").ofCase(one).detail("kind", kind.kind()));
        });
        store.remove(kind, id, today());
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
