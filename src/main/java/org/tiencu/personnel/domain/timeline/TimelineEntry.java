package org.tiencu.personnel.domain.timeline;

import java.time.LocalDate;

/**
 * Something that happened in an official's career.
 *
 * @param date when, a day in Vietnam
 * @param type what kind of thing
 * @param text what, in Vietnamese
 * @param unitCode the unit, null if it has none
 * @param postId the post, null if it has none
 * @param caseId the case that it belongs to, null if it came without one
 * @param documentNumber number of the decision, null if there is none
 */
public record TimelineEntry(LocalDate date, Type type, String text, String unitCode, String postId, String caseId,
        String documentNumber) {

    /** Kinds of things; those of one day are told in this order. */
    public enum Type {
        TENURE_ENDED, TENURE_STARTED, PLANNED, GRADED, DISCIPLINED, CASE_OPENED, VOTED, DECIDED, CASE_CLOSED
    }
}
