package org.tiencu.election.domain.consultation;

/**
 * Those of one kind who were at a conference.
 *
 * @param name what they are, such as the heads of the Front's member organisations; never a person
 * @param voting whether they vote, or are guests
 * @param summoned how many were summoned, 0 for guests
 * @param present how many came
 */
public record Delegation(String name, boolean voting, int summoned, int present) {
}
