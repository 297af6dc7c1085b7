package org.tiencu.platform.process;

import java.util.List;
import java.util.Set;

/** Everybody works for himself. */
final class NoDeputies implements Deputies {

    @Override
    public boolean isDeputy(String userId) {
        return false;
    }

    @Override
    public Standing onTask(String userId, Set<String> ownGroups, String taskId) {
        return Standing.OWN;
    }

    @Override
    public List<Absent> onStart(String userId, String processId) {
        return List.of();
    }

    @Override
    public boolean takeOver(String userId, String taskId, String holder) {
        return false;
    }

    @Override
    public String returnsTo(String userId, String taskId) {
        return null;
    }

    @Override
    public void worked(Absent absent, String processId, String taskId, String task, String caseId) {
        throw new IllegalStateException("Nobody works in somebody's place");
    }
}
