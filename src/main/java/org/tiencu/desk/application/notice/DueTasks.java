package org.tiencu.desk.application.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The open tasks with a due date, all at once. */
public interface DueTasks {

    /** Tasks of one process that are due on one day. */
    record Due(String processId, LocalDate day) {
    }

    /** What is to be said of all tasks of one process that are due on one day. */
    record Staged(Due due, Stage stage) {
    }

    /** Keeps other nodes from running until the transaction ends; false if one runs already. */
    boolean lock();

    /** Whether the full run of this day is done. */
    boolean isDone(LocalDate day);

    void done(LocalDate day, Instant now);

    /** Processes and days of the tasks that are due by this day. */
    List<Due> due(LocalDate until);

    /** Tells people what they were not told yet; says how many notices that were. */
    int tell(List<Staged> staged, Instant now);

    /**
     * What is in the mails of this day: for everybody who has an address, wants a mail from this run and has had none today. What
     * contexts told is in it. Whoever lost the right to a task is not told about it.
     *
     * @param modes whose wish this run fits
     * @param lines at most so many tasks are listed for each person; the counts are of all
     */
    List<Digest> digests(List<Staged> staged, LocalDate day, Set<DigestMode> modes, int lines);

    /** These people have had the mail of this day. */
    void mailed(List<Digest> digests, LocalDate day);
}
