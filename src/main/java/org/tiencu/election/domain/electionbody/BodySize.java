package org.tiencu.election.domain.electionbody;

/**
 * How many members a body has by law.
 *
 * @param minimum at least so many
 * @param maximum at most so many
 * @param composition who sits in it, in Vietnamese
 * @param law document and article
 */
public record BodySize(int minimum, int maximum, String composition, String law) {
}
