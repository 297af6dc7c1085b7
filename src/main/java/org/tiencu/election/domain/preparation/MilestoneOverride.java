package org.tiencu.election.domain.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A decision of the National Election Council to move a step of an election (Luật 85/2015/QH13, Điều 98 khoản 3).
 *
 * @param id number of the decision, in the order in which they were entered
 * @param electionId the election
 * @param milestone id of the step
 * @param day its new last day
 * @param hour its new hour, null to keep that of the law
 * @param documentNumber number of the document
 * @param documentDate its date
 * @param reason why, as the document says
 * @param setBy user who entered it
 * @param setAt when
 */
public record MilestoneOverride(long id, String electionId, String milestone, LocalDate day, LocalTime hour,
        String documentNumber, LocalDate documentDate, String reason, String setBy, Instant setAt) {

    /** Between the number of the election and that of the decision. */
    private static final String MARK = "-DC-";

    /** The number under which it is known, also the business key of its process: {@code BC-2026-01-DC-7}. */
    public String key() {
        return electionId + MARK + id;
    }

    /** The id in a text that may be such a number. */
    public static Optional<Long> parse(String text) {
        int mark = text.indexOf(MARK);
        String id = mark < 0 ? "" : text.substring(mark + MARK.length());
        return id.matches("\\d{1,15}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    /** The id in such a number. */
    public static long idIn(String key) {
        return Long.parseLong(key.substring(key.indexOf(MARK) + MARK.length()));
    }
}
