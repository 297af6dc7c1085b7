package org.tiencu.personnel.domain.vetting;

/**
 * One condition for the appointment and whether the person meets it.
 *
 * @param condition code of the condition
 * @param position order in which to show it
 * @param label Vietnamese name
 * @param met whether it is met
 * @param reason why, or why not
 * @param document document that sets it
 * @param article its article
 */
public record Condition(String condition, int position, String label, boolean met, String reason, String document,
        String article) {
}
