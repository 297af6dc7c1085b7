package org.tiencu.desk.application.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the open work of some units stands.
 *
 * @param cells how many tasks wait at each step for how long
 */
public record UnitWork(List<Cell> cells) {

    /**
     * Tasks of one step that have waited equally long.
     *
     * @param process id of the process
     * @param processName its Vietnamese name
     * @param step id of the task in the model
     * @param name Vietnamese name of the task
     */
    public record Cell(String process, String processName, String step, String name, Age age, int tasks, int late) {
    }

    /**
     * A unit with everything below it.
     *
     * @param code its code
     * @param name its name
     */
    public record UnitRow(String code, String name, int tasks, int late) {
    }

    /** A step, as in {@link Cell}. */
    public record StepRow(String process, String processName, String step, String name, int tasks, int late) {
    }

    /** How long tasks wait. */
    public record AgeRow(Age age, int tasks, int late) {
    }

    private static final Comparator<StepRow> MANY_FIRST = Comparator.comparingInt((StepRow row) -> -row.tasks())
            .thenComparing(StepRow::process).thenComparing(StepRow::step);

    /** One for each step at which tasks wait, those with the most tasks first. */
    public List<StepRow> steps() {
        Map<List<String>, StepRow> steps = new LinkedHashMap<>();
        for (Cell cell : cells) {
            steps.merge(List.of(cell.process(), cell.step()), new StepRow(cell.process(), cell.processName(), cell.step(),
                    cell.name(), cell.tasks(), cell.late()), (one, other) -> new StepRow(one.process(), one.processName(),
                            one.step(), one.name(), one.tasks() + other.tasks(), one.late() + other.late()));
        }
        List<StepRow> sorted = new ArrayList<>(steps.values());
        sorted.sort(MANY_FIRST);
        return sorted;
    }

    /** One for each age, the youngest first. */
    public List<AgeRow> ages() {
        return Stream.of(Age.values()).map(age -> new AgeRow(age, tasks(cell -> cell.age() == age),
                late(cell -> cell.age() == age))).toList();
    }

    /** Open tasks of all units. */
    public int tasks() {
        return tasks(cell -> true);
    }

    /** Of these, the late ones. */
    public int late() {
        return late(cell -> true);
    }

    /** How many of them the filter lets through. */
    public int count(WorkStore.Filter filter) {
        Predicate<Cell> chosen = cell -> (filter.process() == null || filter.process().equals(cell.process()))
                && (filter.step() == null || filter.step().equals(cell.step()))
                && (filter.age() == null || filter.age() == cell.age());
        return filter.late() ? late(chosen) : tasks(chosen);
    }

    private int tasks(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::tasks).sum();
    }

    private int late(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::late).sum();
    }
}
