package org.tiencu.personnel.application.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;

/** What use cases of every kind of case ask of the process engine. */
public interface CaseWorkflow {

    /**
     * Starts a case with the values of its start form, as Tasklist does.
     *
     * @return number of the case
     */
    String start(CaseKind kind, Map<String, Object> form);

    /**
     * Opens a case of the proposed kind and starts it.
     *
     * @return number of the case
     * @throws org.tiencu.platform.refusal.Refusal if it cannot be opened
     */
    String open(CaseProposal proposal);

    /** Puts the proposal before the organisation commission of the authority. */
    void startProposal(CaseProposal proposal);

    /** The tasks that are open in the case, oldest first. */
    List<OpenTask> openTasks(String caseId);

    /**
     * @param id id of the task
     * @param name Vietnamese name
     * @param groups Vietnamese names of the groups that may do it
     * @param claimed whether somebody has taken it
     * @param createdAt since when it is open
     * @param dueAt when it is due, null if it has no limit
     */
    record OpenTask(String id, String name, List<String> groups, boolean claimed, Instant createdAt, Instant dueAt) {
    }
}
