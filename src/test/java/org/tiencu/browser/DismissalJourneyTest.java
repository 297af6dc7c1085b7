package org.tiencu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.dismissal.DismissalProcess;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.support.IntegrationTest;

/** An official is dismissed: from the start form of the office to the work he is given afterwards. */
@EnabledIf(value = "org.tiencu.browser.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
@IntegrationTest
class DismissalJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now();
    private static final String DISMISSAL_GROUND = "Suy thoái về tư tưởng chính trị";

    @Autowired
    RuntimeService runtimeService;
    @Autowired
    TaskService taskService;

    private ActDriver drive;
    private Tenure tenure;
    private Official official;

    @Test
    void shouldDismissAnOfficial() {
        drive = new ActDriver(context);
        tenure = drive.holder(Regime.PARTY, false);
        official = drive.read(tenure.officialId());

        officeStartsTheCase();
        TasklistPage commission = signIn("organisation-commission");
        commissionTalksWithTheOfficial(commission);
        commissionFilesTheProposal(commission);
        TasklistPage authority = signIn("standing-committee");
        authorityVotes(authority);
        authorityIssuesTheDecision(signIn("standing-committee-2"));
        commissionNotifiesTheParties(commission);
        commissionArrangesWork(commission);

        assertThat(drive.isEnded()).isTrue();
        assertThat(drive.status(CaseKind.DISMISSAL)).isEqualTo(CaseStatus.DISMISSED);
        assertThat(drive.tenure(tenure.id()).closedOn()).isEqualTo(TODAY.minusDays(1));
    }

    private void officeStartsTheCase() {
        TasklistPage office = signIn("office");
        FormPart form = office.startProcess("Cho thôi giữ chức vụ, từ chức, miễn nhiệm");
        form.select("Cán bộ và chức vụ", official.fullName()).choose("Hình thức", "Cho thôi giữ chức vụ")
                .select("Căn cứ", DISMISSAL_GROUND).date("Ngày có căn cứ", TODAY);
        office.pressStart();
        assertThat(form.error("Nội dung cụ thể")).hasText("Bắt buộc nhập.");
        office.screenshot("dismissal-01-missing-field");

        form.type("Nội dung cụ thể", "Kết luận số 1-KL/UBKT");
        office.pressStart();
        assertThat(office.error()).containsText("Phải xem xét miễn nhiệm, không áp dụng hình thức nhẹ hơn");
        office.screenshot("dismissal-02-refused");
        assertThat(form.input("Cán bộ và chức vụ")).hasValue(
                official.fullName() + " – Phó Chủ tịch (thử) – Xã An Khê Thượng (mẫu)");
        assertThat(form.input("Nội dung cụ thể")).hasValue("Kết luận số 1-KL/UBKT");

        form.choose("Hình thức", "Miễn nhiệm");
        office.pressStart();
        assertThat(office.startDialog()).hasCount(0);
        office.screenshot("dismissal-03-started");
        office.page().close();
        drive.turnTo(newestCase());
    }

    private void commissionTalksWithTheOfficial(TasklistPage commission) {
        FormPart form = claim(commission, "Trao đổi với cán bộ");
        form.date("Ngày trao đổi", TODAY).choose("Ý kiến của cán bộ", "Không đồng ý")
                .type("Nội dung trao đổi", "Đã nêu căn cứ; cán bộ đề nghị xem xét lại.").choose("Kết luận", "Tiếp tục");
        // he resigns of his own will only
        assertThat(form.field("Ngày đơn xin từ chức")).hasCount(0);
        commission.screenshot("dismissal-04-talk");
        commission.complete();
    }

    private void commissionFilesTheProposal(TasklistPage commission) {
        claim(commission, "Lập tờ trình").type("Số tờ trình", "15-TTr/BTC").date("Ngày tờ trình", TODAY)
                .type("Nội dung tờ trình", "Đề nghị miễn nhiệm.");
        commission.screenshot("dismissal-05-proposal");
        commission.complete();
    }

    private void authorityVotes(TasklistPage authority) {
        FormPart form = claim(authority, "Biểu quyết của cấp có thẩm quyền");
        assertThat(form.text().filter(new Locator.FilterOptions().setHasText("15-TTr/BTC"))).isVisible();
        form.choose("Kết luận của cấp có thẩm quyền", "Đã biểu quyết").date("Ngày họp", TODAY)
                .type("Tổng số thành viên", 15).type("Có mặt", 14).type("Phiếu phát ra", 14).type("Phiếu thu về", 14)
                .type("Phiếu không hợp lệ", 1);
        form.row(1).type("Số phiếu đồng ý", 14);
        authority.pressComplete();
        assertThat(authority.error()).containsText("Số phiếu của người thứ 1 (14) lớn hơn số phiếu hợp lệ (13).");
        authority.screenshot("dismissal-06-impossible-vote");

        assertThat(form.input("Tổng số thành viên")).hasValue("15");
        form.row(1).type("Số phiếu đồng ý", 12);
        authority.screenshot("dismissal-07-corrected-vote");
        authority.complete();
    }

    private void authorityIssuesTheDecision(TasklistPage authority) {
        claim(authority, "Ban hành quyết định").type("Số quyết định", "20-QĐ/TU").date("Ngày ban hành", TODAY)
                .date("Ngày hiệu lực", TODAY).type("Chức danh người ký", "Phó Bí thư");
        authority.screenshot("dismissal-08-decision");
        authority.complete();
    }

    private void commissionNotifiesTheParties(TasklistPage commission) {
        FormPart form = claim(commission, "Thông báo và lưu hồ sơ");
        assertThat(decision(form)).isVisible();
        form.type("Số thông báo", "30-TB/BTC").date("Ngày thông báo", TODAY).type("Nơi nhận", "Cán bộ, Xã An Khê Thượng");
        commission.screenshot("dismissal-09-notice");
        commission.complete();
    }

    /** Who was dismissed is offered no leading post. */
    private void commissionArrangesWork(TasklistPage commission) {
        FormPart form = claim(commission, "Bố trí công tác");
        assertThat(decision(form)).isVisible();
        assertThat(form.cells().filter(new Locator.FilterOptions().setHasText("chức vụ thấp hơn"))).hasCount(0);
        form.select("Bố trí công tác", "không giữ chức vụ lãnh đạo, quản lý").type("Vị trí, đơn vị công tác", "Chuyên viên");
        commission.screenshot("dismissal-10-placement");
        commission.complete();
    }

    private static Locator decision(FormPart form) {
        String today = TODAY.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        return form.text().filter(new Locator.FilterOptions().setHasText(
                "Quyết định số 20-QĐ/TU ngày " + today + ", hiệu lực từ " + today));
    }

    /** Opens the task of this case and takes it on. */
    private FormPart claim(TasklistPage tasklist, String name) {
        String taskId = taskService.createTaskQuery().processInstanceBusinessKey(drive.caseId).singleResult().getId();
        tasklist.page().navigate(TasklistPage.PATH + "#/?task=" + taskId);
        assertThat(tasklist.taskName()).hasText(name);
        FormPart form = tasklist.claim();
        assertThat(form.text().filter(new Locator.FilterOptions().setHasText(official.fullName()))).isVisible();
        return form;
    }

    private String newestCase() {
        String instance = taskService.createTaskQuery().processDefinitionKey(DismissalProcess.ID)
                .orderByTaskCreateTime().desc().listPage(0, 1).get(0).getProcessInstanceId();
        return runtimeService.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }
}
