package org.tiencu.desk.application.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Requests about personal data as they are kept. */
public interface DataRequestStore {

    /** The next number of a year. */
    int nextNumber(int year);

    void add(DataRequest request, String by, Instant at);

    Optional<DataRequest> find(String id);

    void acknowledged(String id, LocalDate on, String note);

    /** Stores the prepared answer and forgets why an earlier one was sent back. */
    void prepared(String id, DataRequest.Outcome outcome, String answer, String by);

    void returned(String id, String reason);

    /** Stores what stood in the record before it was corrected. */
    void corrected(String id, String oldValue);

    /** Ends it; number and date are null if nothing was written. */
    void closed(String id, DataRequest.Status status, String documentNumber, LocalDate documentDate, String by, Instant at);
}
