package org.tiencu.platform.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;

/** The audit trail for administrators; what they read of it is recorded as well. */
@Service
@Transactional
class AuditAdministration {

    /** How many records are shown at once. */
    static final int PAGE = 200;
    private static final int MOST_HEADS = 4_000;

    /**
     * What is looked for.
     *
     * @param from first day, of Vietnam
     * @param to last day
     * @param kind a kind or the part in front of its dot; null for all
     * @param actor id of a user, who did it or for whom it was done; null for all
     * @param caseId id of a case; null for all
     * @param before only records with a smaller number, for the next page; null for the first one
     */
    record Search(LocalDate from, LocalDate to, String kind, String actor, String caseId, Long before) {
    }

    private final AuditStore store;
    private final AuditVerifier verifier;
    private final AuditTrail audit;
    private final AuditKinds kinds;
    private final CurrentUser currentUser;

    AuditAdministration(AuditStore store, AuditVerifier verifier, AuditTrail audit, AuditKinds kinds, CurrentUser currentUser) {
        this.store = store;
        this.verifier = verifier;
        this.audit = audit;
        this.kinds = kinds;
        this.currentUser = currentUser;
    }

    /** Vietnamese names of all kinds. */
    Map<String, String> kinds() {
        return kinds.names();
    }

    /** The day by the clock that stamps the records. */
    LocalDate today() {
        return store.today();
    }

    /** At most {@link #PAGE} records, the newest first. */
    List<AuditRecord> find(Search search) {
        currentUser.requireAdministrator();
        if (search.to().isBefore(search.from())) {
            throw Refusal.field("to", "Đến ngày", "Không được trước ngày đầu.");
        }
        List<AuditRecord> found = store.find(search.from().atStartOfDay(VietnamTime.ZONE).toInstant(),
                search.to().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(), search.kind(), search.actor(),
                search.caseId(), search.before(), PAGE);
        audit.record(AuditEntry.of("read.audit").ofCase(search.caseId()).detail("from", search.from())
                .detail("to", search.to()).detail("kind", search.kind()));
        return found;
    }

    /** Ends of the chains of all days, the newest first. */
    List<AuditHead> heads() {
        currentUser.requireAdministrator();
        audit.record(AuditEntry.of("audit.exported"));
        return store.heads(MOST_HEADS);
    }

    /** Checks the whole trail, which takes some seconds for each million of records. */
    AuditReport verify() {
        currentUser.requireAdministrator();
        AuditReport report = verifier.verify(List.of());
        audit.record(AuditEntry.of("audit.verified").detail("records", report.records()).detail("intact", report.intact()));
        return report;
    }
}
