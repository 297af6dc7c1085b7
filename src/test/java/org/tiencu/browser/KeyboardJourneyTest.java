package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

/** Somebody without a mouse signs in, finds a case, takes its task on, fills the form in and completes it. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class KeyboardJourneyTest extends Journey {

    private static final String TASK = "Lập tờ trình xin chủ trương";
    private static final Pattern ACTIVE = Pattern.compile("(^|\\s)active(\\s|$)");
    private static final int MOST_TABS = 60;

    @Autowired
    TaskService taskService;

    private Page page;

    @Test
    void shouldCompleteATask() {
        new CaseDriver(context).start("ON_SITE", 1);
        CaseDriver drive = new CaseDriver(context).start("ON_SITE", 1);
        page = newPage();
        page.navigate("/login");
        signIn();
        findTheCase(drive.caseId);
        walkTheList();
        page.navigate("about:blank");
        page.navigate("/cases/" + drive.caseId);
        openTheTask();
        claim();
        fillIn();
        complete();
        assertThat(taskService.createTaskQuery().processInstanceBusinessKey(drive.caseId).taskName(TASK).count()).isZero();
    }

    private void signIn() {
        assertThat(page.getByLabel("Tên đăng nhập")).isFocused();
        page.keyboard().type("office");
        press("Tab");
        page.keyboard().type("demo");
        press("Enter");
        assertThat(page.locator("h1")).containsText("Xin chào");
    }

    /** The first thing that the Tab key reaches jumps over the head; the focus is seen. */
    private void findTheCase(String caseId) {
        press("Tab");
        Locator skip = page.getByText("Đến nội dung chính");
        assertThat(skip).isFocused();
        assertThat(skip.boundingBox().y).isGreaterThanOrEqualTo(0);
        Chromium.screenshot(page, "keyboard-01-skip-link");
        press("Enter");
        assertThat(page.locator("main")).isFocused();
        press("Tab");
        Locator search = page.getByLabel("Số vụ việc");
        assertThat(search).isFocused();
        page.keyboard().type(caseId);
        press("Enter");
        assertThat(page.locator("h1")).hasText(caseId);
    }

    /** Tasklist's own shortcut leads into the list, Enter opens a task, arrows go on to the next one. */
    private void walkTheList() {
        page.navigate(TasklistPage.PATH);
        TasklistPage.opened(page);
        assertThat(page.locator(".tasks-list li.task").first()).isVisible();
        press("Control+Alt+l");
        awaitFocusIn(".tasks-list");
        press("Enter");
        assertThat(page.locator(".tasks-list li.task").nth(0)).hasClass(ACTIVE);
        assertThat(page.locator(".task-card h2.task")).isVisible();
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        press("Control+Alt+l");
        press("ArrowDown");
        assertThat(page.locator(".tasks-list li.task").nth(1)).hasClass(ACTIVE);
        Chromium.screenshot(page, "keyboard-02-list");
    }

    private void openTheTask() {
        tabTo(page.locator(".tc-waiting a").first());
        Chromium.screenshot(page, "keyboard-03-case");
        press("Enter");
        TasklistPage.opened(page);
        assertThat(page.locator(".task-card h2.task")).hasText(TASK);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
    }

    private void claim() {
        press("Control+Alt+c");
        assertThat(page.locator(".task-card [ng-click='unclaim()']")).isVisible();
        assertThat(page.locator(".task-card .disabled-form")).hasCount(0);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
    }

    private void fillIn() {
        FormPart form = new FormPart(page.locator(".task-card .fjs-form"));
        press("Control+Alt+f");
        awaitFocusIn(".task-card");
        tabTo(form.input("Số tờ trình"));
        page.keyboard().type("12-TTr/VP");
        tabTo(form.input("Ngày tờ trình"));
        page.keyboard().type(LocalDate.now().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        press("Enter");
        tabTo(form.input("Lĩnh vực dự kiến phân công"));
        page.keyboard().type("Xây dựng Đảng");
        Chromium.screenshot(page, "keyboard-04-form");
    }

    private void complete() {
        tabTo(page.locator(".task-card [ng-click='complete()']"));
        Chromium.screenshot(page, "keyboard-05-complete");
        press("Enter");
        assertThat(page.locator(".task-card")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/tasklist/.*"));
    }

    /** Goes on with the Tab key until this has the focus. */
    private void tabTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            press("Tab");
            // forms take a value over when its field is left, and draw themselves anew
            page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        }
        throw new AssertionError("not reached with " + MOST_TABS + " times Tab: " + wanted);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void awaitFocusIn(String place) {
        await("focus in " + place).until(() -> (boolean) page
                .evaluate("place => !!document.activeElement.closest(place)", place));
    }
}
