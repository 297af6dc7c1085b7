package org.tiencu.personnel.domain.planning;

/**
 * How many may be planned, and for how long they have to be able to work.
 *
 * @param maxPerTitle most people planned for one title in a period
 * @param maxTitlesPerPerson most titles of the same level that one person is planned for in a period
 * @param terms terms of the post for which he still has to work until he retires
 * @param document document that sets it
 * @param article its article
 */
public record PlanningLimits(int maxPerTitle, int maxTitlesPerPerson, int terms, String document, String article) {
}
