package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.support.IntegrationTest;

/** A commune's first steps of an election, done on a telephone, with a mistake. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class TelephoneJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now();
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int ENOUGH_TO_TYPE_IN = 220;

    private String caseId;

    @Test
    void shouldDoACommunesFirstSteps() {
        ElectionDriver drive = new ElectionDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.PC), ElectionDriver.PROVINCE, ElectionDriver.COMMUNE);
        caseId = drive.caseOf(ElectionDriver.COMMUNE);
        councilRecordsTheStructure();
        committeeFixesPollingAreas();
    }

    private void councilRecordsTheStructure() {
        TasklistPage council = openTask("peoples-council", "Ghi dự kiến cơ cấu, số lượng", "telephone-1-start-page");
        FormPart form = council.claim();
        fits(council);
        council.screenshot("telephone-2-structure");
        wideEnough(form.input("Dân số"), form.input("Số văn bản"), form.input("Ngày văn bản"));
        form.select("Loại đơn vị", "Xã; phường thuộc tỉnh").type("Dân số", 9500)
                .type("Tổng số người dự kiến giới thiệu ứng cử", 26).type("Số văn bản", "01/TT-HĐND")
                .date("Ngày văn bản", TODAY);
        reachable(council, "[ng-click='complete()']");
        council.screenshot("telephone-3-structure-filled-in");
        council.complete();
        assertThat(context.getBean(Preparations.class).plan(caseId, Body.PC).seats()).isEqualTo(15);
        council.page().close();
    }

    private void committeeFixesPollingAreas() {
        TasklistPage committee = openTask("peoples-committee", "Xác định khu vực bỏ phiếu", "telephone-4-case");
        FormPart form = committee.claim();
        form.row(1).type("Khu vực số", 1).select("Loại", "Bình thường").type("Số cử tri dự kiến", 299);
        form.row(2).type("Tên khu vực", "Khu vực số 1").type("Nơi bỏ phiếu", "Nhà văn hóa thôn 1 (mẫu)");
        form.type("Số quyết định", "16/QĐ-UBND").date("Ngày quyết định", TODAY);
        wideEnough(form.row(1).input("Khu vực số"), form.row(2).input("Nơi bỏ phiếu"), form.input("Số quyết định"));
        committee.pressComplete();
        assertThat(committee.error()).containsText("có 299 cử tri, phải từ 300 đến 4000");
        fits(committee);
        committee.screenshot("telephone-5-mistake");

        form.row(1).type("Số cử tri dự kiến", 1500);
        reachable(committee, "[ng-click='complete()']");
        committee.screenshot("telephone-6-corrected");
        committee.complete();
        assertThat(context.getBean(Preparations.class).pollingAreas(caseId)).hasSize(1);
        committee.page().close();
    }

    /** From the start page to the case by its number, and from there to the task. */
    private TasklistPage openTask(String user, String task, String picture) {
        Page page = newPage();
        page.setViewportSize(WIDTH, HEIGHT);
        page.navigate("/login");
        new SignInPage(page).submit(user, "demo");
        assertThat(page.locator("h1")).containsText("Xin chào");
        fits(page, "document.documentElement");
        Chromium.screenshot(page, picture);
        page.getByLabel("Số vụ việc").fill(caseId);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm vụ việc")).click();
        assertThat(page.locator("h1")).hasText(caseId);
        fits(page, "document.documentElement");
        Chromium.screenshot(page, picture + "-case");
        page.locator(".tc-waiting a").getByText(task).first().click();
        TasklistPage tasklist = TasklistPage.opened(page);
        assertThat(tasklist.taskName()).hasText(task);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        assertThat(tasklist.form().text().first()).containsText(caseId);
        return tasklist;
    }

    private static void fits(TasklistPage tasklist) {
        fits(tasklist.page(), "document.querySelector('.page-wrap')");
    }

    private static void fits(Page page, String whole) {
        assertThat((Integer) page.evaluate(whole + ".scrollWidth")).as("nothing is wider than the telephone")
                .isLessThanOrEqualTo(WIDTH);
    }

    private static void wideEnough(Locator... inputs) {
        for (Locator input : List.of(inputs)) {
            assertThat(input.boundingBox().width).as(input.toString()).isGreaterThan(ENOUGH_TO_TYPE_IN);
        }
    }

    /** What is at the place of the button, once one has gone there, is the button. */
    private static void reachable(TasklistPage tasklist, String button) {
        tasklist.closeMessages();
        Locator found = tasklist.page().locator(".task-card " + button);
        found.scrollIntoViewIfNeeded();
        BoundingBox box = found.boundingBox();
        assertThat(box.x + box.width).isLessThanOrEqualTo(WIDTH);
        assertThat(found.evaluate("""
                button => {
                  const {x, y, width, height} = button.getBoundingClientRect();
                  return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
                }""")).as("nothing covers the button").isEqualTo(true);
    }
}
