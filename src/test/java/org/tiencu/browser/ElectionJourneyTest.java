package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tiencu.election.adapter.process.BodyDriver;
import org.tiencu.election.adapter.process.BodyDriver.Run;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.adapter.process.ListDriver;
import org.tiencu.election.adapter.process.electionbodies.ElectionBodiesProcess;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.application.preparation.Elections;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.structure.SampleCandidates;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person.Sex;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.support.IntegrationTest;

/**
 * An election is opened in Tasklist, and a commune does its first steps: structure, polling areas, the first consultation, the
 * voter list, a self-nominee's dossier and his withdrawal; the council moves a milestone, a complaint is registered. The national
 * list is refused, sent back to the province, and published.
 */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class ElectionJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String NAME = "Bầu cử trong trình duyệt (mẫu)";
    private static final String CANDIDATE = "Lê Thị Hà (mẫu)";

    private Election election;
    private String caseId;

    @Test
    void shouldOpenAnElection_andDoACommunesFirstSteps() {
        councilOpensTheElection();
        standingBoardRecordsTheStructure();
        peoplesCommitteeFixesPollingAreas();
        pollingTeamIsSetUp();
        frontHoldsTheFirstConsultation();
        TasklistPage committee = signIn("election-committee");
        somebodyStandsForElection(committee);
        committeeTakesTheDossier(committee);
        candidateWithdraws(committee);
        complaintIsRegistered(committee);
        everybodySeesHowFarItIs();
        councilMovesAMilestone();
    }

    @Test
    void shouldSendTheNationalListBack_andPublishItWhenItsSharesAreMet() {
        ListDriver drive = new ListDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.NA), ElectionDriver.PROVINCE);
        String province = drive.caseOf(ElectionDriver.PROVINCE);
        drive.constituencies(province, Body.NA, 3);
        drive.qualified(province, Body.NA, 1, 3);
        context.getBean(ElectionStore.class).done(province, "lists-sent", TODAY, "test", null, Instant.now());

        TasklistPage council = signIn("election-council");
        council.open(TasklistPage.FOR_MY_GROUPS).openTask("Lập, công bố danh sách chính thức");
        FormPart form = council.claim();
        assertThat(form.text().first()).containsText(drive.caseOf("TW"));
        form.choose("Quyết định", "Công bố danh sách chính thức").type("Số nghị quyết", "151/NQ-HĐBCQG").date("Ngày công bố", TODAY);
        council.pressComplete();
        assertThat(council.error()).containsText("Phụ nữ 1/4 (25,00%), luật yêu cầu ít nhất 35%");
        council.screenshot("election-20-national-list-refused");
        form.choose("Quyết định", "Trả lại tỉnh, thành phố để bổ sung")
                .tags("Trả lại các tỉnh, thành phố", List.of("Tỉnh Minh Sơn (mẫu)")).type("Lý do trả lại", "Thiếu phụ nữ (mẫu)");
        council.complete();

        TasklistPage front = signIn("fatherland-front-province");
        front.open(TasklistPage.FOR_MY_GROUPS).openTask("Bổ sung danh sách gửi Hội đồng");
        FormPart correction = front.claim();
        front.screenshot("election-21-list-sent-back");
        for (int i = 0; i < 3; i++) {
            drive.candidate(province, Body.NA, SampleCandidates.person(900 + i, Sex.FEMALE, "Tày", LocalDate.of(1980, 5, 1), true,
                    false), CandidateState.PROPOSED, CandidateState.QUALIFIED);
        }
        correction.date("Ngày gửi lại", TODAY).type("Nội dung đã bổ sung", "Bổ sung ba người (mẫu)");
        front.complete();
        front.page().close();

        council.open(TasklistPage.FOR_MY_GROUPS).openTask("Lập, công bố danh sách chính thức");
        FormPart again = council.claim();
        again.choose("Quyết định", "Công bố danh sách chính thức").type("Số nghị quyết", "151/NQ-HĐBCQG").date("Ngày công bố", TODAY);
        council.screenshot("election-22-national-list");
        council.complete();
        assertThat(context.getBean(ElectionStore.class).milestones(drive.caseOf("TW")).get(0).doneOn()).isEqualTo(TODAY);
        council.page().close();
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

    /** Typing in eleven members would show nothing new: only the decision is made in the browser. */
    private void pollingTeamIsSetUp() {
        BodyDriver drive = new BodyDriver(context);
        Run team = new Run(context.getBean(RuntimeService.class).createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId).processDefinitionKey(ElectionBodiesProcess.ID)
                .variableValueEquals("bodyKind", BodyKind.POLLING_TEAM.name()).singleResult().getId(), caseId);
        String body = ((Map<?, ?>) ((List<?>) drive.prefill("peoples-committee", team, ElectionBodiesProcess.PROPOSE_MEMBERS)
                .get("bodyOptions")).get(0)).get("value").toString();
        drive.complete("peoples-committee", team, ElectionBodiesProcess.PROPOSE_MEMBERS,
                Map.of("members", BodyDriver.members(body, 11)));
        drive.complete("peoples-council", team, ElectionBodiesProcess.AGREE_AS_COUNCIL, Map.of("outcome", "AGREED"));
        drive.complete("fatherland-front", team, ElectionBodiesProcess.AGREE_AS_FRONT, Map.of("outcome", "AGREED"));

        TasklistPage committee = signIn("peoples-committee");
        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Ghi quyết định thành lập");
        committee.claim().choose("Quyết định", "Ra quyết định thành lập").type("Số quyết định", "17/QĐ-UBND")
                .date("Ngày quyết định", TODAY);
        committee.screenshot("election-04-polling-team");
        committee.complete();

        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Lập danh sách cử tri theo khu vực");
        FormPart list = committee.claim();
        list.type("Tổng số cử tri", 1500).type("Nam", 700).type("Nữ", 700).type("Bầu đại biểu Quốc hội", 0)
                .type("Bầu đại biểu HĐND cấp tỉnh", 1490).type("Bầu đại biểu HĐND cấp xã", 1480);
        committee.pressComplete();
        assertThat(committee.error()).containsText("1500");
        committee.screenshot("election-05-voter-list");
        list.type("Nữ", 800);
        committee.complete();
        committee.page().close();
    }

    private void frontHoldsTheFirstConsultation() {
        TasklistPage front = signIn("fatherland-front");
        front.open(TasklistPage.FOR_MY_GROUPS).openTask("Triệu tập hội nghị hiệp thương");
        front.claim().date("Ngày họp", TODAY).type("Nơi họp", "Hội trường xã (mẫu)").choose("Hình thức họp", "Trực tiếp")
                .type("Chương trình, nội dung hiệp thương", "Thỏa thuận cơ cấu, thành phần, số lượng");
        front.complete();

        front.open(TasklistPage.FOR_MY_GROUPS).openTask("Ghi diễn biến hội nghị");
        FormPart form = front.claim();
        form.date("Ngày họp", TODAY);
        form.typeInEachRow("Được triệu tập", 10).typeInEachRow("Có mặt", 9);
        form.choose("Kết quả thảo luận", "Hội nghị thỏa thuận thống nhất");
        front.screenshot("election-06-consultation");
        front.complete();
        front.page().close();
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
        committee.screenshot("election-07-candidate");
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
        committee.screenshot("election-08-dossier");
        committee.complete();

        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Kiểm tra hồ sơ và điều kiện ứng cử");
        committee.claim().choose("Kết luận", "Hồ sơ hợp lệ");
        committee.screenshot("election-09-dossier-check");
        committee.complete();
        assertThat(context.getBean(CandidateStore.class).ofList(caseId, Body.PC)).extracting(Candidate::state)
                .containsExactly(CandidateState.VALID);
        committee.page().navigate("/elections/" + election.id() + "/structure?unit=" + ElectionDriver.COMMUNE);
        committee.screenshot("election-10-structure");
    }

    private void candidateWithdraws(TasklistPage committee) {
        committee.page().navigate(TasklistPage.PATH);
        FormPart form = committee.startProcess("Rút, xóa tên người ứng cử");
        form.select("Người ứng cử", CANDIDATE).choose("Việc", "Rút không ứng cử").type("Số văn bản", "01/ĐXR")
                .date("Ngày văn bản", TODAY).type("Nội dung", "Xin rút vì lý do sức khỏe.");
        committee.screenshot("election-11-withdrawal");
        committee.pressStart();
        assertThat(committee.startDialog()).hasCount(0);
        committee.open(TasklistPage.FOR_MY_GROUPS).openTask("Quyết định việc rút, xóa tên");
        committee.claim().choose("Quyết định", "Đồng ý").type("Số quyết định", "02/QĐ-UBBC").date("Ngày quyết định", TODAY);
        committee.screenshot("election-12-withdrawal-decided");
        committee.complete();
        assertThat(context.getBean(CandidateStore.class).ofList(caseId, Body.PC)).extracting(Candidate::state)
                .containsExactly(CandidateState.WITHDRAWN);
    }

    private void complaintIsRegistered(TasklistPage committee) {
        FormPart form = committee.startProcess("Khiếu nại, tố cáo, kiến nghị về bầu cử");
        form.select("Cuộc bầu cử", NAME).select("Liên quan đến đơn vị", "An Khê Thượng").select("Về việc", "Vận động bầu cử")
                .choose("Loại đơn", "Kiến nghị").choose("Về cuộc bầu cử", "Đại biểu Hội đồng nhân dân")
                .date("Ngày nhận đơn", TODAY).choose("Người gửi đơn", "Không có họ tên").type("Nội dung đơn", "Kiến nghị (mẫu).");
        committee.screenshot("election-13-complaint");
        committee.pressStart();
        assertThat(committee.startDialog()).hasCount(0);
        committee.page().close();
    }

    private void councilMovesAMilestone() {
        TasklistPage council = signIn("election-council");
        FormPart form = council.startProcess("Điều chỉnh mốc lịch bầu cử");
        LocalDate day = election.electionDay().minusDays(38);
        form.select("Cuộc bầu cử", NAME).select("Mốc", "Hội nghị hiệp thương lần thứ hai").date("Ngày mới", day)
                .type("Số văn bản", "07/NQ-HĐBCQG").date("Ngày văn bản", TODAY).type("Lý do", "Thiên tai (mẫu)");
        council.pressStart();
        assertThat(council.startDialog()).hasCount(0);
        council.page().navigate("/elections/" + election.id() + "?unit=" + ElectionDriver.COMMUNE);
        assertThat(council.page().locator("main")).containsText("07/NQ-HĐBCQG");
        council.screenshot("election-15-moved");
    }

    private void everybodySeesHowFarItIs() {
        TasklistPage board = signIn("peoples-council");
        board.page().navigate("/elections/" + election.id() + "?unit=" + ElectionDriver.COMMUNE);
        assertThat(board.page().locator("main")).containsText("Xác định khu vực bỏ phiếu");
        board.screenshot("election-14-commune");
        assertThat(board.page().locator("main")).not().containsText(CANDIDATE);
    }
}
