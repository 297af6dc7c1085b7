package org.tiencu.desk.application.opentask;

import java.util.Map;

/**
 * A task that is open.
 *
 * @param id its id in the engine
 * @param caseId number of the case that it belongs to, null if it belongs to none
 * @param processId the process
 * @param taskKey which task of the process
 * @param name its Vietnamese name
 * @param assignee who has taken it, null if nobody has
 * @param facts what the engine knows of the case for its routing, by name; no personal data
 */
public record OpenTask(String id, String caseId, String processId, String taskKey, String name, String assignee,
        Map<String, Object> facts) {
}
