package org.tiencu.platform.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives records their place in the chain, some seconds after they were written: a chain that is continued in the
 * transaction of each act would let all acts of all users wait for each other. One node chains at a time.
 */
@Component
class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int PORTION = 1_000;

    private final AuditStore store;
    private final TransactionTemplate transaction;

    AuditSealer(AuditStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Chains everything that waits. */
    @Scheduled(initialDelayString = "${tiencu.audit.interval}", fixedDelayString = "${tiencu.audit.interval}")
    void seal() {
        Boolean more = true;
        while (Boolean.TRUE.equals(more)) {
            more = transaction.execute(status -> store.mayChain() && sealPortion());
        }
    }

    private boolean sealPortion() {
        List<AuditRecord> records = store.pending(PORTION);
        if (records.isEmpty()) {
            return false;
        }
        AuditHead last = store.last().orElse(new AuditHead(LocalDate.MIN, 0, AuditChain.BEGINNING));
        LocalDate today = store.today();
        LocalDate day = today.isBefore(last.day()) ? last.day() : today;
        if (day.isAfter(last.day()) && last.records() > 0) {
            // a witness outside of the database
            LOG.info("Audit trail of {} closed: {} records, head {}", last.day(), last.records(), last.hash());
        }
        int number = day.equals(last.day()) ? last.records() : 0;
        String link = last.hash();
        List<AuditStore.Sealed> seals = new ArrayList<>();
        for (AuditRecord record : records) {
            String content = AuditChain.contentHash(record);
            link = AuditChain.link(link, day, ++number, content);
            seals.add(new AuditStore.Sealed(day, number, record.id(), content, link, record));
        }
        store.chain(seals);
        return records.size() == PORTION;
    }
}
