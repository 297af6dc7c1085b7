package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.Http;
import org.tiencu.support.IntegrationTest;

/** A substitute's day: named by a colleague, he finds the work, takes over what was begun, and does it. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class SubstituteJourneyTest extends Journey {

    private static final String AWAY = "journey-away";
    private static final String STAND_IN = "journey-stand-in";
    private static final String DRAFT = "Lập tờ trình xin chủ trương";
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @Autowired
    Accounts accounts;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAwaySubstitutes() {
        Http admin = Http.of(context).as("admin");
        admin.get("/api/substitutes").json().forEach(one -> admin.delete("/api/substitutes/" + one.path("id").asLong()));
    }

    @Test
    void shouldStandInForAColleague() {
        accounts.createUser(AWAY, "Hà (mẫu)", "Nguyễn Thị", "demo");
        accounts.createUser(STAND_IN, "Thìn (mẫu)", "Phan Văn", "demo");
        accounts.join(AWAY, "office@99001", "Văn phòng - Xã An Khê Thượng (mẫu)");
        accounts.join(STAND_IN, "head@99002", "Người đứng đầu - Xã Đồng Trăng (mẫu)");
        CaseDriver free = new CaseDriver(context).start("ON_SITE");
        CaseDriver begun = new CaseDriver(context).start("ON_SITE");
        String begunTask = taskOf(begun);
        taskService.setAssignee(begunTask, AWAY);

        nameTheSubstitute();
        Page page = substitutesPage(STAND_IN);
        takeOver(page, begun);
        findTheWork(page, free);
        doTheWork(page, taskOf(free), free);
        lookAtTheRecord(page, free);
    }

    private void nameTheSubstitute() {
        Page page = substitutesPage(AWAY);
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Người làm thay"));
        field.pressSequentially("phan thin");
        Locator option = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Phan Văn Thìn (mẫu)"));
        assertThat(option).isVisible();
        field.press("ArrowDown");
        assertThat(option).hasAttribute("aria-selected", "true");
        Chromium.screenshot(page, "substitute-01-suggestions");
        field.press("Enter");
        assertThat(field).hasValue("Phan Văn Thìn (mẫu) (" + STAND_IN + ")");
        page.getByLabel("Đến hết ngày").fill(TODAY.plusDays(4).toString());
        page.getByLabel("Công tác cán bộ", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("Mọi loại việc")).not().isChecked();
        Chromium.screenshot(page, "substitute-02-form");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cử người làm thay")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText(
                "Đã cử Phan Văn Thìn (mẫu) làm thay Nguyễn Thị Hà (mẫu).");
        Chromium.screenshot(page, "substitute-03-named");
        page.close();
    }

    private void takeOver(Page page, CaseDriver begun) {
        assertThat(page.getByText("Phan Văn Thìn (mẫu) làm thay Nguyễn Thị Hà (mẫu)")).isVisible();
        Chromium.screenshot(page, "substitute-04-standing-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(
                "Nhận làm thay " + DRAFT + ", " + begun.caseId)).click();
        assertThat(page.locator(".task-card h2.task")).hasText(DRAFT);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        assertThat(page.locator(".task-card .disabled-form")).hasCount(0);
        Chromium.screenshot(page, "substitute-05-taken-over");
        assertThat(taskService.createTaskQuery().taskId(taskOf(begun)).singleResult().getAssignee()).isEqualTo(STAND_IN);
    }

    private void findTheWork(Page page, CaseDriver free) {
        TasklistPage tasklist = TasklistPage.opened(page).open("Chờ tôi làm thay");
        assertThat(tasklist.taskNames().first()).isVisible();
        tasklist.screenshot("substitute-06-list");
        assertThat(taskService.createTaskQuery().taskCandidateUser(STAND_IN).processInstanceBusinessKey(free.caseId).count())
                .isOne();
    }

    private void doTheWork(Page page, String taskId, CaseDriver free) {
        page.navigate("about:blank");
        page.navigate(TasklistPage.PATH + "#/?task=" + taskId);
        TasklistPage tasklist = TasklistPage.opened(page);
        assertThat(tasklist.taskName()).hasText(DRAFT);
        FormPart form = tasklist.claim();
        form.type("Số tờ trình", "12-TTr/VP").date("Ngày tờ trình", TODAY).type("Lĩnh vực dự kiến phân công", "Kinh tế");
        tasklist.screenshot("substitute-07-form");
        tasklist.complete();
        assertThat(jdbc.sql("select recorded_by || ' for ' || on_behalf_of from tiencu.case_paper where case_id = :case")
                .param("case", free.caseId).query(String.class).list()).isEqualTo(List.of(STAND_IN + " for " + AWAY));
    }

    private void lookAtTheRecord(Page page, CaseDriver free) {
        page.navigate("/substitutes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Việc đã làm thay")).first().click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(free.caseId)))
                .containsText(DRAFT);
        Chromium.screenshot(page, "substitute-08-record");
        Page colleague = newPage();
        colleague.navigate("/cases/" + free.caseId);
        new SignInPage(colleague).submit("office", "demo");
        assertThat(colleague.locator(".tc-events")).containsText("Phan Văn Thìn (mẫu) (làm thay Nguyễn Thị Hà (mẫu))");
        Chromium.screenshot(colleague, "substitute-09-case");
    }

    private String taskOf(CaseDriver drive) {
        return taskService.createTaskQuery().processInstanceBusinessKey(drive.caseId).singleResult().getId();
    }

    private Page substitutesPage(String user) {
        Page page = newPage();
        page.navigate("/substitutes");
        new SignInPage(page).submit(user, "demo");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Người làm thay").setExact(true)))
                .isVisible();
        return page;
    }
}
