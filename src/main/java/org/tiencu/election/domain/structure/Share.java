package org.tiencu.election.domain.structure;

/**
 * What the law wants of a group on the official list as a whole.
 *
 * @param group whom
 * @param label Vietnamese name
 * @param youngerThan age in years for {@link Group#YOUNG}, else null
 * @param requiredPercent at least so many percent of all candidates of the list, null if nothing is required
 * @param aimedPercent percent to be aimed at, null if there is no aim
 * @param law document and article
 */
public record Share(Group group, String label, Integer youngerThan, Integer requiredPercent, Integer aimedPercent, String law) {
}
