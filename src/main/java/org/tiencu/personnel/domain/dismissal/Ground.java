package org.tiencu.personnel.domain.dismissal;

/**
 * A ground on which an official can leave his post.
 *
 * @param code code that other cases propose by, such as {@code NOT_COMPLETED}
 * @param kind what it is a ground for
 * @param position place in a list
 * @param label the ground in Vietnamese
 * @param document the rule
 * @param article its article
 */
public record Ground(String code, DismissalKind kind, int position, String label, String document, String article) {

    /** Document and article as officials cite them. */
    public String law() {
        return document + ", " + article;
    }
}
