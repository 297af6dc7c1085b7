package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiencu.desk.application.attachment.AttachmentStore;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.SampleFiles;
import org.tiencu.support.Session;

/** Drafts and papers in Tasklist, on the computers of those who share a task. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class DraftAndAttachmentTest extends Journey {

    private static final String TIME = "\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}\\.";
    private static final Pattern SAVED = Pattern.compile("^Đã lưu bản nháp lúc " + TIME);
    private static final Pattern RESTORED = Pattern.compile("^Đã khôi phục bản nháp lúc " + TIME);

    @Autowired
    TaskService taskService;
    @Autowired
    JdbcClient jdbc;

    private CaseDriver drive;
    private String task;

    @BeforeEach
    void startACase() {
        drive = new CaseDriver(context).start("ON_SITE");
        task = openTask();
    }

    @Test
    void shouldKeepADraftForItsUserOnEveryComputerAndInNoBrowser() {
        TasklistPage office = open("office");
        FormPart form = office.claim();
        assertThat(draftLine(office)).isEmpty();
        form.type("Số tờ trình", "12-TTr/VP");
        assertThat(draftLine(office)).hasText(SAVED);
        form.type("Lý do, sự cần thiết", "Khuyết chức vụ");
        int errors = form.errors().count();
        office.page().locator(".form-actions [ng-click='save($event)']").click();
        assertThat(draftLine(office)).hasText(SAVED);
        // a draft need not be complete
        assertThat(form.errors()).hasCount(errors);
        office.screenshot("draft-01-saved");
        assertThat(draftsInBrowser(office)).isEmpty();

        TasklistPage elsewhere = open("office");
        assertThat(draftLine(elsewhere)).hasText(RESTORED);
        assertThat(elsewhere.form().input("Số tờ trình")).hasValue("12-TTr/VP");
        assertThat(elsewhere.form().input("Lý do, sự cần thiết")).hasValue("Khuyết chức vụ");
        elsewhere.screenshot("draft-02-other-computer");

        TasklistPage admin = open("admin");
        assertThat(admin.form().input("Số tờ trình")).hasValue("");
        assertThat(draftLine(admin)).isEmpty();

        draftLine(elsewhere).locator("button").click();
        assertThat(draftLine(elsewhere)).hasText("Đã bỏ bản nháp.");
        assertThat(elsewhere.form().input("Số tờ trình")).hasValue("");
        assertThat(drafts()).isZero();
        reload(office);
        assertThat(draftLine(office)).isEmpty();
        assertThat(office.form().input("Số tờ trình")).hasValue("");
    }

    @Test
    void shouldRemoveTheDraftWithTheTaskAndOldOnesFromTheBrowser() {
        TasklistPage office = open("office");
        // as an older version left it
        office.page().evaluate("() => { localStorage['camunda-form:1'] = 'x'; localStorage['camForm:1'] = 'x'; }");
        reload(office);
        assertThat(draftsInBrowser(office)).isEmpty();
        office.page().evaluate("() => localStorage.setItem('camunda-form:undefined', 'x')");
        assertThat(draftsInBrowser(office)).isEmpty();

        FormPart form = office.claim();
        form.type("Số tờ trình", "12-TTr/VP").date("Ngày tờ trình", CaseDriver.NOW)
                .type("Lý do, sự cần thiết", "Khuyết chức vụ");
        form.type("Lĩnh vực dự kiến phân công", "Kinh tế");
        assertThat(draftLine(office)).hasText(SAVED);
        assertThat(drafts()).isEqualTo(1);
        office.complete();
        assertThat(drafts()).isZero();
        assertThat(draftsInBrowser(office)).isEmpty();
    }

    @Test
    void shouldPutTheFiguresOfADraftBesideTheNamesThatTheyAreAbout() {
        drive.requestPolicy("ON_SITE").answerPolicy("APPROVED", "ON_SITE").list(drive.officials).summon(30).attendance(30);
        task = openTask();
        taskService.setAssignee(task, "counting-board");
        Map<String, Object> draft = new LinkedHashMap<>(Map.of("issued", 29, "stepTitle", "khác",
                "candidateOptions", List.of(), "noSuchField", "x"));
        draft.put("candidates", List.of(row(2, 3), row(1, 2), row(0, 1)));
        new Session(context, "counting-board").send("PUT", "/desk/drafts/" + task, draft);

        TasklistPage board = open("counting-board");
        assertThat(draftLine(board)).hasText(RESTORED);
        FormPart form = board.form();
        assertThat(form.input("Phiếu phát ra")).hasValue("29");
        assertThat(form.text().filter(new Locator.FilterOptions().setHasText("Bước 1: Hội nghị"))).isVisible();
        for (int i = 1; i <= 3; i++) {
            int votes = Integer.parseInt(form.row(i).input("Số phiếu").inputValue());
            assertThat(form.row(i).input("Nhân sự")).hasValue(drive.read(drive.officials.get(votes - 1)).fullName());
        }
        board.screenshot("draft-03-count");
    }

    private Map<String, Object> row(int official, int votes) {
        return Map.of("officialId", drive.officials.get(official), "votes", votes);
    }

    @Test
    void shouldAttachShowAndRemovePapers() throws IOException {
        TasklistPage office = open("office");
        Locator panel = office.page().locator(".tc-attachments");
        panel.locator("summary").press("Enter");
        assertThat(panel).containsText("Nhận công việc để đính kèm tài liệu.");
        assertThat(panel.locator(".tc-file")).not().isVisible();
        office.claim();
        byte[] pdf = SampleFiles.pdf("x");
        panel.getByPlaceholder("Tên tài liệu").fill("Tờ trình kèm danh sách");
        panel.locator(".tc-file").setInputFiles(new FilePayload("Tờ trình số 1.pdf", "application/pdf", pdf));
        assertThat(panel.locator(".tc-attachment-status")).hasText("Đã đính kèm Tờ trình số 1.pdf.");
        panel.locator(".tc-file").setInputFiles(new FilePayload[] {
            new FilePayload("ảnh.png", "image/png", SampleFiles.image("png", 40, 30)),
            new FilePayload("giả.pdf", "application/pdf", SampleFiles.utf8("<html>"))});
        assertThat(panel.locator(".tc-attachment-status")).containsText("giả.pdf: Tệp: Chỉ nhận tệp PDF");
        assertThat(panel.locator(".badge")).hasText("2");
        office.screenshot("attachment-01-list");

        Download download = office.page().waitForDownload(() -> panel.getByText("Tờ trình số 1.pdf").click());
        assertThat(download.suggestedFilename()).isEqualTo("Tờ trình số 1.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(pdf);
        Page image = office.page().waitForPopup(() -> panel.getByLabel("Xem ảnh.png").click());
        image.waitForLoadState();
        assertThat(image.locator("img")).isVisible();
        assertThat(panel.getByLabel("Xem Tờ trình số 1.pdf")).hasCount(0);
        String id = context.getBean(AttachmentStore.class).ofTask(task).get(0).id();
        Page viewer = newPage();
        viewer.navigate("/login");
        new SignInPage(viewer).submit("office", "demo");
        assertThat(viewer).hasURL(Pattern.compile(".*/$"));
        viewer.navigate("/desk/attachments/" + id + "?inline=true");
        // the page, the browser's viewer, and the file in it
        viewer.waitForCondition(() -> viewer.frames().size() > 2);
        Chromium.screenshot(viewer, "attachment-02-pdf");

        panel.getByLabel("Xóa ảnh.png").press("Enter");
        assertThat(panel.getByText("Không", new Locator.GetByTextOptions().setExact(true))).isFocused();
        office.screenshot("attachment-03-remove");
        office.page().keyboard().press("Enter");
        assertThat(panel.getByLabel("Xóa ảnh.png")).isFocused();
        panel.getByLabel("Xóa ảnh.png").press("Enter");
        panel.locator(".btn-danger").press("Enter");
        assertThat(panel.locator(".badge")).hasText("1");

        TasklistPage admin = open("admin");
        admin.page().locator(".tc-attachments summary").click();
        assertThat(admin.page().getByText("Tờ trình số 1.pdf")).isVisible();
        assertThat(admin.page().getByLabel("Xóa Tờ trình số 1.pdf")).hasCount(0);
    }

    private String openTask() {
        return taskService.createTaskQuery().processInstanceBusinessKey(drive.caseId).singleResult().getId();
    }

    private TasklistPage open(String user) {
        Page page = newPage();
        TasklistPage tasklist = TasklistPage.signIn(page, user);
        page.navigate(TasklistPage.PATH + "#/?task=" + task);
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        return tasklist;
    }

    private void reload(TasklistPage tasklist) {
        tasklist.page().reload();
        assertThat(tasklist.page().locator(".task-card .fjs-form")).isVisible();
    }

    private static Locator draftLine(TasklistPage tasklist) {
        return tasklist.page().locator(".tc-draft");
    }

    private static List<?> draftsInBrowser(TasklistPage tasklist) {
        return (List<?>) tasklist.page().evaluate(
                "() => Object.keys(localStorage).filter(key => /^(camunda-form|camForm):/.test(key))");
    }

    private int drafts() {
        return jdbc.sql("select count(*) from tiencu.form_draft where task_id = :task").param("task", task)
                .query(Integer.class).single();
    }
}
