package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Samples;
import org.tiencu.support.SignedIn;

/** The engine's own managers and ours find the same tasks, whoever asks and whatever is asked. */
@IntegrationTest
class KnownTaskManagerTest {

    @Autowired
    private TaskService taskService;
    @Autowired
    private FilterService filterService;
    @Autowired
    private IdentityService identityService;
    @Autowired
    private AuthorizationService authorizationService;
    @Autowired
    private RepositoryService repositoryService;
    @Autowired
    private RuntimeService runtimeService;
    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private final String process = "known-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> tasks = new ArrayList<>();
    private final List<String> rights = new ArrayList<>();
    private String deployment;
    private SignedIn signedIn;

    @BeforeEach
    void giveWork() {
        signedIn = new SignedIn(identityService);
        var builder = repositoryService.createDeployment().name(process);
        Samples.process(process, Samples.field("amount", "number")).forEach(builder::addString);
        deployment = builder.deploy().getId();
        for (int i = 0; i < 3; i++) {
            runtimeService.startProcessInstanceByKey(process, process + "-" + i);
        }
        task("office@99001", null, null, 1);
        task("office@99001", null, "office", -1);
        task("head@99001", "office", null, 2);
        task("organisation-commission@99", null, null, -2);
        task("peoples-committee@99001", "head", "head", 0);
        task(null, "office-99002", null, 3);
        task(null, null, "office", 1);
    }

    private String task(String group, String candidate, String assignee, int days) {
        Task task = taskService.newTask();
        task.setName(process + " " + days);
        task.setDueDate(days == 0 ? null : Date.from(Instant.now().plus(Duration.ofDays(days))));
        task.setAssignee(assignee);
        taskService.saveTask(task);
        tasks.add(task.getId());
        if (group != null) {
            taskService.addCandidateGroup(task.getId(), group);
        }
        if (candidate != null) {
            taskService.addCandidateUser(task.getId(), candidate);
        }
        return task.getId();
    }

    @AfterEach
    void takeItBack() {
        EngineManagers.use(engine, true);
        rights.forEach(authorizationService::deleteAuthorization);
        taskService.deleteTasks(tasks, true);
        repositoryService.deleteDeployment(deployment, true);
    }

    private void right(int type, String user, Resource resource, String id, Permission permission) {
        Authorization right = authorizationService.createNewAuthorization(type);
        if (type != Authorization.AUTH_TYPE_GLOBAL) {
            right.setUserId(user);
        }
        right.setResource(resource);
        right.setResourceId(id);
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            right.removePermission(permission);
        } else {
            right.addPermission(permission);
        }
        rights.add(authorizationService.saveAuthorization(right).getId());
    }

    private Map<String, Supplier<TaskQuery>> queries(String user) {
        Map<String, Supplier<TaskQuery>> all = new LinkedHashMap<>();
        Date now = new Date();
        all.put("everything", () -> query());
        all.put("waiting", () -> query().taskCandidateUser(user).taskUnassigned());
        all.put("of a group", () -> query().taskCandidateGroupIn(List.of("office@99001", "head@99001")));
        all.put("of a group, taken on", () -> query().taskCandidateGroup("office@99001").includeAssignedTasks());
        all.put("mine", () -> query().taskAssignee(user));
        all.put("involved", () -> query().taskInvolvedUser(user));
        all.put("mine or waiting", () -> query().or().taskAssignee(user).taskCandidateUser(user).endOr());
        all.put("mine or waiting, late", () -> query().or().taskAssignee(user).taskCandidateUser(user).endOr().dueBefore(now));
        all.put("two groups of alternatives", () -> query().or().taskAssignee(user).taskCandidateUser(user).endOr()
                .or().dueBefore(now).withoutDueDate().endOr());
        all.put("by id", () -> query().taskId(tasks.get(0)));
        all.put("by ids", () -> query().taskIdIn(tasks.get(0), tasks.get(3), tasks.get(5)));
        all.put("by id or name", () -> query().or().taskId(tasks.get(3)).taskNameLike(process + "%").endOr());
        all.put("of the process", () -> query().processDefinitionKey(process));
        all.put("of the process or mine", () -> query().or().processDefinitionKey(process).taskAssignee(user).endOr());
        all.put("of a case", () -> query().processInstanceBusinessKeyLike(process + "-%"));
        all.put("with a variable", () -> query().processVariableValueEquals("amount", 1));
        all.put("without candidates", () -> query().withoutCandidateGroups());
        all.put("by name", () -> query().taskNameLike(process + "%").taskUnassigned());
        return all;
    }

    private TaskQuery query() {
        return taskService.createTaskQuery();
    }

    /** What is found: ids in order of dates, and how many: everything, or each kind of query and list. */
    private Map<String, Object> found(String user, boolean thorough) {
        return signedIn.as(user, () -> {
            Map<String, Object> found = new LinkedHashMap<>();
            queries(user).forEach((name, made) -> {
                if (thorough || name.equals("everything")) {
                    TaskQuery query = made.get().orderByDueDate().asc().orderByTaskId().desc();
                    found.put(name, List.of(ids(query.listPage(0, 500)), query.count()));
                }
            });
            if (!thorough) {
                return found;
            }
            for (Filter filter : filterService.createFilterQuery().listPage(0, 100)) {
                found.put(filter.getId(), List.of(
                        ids(filterService.<Task, TaskQuery>listPage(filter.getId(), query().orderByTaskId().asc(), 1, 20)),
                        filterService.count(filter.getId(), query().taskNameLike(process + "%").or().taskUnassigned()
                                .taskAssignee(user).endOr())));
            }
            return found;
        });
    }

    private static List<String> ids(List<Task> found) {
        return found.stream().map(Task::getId).toList();
    }

    private void assertSame(boolean thorough, String... users) {
        for (String user : users) {
            EngineManagers.use(engine, false);
            Map<String, Object> engines = found(user, thorough);
            EngineManagers.use(engine, true);
            assertThat(found(user, thorough)).as(user).isEqualTo(engines);
            if (thorough && user.equals(users[0])) {
                EngineManagers.use(engine, 2);
                assertThat(found(user, true)).as(user + ", who has more than is asked for by id").isEqualTo(engines);
                EngineManagers.use(engine, true);
            }
        }
    }

    private String found(String user, String query) {
        return found(user, true).get(query).toString();
    }

    @Test
    void shouldFindWhatTheEngineFinds_forEveryUser() {
        assertSame(false, identityService.createUserQuery().list().stream().map(User::getId).toArray(String[]::new));
        assertSame(true, "office", "organisation-commission", "admin");
        assertThat(found("office", "by ids")).contains(tasks.get(0)).doesNotContain(tasks.get(3));
    }

    @Test
    void shouldFindWhatTheEngineFinds_whenWholeProcessesOrAllTasksAreOpened() {
        right(Authorization.AUTH_TYPE_GRANT, "head", Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ_TASK);
        right(Authorization.AUTH_TYPE_GRANT, "designer", Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ_TASK);
        right(Authorization.AUTH_TYPE_GRANT, "office-99002", Resources.TASK, "*", Permissions.READ);
        right(Authorization.AUTH_TYPE_GRANT, "counting-board", Resources.TASK, tasks.get(3), Permissions.UPDATE);
        assertSame(true, "head", "designer", "office-99002", "counting-board");
        assertThat(found("head", "of the process")).contains("3");
        assertThat(found("counting-board", "by ids")).doesNotContain(tasks.get(3));
    }

    @Test
    void shouldFindWhatTheEngineFinds_whenARightIsRevokedOrGivenToEverybody() {
        right(Authorization.AUTH_TYPE_REVOKE, "office", Resources.TASK, tasks.get(0), Permissions.READ);
        right(Authorization.AUTH_TYPE_GLOBAL, null, Resources.TASK, tasks.get(5), Permissions.READ);
        assertSame(true, "office", "head");
        assertThat(found("office", "by ids")).contains(tasks.get(5)).doesNotContain(tasks.get(0));
        assertThat(found("head", "by ids")).contains(tasks.get(5));
    }

    @Test
    void shouldLeaveAQueryAsItWas() {
        TaskQuery query = query().taskNameLike(process + "%");
        long all = query.count();
        long hers = signedIn.as("head", query::count);
        assertThat(hers).isLessThan(all);
        assertThat(signedIn.as("office", query::count)).isNotEqualTo(hers);
        assertThat(query.count()).as("the product itself").isEqualTo(all);
    }
}
