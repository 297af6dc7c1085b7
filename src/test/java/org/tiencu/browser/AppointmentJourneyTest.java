package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.IntegrationTest;

/** The officials of the demo take a case from its start to the second conference, each at his own computer. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class AppointmentJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String FIRST = "Phạm Văn Thác (mẫu)";
    private static final String SECOND = "Bùi Thị Lúa (mẫu)";

    @Autowired
    TaskService taskService;

    private Post post;
    private String caseId;
    private TasklistPage office;

    @Test
    void shouldTakeACaseToItsSecondConference() {
        post = postOfItsOwn();

        officeSignsIn();
        officeStartsTheCase();
        officeDraftsThePolicyRequest();
        anotherUnitSeesNothing();
        authorityApproves();
        officeDrawsUpTheList();
        officeHoldsTheConference();
        TasklistPage countingBoard = countingBoardCorrectsTheCount();
        headConfirmsTheMinutes();
        votesOfTheSecondConferenceHaveToAddUp(countingBoard);
        officeSignsOut();
    }

    /** So that no other test has a case for it. */
    private Post postOfItsOwn() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Post own = new Post("T-" + id, CaseDriver.UNIT, "Phó Trưởng Ban Xây dựng Đảng " + id, "99", Regime.PARTY, false, 5,
                false, false, 1, 30);
        context.getBean(Posts.class).addIfMissing(own);
        return own;
    }

    private void officeSignsIn() {
        Page page = newPage();
        page.navigate(TasklistPage.PATH + "#/");
        SignInPage signIn = new SignInPage(page);
        signIn.shouldBeOpen();
        Chromium.screenshot(page, "01-sign-in");

        signIn.submit("office", "wrong");
        assertThat(signIn.message()).hasText("Tên đăng nhập hoặc mật khẩu không đúng.");
        Chromium.screenshot(page, "02-wrong-password");

        // the engine lets a user wait for some seconds after a wrong password
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            signIn.submit("office", "demo");
            return !page.url().contains("/login");
        });
        office = TasklistPage.opened(page);
        office.screenshot("03-tasklist");
    }

    private void officeStartsTheCase() {
        FormPart form = office.startProcess("Bổ nhiệm cán bộ");
        form.select("Đơn vị cần bổ nhiệm", "Xã An Khê Thượng").select("Chức vụ", post.title())
                .choose("Nguồn nhân sự", "Nguồn nhân sự tại chỗ").type("Số lượng cần bổ nhiệm", 5)
                .type("Lý do", "Khuyết chức vụ");
        office.screenshot("04-start-form");

        office.pressStart();
        assertThat(office.error()).containsText("Chức vụ này có tối đa 1 người.");
        office.screenshot("05-start-refused");
        assertThat(form.input("Đơn vị cần bổ nhiệm")).hasValue("Xã An Khê Thượng (mẫu)");
        assertThat(form.input("Chức vụ")).hasValue(post.title() + " – Xã An Khê Thượng (mẫu)");
        assertThat(form.field("Nguồn nhân sự").getByLabel("Nguồn nhân sự tại chỗ")).isChecked();
        assertThat(form.input("Số lượng cần bổ nhiệm")).hasValue("5");
        assertThat(form.input("Lý do")).hasValue("Khuyết chức vụ");

        form.type("Số lượng cần bổ nhiệm", 1);
        office.pressStart();
        assertThat(office.startDialog()).hasCount(0);
        office.screenshot("06-started");
    }

    private void officeDraftsThePolicyRequest() {
        FormPart form = openNewest(office, "Lập tờ trình xin chủ trương");
        caseId = form.text().locator("strong").first().innerText();
        office.screenshot("07-task-not-claimed");
        assertThat(office.disabledForm()).isVisible();

        form = office.claim();
        office.screenshot("08-task-claimed");
        office.pressComplete();
        for (String missing : List.of("Số tờ trình", "Ngày tờ trình", "Lĩnh vực dự kiến phân công")) {
            assertThat(form.error(missing)).isVisible();
        }
        office.screenshot("09-missing-fields");
        assertThat(openTask().getName()).isEqualTo("Lập tờ trình xin chủ trương");

        form.type("Số tờ trình", "12-TTr/VP").date("Ngày tờ trình", TODAY.plusDays(1))
                .type("Lĩnh vực dự kiến phân công", "Xây dựng Đảng");
        assertThat(form.errors()).hasCount(0);
        office.pressComplete();
        assertThat(office.error()).containsText("Không được sau ngày hôm nay.");
        office.screenshot("10-refused-by-the-server");
        assertThat(form.input("Số tờ trình")).hasValue("12-TTr/VP");
        assertThat(form.input("Lĩnh vực dự kiến phân công")).hasValue("Xây dựng Đảng");

        form.date("Ngày tờ trình", TODAY);
        office.complete();
        office.screenshot("11-completed");
    }

    private void anotherUnitSeesNothing() {
        Page page = newPage();
        page.navigate(linkTo(openTask()));
        TasklistPage otherUnit = TasklistPage.signInHere(page, "office-99002");
        assertThat(otherUnit.error()).isVisible();
        assertThat(otherUnit.taskName()).hasCount(0);
        otherUnit.screenshot("12-another-unit");
        assertThat(page.request().get("/camunda/api/engine/engine/default/task?processInstanceBusinessKey=" + caseId).text())
                .isEqualTo("[]");
    }

    private void authorityApproves() {
        Page page = newPage();
        page.navigate(linkTo(openTask()));
        new SignInPage(page).shouldBeOpen();
        TasklistPage authority = TasklistPage.signInHere(page, "standing-committee");
        assertThat(authority.taskName()).hasText("Quyết định chủ trương");
        FormPart form = authority.claim();
        assertThat(form.text().filter(new Locator.FilterOptions().setHasText("12-TTr/VP"))).isVisible();
        authority.screenshot("13-policy-to-be-decided");

        form.choose("Ý kiến về chủ trương", "Đồng ý chủ trương").choose("Nguồn nhân sự", "Nguồn nhân sự tại chỗ")
                .type("Số văn bản trả lời", "3-CV/TU").date("Ngày văn bản trả lời", TODAY);
        authority.screenshot("14-policy-approved");
        authority.complete();
        page.close();
    }

    private void officeDrawsUpTheList() {
        openNewest(office, "Lập danh sách đủ điều kiện");
        FormPart form = office.claim();
        form.tags("Danh sách nhân sự", List.of(FIRST, SECOND));
        assertThat(form.field("Danh sách nhân sự").locator(".fjs-taglist-tag")).hasCount(2);
        office.screenshot("15-list");
        office.complete();
    }

    private void officeHoldsTheConference() {
        openNewest(office, "Triệu tập hội nghị");
        office.claim().date("Ngày họp", TODAY).type("Địa điểm", "Hội trường").type("Số người được triệu tập", 30);
        office.screenshot("16-summons");
        office.complete();

        openNewest(office, "Ghi số người có mặt");
        office.claim().type("Số người có mặt", 29).type("Người vắng và lý do", "Một người đi công tác.");
        office.screenshot("17-attendance");
        office.complete();
    }

    private TasklistPage countingBoardCorrectsTheCount() {
        TasklistPage countingBoard = signIn("counting-board");
        openNewest(countingBoard, "Ghi kết quả kiểm phiếu");
        FormPart form = ballots(countingBoard.claim(), 29, 1);
        form.row(1).type("Số phiếu", 29);
        form.row(2).type("Số phiếu", 20);
        countingBoard.pressComplete();
        assertThat(countingBoard.error()).containsText("Số phiếu của người thứ 1 (29) lớn hơn số phiếu hợp lệ (28).");
        countingBoard.screenshot("18-impossible-count");

        assertThat(form.row(2).input("Số phiếu")).hasValue("20");
        form.row(1).type("Số phiếu", 28);
        countingBoard.screenshot("19-corrected-count");
        countingBoard.complete();
        return countingBoard;
    }

    private void headConfirmsTheMinutes() {
        TasklistPage head = signIn("head");
        openNewest(head, "Thông qua biên bản");
        FormPart form = head.claim();
        assertThat(form.cells()).hasText(new String[] {FIRST, "28", "93,33", "Có", SECOND, "20", "66,67", "Có"});
        form.choose("Biên bản", "Thông qua").type("Số biên bản", "1-BB");
        head.screenshot("20-minutes");
        head.complete();
        head.page().close();
    }

    /** In the second conference each ballot names one person. */
    private void votesOfTheSecondConferenceHaveToAddUp(TasklistPage countingBoard) {
        CaseDriver others = new CaseDriver(context);
        others.caseId = caseId;
        others.summon(30).attendance(30);

        openNewest(countingBoard, "Ghi kết quả kiểm phiếu");
        FormPart form = ballots(countingBoard.claim(), 30, 0);
        form.row(1).type("Số phiếu", 20);
        form.row(2).type("Số phiếu", 15);
        countingBoard.pressComplete();
        assertThat(countingBoard.error()).containsText("Tổng số phiếu của những người trong danh sách (35) lớn hơn");
        countingBoard.screenshot("21-impossible-sum");

        form.row(2).type("Số phiếu", 10);
        countingBoard.complete();
        assertThat(openTask().getName()).isEqualTo("Thông qua biên bản");
    }

    private void officeSignsOut() {
        office.signOut();
        new SignInPage(office.page()).shouldBeOpen();
        office.screenshot("22-signed-out");
    }

    private static FormPart ballots(FormPart form, int returned, int invalid) {
        return form.type("Phiếu phát ra", returned).type("Phiếu thu về", returned).type("Phiếu không hợp lệ", invalid)
                .type("Thành viên ban kiểm phiếu", "Tổ kiểm phiếu (mẫu)");
    }

    /** Opens a task that waits for the user's groups; the one of this case is the newest. */
    private FormPart openNewest(TasklistPage tasklist, String name) {
        FormPart form = tasklist.open(TasklistPage.FOR_MY_GROUPS).openTask(name);
        assertThat(form.text().first()).containsText(post.title());
        return form;
    }

    private Task openTask() {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseId).singleResult();
    }

    private static String linkTo(Task task) {
        return TasklistPage.PATH + "#/?task=" + task.getId();
    }
}
