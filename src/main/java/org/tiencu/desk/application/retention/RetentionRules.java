package org.tiencu.desk.application.retention;

import java.time.LocalDate;
import java.util.Optional;

/** How long records are kept. */
public interface RetentionRules {

    /**
     * @param months how long after its end a record is kept
     * @param document what says so
     * @param article where in it
     */
    record Rule(int months, String document, String article) {
    }

    /** The rule for a kind of records on a day; empty if they are kept for good. */
    Optional<Rule> of(String kind, LocalDate day);
}
