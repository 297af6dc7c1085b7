package org.tiencu.election.application.progress;

import java.time.Instant;

/** Reads how far an election is. */
public interface ProgressStore {

    /** Which part of an election, and what its rows are. */
    enum Part {
        /** Every unit; a row is a province with its communes. */
        COUNTRY,
        /** A province and its communes; a row is one of these. */
        PROVINCE,
        /** One unit alone. */
        UNIT
    }

    /**
     * Reads a part in one query.
     *
     * @param unitCode the unit, null for the country
     * @param now what is due before it and not done is late
     */
    Progress read(String electionId, Part part, String unitCode, Instant now);
}
