package org.tiencu.election.domain.preparation;

import java.util.Set;

import org.tiencu.election.domain.calendar.Body;

/**
 * A milestone that units of a level answer for.
 *
 * @param milestone id of the step
 * @param bodies the elections that bring it to this level
 * @param dueWith a step that the law dates, by whose day this one has to be done if the law does not date it; null if it does
 * @param daysAfter days after that day, 0 for the day itself
 * @param remindDays days before the last moment at which the unit is reminded
 */
public record Duty(String milestone, Set<Body> bodies, String dueWith, int daysAfter, int remindDays) {

    public Duty {
        bodies = Set.copyOf(bodies);
    }
}
