package org.tiencu.platform.audit;

import java.time.Instant;

/**
 * One record.
 *
 * @param id number of the record in the order of writing; numbers of acts that were rolled back are missing
 * @param at when, by the clock of the database, to the microsecond
 * @param kind a key of {@code audit-kinds.properties}
 * @param actor id of the user, {@code system} for the product itself, null for somebody who is nobody's user
 * @param onBehalfOf id of the absent user in whose place it was done
 * @param caseId id of the case
 * @param subject what it was done to, such as {@code unit:01}
 * @param origin network address
 * @param details JSON object of what is not personal
 * @param beforeHash salted SHA-256 of how it was, in hexadecimal digits
 * @param afterHash salted SHA-256 of how it is now
 */
public record AuditRecord(long id, Instant at, String kind, String actor, String onBehalfOf, String caseId, String subject,
        String origin, String details, String beforeHash, String afterHash) {
}
