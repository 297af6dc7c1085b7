package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.support.IntegrationTest;

/** An organisation officer's morning: the start page, the task that is late, and then it is done. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class OfficerMorningTest extends Journey {

    private static final String TASK = "Kiểm tra hồ sơ";


    @Test
    void shouldBeginWithWhatIsLate() {
        CaseDriver late = new CaseDriver(context);
        late.policyApproved("ON_SITE").fiveSteps(late.officials.subList(0, 1)).compileDossier();
        new CaseDriver(context).start("ON_SITE").requestPolicy("ON_SITE");
        new ElectionDriver(context).open(ElectionDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        // later than anything that another test has left
        jdbc.sql("""
                update act_ru_task set due_date_ = :due where task_def_key_ = :task and proc_inst_id_ in
                    (select id_ from act_ru_execution where business_key_ = :case)
                """).param("due", Timestamp.from(Instant.now().minus(Duration.ofDays(400)))).param("case", late.caseId)
                .param("task", VettingProcess.CHECK_DOSSIER).update();

        Page page = newPage();
        page.navigate("/");
        new SignInPage(page).submit("organisation-commission", "demo");
        Locator row = row(page, late.caseId);
        assertThat(row).containsText("quá hạn 400 ngày");
        assertThat(page.locator(".tc-tasks tbody tr").first()).containsText(late.caseId);
        assertThat(page.locator("figure[data-chart] svg")).hasCount(2);
        fullPicture(page, "overview-01-start-page");
        onAPhone(page, "overview-02-start-page-phone");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions()
                .setName(Pattern.compile("^[\\d.]+ công việc quá hạn$"))).click();
        assertThat(row(page, late.caseId)).containsText(TASK);
        fullPicture(page, "overview-03-late-work");
        onAPhone(page, "overview-04-late-work-phone");
        assertThat(page.waitForDownload(() -> page.getByText("Tải xlsx").click()).suggestedFilename())
                .matches("cong-viec-99-[\\d-]{10}\\.xlsx");

        row(page, late.caseId).getByText(TASK).click();
        TasklistPage tasklist = TasklistPage.opened(page);
        assertThat(tasklist.taskName()).hasText(TASK);
        tasklist.claim().choose("Kết luận", "Hồ sơ đầy đủ");
        tasklist.screenshot("overview-05-task");
        tasklist.complete();

        page.navigate("/");
        assertThat(row(page, late.caseId)).hasCount(0);
        assertThat(late.openTasks()).doesNotContain(VettingProcess.CHECK_DOSSIER);
    }

    private static Locator row(Page page, String caseId) {
        return page.locator("section[aria-labelledby=waiting], section[aria-labelledby=tasks]").locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(caseId));
    }

    private static void fullPicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Nothing has to be moved sideways there. */
    private static void onAPhone(Page page, String name) {
        page.setViewportSize(390, 844);
        page.waitForFunction("() => document.documentElement.clientWidth === 390");
        fullPicture(page, name);
        List<?> sizes = (List<?>) page.evaluate(
                "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        assertThat(sizes.get(0)).as(name).isEqualTo(sizes.get(1));
        page.setViewportSize(1366, 768);
    }
}
