package org.tiencu.desk.application.substitute;

/** What substitution changes at tasks of the engine. Nothing here asks for the current user's rights but {@link #claim}. */
public interface SubstituteTasks {

    /** Makes the user a candidate of the task, which gives him the right to it. */
    void addCandidate(String taskId, String userId);

    void removeCandidate(String taskId, String userId);

    /**
     * Takes a claimed task from its holder.
     *
     * @param next who holds it then, null for nobody
     */
    void release(String taskId, String next);

    /** Takes away the rights to the task that the engine gave the user when he became its candidate or holder. */
    void forget(String taskId, String userId);

    /** The current user claims the task. */
    void claim(String taskId);
}
