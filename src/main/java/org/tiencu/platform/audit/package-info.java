/**
 * The record of who did what, from where and when: written in the transaction of the act, chained by hashes, never
 * changed. {@link org.tiencu.platform.audit.AuditTrail} writes, {@code AuditSealer} chains, {@code AuditVerifier} checks.
 * What is recorded at all stands in {@code audit-kinds.properties}.
 */
package org.tiencu.platform.audit;
