package org.tiencu.desk.application.overview;

import java.util.List;

/**
 * How the open work of some units stands.
 *
 * @param units one row for each unit that has open work, those with the most late tasks first
 * @param steps one for each step at which tasks wait, those with the most tasks first
 * @param ages one for each age, the youngest first
 */
public record UnitWork(List<UnitRow> units, List<StepRow> steps, List<AgeRow> ages) {

    /**
     * A unit with everything below it.
     *
     * @param code its code
     * @param name its name
     */
    public record UnitRow(String code, String name, int tasks, int late) {
    }

    /**
     * A step.
     *
     * @param process id of the process
     * @param processName its Vietnamese name
     * @param step id of the task in the model
     * @param name Vietnamese name of the task
     */
    public record StepRow(String process, String processName, String step, String name, int tasks, int late) {
    }

    /** How long tasks wait. */
    public record AgeRow(Age age, int tasks, int late) {
    }

    /** Open tasks of all units. */
    public int tasks() {
        return ages.stream().mapToInt(AgeRow::tasks).sum();
    }

    /** Of these, the late ones. */
    public int late() {
        return ages.stream().mapToInt(AgeRow::late).sum();
    }
}
