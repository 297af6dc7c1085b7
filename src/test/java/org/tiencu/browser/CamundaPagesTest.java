package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

/**
 * What axe-core finds on the vendor's pages is exactly what accessibility/vendor-pages.txt lists and
 * docs/huong-dan/tiep-can.md tells people about: a line more is a new fault, a line less one that is mended.
 */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class CamundaPagesTest extends Journey {

    private static final Path VENDOR = Path.of("src", "test", "resources", "accessibility", "vendor-pages.txt");
    private static final int COMPUTER = 1366;
    private static final int TELEPHONE = 390;

    @Test
    void shouldKnowWhatIsWrongOnTheVendorsPages() throws IOException {
        List<AxeCheck.Finding> found = new ArrayList<>();
        ProcessInstance instance = tasklist(found);
        Page admin = newPage();
        admin.navigate("/login");
        new SignInPage(admin).submit("admin", "demo");
        assertThat(admin.locator("h1")).containsText("Xin chào");
        vendor(found, admin, "/camunda/app/cockpit/default/#/dashboard", ".dashboard", "cockpit");
        vendor(found, admin, "/camunda/app/cockpit/default/#/processes", ".process-definitions-list, .processes-dashboard",
                "cockpit-processes");
        vendor(found, admin, "/camunda/app/cockpit/default/#/process-definition/" + instance.getProcessDefinitionId(),
                ".djs-container .djs-visual", "cockpit-process");
        vendor(found, admin, "/camunda/app/cockpit/default/#/process-instance/" + instance.getId(),
                ".djs-container .djs-visual", "cockpit-instance");
        vendor(found, admin, "/camunda/app/admin/default/#/user-create", "input[name=userId], #inputUserId, [ng-view] form input",
                "admin-user-create");
        vendor(found, admin, "/camunda/app/admin/default/#/groups", "[ng-view] table", "admin-groups");
        vendor(found, admin, "/camunda/app/admin/default/#/users", "[ng-view] table, [ng-view] .section-content",
                "admin-users");
        vendor(found, admin, "/camunda/app/admin/default/#/authorization?resource=0", "[ng-view] table",
                "admin-authorizations");
        vendor(found, admin, "/camunda/app/welcome/default/", "text=Đổi mật khẩu", "welcome");
        vendor(found, admin, "/swagger-ui/index.html", ".opblock-tag", "api");
        admin.close();

        Set<String> known = new TreeSet<>(Files.readAllLines(VENDOR).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
        Set<String> broken = new TreeSet<>(found.stream().map(one -> one.page() + " " + one.rule()).toList());
        assertThat(broken).as(() -> "rules broken on the vendor's pages:\n" + found.stream().map(Object::toString)
                .collect(Collectors.joining("\n"))).isEqualTo(known);
    }

    private ProcessInstance tasklist(List<AxeCheck.Finding> found) {
        CaseDriver begun = new CaseDriver(context).start("ON_SITE", 1);
        TasklistPage office = signIn("office");
        Page page = office.page();
        found.addAll(AxeCheck.of(page, "tasklist"));
        office.open(TasklistPage.FOR_MY_GROUPS).openTask("Lập tờ trình xin chủ trương");
        found.addAll(AxeCheck.of(page, "tasklist-task"));
        office.claim();
        page.locator(".tc-attachments summary").click();
        found.addAll(AxeCheck.of(page, "tasklist-form"));
        page.setViewportSize(TELEPHONE, 844);
        found.addAll(AxeCheck.of(page, "tasklist-phone"));
        page.setViewportSize(COMPUTER, 768);
        page.locator(".task-card [ng-click='unclaim()']").click();
        office.startProcess("Bổ nhiệm cán bộ");
        found.addAll(AxeCheck.of(page, "tasklist-start"));
        assertThat(page.locator(".page-notifications")).hasAttribute("role", "alert");
        page.close();
        return context.getBean(RuntimeService.class).createProcessInstanceQuery()
                .processInstanceBusinessKey(begun.caseId).processDefinitionKey("appointment").singleResult();
    }

    private static void vendor(List<AxeCheck.Finding> found, Page page, String address, String drawn, String name) {
        page.navigate(address);
        assertThat(page.locator(drawn).first()).isVisible();
        assertThat(page.locator(".loader-state.loading:visible")).hasCount(0);
        Chromium.screenshot(page, "access-vendor-" + name);
        found.addAll(AxeCheck.of(page, name));
    }
}
