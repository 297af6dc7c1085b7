package org.tiencu.election.domain.consultation;

import java.util.List;

import org.tiencu.election.domain.calendar.Body;

/**
 * One of the three consultations about a list.
 *
 * @param caseId the case of the unit that makes the list
 * @param body which list
 * @param number 1, 2 or 3
 */
public record ListRound(String caseId, Body body, int number) {

    private static final List<String> MILESTONES = List.of("first-consultation", "second-consultation",
            "third-consultation");

    public ListRound {
        if (number < 1 || number > MILESTONES.size()) {
            throw new IllegalArgumentException("There is no consultation " + number);
        }
    }

    /** The first one agrees on the structure of the list; the others are about people. */
    public boolean first() {
        return number == 1;
    }

    /** The milestone that is done when all lists of the case have had this consultation. */
    public String milestone() {
        return MILESTONES.get(number - 1);
    }

    /** The consultation before it, null before the first. */
    public ListRound before() {
        return first() ? null : new ListRound(caseId, body, number - 1);
    }

    /** The same consultation about another list of the case. */
    public ListRound about(Body other) {
        return new ListRound(caseId, other, number);
    }

    /** What papers about it are about. */
    public String subject() {
        return body.name() + "-" + number;
    }
}
