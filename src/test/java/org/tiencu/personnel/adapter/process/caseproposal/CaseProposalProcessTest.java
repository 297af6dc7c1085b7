package org.tiencu.personnel.adapter.process.caseproposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.dismissal.DismissalProcess;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseProposal.Outcome;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;
import org.tiencu.support.SignedIn;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseProposalProcessTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    Proposals proposals;
    ProcessHistory history;
    ActDriver drive;
    Tenure tenure;
    String cause;
    String id;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, CaseProposalProcess.ID);
    }

    @BeforeEach
    void propose() {
        drive = new ActDriver(context);
        tenure = drive.holder(Regime.PARTY, false);
        cause = "test:" + UUID.randomUUID();
        assertThat(propose(cause)).isTrue();
        id = drive.proposal(cause);
        drive.turnTo(id);
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private boolean propose(String because) {
        return new SignedIn(context.getBean(IdentityService.class)).as(ActDriver.OFFICE, () -> proposals.propose(
                CaseProposal.ofDate(CaseKind.DISMISSAL, ActDriver.UNIT, "99", tenure.officialId(), tenure.id(), because,
                        "Kết quả đánh giá")));
    }

    private void answer(String user, String outcome, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("proposalOutcome", outcome));
        if (reason != null) {
            form.put("reason", reason);
        }
        drive.task(user, CaseProposalProcess.REVIEW_PROPOSAL, form);
    }

    private void assertStillOpen() {
        drive.turnTo(id);
        assertThat(drive.openTasks()).containsExactly(CaseProposalProcess.REVIEW_PROPOSAL);
        assertThat(proposals.read(id).outcome()).isNull();
    }

    @Test
    void shouldOpenTheCase_whenItIsConfirmed() {
        answer(ActDriver.ORGANISATION_COMMISSION, "CONFIRMED", null);

        assertThat(history.ends(id)).containsExactly("EndEvent_Opened");
        assertThat(drive.isEnded()).isTrue();
        CaseProposal answered = proposals.read(id);
        assertThat(answered.outcome()).isEqualTo(Outcome.CONFIRMED);
        drive.turnTo(answered.caseId());
        assertThat(drive.openTasks()).containsExactly(DismissalProcess.TALK_WITH_OFFICIAL);
        assertThat(drive.details(CaseKind.DISMISSAL).personnelCase().cause()).isEqualTo(cause);
        assertThat(drive.details(CaseKind.DISMISSAL).personnelCase().tenureId()).isEqualTo(tenure.id());
        assertThat(propose(cause)).as("the same cause again").isFalse();
    }

    @Test
    void shouldOpenNothing_whenItIsDeclined_andKeepTheReason() {
        answer(ActDriver.ORGANISATION_COMMISSION, "DECLINED", "Đã có hướng xử lý khác");

        assertThat(history.ends(id)).containsExactly("EndEvent_Declined");
        assertThat(drive.isEnded()).isTrue();
        CaseProposal answered = proposals.read(id);
        assertThat(answered.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(answered.answer()).isEqualTo("Đã có hướng xử lý khác");
        assertThat(answered.caseId()).isNull();
        assertThat(propose(cause)).as("the same cause again").isFalse();
    }

    @Test
    void shouldBeAskedOnce_whileItIsNotAnswered() {
        assertThat(propose(cause)).isFalse();
        assertStillOpen();
    }

    @Test
    void shouldSayWhatIsProposed_andWhy() {
        String task = context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(id).singleResult()
                .getId();
        Map<String, Object> shown = context.getBean(FormService.class).getTaskFormVariables(task);
        assertThat(shown).containsEntry("proposalNumber", id).containsEntry("kindName", CaseKind.DISMISSAL.label())
                .containsEntry("proposalReason", "Kết quả đánh giá").containsEntry("sourceCase", "")
                .containsEntry("unitName", "Xã An Khê Thượng (mẫu)");
        assertThat(shown.get("officialName").toString()).endsWith("(mẫu)");
    }

    @Test
    void shouldStayOpen_withoutAReason_orWithAnotherAnswer() {
        assertThat(Refusals.of(() -> answer(ActDriver.ORGANISATION_COMMISSION, "DECLINED", null)).violations())
                .extracting("field").containsExactly("reason");
        assertThat(Refusals.of(() -> answer(ActDriver.ORGANISATION_COMMISSION, "LATER", "x")).violations())
                .extracting("field").contains("proposalOutcome");
        assertStillOpen();
    }

    @Test
    void shouldBeAnswered_byTheOrganisationCommissionOnly() {
        for (String user : new String[] {ActDriver.OFFICE, ActDriver.HEAD, ActDriver.STANDING_COMMITTEE}) {
            assertThatThrownBy(() -> answer(user, "CONFIRMED", null)).as(user).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("does not see");
        }
        assertStillOpen();
    }

    @Test
    void shouldStayOpen_whileAnotherCaseIsAboutThePost() {
        drive.start(ActDriver.OFFICE, CaseKind.DISMISSAL, Map.of("tenureId", tenure.id(), "requestedKind", "RELEASE",
                "ground", "HOT_SPOT", "establishedOn", ActDriver.TODAY, "description", "Kết luận"));
        String other = drive.caseId;
        drive.turnTo(id);
        Refusal refusal = Refusals.of(() -> answer(ActDriver.ORGANISATION_COMMISSION, "CONFIRMED", null));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains(other);
        assertStillOpen();
    }

    @Test
    void shouldNotBeStartedByHand() {
        assertThat(context.getBean(RepositoryService.class).createProcessDefinitionQuery()
                .processDefinitionKey(CaseProposalProcess.ID).latestVersion().singleResult().isStartableInTasklist())
                .isFalse();
    }
}
