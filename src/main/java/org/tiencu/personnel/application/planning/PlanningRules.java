package org.tiencu.personnel.application.planning;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.personnel.domain.planning.PlanStructure;
import org.tiencu.personnel.domain.planning.PlanningLimits;

/** The numbers of succession planning by the rules of a day. */
public interface PlanningRules {

    /**
     * How many may be planned, and for how many terms they have to be able to work.
     *
     * @param next whether the plan is for the next period and not for the one that is running
     */
    PlanningLimits limits(LocalDate day, boolean next);

    /** What structure is wanted, in the order in which to show it. */
    List<PlanStructure.Target> structure(LocalDate day);
}
