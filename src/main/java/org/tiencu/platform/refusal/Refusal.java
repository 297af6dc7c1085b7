package org.tiencu.platform.refusal;

import java.util.List;

/**
 * A request that is refused because of what was asked, not because something broke. It rolls the transaction back, so
 * a task stays open. {@link #getMessage()} is one Vietnamese sentence for an official: no personal data, no ids of the
 * engine. Every door (pages, {@code /api}, {@code /engine-rest}, Tasklist) turns it into the status of its kind.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no it is. */
    public enum Kind {
        /** The data is not acceptable: HTTP 400. */
        INPUT(400),
        /** The user lacks the right: HTTP 403. */
        FORBIDDEN(403),
        /** There is no such thing, or not for this user: HTTP 404. */
        NOT_FOUND(404),
        /** The state has moved on or does not allow it now: HTTP 409. */
        CONFLICT(409),
        /** Something that is needed for it does not answer: HTTP 503. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of this kind. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Violation> violations;

    private Refusal(Kind kind, String message, List<Violation> violations) {
        super(message);
        this.kind = kind;
        this.violations = List.copyOf(violations);
    }

    /** The input is wrong as a whole. */
    public static Refusal input(String message) {
        return new Refusal(Kind.INPUT, message, List.of());
    }

    /** The input is wrong in the fields named. */
    public static Refusal input(String message, List<Violation> violations) {
        return new Refusal(Kind.INPUT, message, violations);
    }

    /** One field is wrong. */
    public static Refusal field(String field, String label, String message) {
        return new Refusal(Kind.INPUT, label + ": " + message, List.of(new Violation(field, label, message)));
    }

    /** The user may not do this. */
    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, message, List.of());
    }

    /** It does not exist, or not for this user. */
    public static Refusal notFound(String message) {
        return new Refusal(Kind.NOT_FOUND, message, List.of());
    }

    /** It is not possible in the present state. */
    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, List.of());
    }

    /** Another program that has to agree does not answer. */
    public static Refusal unavailable(String message) {
        return new Refusal(Kind.UNAVAILABLE, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** The fields that are wrong, empty if the refusal is not about fields. */
    public List<Violation> violations() {
        return violations;
    }
}
