package org.tiencu.election.application.calendar;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.election.domain.calendar.Milestone;

/** The milestones of an election by the law that holds for its day. */
public interface CalendarRules {

    /** In the order of the steps; empty if no law known here holds for that day. */
    List<Milestone> milestones(LocalDate electionDay);
}
