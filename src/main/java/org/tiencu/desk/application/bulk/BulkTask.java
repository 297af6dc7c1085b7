package org.tiencu.desk.application.bulk;

import java.time.Instant;

/**
 * A task as it is for the user at this moment.
 *
 * @param id id of the task in the engine
 * @param caseId number of the case, null if the process has none
 * @param unitName name of the unit whose role has to do it, null if it is not for a role in a unit
 * @param dueAt when it is due, null if it has no limit
 * @param definition the version of the process
 * @param holder who has taken it on, null if nobody has
 * @param workable whether the user may work on it
 * @param takeable whether the user may take it over from its holder, in whose place he works
 * @param led whether the user is the head of the unit whose task it is
 * @param assigneeEntitled whether the user to whom it would be given may work on it
 * @param remindedToday whether somebody has asked for it today
 * @param attended whether there is anybody whom one could remind
 */
public record BulkTask(String id, String caseId, String unitName, Instant dueAt, String definition, String holder,
        boolean workable, boolean takeable, boolean led, boolean assigneeEntitled, boolean remindedToday, boolean attended) {
}
