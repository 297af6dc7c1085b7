package org.tiencu.desk.application.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the engine's open tasks. Each method is one query, whatever number of tasks there is. */
public interface BulkTasks {

    /**
     * Who looks: he sees the tasks that he may work on, and those of cases that he may see.
     *
     * @param userId the user
     * @param groups his groups, {@code role@unit} for roles
     * @param everything whether he sees every case
     */
    record Viewer(String userId, Set<String> groups, boolean everything) {
    }

    /** Whether the viewer sees any task at all. */
    boolean any(Viewer viewer);

    /** The kinds of which the viewer sees tasks; those of which he may do most come first. */
    List<BulkKind> kinds(Viewer viewer);

    /**
     * Tasks of a kind, the earliest due first.
     *
     * @param assignee to whom they would be given, may be null
     * @param today the day that counts for reminders
     */
    List<BulkTask> list(Viewer viewer, String process, String task, BulkFilter filter, String assignee, LocalDate today,
            int limit);

    /** One task, empty if it is done or the viewer does not see it. */
    Optional<BulkTask> find(Viewer viewer, String id, String assignee, LocalDate today);
}
