package org.tiencu.platform.confirmation;

import java.time.Instant;

/**
 * Something that waits for a second person, or waited for one.
 *
 * @param id its number
 * @param kind of which {@link ConfirmedAct}
 * @param subject what it is done to
 * @param summary what it would do, one Vietnamese sentence without personal data
 * @param askedBy id of the user who asked
 * @param outcome null while it waits
 */
public record Confirmation(long id, String kind, String subject, String summary, String askedBy, Instant askedAt,
        String decidedBy, Instant decidedAt, Outcome outcome, String reason) {

    /** How it ended. */
    public enum Outcome {
        CONFIRMED, REFUSED, EXPIRED
    }
}
