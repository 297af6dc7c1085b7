package org.tiencu.desk.application.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.platform.time.WorkingDays;

/**
 * A province and a commune of their own with their people, and a process with one task that is due on a day. Made once and taken
 * away again, so that no other test meets it.
 */
public final class NoticeWorld {

    public static final String PROCESS = "reminded-sample";
    public static final String COMMUNE = "98001";
    public static final String PROVINCE = "98";
    public static final String TITLE = "Kiểm tra hồ sơ";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final IdentityService identityService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final ApplicationContext context;
    private final List<String> users = new ArrayList<>();
    private String deployment;

    public NoticeWorld(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        accounts = context.getBean(Accounts.class);
        identityService = context.getBean(IdentityService.class);
        runtimeService = context.getBean(RuntimeService.class);
        taskService = context.getBean(TaskService.class);
        repositoryService = context.getBean(RepositoryService.class);
    }

    public NoticeWorld make() {
        context.getBean(Units.class).save(List.of(
                new Unit(PROVINCE, "Tỉnh Nhắc Việc (mẫu)", UnitLevel.PROVINCE, Unit.CENTRE, "Tỉnh"),
                new Unit(COMMUNE, "Xã Nhắc Việc (mẫu)", UnitLevel.COMMUNE, PROVINCE, "Xã")));
        user("n-office", "n-office@minhson.example", Role.OFFICE, COMMUNE);
        user("n-colleague", "n-colleague@minhson.example", Role.OFFICE, COMMUNE);
        user("n-silent", null, Role.OFFICE, COMMUNE);
        user("n-head", "n-head@minhson.example", Role.HEAD, COMMUNE);
        user("n-above", "n-above@minhson.example", Role.HEAD, PROVINCE);
        user("n-substitute", "n-substitute@minhson.example", null, null);
        deployment = repositoryService.createDeployment().name("reminded").addModelInstance(PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS).name("Quy trình nhắc việc (mẫu)").camundaHistoryTimeToLiveString("P30D")
                        .startEvent().userTask("UserTask_Check").name(TITLE).camundaCandidateGroups("${group}")
                        .camundaDueDate("${due}").endEvent().done()).deploy().getId();
        return this;
    }

    private void user(String id, String address, Role role, String unit) {
        accounts.createUser(id, "Nhắc Việc (mẫu)", "Họ tên " + id, "demo");
        users.add(id);
        if (address != null) {
            User user = identityService.createUserQuery().userId(id).singleResult();
            user.setEmail(address);
            identityService.saveUser(user);
        }
        if (role != null) {
            accounts.join(id, role.in(unit), role.displayName());
        }
    }

    /** Takes away what tests left, but nobody. */
    public void tidy() {
        runtimeService.createProcessInstanceQuery().processDefinitionKey(PROCESS).list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "the test is over"));
        jdbc.sql("delete from tiencu.notice").update();
        jdbc.sql("delete from tiencu.notice_digest").update();
        jdbc.sql("delete from tiencu.notice_setting").update();
        jdbc.sql("delete from tiencu.reminder_run").update();
        jdbc.sql("delete from tiencu.mail_outbox").update();
    }

    public void takeAway() {
        tidy();
        repositoryService.deleteDeployment(deployment, true);
        users.forEach(identityService::deleteUser);
        for (String group : List.of("office@98001", "head@98001", "head@98")) {
            identityService.deleteGroup(group);
        }
        jdbc.sql("delete from tiencu.unit where code = '98001'").update();
        jdbc.sql("delete from tiencu.unit where code = '98'").update();
    }

    /** A case whose one task is for the office of the commune and due at the end of this day. */
    public Task task(String caseId, LocalDate due) {
        return task(caseId, Deadlines.endOf(due), "office@98001");
    }

    public Task task(String caseId, Instant due, String group) {
        runtimeService.startProcessInstanceByKey(PROCESS, caseId, Map.of("due", Date.from(due), "group", group));
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).singleResult();
    }

    /** The use case as it is with this outbox. */
    public int run(MailOutbox outbox) {
        Reminders reminders = new Reminders(context.getBean(DueTasks.class), context.getBean(ReminderRules.class),
                context.getBean(NoticeStore.class), context.getBean(DigestWriter.class), outbox, context.getBean(WorkingDays.class),
                context.getBean(Clock.class), Duration.ofDays(180));
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> reminders.run());
    }

    /** Who was told what of the case, as {@code user kind}, in order. */
    public List<String> told(String caseId) {
        return jdbc.sql("select user_id || ' ' || kind from tiencu.notice where case_id = :case order by 1").param("case", caseId)
                .query(String.class).list();
    }
}
