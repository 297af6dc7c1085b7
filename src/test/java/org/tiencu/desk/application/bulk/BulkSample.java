package org.tiencu.desk.application.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.security.Accounts;

/**
 * A province with two communes and their people, and a process with one task and a form. Made once and taken away again, so that
 * no other test meets it.
 */
public final class BulkSample {

    public static final String PROCESS = "bulk-sample";
    public static final String TASK = "UserTask_Answer";
    public static final String PROVINCE = "97";
    public static final String COMMUNE = "97001";
    public static final String NEIGHBOUR = "97002";
    /** May do the tasks of the first commune. */
    public static final String OFFICE = "b-office";
    public static final String COLLEAGUE = "b-colleague";
    /** Leads the first commune. */
    public static final String HEAD = "b-head";
    /** Works in the other commune. */
    public static final String OTHER = "b-other";
    /** Sees the cases of the province. */
    public static final String ABOVE = "b-above";

    private static final String FORM = """
            {"schemaVersion": 18, "id": "bulk-sample", "type": "default", "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "radio", "id": "F1", "key": "outcome", "label": "Kết quả", "validate": {"required": true}, "values": [
                {"label": "Đạt", "value": "PASSED"}, {"label": "Không đạt", "value": "FAILED"},
                {"label": "Theo từng người", "value": "EACH"}]},
              {"type": "textarea", "id": "F2", "key": "reason", "label": "Lý do", "validate": {"required": true, "maxLength": 200},
               "conditional": {"hide": "=outcome != \\"FAILED\\""}},
              {"type": "datetime", "id": "F3", "key": "doneOn", "subtype": "date", "dateLabel": "Ngày thực hiện",
               "validate": {"required": true}},
              {"type": "dynamiclist", "id": "F4", "path": "people", "label": "Từng người", "isRepeating": true,
               "allowAddRemove": true, "defaultRepetitions": 0, "conditional": {"hide": "=outcome != \\"EACH\\""}, "components": [
                {"type": "textfield", "id": "F5", "key": "name", "label": "Tên"}]}]}
            """;

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final IdentityService identityService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final List<String> users = new ArrayList<>();
    private String deployment;

    public BulkSample(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        accounts = context.getBean(Accounts.class);
        identityService = context.getBean(IdentityService.class);
        runtimeService = context.getBean(RuntimeService.class);
        taskService = context.getBean(TaskService.class);
        repositoryService = context.getBean(RepositoryService.class);
    }

    public BulkSample make() {
        context.getBean(Units.class).save(List.of(
                new Unit(PROVINCE, "Tỉnh Hàng Loạt (mẫu)", UnitLevel.PROVINCE, Unit.CENTRE, "Tỉnh"),
                new Unit(COMMUNE, "Xã Hàng Loạt (mẫu)", UnitLevel.COMMUNE, PROVINCE, "Xã"),
                new Unit(NEIGHBOUR, "Xã Kế Bên (mẫu)", UnitLevel.COMMUNE, PROVINCE, "Xã")));
        user(OFFICE, Role.OFFICE, COMMUNE);
        user(COLLEAGUE, Role.OFFICE, COMMUNE);
        user(HEAD, Role.HEAD, COMMUNE);
        user(OTHER, Role.OFFICE, NEIGHBOUR);
        user(ABOVE, Role.OFFICE, PROVINCE);
        BpmnModelInstance model = Bpmn.createExecutableProcess(PROCESS).name("Quy trình hàng loạt (mẫu)")
                .camundaHistoryTimeToLiveString("P30D").startEvent().userTask(TASK).name("Trả lời câu hỏi")
                .camundaCandidateGroups("${group}").camundaDueDate("${due}").camundaFormRef(PROCESS)
                .camundaFormRefBinding("deployment").endEvent().done();
        deployment = repositoryService.createDeployment().name("bulk").addModelInstance(PROCESS + ".bpmn", model)
                .addString(PROCESS + ".form", FORM).deploy().getId();
        return this;
    }

    private void user(String id, Role role, String unit) {
        accounts.createUser(id, "Loạt (mẫu)", "Họ tên " + id, "demo");
        users.add(id);
        accounts.join(id, role.in(unit), role.displayName() + " - " + unit);
    }

    /** A case of the first commune whose task is for its office. */
    public String task(String caseId) {
        return task(caseId, Role.OFFICE.in(COMMUNE), null);
    }

    /** A case whose task is for this group; the province sees it. */
    public String task(String caseId, String group, Instant due) {
        jdbc.sql("""
                insert into tiencu.personnel_case (id, kind, unit_code, post_id, authority_unit, regime, source, seats, reason, status,
                                                   opened_by, opened_at)
                select :id, 'APPOINTMENT', :unit, min(id), :province, 'STATE', 'ON_SITE', 1, 'Thử', 'NOMINATION', 'admin', now()
                from tiencu.post
                """).param("id", caseId).param("unit", group.replaceFirst(".*@", "")).param("province", PROVINCE).update();
        Map<String, Object> variables = new HashMap<>();
        variables.put("group", group);
        variables.put("due", due == null ? null : Date.from(due));
        runtimeService.startProcessInstanceByKey(PROCESS, caseId, variables);
        return of(caseId).getId();
    }

    /** The open task of a case, null if it is done. */
    public Task of(String caseId) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).processDefinitionKey(PROCESS).singleResult();
    }

    /** Takes away what tests left, but nobody. */
    public void tidy() {
        runtimeService.createProcessInstanceQuery().processDefinitionKey(PROCESS).list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "the test is over"));
        jdbc.sql("delete from tiencu.bulk_order where ordered_by like 'b-%' or process_id = 'bulk-sample'").update();
        jdbc.sql("delete from tiencu.notice where user_id like 'b-%'").update();
        jdbc.sql("delete from tiencu.personnel_case where authority_unit = :unit").param("unit", PROVINCE).update();
    }

    public void takeAway() {
        tidy();
        repositoryService.deleteDeployment(deployment, true);
        users.forEach(identityService::deleteUser);
        for (String group : List.of("office@97001", "head@97001", "office@97002", "office@97")) {
            identityService.deleteGroup(group);
        }
        for (String unit : List.of(COMMUNE, NEIGHBOUR, PROVINCE)) {
            jdbc.sql("delete from tiencu.unit where code = :code").param("code", unit).update();
        }
    }
}
