package org.tiencu.personnel.domain.dismissal;

/**
 * What decides whether dismissal is due whatever was asked for.
 *
 * @param lowConfidence low confidence in the latest vote
 * @param failingYears consecutive years graded "không hoàn thành nhiệm vụ", counted back from the latest review
 * @param reprimands reprimands since the term in the post began
 * @param warned whether there was a warning since then
 */
public record DismissalFacts(ConfidenceBand lowConfidence, int failingYears, int reprimands, boolean warned) {
}
