package org.tiencu.desk.application.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a context has on record about a case, in the words of an official and as far as the current user may see it.
 *
 * @param openedAt when it was opened, null if that is not kept
 * @param papers papers and decisions in the order in which they were recorded
 * @param votes who voted on what, with the figures that the user may see
 * @param links where more of it is found
 */
public record CaseRecord(Instant openedAt, List<Paper> papers, List<Vote> votes, List<Link> links) {

    /** Of a case of which nothing is kept beside the process itself. */
    public static final CaseRecord NOTHING = new CaseRecord(null, List.of(), List.of(), List.of());

    /**
     * A paper or a decision.
     *
     * @param recordedAt when it was recorded, null if only its date is known
     * @param title what it is
     * @param number number of the document, null if it has none
     * @param datedOn date of the document, null if it has none
     * @param text what it says, null if that is not for the user or there is nothing
     * @param recordedBy id of the user who recorded it, null if that is not kept
     * @param onBehalfOf id of the user in whose place he did, null if it was his own work
     */
    public record Paper(Instant recordedAt, String title, String number, LocalDate datedOn, String text, String recordedBy,
            String onBehalfOf) {
    }

    /**
     * One vote as a small table.
     *
     * @param title which vote
     * @param note when and how many came, and whether the result is still secret
     * @param columns headings
     * @param rows a text for each column; no rows if there is no result or the user may not see it
     */
    public record Vote(String title, String note, List<String> columns, List<List<String>> rows) {
    }

    /**
     * @param address within the application, beginning with a slash
     * @param name what is found there
     */
    public record Link(String address, String name) {
    }
}
