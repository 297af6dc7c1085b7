package org.tiencu.platform.refusal;

/**
 * One field that is wrong.
 *
 * @param field path of the field as it was sent, such as {@code candidates[0].votes}
 * @param label what the official sees in front of the field
 * @param message what is wrong, in Vietnamese, without the value that was sent
 */
public record Violation(String field, String label, String message) {
}
