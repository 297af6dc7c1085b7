package org.tiencu.personnel.domain.dismissal;

/**
 * What a rule finds in the facts: that dismissal is due, or that a case cannot be considered now.
 *
 * @param ground code of the ground that it makes, null if it is no ground
 * @param reason why, as the middle of a Vietnamese sentence
 * @param document the rule
 * @param article its article
 */
public record Finding(String ground, String reason, String document, String article) {

    /** The reason with its source. */
    public String sentence() {
        return reason + " (" + document + ", " + article + ")";
    }
}
