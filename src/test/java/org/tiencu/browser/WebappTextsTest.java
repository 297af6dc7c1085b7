package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

/** Tasklist, Cockpit, Admin and Welcome as officials see them: in Vietnamese, under the product's name, on any screen. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class WebappTextsTest extends Journey {

    private static final String TASK = "Lập tờ trình xin chủ trương";


    private void shouldBearTheProductsName(Page page, String application) {
        assertThat(page.locator(".navbar-brand .brand-name")).hasText("Tiến Cử – " + application);
        assertThat(page.locator(".navbar-brand .brand-logo")).hasCSS("background-image", Pattern.compile(".*favicon.svg.*"));
        assertThat(page.locator(".navbar-brand .brand-logo svg")).isHidden();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page).hasTitle(Pattern.compile("Tiến Cử.*"));
        assertThat(page.locator("[cam-widget-footer]")).containsText("Vận hành bằng Camunda Platform / v7.24.0");
    }

    @Test
    void shouldShowTasklistInVietnamese() {
        TasklistPage office = signIn("office");
        Page page = office.page();
        shouldBearTheProductsName(page, "Danh sách công việc");
        assertThat(page.locator(".start-process-action a")).hasText("Khởi tạo quy trình");
        assertThat(page.locator(".task-details")).containsText("Hãy chọn một công việc trong danh sách.");

        page.locator(".showShortcutHelp").click();
        assertThat(page.locator(".modal-dialog")).containsText("nhận công việc đang chọn");
        page.keyboard().press("Escape");
        assertThat(page.locator(".modal-dialog")).hasCount(0);

        new CaseDriver(context).start("ON_SITE", 1);
        office.open(TasklistPage.FOR_MY_GROUPS).openTask(TASK);
        FormPart form = office.claim();
        assertThat(page.locator("[ng-click='complete()']")).hasText("Hoàn thành");
        form.input("Ngày tờ trình").click();
        assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday")).hasText(
                new String[] {"T2", "T3", "T4", "T5", "T6", "T7", "CN"});
        page.keyboard().press("Escape");

        office.pressComplete();
        assertThat(office.error()).containsText("Không gửi được biểu mẫu");
        assertThat(form.error("Số tờ trình")).hasText("Bắt buộc nhập.");
        shouldNotCoverTheButton(page);
        office.screenshot("webapps-tasklist");
    }

    private static void shouldNotCoverTheButton(Page page) {
        BoundingBox message = page.locator(".notifications .alert:visible").first().boundingBox();
        BoundingBox button = page.locator("[ng-click='complete()']").boundingBox();
        assertThat(message.y + message.height).isLessThan(button.y);
    }

    @Test
    void shouldCompleteATaskOnATelephone() {
        Page page = newPage();
        page.setViewportSize(390, 844);
        TasklistPage office = TasklistPage.signIn(page, "office");
        new CaseDriver(context).start("ON_SITE", 1);
        office.open(TasklistPage.FOR_MY_GROUPS).openTask(TASK);
        assertThat(office.taskName().boundingBox().y).isLessThan(page.locator(".task-filters").boundingBox().y);
        FormPart form = office.claim();
        office.screenshot("webapps-telephone");
        for (Locator input : List.of(form.input("Số tờ trình"), form.input("Ngày tờ trình"))) {
            assertThat(input.boundingBox().width).isGreaterThan(250);
        }
        assertThat((Integer) page.evaluate("document.querySelector('.page-wrap').scrollWidth")).isLessThanOrEqualTo(390);
        form.type("Số tờ trình", "12-TTr/VP").date("Ngày tờ trình", LocalDate.now())
                .type("Lĩnh vực dự kiến phân công", "Xây dựng Đảng");
        office.complete();
    }

    @Test
    void shouldShowCockpitAdminAndWelcomeInVietnamese() {
        Page page = newPage();
        page.navigate("/camunda/app/cockpit/default/");
        new SignInPage(page).submit("admin", "demo");
        assertThat(page.locator(".dashboard")).containsText("Phiên quy trình đang chạy");
        shouldBearTheProductsName(page, "Theo dõi quy trình");
        page.locator(".app-switch .dropdown-toggle").click();
        assertThat(page.locator(".app-switch li.admin")).hasText("Quản trị");
        Chromium.screenshot(page, "webapps-cockpit");

        page.navigate("/camunda/app/admin/default/#/users");
        assertThat(page.locator("[ng-view]")).containsText("Danh sách người dùng");
        shouldBearTheProductsName(page, "Quản trị");
        Chromium.screenshot(page, "webapps-admin");

        page.navigate("/camunda/app/welcome/default/");
        assertThat(page.locator("[ng-view]")).containsText("Đổi mật khẩu");
        shouldBearTheProductsName(page, "Hồ sơ của tôi");
        Chromium.screenshot(page, "webapps-welcome");
    }

    /** Camunda's own pages show names of texts for good if they draw before the texts are there. */
    @Test
    void shouldHaveItsTexts_whenTheyTakeLong() {
        Page page = newPage();
        page.navigate("/camunda/app/welcome/default/");
        new SignInPage(page).submit("admin", "demo");
        assertThat(page.locator("[ng-view]")).containsText("Đổi mật khẩu");
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/locales/vi.json?bust=*", held::add);

        page.navigate("/camunda/app/admin/default/#/authorization?resource=0");
        assertThat(page.locator("[ng-view]")).containsText("process-designer");
        assertThat(page.locator("[ng-view]")).containsText("Bảng quyết định");
        assertThat(page.locator("body")).not().containsText("AUTHORIZATION_");
        assertThat(held).isNotEmpty();
        held.forEach(Route::resume);
    }

    @Test
    void shouldShowTasklistInEnglish_toAnEnglishBrowser() {
        TasklistPage office = TasklistPage.signIn(newPage("en-US"), "office");
        assertThat(office.page().locator(".start-process-action a")).hasText("Start process");
        assertThat(office.page().locator(".navbar-brand .brand-name")).hasText("Tiến Cử – Tasklist");
        assertThat(office.page().locator(".ce-eol-banner")).isHidden();
        office.screenshot("webapps-english");
    }
}
