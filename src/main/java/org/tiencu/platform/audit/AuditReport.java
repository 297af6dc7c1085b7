package org.tiencu.platform.audit;

import java.util.List;

/**
 * What a check of the audit trail found.
 *
 * @param records how many records are in the chain
 * @param waiting how many are not in it yet, written in the last seconds
 * @param last the end of the chain; null if it is empty
 * @param findings Vietnamese sentences that each name the place; empty if nothing was changed, removed, put in or moved
 */
public record AuditReport(long records, long waiting, AuditHead last, List<String> findings) {

    /** Whether the record is as it was written. */
    public boolean intact() {
        return findings.isEmpty();
    }
}
