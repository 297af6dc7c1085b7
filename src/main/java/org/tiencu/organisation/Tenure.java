package org.tiencu.organisation;

import java.time.LocalDate;

/**
 * One person's time in one post.
 *
 * @param id opaque id
 * @param officialId who
 * @param postId where
 * @param startsOn first day
 * @param endsOn planned end: first day plus the term
 * @param closedOn last day in the post, null while it is held
 * @param closingReason why it was closed, in Vietnamese, null while it is held
 * @param decisionNumber number of the decision of appointment
 * @param decisionDate its date
 * @param decidedBy body that decided
 */
public record Tenure(String id, String officialId, String postId, LocalDate startsOn, LocalDate endsOn,
        LocalDate closedOn, String closingReason, String decisionNumber, LocalDate decisionDate, String decidedBy) {

    /** Whether the post is held on this day. A term that has run out goes on until it is closed. */
    public boolean isHeldOn(LocalDate day) {
        return !startsOn.isAfter(day) && (closedOn == null || !closedOn.isBefore(day));
    }
}
