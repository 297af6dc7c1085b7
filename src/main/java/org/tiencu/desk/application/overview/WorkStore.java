package org.tiencu.desk.application.overview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.tiencu.desk.application.overview.UnitWork.UnitRow;
import org.tiencu.organisation.Unit;

/** Reads the engine's open tasks. Each method is one query, whatever number of tasks there is. */
public interface WorkStore {

    /**
     * Who looks.
     *
     * @param userId the user
     * @param groups his groups, {@code role@unit} for roles
     * @param everything whether he sees every case
     */
    record Viewer(String userId, Set<String> groups, boolean everything) {
    }

    /**
     * Units with everything below them.
     *
     * @param roots codes of the units, none of which is below another
     * @param children whether the units right below have rows of their own
     */
    record Part(Collection<String> roots, boolean children) {

        /** Whether it is every unit. */
        public boolean everywhere() {
            return roots.contains(Unit.CENTRE);
        }
    }

    /**
     * Which tasks of a part; what is null or false does not limit them.
     *
     * @param process id of the process
     * @param step id of the task in the model
     * @param age how long they wait
     * @param late only late ones
     */
    record Filter(String process, String step, Age age, boolean late) {
    }

    /** What waits for the viewer. */
    Waiting waiting(Viewer viewer, Instant now, int limit);

    /** Open tasks of the units by step and age, as far as the viewer sees their cases. */
    UnitWork work(Viewer viewer, Part part, Instant now);

    /**
     * Open tasks by unit, as far as the viewer sees their cases; units with the most late ones first. A task that is given to
     * two units counts for both.
     *
     * @param lateOnly leaves out what is not late, and units that have nothing late; that is the quicker question
     */
    List<UnitRow> units(Viewer viewer, Part part, boolean lateOnly, Instant now);

    /** Tasks of the units, as far as the viewer sees their cases; late ones first, then by the day on which they are due. */
    List<OpenTask> tasks(Viewer viewer, Part part, Filter filter, Instant now, int offset, int limit);
}
