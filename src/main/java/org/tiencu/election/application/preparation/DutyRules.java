package org.tiencu.election.application.preparation;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.election.domain.preparation.Duty;
import org.tiencu.organisation.UnitLevel;

/** Which milestones the units of a level answer for. */
public interface DutyRules {

    /** In the order of the calendar. */
    List<Duty> duties(UnitLevel level, LocalDate electionDay);
}
