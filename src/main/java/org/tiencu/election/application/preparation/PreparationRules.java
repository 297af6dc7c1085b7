package org.tiencu.election.application.preparation;

import java.time.LocalDate;

import org.tiencu.election.domain.calendar.Body;

/** What the law counts while an election is prepared. */
public interface PreparationRules {

    /** How many voters a polling area may have, and where that stands. */
    record AreaSize(int minimum, int maximum, String law) {
    }

    /**
     * Seats of a People's Council.
     *
     * @param unitKind kind of unit, a constant of the table {@code council-seats}
     * @param population people who live there
     */
    int councilSeats(String unitKind, int population);

    /** The most seats that a constituency may have. */
    int mostSeats(Body body, LocalDate electionDay);

    /** How many voters a polling area of this kind may have. */
    AreaSize areaSize(String areaKind, LocalDate electionDay);
}
