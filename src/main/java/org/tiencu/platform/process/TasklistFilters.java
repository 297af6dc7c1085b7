package org.tiencu.platform.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that Tasklist shows to everybody, each made once: administrators may change or delete them. A list shows
 * nobody a task that he has no right to. It has no order of its own, which would win over the one that a user chooses; a
 * script makes Tasklist begin with what is due first. A process that a later version brings joins the list of its part.
 */
@Component
@Order(20)
class TasklistFilters implements ApplicationRunner {

    private static final String GROUPS = "groups";
    private static final String MINE = "mine";
    private static final String ALL = "all";
    private static final String WHO = "${currentUser()}";
    private static final int AREAS = 50;
    private static final int LAST = 100;

    private final FilterService filterService;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final AuthorizationService authorizationService;
    private final MadeFilters made;
    private final List<ProcessArea> areas;

    TasklistFilters(FilterService filterService, TaskService taskService, RepositoryService repositoryService,
            AuthorizationService authorizationService, MadeFilters made, List<ProcessArea> areas) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.authorizationService = authorizationService;
        this.made = made;
        this.areas = areas;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (made.isEmpty() && filterService.createFilterQuery().count() > 0) {
            // an installation whose lists were made before the product remembered them
            List.of(GROUPS, MINE, ALL).forEach(code -> made.remember(code, null, Set.of()));
        }
        create(GROUPS, 1, "Chờ nhóm tôi nhận", "Công việc của các vai trò mà tôi giữ hoặc được giao riêng, chưa ai nhận",
                taskService.createTaskQuery().taskCandidateUserExpression(WHO).taskUnassigned());
        create(MINE, 2, "Tôi đang xử lý", "Công việc tôi đã nhận",
                taskService.createTaskQuery().taskAssigneeExpression(WHO));
        create("substitute", 3, "Chờ tôi làm thay", "Công việc chưa ai nhận của người mà tôi đang được cử làm thay",
                taskService.createTaskQuery().taskInvolvedUserExpression(WHO).taskUnassigned());
        create("due-today", 4, "Đến hạn hôm nay", "Công việc của tôi và của nhóm tôi phải xong trong hôm nay",
                ours().dueAfterExpression("${taskDays.startOfToday()}").dueBeforeExpression("${taskDays.startOfTomorrow()}"));
        create("late", 5, "Quá hạn", "Công việc của tôi và của nhóm tôi đã quá ngày đến hạn",
                ours().dueBeforeExpression("${taskDays.now()}"));
        create("follow-up", 6, "Sắp đến hạn, cần theo dõi",
                "Công việc của tôi và của nhóm tôi đã đến ngày theo dõi và chưa quá hạn",
                ours().followUpBeforeExpression("${taskDays.now()}").dueAfterExpression("${taskDays.now()}"));
        for (int i = 0; i < areas.size(); i++) {
            area(areas.get(i), AREAS + i);
        }
        create(ALL, LAST, "Tất cả công việc tôi được xem",
                "Mọi công việc tôi có quyền xem, kể cả việc người khác đang xử lý", taskService.createTaskQuery());
    }

    /**
     * What somebody works on, and what waits for him. The engine counts the groups of a candidate user as well, so that
     * this is what waits for his groups and for himself, as it does for a substitute.
     */
    private TaskQuery ours() {
        return taskService.createTaskQuery().or().taskAssigneeExpression(WHO).taskCandidateUserExpression(WHO).endOr();
    }

    private void area(ProcessArea area, int priority) {
        String code = "area-" + area.folder();
        SortedSet<String> processes = processes(area);
        if (processes.isEmpty()) {
            return;
        }
        String[] keys = processes.toArray(String[]::new);
        create(code, priority, area.name(), "Công việc tôi được xem trong các quy trình: " + area.name(),
                taskService.createTaskQuery().processDefinitionKeyIn(keys), processes);
        made.find(code).filter(list -> !list.processes().equals(processes)).ifPresent(list -> {
            Filter filter = filterService.createFilterQuery().filterId(list.filterId()).singleResult();
            if (filter != null) {
                TaskQuery query = filter.getQuery();
                filterService.saveFilter(filter.setQuery(query.processDefinitionKeyIn(keys)));
            }
            made.remember(code, list.filterId(), processes);
        });
    }

    private SortedSet<String> processes(ProcessArea area) {
        SortedSet<String> keys = new TreeSet<>();
        repositoryService.createDeploymentQuery().list().stream().filter(one -> one.getName() != null)
                .filter(one -> area.holds(one.getName())).map(Deployment::getId)
                .forEach(id -> repositoryService.createProcessDefinitionQuery().deploymentId(id).list().stream()
                        .map(ProcessDefinition::getKey).forEach(keys::add));
        return keys;
    }

    private void create(String code, int priority, String name, String description, TaskQuery query) {
        create(code, priority, name, description, query, Set.of());
    }

    private void create(String code, int priority, String name, String description, TaskQuery query,
            Collection<String> processes) {
        if (made.find(code).isPresent()) {
            return;
        }
        Filter filter = filterService.newTaskFilter(name).setQuery(query)
                .setProperties(Map.of("priority", priority, "description", description, "refresh", true));
        filterService.saveFilter(filter);
        Authorization everybody = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(everybody);
        made.remember(code, filter.getId(), processes);
    }
}
