package org.tiencu.desk.application.substitute;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tiencu.desk.domain.substitute.Substitution;

/** Substitutions, the tasks that substitutes have through them, and what the engine knows of these tasks. */
public interface SubstituteStore {

    /**
     * A task that a substitute has through a substitution.
     *
     * @param candidate whether his candidacy was made for it
     * @param taken whether he took it over from the absent user, who had claimed it
     */
    record TaskRow(long substitutionId, String taskId, boolean candidate, boolean taken) {
    }

    /**
     * An open task.
     *
     * @param holder user who has claimed it, null if nobody has
     * @param groups candidate groups
     * @param users candidates by the model or by an administrator, not by substitution
     */
    record TaskFacts(String taskId, String processId, String holder, Set<String> groups, Set<String> users) {
    }

    /** A task that the absent user has claimed. */
    record HeldTask(String taskId, String name, String caseId) {
    }

    /**
     * Something that was done on behalf of somebody.
     *
     * @param taskId the task, null if the case was started
     * @param task its name
     */
    record Act(Instant at, String caseId, String processId, String taskId, String task) {
    }

    /** Lets nobody else set a substitution until the transaction ends. */
    void lock();

    /** Stores it and gives it its number. */
    long add(Substitution substitution);

    Optional<Substitution> find(long id);

    /** Those that are not settled: to come, in force, or over with something left to do in the engine. */
    List<Substitution> open();

    /** Those of them in which the user stands in for somebody, oldest first. */
    List<Substitution> openOf(String substitute);

    /**
     * Latest first.
     *
     * @param userId only those in which he is absent or substitute, null for all
     */
    List<Substitution> list(String userId, int limit);

    /** Ends it unless it was ended before. */
    void end(long id, String endedBy, Instant endedAt);

    /** Nothing of it is left in the engine. */
    void settled(long id, Instant at);

    /** Groups of these users as they are now, those without rights that can pass to others left out. */
    Map<String, Set<String>> groups(Collection<String> userIds);

    /** The task; empty if it is not open. */
    Optional<TaskFacts> task(String taskId);

    /** Tasks that the substitute has, of all substitutions. */
    List<TaskRow> rows(String taskId, String substitute);

    /** Tasks that he has through this substitution. */
    List<TaskRow> rows(long substitutionId);

    /** False if there is such a row. */
    boolean addRow(TaskRow row);

    /** Notes that he took it over from the absent user. */
    void taken(long substitutionId, String taskId, Instant at);

    /** False if somebody else has removed it. */
    boolean removeRow(long substitutionId, String taskId);

    /**
     * Open tasks that the absent user may do in his own right and the substitute may not.
     *
     * @param processIds only of these processes, null for all
     */
    List<String> coveredTasks(Substitution substitution, Collection<String> processIds);

    /** Open tasks that the absent user has claimed and the substitute may take over, oldest first. */
    List<HeldTask> held(Substitution substitution, Collection<String> processIds, int limit);

    void record(long substitutionId, Act act);

    /** Latest first. */
    List<Act> acts(long substitutionId, int limit);
}
