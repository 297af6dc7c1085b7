package org.tiencu.ballot;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures of a count contradict each other, so nothing can be decided from them. It is a refused input, not a
 * defect: the counting board has to correct the record and hand it in again.
 */
public final class ImpossibleCountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /**
     * One figure that cannot be true.
     *
     * @param field place in the record as JSON names it, e.g. {@code returned} or {@code candidates[0].votes}
     * @param message Vietnamese sentence for the official, with the figures concerned
     */
    public record Problem(String field, String message) implements Serializable {
    }

    /**
     * Refuses a record.
     *
     * @param problems everything that is wrong with it, at least one
     */
    public ImpossibleCountException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong with the record, in the order of its fields.
     *
     * @return at least one problem; unmodifiable
     */
    public List<Problem> problems() {
        return problems;
    }
}
