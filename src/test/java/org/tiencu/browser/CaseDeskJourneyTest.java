package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

/** From a card in Tasklist to the page of the case, on a computer and on a phone. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class CaseDeskJourneyTest extends Journey {

    @Test
    void shouldLeadFromTheCardToTheCase() {
        CaseDriver drive = new CaseDriver(context);
        Map<String, Integer> votes = new LinkedHashMap<>();
        drive.officials.forEach(id -> votes.put(id, 25));
        drive.policyApproved("ON_SITE").list(drive.officials).conference(votes);

        Page page = newPage();
        TasklistPage tasklist = TasklistPage.signIn(page, "office");
        assertThat(page).hasURL(Pattern.compile("sortBy.*dueDate.*asc"));
        tasklist.screenshot("desk-cases-00-due-first");
        tasklist.open("Công tác cán bộ");
        Locator card = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(drive.caseId));
        assertThat(card.locator(".tc-case")).containsText("Xã An Khê Thượng (mẫu) · Bổ nhiệm cán bộ");
        tasklist.screenshot("desk-cases-01-cards");
        card.locator("h4.task a").click();
        Locator link = page.locator(".task-actions .tc-case-number a");
        assertThat(link).hasText(drive.caseId);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        tasklist.screenshot("desk-cases-02-open-task");

        Page casePage = page.waitForPopup(link::click);
        assertThat(casePage.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(drive.caseId))).isVisible();
        assertThat(casePage.locator(".tc-waiting")).containsText("Triệu tập hội nghị");
        assertThat(casePage.locator("#next")).containsText("Ghi số người có mặt");
        assertThat(casePage.locator(".tc-picture").last()).hasAttribute("data-marked", "1");
        assertThat(casePage.locator(".tc-picture .tc-current").first()).isVisible();
        casePage.setViewportSize(1366, 768);
        Chromium.screenshot(casePage, "desk-cases-03-case");
        whole(casePage, "desk-cases-04-case-whole");
        casePage.setViewportSize(390, 844);
        casePage.reload();
        assertThat(casePage.locator(".tc-picture").last()).hasAttribute("data-marked", "1");
        Chromium.screenshot(casePage, "desk-cases-05-phone");
        whole(casePage, "desk-cases-06-phone-whole");
        org.assertj.core.api.Assertions.assertThat(casePage.evaluate("document.documentElement.scrollWidth <= 390"))
                .as("nothing is wider than the phone").isEqualTo(true);

        casePage.navigate("/");
        casePage.getByLabel("Số vụ việc").fill("BN-1900-000001");
        casePage.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm vụ việc")).click();
        assertThat(casePage.getByRole(AriaRole.ALERT)).containsText("Không tìm thấy vụ việc BN-1900-000001");
        Chromium.screenshot(casePage, "desk-cases-07-not-found");
        casePage.getByLabel("Số vụ việc").fill(drive.caseId);
        casePage.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm vụ việc")).click();
        assertThat(casePage.locator("h1")).hasText(drive.caseId);
    }

    private static void whole(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
