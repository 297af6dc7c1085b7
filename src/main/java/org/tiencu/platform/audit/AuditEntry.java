package org.tiencu.platform.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be recorded of one act. Who did it, for whom, when and from where is added by {@link AuditTrail}. A detail is
 * kept as it is and therefore holds ids, codes, dates and counts, never a name or a text that somebody typed; contents
 * that may be personal are given as states and kept as salted hashes.
 */
public final class AuditEntry {

    private final String kind;
    private final Map<String, Object> details = new TreeMap<>();
    private String caseId;
    private String subject;
    private Object before;
    private Object after;
    private String actor;
    private String origin;

    private AuditEntry(String kind) {
        this.kind = kind;
    }

    /** @param kind a key of {@code audit-kinds.properties}, such as {@code task.completed} */
    public static AuditEntry of(String kind) {
        return new AuditEntry(kind);
    }

    /** The case that the act belongs to, by its id. */
    public AuditEntry ofCase(String id) {
        this.caseId = id;
        return this;
    }

    /** What the act was done to if that is not only a case, such as {@code unit} and its code. */
    public AuditEntry on(String what, Object id) {
        this.subject = what + ':' + id;
        return this;
    }

    /** Something about the act that is not personal; left out if there is no value. */
    public AuditEntry detail(String name, Object value) {
        if (value != null) {
            details.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
        return this;
    }

    /** How it was, of which only a hash is kept; anything that can be written as JSON. */
    public AuditEntry before(Object state) {
        this.before = state;
        return this;
    }

    /** How it is now, of which only a hash is kept; anything that can be written as JSON. */
    public AuditEntry after(Object state) {
        this.after = state;
        return this;
    }

    /** Who did it where that is not the user who is signed in, as with somebody who is just signing in. */
    public AuditEntry by(String userId) {
        this.actor = userId;
        return this;
    }

    /** Network address, where the request that it came with is not known to Spring yet, as in the security filters. */
    public AuditEntry from(String address) {
        this.origin = address;
        return this;
    }

    public String kind() {
        return kind;
    }

    public String caseId() {
        return caseId;
    }

    public String subject() {
        return subject;
    }

    public Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }

    Object before() {
        return before;
    }

    Object after() {
        return after;
    }

    String actor() {
        return actor;
    }

    String origin() {
        return origin;
    }
}
