package org.tiencu.platform.process;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Asks for the tasks of somebody by their ids. The engine compares every open task with every right of the user; here the
 * rights are read first, by the engine's own index, and its query is asked for these tasks without its check. The answer is the
 * same. Where it would not be (a right is revoked) or would not be quicker (thousands of tasks), the engine goes its own way.
 */
class KnownTaskManager extends TaskManager {

    /** A statement with so many parameters is still quicker than a look at each of 100,000 tasks. */
    static final int MOST = 2_000;

    private static final String NO_TASK = "none";
    private static final String RIGHTS = """
            select resource_type_, resource_id_, perms_ from act_ru_authorization
            where type_ in (0, 1) and user_id_ in (?, '*') and resource_type_ = any (?)
            union all
            select resource_type_, resource_id_, perms_ from act_ru_authorization
            where type_ in (0, 1) and group_id_ = any (?) and resource_type_ = any (?)
            """;

    /** What somebody may see: everything, or these tasks and all of these processes. */
    private record Visible(boolean all, Set<String> tasks, Set<String> processes) {
    }

    private final int most;

    KnownTaskManager() {
        this(MOST);
    }

    /** For tests, which make no thousands of tasks. */
    KnownTaskManager(int most) {
        this.most = most;
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return leavingAsItWas(query, () -> super.findTasksByQueryCriteria(query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return leavingAsItWas(query, () -> super.findTaskCountByQueryCriteria(query));
    }

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (!check.getShouldPerformAuthorizatioCheck() || check.isRevokeAuthorizationCheckEnabled()
                || !isKnown(check.getPermissionChecks())) {
            return;
        }
        Visible visible = visible(check);
        if (visible.all()) {
            check.setAuthorizationCheckEnabled(false);
        } else if (visible.tasks().size() <= most) {
            check.setAuthorizationCheckEnabled(false);
            query.getQueries().add(only(visible));
        }
    }

    /** A group of criteria of which one must hold, beside all others that the query has. */
    private static TaskQueryImpl only(Visible visible) {
        TaskQueryImpl restriction = new TaskQueryImpl();
        restriction.taskIdIn(visible.tasks().isEmpty() ? new String[] {NO_TASK} : array(visible.tasks()));
        if (!visible.processes().isEmpty()) {
            restriction.setOrQueryActive();
            restriction.processDefinitionKeyIn(array(visible.processes()));
        }
        return restriction;
    }

    private static <T> T leavingAsItWas(TaskQueryImpl query, Supplier<T> engine) {
        List<TaskQueryImpl> criteria = query.getQueries();
        int before = criteria.size();
        try {
            return engine.get();
        } finally {
            criteria.subList(before, criteria.size()).clear();
        }
    }

    /** One of several rights to tasks or processes is enough, as the engine asks it since it has rights. */
    private static boolean isKnown(CompositePermissionCheck checks) {
        return checks.getCompositeChecks().isEmpty()
                && (checks.isDisjunctive() || checks.getAtomicChecks().size() == 1)
                && checks.getAtomicChecks().stream().map(PermissionCheck::getResource)
                        .allMatch(one -> one == Resources.TASK || one == Resources.PROCESS_DEFINITION);
    }

    private Visible visible(AuthorizationCheck check) {
        List<PermissionCheck> checks = check.getPermissionChecks().getAtomicChecks();
        Set<String> tasks = new TreeSet<>();
        Set<String> processes = new TreeSet<>();
        boolean all = false;
        Connection connection = getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement rights = connection.prepareStatement(RIGHTS)) {
            Array types = connection.createArrayOf("integer", checks.stream().map(PermissionCheck::getResourceType).toArray());
            rights.setString(1, check.getAuthUserId());
            rights.setArray(2, types);
            rights.setArray(3, connection.createArrayOf("text", check.getAuthGroupIds().toArray()));
            rights.setArray(4, types);
            try (ResultSet row = rights.executeQuery()) {
                while (row.next()) {
                    int type = row.getInt(1);
                    int held = row.getInt(3);
                    if (checks.stream().anyMatch(one -> one.getResourceType() == type && (held & one.getPerms()) == one.getPerms())) {
                        all |= Authorization.ANY.equals(row.getString(2));
                        (type == Resources.TASK.resourceType() ? tasks : processes).add(row.getString(2));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Visible(all, tasks, processes);
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
