package org.tiencu.election.adapter.process.electionbodychange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.BodyDriver.decision;
import static org.tiencu.election.adapter.process.BodyDriver.form;
import static org.tiencu.election.adapter.process.BodyDriver.members;
import static org.tiencu.election.adapter.process.BodyDriver.returned;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.FRONT;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COUNCIL;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.BodyDriver;
import org.tiencu.election.adapter.process.BodyDriver.Run;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.electionbody.ElectionBodies;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElectionBodyChangeProcessTest {

    private static final Map<String, Object> AGREED = Map.of("outcome", "AGREED");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ElectionBodies bodies;
    private ProcessHistory history;
    private BodyDriver drive;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, ElectionBodyChangeProcess.ID);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    @BeforeEach
    void establish() {
        drive = new BodyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.PC), COMMUNE);
        drive.draw(COMMUNE);
        drive.establish(COMMUNE, BodyKind.BOARD, members("PC-1", 9, "PC-2", 9));
    }

    private ElectionBody board() {
        return bodies.of(drive.caseOf(COMMUNE)).get(0).body();
    }

    private Run open() {
        return drive.change(PEOPLES_COMMITTEE, form("bodyId", String.valueOf(board().id())));
    }

    private void propose(Run run, Object... form) {
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.PROPOSE_CHANGE, form(form));
    }

    private String member(int index) {
        return String.valueOf(board().members().get(index).id());
    }

    @Test
    void shouldStrikeACandidate_byThePeoplesCommitteeAlone() {
        Run run = open();
        assertThat(run.caseId()).startsWith(drive.caseOf(COMMUNE) + "-TV");
        Map<String, Object> opened = drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.PROPOSE_CHANGE);
        assertThat(opened.get("candidateText").toString()).contains("hạn công bố: ", "Điều 27");
        assertThat(opened.get("sizeText").toString()).startsWith("hiện có 9 thành viên, theo luật từ 9 đến 15 (");
        assertThat(opened.get("memberOptions")).asList().hasSize(9);
        assertThat(opened).doesNotContainKeys("changeKind", "memberId");
        String candidate = member(3);
        propose(run, "changeKind", "STRIKE", "reason", "CANDIDATE", "memberId", candidate, "note", "Ứng cử ở đơn vị số 1");
        assertThat(drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.DECIDE_CHANGE).get("change").toString())
                .contains("Người 4 (mẫu) – Ủy viên – Cơ quan (mẫu)", "Điều 27");
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.DECIDE_CHANGE, decision("DECIDED"));
        assertThat(history.ends(run.caseId())).containsExactly("EndEvent_Changed");
        assertThat(board().members()).hasSize(8).extracting(BodyMember::fullName).doesNotContain("Người 4 (mẫu)");
    }

    @Test
    void shouldReplaceAMember_whenEverybodyAgrees() {
        Run run = open();
        Object[] form = {"changeKind", "REPLACE", "reason", "OTHER", "memberId", member(0), "fullName", "Người mới (mẫu)",
                "role",
                "CHAIR", "organisation", "Cơ quan mới (mẫu)", "note", "Chuyển công tác"};
        propose(run, form);
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_COUNCIL, returned("RETURNED"));
        assertCameBack(run, form, "Thường trực Hội đồng nhân dân trả lại để sửa: Chưa đúng thành phần (mẫu)");
        propose(run, form);
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_COUNCIL, AGREED);
        drive.complete(FRONT, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_FRONT, returned("RETURNED"));
        assertCameBack(run, form, "Ban Thường trực Ủy ban Mặt trận Tổ quốc trả lại để sửa: ");
        propose(run, form);
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_COUNCIL, AGREED);
        drive.complete(FRONT, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_FRONT, AGREED);
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.DECIDE_CHANGE, returned("RETURNED"));
        assertCameBack(run, form, "Ủy ban nhân dân trả lại để sửa: ");
        propose(run, form);
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_COUNCIL, AGREED);
        drive.complete(FRONT, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_FRONT, AGREED);
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.DECIDE_CHANGE, decision("DECIDED"));
        assertThat(board().members()).hasSize(9).last().returns("Người mới (mẫu)", BodyMember::fullName);
    }

    private void assertCameBack(Run run, Object[] form, String why) {
        Map<String, Object> back = drive.prefill(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.PROPOSE_CHANGE);
        assertThat(back).containsAllEntriesOf(form(form));
        assertThat(back.get("returnText").toString()).startsWith(why);
    }

    @Test
    void shouldAddSomebody_orDropTheProposal() {
        Run run = open();
        propose(run, "changeKind", "ADD", "fullName", "Người mới (mẫu)", "role", "MEMBER", "organisation", "Cơ quan (mẫu)",
                "note", "Tăng cường");
        drive.complete(PEOPLES_COUNCIL, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_COUNCIL, AGREED);
        drive.complete(FRONT, run, ElectionBodyChangeProcess.AGREE_CHANGE_AS_FRONT, AGREED);
        drive.complete(PEOPLES_COMMITTEE, run, ElectionBodyChangeProcess.DECIDE_CHANGE, decision("DECIDED"));
        assertThat(board().members()).hasSize(10);

        Run dropped = open();
        propose(dropped, "changeKind", "STRIKE", "reason", "OTHER", "memberId", member(5), "note", "Ốm");
        drive.complete(PEOPLES_COMMITTEE, dropped, ElectionBodyChangeProcess.DECIDE_CHANGE, returned("DROPPED"));
        assertThat(history.ends(run.caseId())).containsExactly("EndEvent_Changed");
        assertThat(history.ends(dropped.caseId())).containsExactly("EndEvent_Dropped");
        assertThat(board().members()).hasSize(10);
    }

    @Test
    void shouldRefuse_whatLeavesTheBodyWithTooFew() {
        Run run = open();
        Refusal refusal = Refusals.of(() -> propose(run, "changeKind", "STRIKE", "reason", "OTHER", "memberId", member(5),
                "note",
                "Ốm"));
        assertThat(refusal.getMessage()).contains("có 8 thành viên, phải từ 9 đến 15");
        Refusal stranger = Refusals.of(() -> propose(run, "changeKind", "STRIKE", "reason", "CANDIDATE", "memberId", "0",
                "note",
                "x"));
        assertThat(stranger.violations()).extracting("field").containsExactly("memberId");
        assertThat(drive.openTask(run)).isEqualTo(ElectionBodyChangeProcess.PROPOSE_CHANGE);
    }

    @Test
    void shouldBeStartedByThePeoplesCommitteeOfTheUnitOnly() {
        assertThat(drive.changeable(PEOPLES_COMMITTEE)).containsValue(String.valueOf(board().id()));
        assertThat(drive.changeable(PEOPLES_COMMITTEE + "-99002")).doesNotContainValue(String.valueOf(board().id()));
        Map<String, Object> form = form("bodyId", String.valueOf(board().id()));
        assertThat(Refusals.of(() -> drive.change(FRONT, form)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Refusals.of(() -> drive.change(PEOPLES_COMMITTEE + "-99002", form)).violations()).extracting("field")
                .containsExactly("bodyId");
    }
}
