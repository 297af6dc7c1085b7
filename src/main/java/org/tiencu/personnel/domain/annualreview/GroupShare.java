package org.tiencu.personnel.domain.annualreview;

/**
 * How many of a group are excellent, and how many may be.
 *
 * @param group the group
 * @param people how many people it has
 * @param excellent how many of them are excellent
 * @param good how many are good
 * @param allowed the most who may be excellent
 * @param cap the rule that says so
 */
public record GroupShare(DutyGroup group, int people, int excellent, int good, int allowed, GradeCap cap) {

    public boolean isExceeded() {
        return excellent > allowed;
    }
}
