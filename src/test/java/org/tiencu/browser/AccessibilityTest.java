package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.desk.application.notice.Digest;
import org.tiencu.desk.application.notice.DigestWriter;
import org.tiencu.desk.application.notice.NoticeKind;
import org.tiencu.desk.application.notice.NoticeWorld;
import org.tiencu.election.adapter.process.ListDriver;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.platform.mail.MailOutbox;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.sheet.SheetTable;
import org.tiencu.support.Http;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SampleFiles;
import org.tiencu.support.Sheets;

/**
 * Everybody can use the product's own pages: axe-core finds nothing serious on any of them, each with something on it, on a
 * computer and on a telephone, and nothing is wider than the telephone. No template is forgotten.
 */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class AccessibilityTest extends Journey {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final LocalDate TODAY = LocalDate.now();
    private static final String AWAY = "access-away";
    private static final String STAND_IN = "access-stand-in";
    private static final int COMPUTER = 1366;
    private static final int TELEPHONE = 390;

    /** What only the page of this template shows. */
    private static final Map<String, String> MARKS = Map.ofEntries(
            entry("attachments", "#attachments + ul a[href*='/desk/attachments/']"),
            entry("bulk", "#kinds + table tbody tr"),
            entry("bulk-new", "form.tc-bulk"),
            entry("bulk-order", "nav[aria-label='Lọc theo kết quả']"),
            entry("case", ".tc-events li"),
            entry("cases", "h1:text-is('Tìm vụ việc')"),
            entry("election", ".tc-timeline, .tc-units"),
            entry("election-entrances", "h1:text-is('Chọn đơn vị')"),
            entry("election-structure", ".tc-rounds"),
            entry("elections", "nav[aria-label='Các cuộc bầu cử'] a"),
            entry("error", "h1:text-is('Không tìm thấy')"),
            entry("home", "#roles"),
            entry("home-elections", "section[aria-labelledby=elections] .tc-next"),
            entry("home-late", "section[aria-labelledby=late] .tc-numbers"),
            entry("home-terms", "section[aria-labelledby=terms] tbody tr"),
            entry("home-waiting", "section[aria-labelledby=waiting] tbody tr"),
            entry("imports", "[aria-label='Các ô có lỗi'] tbody tr"),
            entry("lists", "h1:text-is('Tải danh sách')"),
            entry("login", "h1:text-is('Đăng nhập Tiến Cử')"),
            entry("audit", "table tbody tr"), entry("confirmations", "article form"),
            entry("mails", "section[aria-labelledby=given-up] tbody tr"),
            entry("notice-settings", "#WORKING_MORNINGS"),
            entry("notices", "main .list-group-item"),
            entry("parts", ".tc-header"),
            entry("substitute", "h1:has-text(' làm thay ')"),
            entry("substitutes", "#substitute-form"),
            entry("welcome", ".tc-hints"),
            entry("work", "section[aria-labelledby=tasks] tbody tr"),
            entry("work-charts", "figure[data-chart] svg"),
            entry("work-parts", ".tc-tasks"));

    @Autowired
    Accounts accounts;
    @Autowired
    TaskService taskService;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MailOutbox outbox;

    private final List<String> findings = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    @Test
    void shouldLetEverybodyUseThePages() throws IOException {
        beforeSigningIn();
        elections();
        casesAndOverviews();
        imports();
        noticesAndMails();
        substitutes();

        assertThat(findings).as("what is wrong on the product's pages").isEmpty();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            assertThat(shown).as("templates of which a page was looked at").containsExactlyInAnyOrderElementsOf(
                    files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                            .map(name -> name.replace(".html", "")).toList());
        }
    }

    // ---- the product's pages

    private void beforeSigningIn() {
        Page page = newPage();
        look(page, "/", "welcome");
        look(page, "/login", "sign-in");
        look(page, "/login?error", "sign-in refused");
        new SignInPage(page).submit("office", "demo");
        look(page, "/khong-co-trang-nay", "error");
        look(page, "/cases?q=BN-1900-000001", "case not found");
        page.close();
    }

    private void casesAndOverviews() {
        CaseDriver drive = new CaseDriver(context);
        Map<String, Integer> votes = new LinkedHashMap<>();
        drive.officials.forEach(id -> votes.put(id, 25));
        drive.start("ON_SITE").requestPolicy("ON_SITE");
        String first = taskOf(drive.caseId);
        assertThat(Http.of(context).as("standing-committee").upload("/api/tasks/" + first + "/attachments", "Thông báo.pdf",
                SampleFiles.pdf("x"), "Thông báo kết luận").status()).isEqualTo(201);
        assertThat(Http.of(context).as("standing-committee").upload("/api/tasks/" + first + "/attachments", "ảnh.png",
                SampleFiles.image("png", 40, 30), "").status()).isEqualTo(201);
        drive.answerPolicy("APPROVED", "ON_SITE").list(drive.officials).conference(votes);
        String late = taskOf(drive.caseId);
        taskService.setDueDate(late, Date.from(Instant.now().minus(Duration.ofDays(3))));
        new CaseDriver(context).start("ON_SITE").requestPolicy("ON_SITE");
        CaseDriver checked = new CaseDriver(context);
        checked.policyApproved("ON_SITE").fiveSteps(checked.officials.subList(0, 1)).compileDossier();

        Page office = signedIn("office");
        look(office, "/", "start page of an office");
        look(office, "/cases/" + drive.caseId, "case");
        assertThat(office.locator(".tc-picture").last()).hasAttribute("data-marked", "1");
        look(office, "/work?late=true", "late work of an office");
        look(office, "/bulk", "kinds of tasks to do at once");
        office.locator("#kinds + table a").first().click();
        assertThat(office.locator(MARKS.get("bulk-new"))).isVisible();
        check(office, "many tasks at once");
        office.locator("#action-remind").check();
        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước")).click();
        assertThat(office.locator(MARKS.get("bulk-order"))).isVisible();
        check(office, "many tasks at once, preview");
        office.close();

        Page commission = signedIn("organisation-commission");
        look(commission, "/", "start page of an organisation commission");
        look(commission, "/work", "work of the units");
        look(commission, "/work?unit=99001", "work of a unit");
        commission.close();
        Page head = signedIn("head");
        look(head, "/", "start page of a head");
        head.close();
    }

    private void elections() {
        ListDriver drive = new ListDriver(context);
        drive.open(ListDriver.sundayIn(99), Set.of(Body.NA, Body.PC), "99", "99001", "99002");
        List<String> qualified = drive.qualified(drive.caseOf("99001"), Body.PC, 3, 7);
        drive.qualified(drive.caseOf("99"), Body.NA, 1, 4);
        accounts.createUser("access-two-units", "Hai Nơi (mẫu)", "Hồ Văn", "demo");
        accounts.join("access-two-units", "peoples-council@99001", "Thường trực HĐND - Xã An Khê Thượng (mẫu)");
        accounts.join("access-two-units", "peoples-council@99002", "Thường trực HĐND - Xã Đồng Trăng (mẫu)");
        String election = "/elections/" + drive.election.id();

        Page council = signedIn("election-council");
        look(council, "/", "start page of the election council");
        look(council, "/elections", "elections");
        look(council, election, "election, country");
        look(council, election + "?unit=99", "election, province");
        look(council, election + "/structure?unit=TW", "structure, country");
        council.close();

        Page commune = signedIn("peoples-council");
        look(commune, "/", "start page of a commune");
        look(commune, election + "?unit=99001", "election, commune");
        look(commune, election + "/structure?unit=99001", "structure, commune");
        look(commune, election + "/structure?unit=99001&body=PC&without=" + qualified.get(9) + "&with=",
                "structure, one left out");
        commune.close();

        Page both = signedIn("access-two-units");
        look(both, election, "election, units to choose from");
        both.close();
    }

    private void imports() throws IOException {
        Page page = signedIn("admin");
        look(page, "/", "start page of an administrator");
        look(page, "/imports", "imports");
        byte[] template = Files.readAllBytes(page.waitForDownload(() -> page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Tải tệp mẫu: Chức vụ")).click()).path());
        page.getByLabel("Tệp đã điền: Chức vụ").setInputFiles(new FilePayload("chuc-vu.xlsx", SheetTable.XLSX,
                Sheets.file(Sheets.texts(template, "Dữ liệu").get(0), List.of("access-post", "99003",
                        "Trưởng phòng (mẫu)", "99", "Quy định của Nhà nước", "Có", 5, "Không", "Không", "hai", 30))));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra: Chức vụ")).click();
        assertThat(page.getByText("không dòng nào được ghi").last()).isVisible();
        check(page, "imports with errors");
        page.close();
    }

    private void noticesAndMails() {
        NoticeWorld world = new NoticeWorld(context).make();
        try {
            world.tidy();
            world.task("NV-1", TODAY);
            world.task("NV-2", TODAY.minusDays(7));
            world.task("NV-3", TODAY);
            world.run(outbox);
            taskService.complete(taskOf("NV-3"));
            Page office = signedIn("n-office");
            look(office, "/notices", "notices");
            look(office, "/notices/settings", "notice settings");
            look(office, "/", "start page with notices");
            look(office, "/lists", "lists to take away");
            office.close();
            jdbc.sql("""
                    insert into tiencu.mail_outbox (message_key, recipient, subject, body_text, body_html, state, attempts,
                            next_attempt_at, give_up_at, problem, created_at)
                    values ('access/1', 'mau@minhson.example', '2 việc đến hạn', 'x', 'x', 'GIVEN_UP', 5, now(), now(),
                            'Máy chủ thư không nhận địa chỉ này.', now())""").update();
            jdbc.sql("""
                    insert into tiencu.confirmation (kind, subject, summary, content, asked_by, asked_at)
                    values ('csv-import', 'officials', '3 dòng: thêm 3, cập nhật 0, không đổi 0.', 'x', 'admin-2', now())
                    """).update();
            Page admin = signedIn("admin");
            look(admin, "/audit", "audit");
            look(admin, "/confirmations", "confirmations");
            look(admin, "/mails", "mails");
            // a program for mails knows nothing of what pages of the product may do
            admin.navigate("about:blank");
            admin.setContent(context.getBean(DigestWriter.class).write(new Digest("n-office", "n-office@minhson.example",
                    Map.of(NoticeKind.DUE_TODAY, 1), List.of(new Digest.Line(NoticeKind.DUE_TODAY, "1", "NV-1",
                            NoticeWorld.TITLE, Instant.now()))), TODAY).html());
            findings.addAll(AxeCheck.of(admin, "mail of a day").stream().map(Object::toString).toList());
            admin.close();
        } finally {
            world.takeAway();
        }
    }

    private void substitutes() {
        accounts.createUser(AWAY, "Mai (mẫu)", "Vi Thị", "demo");
        accounts.createUser(STAND_IN, "Sơn (mẫu)", "Lò Văn", "demo");
        accounts.join(AWAY, "office@99001", "Văn phòng - Xã An Khê Thượng (mẫu)");
        CaseDriver begun = new CaseDriver(context).start("ON_SITE");
        taskService.setAssignee(taskOf(begun.caseId), AWAY);
        Http admin = Http.of(context).as("admin");
        assertThat(admin.post("/api/substitutes", Map.of("absent", AWAY, "substitute", STAND_IN,
                "firstDay", TODAY.toString(), "lastDay", TODAY.plusDays(3).toString(),
                "kinds", List.of("*"))).status()).isEqualTo(201);
        long id = admin.get("/api/substitutes").json().get(0).path("id").asLong();
        jdbc.sql("insert into tiencu.substitute_act (substitution_id, at, case_id, process_id, task) values (:id, "
                + "now(), :case, 'appointment', 'Lập tờ trình xin chủ trương')")
                .param("id", id).param("case", begun.caseId).update();
        try {
            Page standIn = signedIn(STAND_IN);
            look(standIn, "/substitutes", "substitutes, standing in");
            assertThat(standIn.locator(".tc-standing-in")).isVisible();
            look(standIn, "/substitutes/" + id, "what was done for somebody");
            standIn.close();
            Page page = signedIn("admin");
            look(page, "/substitutes", "substitutes, all of them");
            page.locator("details summary").all().forEach(summary -> summary.click());
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Người làm thay"))
                    .pressSequentially("lo son");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            page.keyboard().press("ArrowDown");
            check(page, "substitutes, choosing somebody");
            page.close();
        } finally {
            admin.get("/api/substitutes").json().forEach(one -> admin.delete("/api/substitutes/" + one.path("id").asLong()));
        }
    }

    private String taskOf(String caseId) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).list().get(0).getId();
    }

    private Page signedIn(String user) {
        Page page = newPage();
        page.navigate("/login");
        new SignInPage(page).submit(user, "demo");
        assertThat(page.locator("#roles, h1").first()).isVisible();
        page.waitForURL("**/");
        return page;
    }

    private void look(Page page, String address, String name) {
        page.setViewportSize(COMPUTER, 768);
        page.navigate(address);
        check(page, name);
    }

    private void check(Page page, String name) {
        MARKS.forEach((template, mark) -> {
            if (page.locator(mark).first().isVisible()) {
                shown.add(template);
            }
        });
        for (int width : List.of(COMPUTER, TELEPHONE)) {
            page.setViewportSize(width, width == TELEPHONE ? 844 : 768);
            page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            findings.addAll((width == TELEPHONE ? AxeCheck.ofNarrow(page, name + ", on a telephone")
                    : AxeCheck.of(page, name)).stream().map(Object::toString).toList());
            int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (needed > width) {
                findings.add(name + " needs " + needed + " of " + width);
            }
        }
        page.setViewportSize(COMPUTER, 768);
    }
}
