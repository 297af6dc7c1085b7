package org.tiencu.desk.adapter.page;

import java.util.List;

import org.tiencu.desk.application.overview.UnitWork;
import org.tiencu.desk.application.overview.UnitWork.AgeRow;
import org.tiencu.desk.application.overview.UnitWork.StepRow;

/**
 * Open work by step and by age: tables that a script draws as charts.
 *
 * @param unit code of the unit that is looked at, null for all units of the user
 * @param steps the steps at which most tasks wait
 * @param more how many steps are left out
 */
record WorkCharts(String unit, List<StepRow> steps, int more, List<AgeRow> ages) {

    private static final int MOST_STEPS = 12;

    static WorkCharts of(String unit, UnitWork work) {
        return new WorkCharts(unit, work.steps().stream().limit(MOST_STEPS).toList(),
                Math.max(0, work.steps().size() - MOST_STEPS), work.ages());
    }
}
