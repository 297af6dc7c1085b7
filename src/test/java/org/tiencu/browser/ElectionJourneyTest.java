package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.support.IntegrationTest;

/** An election is opened in Tasklist, and a commune does its first steps: structure, polling areas, a self-nominee's dossier. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class ElectionJourneyTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String NAME = "Bầu cử trong trình duyệt (mẫu)";
    private static final String CANDIDATE = "Lê Thị Hà (mẫu)";

    private static Chromium chromium;

    @Autowired
    ApplicationContext context;
    @LocalServerPort
    int port;

    private Election election;
    private String caseId;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void keepTheLastPictures() {
        chromium.screenshotsOfAllPages();
    }

    private TasklistPage signIn(String user) {
        return TasklistPage.signIn(chromium.newPage("http://localhost:" + port), user);
    }

    @Test
    void shouldOpenAnElection_andDoACommunesFirstSteps() {
        councilOpensTheElection();
        standingBoardRecordsTheStructure();
        peoplesCommitteeFixesPollingAreas();
        TasklistPage committee = signIn("election-committee");
        somebodyStandsForElection(committee);
        committeeTakesTheDossier(committee);
        everybodySeesHowFarItIs();
    }

    private void councilOpensTheElection() {
        TasklistPage council = signIn("election-council");
        FormPart form = council.startProcess("Mở cuộc bầu cử");
        LocalDate sunday = ElectionDriver.sundayIn(200);
        form.type("Tên cuộc bầu cử", NAME).date("Ngày bầu cử (Chủ nhật)", sunday.plusDays(1))
                .choose("Cơ quan được bầu", "Đại biểu Hội đồng nhân dân")
                .tags("Chỉ trong các tỉnh, thành phố (bỏ trống: cả nước)", List.of("Tỉnh Minh Sơn (mẫu)"));
        council.pressStart();
        assertThat(council.error()).containsText("Chủ nhật");
        council.screenshot("election-01-not-a-sunday");
        assertThat(form.input("Tên cuộc bầu cử")).hasValue(NAME);

        form.date("Ngày bầu cử (Chủ nhật)", sunday);
        council.pressStart();
        assertThat(council.startDialog()).hasCount(0);
        council.page().close();

        election = context.getBean(Elections.class).all().stream().filter(one -> one.name().equals(NAME)).findFirst().orElseThrow();
        caseId = election.caseId(ElectionDriver.COMMUNE);
        ElectionDriver drive = new ElectionDriver(context);
        await().atMost(Duration.ofSeconds(60)).until(() -> !drive.openTasks(caseId).isEmpty());
    }

    private void standingBoardRecordsTheStructure() {
        TasklistPage board = signIn("peoples-council");
        board.open(TasklistPage.FOR_MY_GROUPS).openTask("Ghi dự kiến cơ cấu, số lượng");
        FormPart form = board.claim();
        assertThat(form.text().first()).containsText(caseId);
        assertThat(form.field("Số đại biểu được bầu ở địa phương")).hasCount(0);
        form.select("Loại đơn vị", "Xã; phường thuộc tỉnh").type("Dân số", 9500)
                .type("Tổng số người dự kiến giới thiệu ứng cử", 15).type("Số văn bản", "01/TT-HĐND").date("Ngày văn bản", TODAY);
        board.pressComplete();
        assertThat(board.error()).containsText("Phải nhiều hơn số đại biểu được bầu (15)");
        board.screenshot("election-02-too-few-nominees");
        assertThat(form.input("Dân số")).hasValue("9500");

        form.type("Tổng số người dự kiến giới thiệu ứng cử", 26);
        board.complete();
        assertThat(context.getBean(Preparations.class).plan(caseId, Body.PC).seats()).isEqualTo(15);
        board.page().close();
    }

    private void peoplesCommitteeFixesPollingAreas() {
        TasklistPage committee = signIn("peoples-committee");
        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Xác định khu vực bỏ phiếu");
        FormPart form = committee.claim();
        form.row(1).type("Khu vực số", 1).select("Loại", "Bình thường").type("Số cử tri dự kiến", 299);
        form.row(2).type("Tên khu vực", "Khu vực số 1").type("Nơi bỏ phiếu", "Nhà văn hóa thôn 1 (mẫu)");
        form.type("Số quyết định", "16/QĐ-UBND").date("Ngày quyết định", TODAY);
        committee.pressComplete();
        assertThat(committee.error()).containsText("có 299 cử tri, phải từ 300 đến 4000");
        committee.screenshot("election-03-polling-area-too-small");

        form.row(1).type("Số cử tri dự kiến", 1500);
        committee.complete();
        assertThat(context.getBean(Preparations.class).pollingAreas(caseId)).hasSize(1);
        committee.page().close();
    }

    private void somebodyStandsForElection(TasklistPage committee) {
        FormPart form = committee.startProcess("Ứng cử");
        form.select("Danh sách ứng cử", caseId).choose("Cách ứng cử", "Tự ứng cử")
                .type("Cơ quan, tổ chức, đơn vị, thôn, tổ dân phố giới thiệu", "Tự ứng cử");
        form.type("Họ và tên", CANDIDATE).date("Ngày sinh", LocalDate.of(1985, 5, 20)).choose("Giới tính", "Nữ")
                .type("Số định danh cá nhân", "001185000123").select("Dân tộc", "Kinh").type("Tôn giáo", "Không")
                .type("Quê quán", "Xã An Khê Thượng (mẫu)").select("Xã, phường, đặc khu nơi cư trú", "An Khê Thượng")
                .type("Địa chỉ nơi cư trú", "Thôn 1 (mẫu)").type("Giáo dục phổ thông", "12/12")
                .type("Chuyên môn, học vị", "Kỹ sư").type("Nghề nghiệp", "Nông dân");
        form.input("Người này đồng ý ứng cử").check();
        committee.screenshot("election-04-candidate");
        committee.pressStart();
        assertThat(committee.startDialog()).hasCount(0);
    }

    private void committeeTakesTheDossier(TasklistPage committee) {
        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Nhận hồ sơ ứng cử");
        FormPart form = committee.claim();
        assertThat(form.text().nth(1)).containsText(CANDIDATE);
        form.date("Ngày nhận", TODAY).time("Giờ nhận", "00:05").type("Số giấy biên nhận", "08/BN").type("Số bộ hồ sơ", 1);
        for (Locator item : form.field("Giấy tờ đã nộp").locator("input[type=checkbox]").all()) {
            item.check();
        }
        committee.screenshot("election-05-dossier");
        committee.complete();

        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Kiểm tra hồ sơ và điều kiện ứng cử");
        committee.claim().choose("Kết luận", "Hồ sơ hợp lệ");
        committee.screenshot("election-06-dossier-check");
        committee.complete();
        assertThat(context.getBean(CandidateStore.class).ofList(caseId, Body.PC)).extracting(Candidate::state)
                .containsExactly(CandidateState.VALID);
        committee.page().navigate("/elections/" + election.id() + "/structure?unit=" + ElectionDriver.COMMUNE);
        committee.screenshot("election-07-structure");
        committee.page().close();
    }

    private void everybodySeesHowFarItIs() {
        TasklistPage board = signIn("peoples-council");
        board.page().navigate("/elections/" + election.id() + "?unit=" + ElectionDriver.COMMUNE);
        assertThat(board.page().locator("main")).containsText("Xác định khu vực bỏ phiếu");
        board.screenshot("election-08-commune");
        assertThat(board.page().locator("main")).not().containsText(CANDIDATE);
    }
}
