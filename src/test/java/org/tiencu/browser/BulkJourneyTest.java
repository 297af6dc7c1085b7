package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.desk.application.bulk.BulkWork;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.IntegrationTest;

/** An office of a commune takes on three tasks of one kind, answers them alike, and sees what became of each. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class BulkJourneyTest extends Journey {

    private static final String USER = "office";
    private static final String DRAFT = "Lập tờ trình xin chủ trương";
    private static final LocalDate TODAY = LocalDate.now(VietnamTime.ZONE);

    @Autowired
    TaskService taskService;
    @Autowired
    BulkWork work;

    @Test
    void shouldDoManyTasksAtOnce() {
        List<CaseDriver> cases = Stream.generate(() -> new CaseDriver(context).start("ON_SITE")).limit(3).toList();
        Page page = newPage();
        page.navigate("/");
        new SignInPage(page).submit(USER, "demo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Làm hàng loạt")).click();
        Chromium.screenshot(page, "bulk-01-kinds");
        takeOn(page, cases);
        answer(page, cases);
    }

    private void takeOn(Page page, List<CaseDriver> cases) {
        choose(page);
        page.getByLabel("Chỉ việc chưa ai nhận").check();
        page.getByLabel("Nhận việc: bạn là người xử lý").check();
        Chromium.screenshot(page, "bulk-02-claim");
        button(page, "Xem trước").click();
        cases.forEach(one -> assertThat(row(page, one)).containsText("Sẽ thực hiện"));
        assertThat(task(cases.get(0)).getAssignee()).as("only a preview").isNull();
        picture(page, "bulk-03-preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thực hiện")).click();
        assertThat(button(page, "Dừng")).isVisible();
        Chromium.screenshot(page, "bulk-04-running");
        work.run(() -> true);
        // the page brings itself up to date
        cases.forEach(one -> assertThat(row(page, one)).containsText("Đã xong"));
        picture(page, "bulk-05-claimed");
        assertThat(cases).allSatisfy(one -> assertThat(task(one).getAssignee()).isEqualTo(USER));
    }

    private void answer(Page page, List<CaseDriver> cases) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Làm hàng loạt")).click();
        choose(page);
        page.getByLabel("Số vụ việc có chứa").fill(cases.get(2).caseId);
        page.getByLabel("Hoàn thành: trả lời giống nhau cho mọi việc").check();
        page.getByLabel("Số tờ trình").fill("12-TTr/VP");
        page.getByLabel("Ngày tờ trình").fill(TODAY.toString());
        button(page, "Xem trước").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("bắt buộc nhập");
        assertThat(page.getByLabel("Số tờ trình")).hasValue("12-TTr/VP");
        picture(page, "bulk-06-refused");
        page.getByLabel("Số lượng").fill(String.valueOf(cases.get(2).post.seats()));
        page.getByLabel("Tại chỗ").check();
        page.getByLabel("Lĩnh vực dự kiến phân công").fill("Kinh tế");
        page.getByLabel("Lý do").fill("Khuyết");
        button(page, "Xem trước").click();
        assertThat(row(page, cases.get(2))).containsText("Sẽ hoàn thành với nội dung đã nhập");
        picture(page, "bulk-07-answer");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thực hiện")).click();
        assertThat(button(page, "Dừng")).isVisible();
        work.run(() -> true);
        assertThat(row(page, cases.get(2))).containsText("Đã xong");
        assertThat(taskService.createTaskQuery().processInstanceBusinessKey(cases.get(2).caseId).taskName(DRAFT).count()).isZero();
        page.setViewportSize(390, 844);
        picture(page, "bulk-08-result-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("fits the phone").isLessThanOrEqualTo(390);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(cases.get(2).caseId)).click();
        assertThat(page).hasURL(Pattern.compile("/cases/"));
        page.navigate("/bulk");
        picture(page, "bulk-09-kinds-phone");
        choose(page);
        page.getByLabel("Hoàn thành: trả lời giống nhau cho mọi việc").check();
        picture(page, "bulk-10-new-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("fits the phone").isLessThanOrEqualTo(390);
    }

    private static void choose(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DRAFT).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(DRAFT))).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, CaseDriver one) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(one.caseId));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private Task task(CaseDriver one) {
        return taskService.createTaskQuery().processInstanceBusinessKey(one.caseId).taskName(DRAFT).singleResult();
    }
}
