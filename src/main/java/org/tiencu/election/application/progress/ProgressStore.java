package org.tiencu.election.application.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.tiencu.election.domain.preparation.Election;

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
     * An election as its people look ahead.
     *
     * @param units units of the part that take part
     * @param late milestones that are not done and whose last moment has passed
     * @param next the milestones that are due next
     */
    record Outlook(Election election, int units, int late, List<Next> next) {
    }

    /**
     * A milestone that is due.
     *
     * @param milestone id of the step
     * @param due when, the first of the moments if units have different ones
     * @param units how many units have not done it
     */
    record Next(String milestone, Instant due, int units) {
    }

    /**
     * Reads a part in one query.
     *
     * @param unitCode the unit, null for the country
     * @param now what is due before it and not done is late
     */
    Progress read(String electionId, Part part, String unitCode, Instant now);

    /**
     * What is late and what comes next in the elections whose day has not passed, nearest election first; in one query.
     *
     * @param units cases of these units and of those right below them count, null for all
     * @param from elections on this day or later
     * @param most milestones of each election, at most so many
     */
    List<Outlook> outlook(Collection<String> units, LocalDate from, Instant now, int most);
}
