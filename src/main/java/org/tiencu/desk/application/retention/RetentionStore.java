package org.tiencu.desk.application.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Finds records whose time is over and takes persons out of them. */
public interface RetentionStore {

    /**
     * @param due records that may go
     * @param held records whose time is over and that stay, because they are open or under complaint
     */
    record Count(long due, long held) {
    }

    /** How many records ended on this day or before it. */
    Count count(RecordClass kind, LocalDate endedBy);

    /** Ids of those that may go, in order, behind {@code after}. */
    List<String> due(RecordClass kind, LocalDate endedBy, String after, int most);

    /** Locks the record for the rest of the transaction. False if it may not go or is gone. */
    boolean lock(RecordClass kind, LocalDate endedBy, String id);

    /** Business keys of the cases that go with the record. */
    List<String> cases(RecordClass kind, String id);

    /** Runs the statements of the kind. */
    void remove(RecordClass kind, String id, LocalDate today);

    /** Takes away what the desk keeps of these cases: attachments, drafts, notices, rows of orders, keys of starts. */
    void removeLeftovers(List<String> caseIds);

    /** Writes down that a run took place. */
    void ran(Instant at, String by, Map<String, Integer> removed, int failed);

    /** When the last run took place, null if none did. */
    Instant lastRun();
}
