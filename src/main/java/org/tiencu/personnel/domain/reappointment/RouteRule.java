package org.tiencu.personnel.domain.reappointment;

/**
 * What the rules say of one official.
 *
 * @param route what is considered
 * @param reason why, in Vietnamese
 * @param document document that sets it
 * @param article its article
 */
public record RouteRule(Route route, String reason, String document, String article) {
}
