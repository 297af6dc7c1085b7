package org.tiencu.platform.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks rights against the user's groups as they are. The engine first reads which groups have any right at all, to leave out
 * those that have none: it reads the whole table of rights, which has a row for each open task, in every command. An
 * official has a handful of groups, and one without rights changes no answer.
 */
class GroupsAsTheyAre extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        if (groups == null) {
            return EMPTY_LIST;
        }
        LinkedHashSet<String> own = new LinkedHashSet<>(groups);
        own.removeIf(Objects::isNull);
        return new ArrayList<>(own);
    }
}
