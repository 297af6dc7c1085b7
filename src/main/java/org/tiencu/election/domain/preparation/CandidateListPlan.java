package org.tiencu.election.domain.preparation;

import java.time.LocalDate;

import org.tiencu.election.domain.calendar.Body;

/**
 * A list of candidates that a unit makes, as it is planned.
 *
 * @param body which list
 * @param seats deputies to be elected
 * @param nominees people to be nominated
 * @param unitKind constant of the table {@code council-seats}, null for the National Assembly
 * @param population people who live in the unit, null for the National Assembly
 * @param publishedOn when the official list was published, null before
 */
public record CandidateListPlan(Body body, int seats, int nominees, String unitKind, Integer population, LocalDate publishedOn) {
}
