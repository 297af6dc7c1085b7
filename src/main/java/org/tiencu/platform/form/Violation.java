package org.tiencu.platform.form;

/**
 * One reason why a submitted form is refused.
 *
 * @param field   path of the field, for example {@code "candidates[0].votes"}; rows count from 0
 * @param label   the form's label of the field in Vietnamese, or the key where the form has no plain label
 * @param message a short Vietnamese sentence; it never repeats what was entered, which may be personal data
 */
public record Violation(String field, String label, String message) {
}
