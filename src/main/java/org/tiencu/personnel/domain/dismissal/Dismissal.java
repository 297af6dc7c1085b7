package org.tiencu.personnel.domain.dismissal;

import java.time.LocalDate;

/**
 * What is particular to a case in which an official leaves his post.
 *
 * @param caseId the case
 * @param kind which of the three ways
 * @param ground code of the ground
 * @param groundLabel the ground as the rule worded it when the case was opened
 * @param document that rule
 * @param article its article
 * @param establishedOn when the ground was established; the first limit counts from here
 * @param letterOn date of his letter, null if there is none
 */
public record Dismissal(String caseId, DismissalKind kind, String ground, String groundLabel, String document,
        String article, LocalDate establishedOn, LocalDate letterOn) {

    public static Dismissal of(String caseId, Ground ground, LocalDate establishedOn, LocalDate letterOn) {
        return new Dismissal(caseId, ground.kind(), ground.code(), ground.label(), ground.document(), ground.article(),
                establishedOn, letterOn);
    }

    /** Whether his letter is still to be handed in. */
    public boolean needsLetter() {
        return kind == DismissalKind.RESIGNATION && letterOn == null;
    }

    /** The ground with its source. */
    public String groundText() {
        return groundLabel + " (" + document + ", " + article + ")";
    }
}
