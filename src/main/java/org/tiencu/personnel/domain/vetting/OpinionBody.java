package org.tiencu.personnel.domain.vetting;

/**
 * A body that is asked for its opinion.
 *
 * @param role code of its role in the authority's unit
 * @param label Vietnamese name
 */
public record OpinionBody(String role, String label) {
}
