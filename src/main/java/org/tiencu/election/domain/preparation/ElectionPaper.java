package org.tiencu.election.domain.preparation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was put in writing in a case of an election.
 *
 * @param kind what it is, such as {@code LIST_PUBLISHED}; each process says which kinds it has
 * @param subject what it is about within the case, such as the id of a milestone or the number of a round; or null
 * @param outcome what was decided, a constant of the form it came from, null if nothing was
 * @param number number of the document, null if it has none
 * @param datedOn date of the document, null if it has none
 * @param content the text
 * @param recordedBy user who entered it
 * @param onBehalfOf user in whose place he did, null if it was his own work
 * @param recordedAt when
 */
public record ElectionPaper(String kind, String subject, String outcome, String number, LocalDate datedOn, String content,
        String recordedBy, String onBehalfOf, Instant recordedAt) {
}
