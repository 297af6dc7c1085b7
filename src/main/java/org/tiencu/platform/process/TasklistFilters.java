package org.tiencu.platform.process;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist shows to everybody, made at the first start only: administrators may change or delete them.
 * A list shows nobody a task that he has no right to.
 */
@Component
@Order(20)
class TasklistFilters implements ApplicationRunner {

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizationService;

    TasklistFilters(FilterService filterService, TaskService taskService, AuthorizationService authorizationService) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizationService = authorizationService;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (filterService.createFilterQuery().count() > 0) {
            return;
        }
        create(1, "Chờ nhóm tôi nhận", "Công việc của các vai trò mà tôi giữ, chưa ai nhận",
                taskService.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        create(2, "Tôi đang xử lý", "Công việc tôi đã nhận",
                taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create(3, "Chờ tôi làm thay", "Công việc chưa ai nhận của người mà tôi đang được cử làm thay",
                taskService.createTaskQuery().taskInvolvedUserExpression("${currentUser()}").taskUnassigned());
        create(4, "Tất cả công việc tôi được xem", "Mọi công việc tôi có quyền xem, kể cả việc người khác đang xử lý",
                taskService.createTaskQuery());
    }

    private void create(int priority, String name, String description, TaskQuery query) {
        Filter filter = filterService.newTaskFilter(name).setQuery(query.orderByTaskCreateTime().desc())
                .setProperties(Map.of("priority", priority, "description", description, "refresh", true));
        filterService.saveFilter(filter);
        Authorization everybody = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(everybody);
    }
}
