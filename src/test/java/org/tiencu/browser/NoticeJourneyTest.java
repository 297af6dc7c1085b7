package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.desk.application.notice.NoticeWorld;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.support.IntegrationTest;

/** Somebody sees in Tasklist that something waits, reads it, and chooses when he wants mail. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class NoticeJourneyTest extends Journey {

    @Autowired
    TaskService taskService;
    @Autowired
    MailOutbox outbox;

    private NoticeWorld world;

    @BeforeEach
    void make() {
        world = new NoticeWorld(context).make();
        world.tidy();
        world.task("NV-1", LocalDate.now());
        world.task("NV-2", LocalDate.now());
        world.task("NV-3", LocalDate.now());
        world.run(outbox);
        taskService.complete(taskService.createTaskQuery().processInstanceBusinessKey("NV-3").singleResult().getId());
    }

    @AfterEach
    void takeAway() {
        world.takeAway();
    }

    @Test
    void shouldReadNotices() {
        Page page = newPage();
        page.navigate("/login");
        new SignInPage(page).submit("n-office", "demo");
        page.waitForURL("**/");
        page.navigate("/camunda/app/tasklist/default/");
        Locator inTasklist = page.locator("a[href$='/notices']");
        assertThat(inTasklist.locator(".badge")).hasText("2");
        assertThat(page.getByText("Chờ nhóm tôi nhận").first()).isVisible();
        Chromium.screenshot(page, "notices-1-tasklist");
        inTasklist.click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thông báo"))).isVisible();
        assertThat(page.locator("header .badge")).hasText("2");
        assertThat(page.locator("li.list-group-item")).hasCount(3);
        Chromium.screenshot(page, "notices-2-list");
        page.locator("li", new Page.LocatorOptions().setHasText("NV-1")).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("header .badge")).hasText("1");
        Chromium.screenshot(page, "notices-3-one-read");
        page.locator("li", new Page.LocatorOptions().setHasText("NV-2")).getByRole(AriaRole.LINK).click();
        assertThat(page.getByText(NoticeWorld.TITLE).first()).isVisible();
        page.navigate("/notices");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đánh dấu đã đọc tất cả")).click();
        assertThat(page.locator("header .badge")).hasCount(0);
        page.getByText("Cài đặt thư nhắc việc").click();
        page.getByLabel("Chỉ sáng ngày làm việc").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu")).click();
        assertThat(page.getByText("Đã lưu.")).isVisible();
        assertThat(page.getByLabel("Chỉ sáng ngày làm việc")).isChecked();
        Chromium.screenshot(page, "notices-4-settings");
    }
}
