package org.tiencu.personnel.domain.dismissal;

/**
 * What may be done with an official who has left his post.
 *
 * @param code code of the way
 * @param label the way in Vietnamese
 * @param noPostMonths months in which he gets no leading post, null if that is not limited
 * @param document the rule
 * @param article its article
 */
public record Placement(String code, String label, Integer noPostMonths, String document, String article) {

    /** Document and article as officials cite them. */
    public String law() {
        return document + ", " + article;
    }
}
