package org.tiencu.personnel.domain.conference;

import org.tiencu.ballot.SelectionRule;

/**
 * What holds for one step on one day.
 *
 * @param selection how the result is found
 * @param secret whether the result is not announced before step 5
 */
public record StepRule(SelectionRule selection, boolean secret) {
}
