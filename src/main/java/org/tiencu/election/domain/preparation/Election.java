package org.tiencu.election.domain.preparation;

import java.time.LocalDate;
import java.util.Set;

import org.tiencu.election.domain.calendar.Body;

/**
 * One election for the country or a part of it.
 *
 * @param id number, such as {@code BC-2026-01}
 * @param name Vietnamese name
 * @param electionDay the day of voting, a Sunday
 * @param bodies what is elected
 */
public record Election(String id, String name, LocalDate electionDay, Set<Body> bodies) {

    public Election {
        bodies = Set.copyOf(bodies);
    }

    /** The number of an election, also the business key of its opening. */
    public static String number(int year, int number) {
        return String.format("BC-%d-%02d", year, number);
    }

    /** The number of a unit's case in it, also its business key. */
    public String caseId(String unitCode) {
        return id + "-" + unitCode;
    }
}
