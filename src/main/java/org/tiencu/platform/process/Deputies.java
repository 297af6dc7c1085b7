package org.tiencu.platform.process;

import java.util.List;
import java.util.Set;

/**
 * Knows who works in whose place. At most one bean implements it; without one everybody works for himself only. Questions
 * about a user who stands in for nobody are answered without asking the database.
 */
public interface Deputies {

    /**
     * Somebody in whose place a user works.
     *
     * @param userId id of the absent user
     * @param groups the groups whose rights pass to who works in his place, as they are now
     * @param reference under which {@link #worked} finds the reason again
     */
    record Absent(String userId, Set<String> groups, long reference) {
    }

    /**
     * In which right a user has a task.
     *
     * @param entitled false if he had it in somebody's place only, and no longer has
     * @param absent in whose place, null if in his own right
     */
    record Standing(boolean entitled, Absent absent) {

        /** His own work, as far as he is concerned: the engine's rights decide. */
        public static final Standing OWN = new Standing(true, null);
        /** No longer his. */
        public static final Standing NONE = new Standing(false, null);
    }

    /** Whether the user stands in for anybody, or did until lately. */
    boolean isDeputy(String userId);

    /** In which right the user has the task. */
    Standing onTask(String userId, Set<String> ownGroups, String taskId);

    /** In whose places the user may start a case of this process. */
    List<Absent> onStart(String userId, String processId);

    /**
     * Notes that the user takes the task over from its holder.
     *
     * @return false if he does not stand in for the holder in it; nothing is noted then
     */
    boolean takeOver(String userId, String taskId, String holder);

    /** Who gets the task when the user gives it back: the one he took it over from if there is no group, otherwise null. */
    String returnsTo(String userId, String taskId);

    /**
     * Records that work was done in somebody's place.
     *
     * @param taskId the task, null if the case was started
     * @param task its name
     */
    void worked(Absent absent, String processId, String taskId, String task, String caseId);
}
