package org.tiencu.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.adapter.process.confidencevote.ConfidenceVoteDriver;
import org.tiencu.personnel.adapter.process.dismissal.DismissalProcess;
import org.tiencu.personnel.adapter.process.suspension.SuspensionProcess;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.support.Http.Answer;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.SignedIn;

/** One act leads to the next: what a vote or a suspension proposes is confirmed, or not, by the organisation commission. */
@IntegrationTest
class ProposalRestTest {

    private static final String COMMISSION = ActDriver.ORGANISATION_COMMISSION;
    private static final String DISMISSALS = "/api/dismissals";

    @Autowired
    private ApplicationContext context;
    private HttpDoor door;

    @BeforeEach
    void connect() {
        door = new HttpDoor(context);
    }

    @AfterEach
    void backToTheRealTime() {
        context.getBean(MovableClock.class).reset();
    }

    private Answer answer(String user, String proposal, Map<String, Object> form) {
        return door.tasks.submit(user, door.tasks.find(user, proposal, CaseProposalProcess.REVIEW_PROPOSAL), form);
    }

    private Answer confirm(String proposal) {
        return answer(COMMISSION, proposal, Map.of("proposalOutcome", "CONFIRMED"));
    }

    private Answer decline(String proposal) {
        return answer(COMMISSION, proposal, Map.of("proposalOutcome", "DECLINED", "reason", "Đã có hướng xử lý khác"));
    }

    /** Numbers of the dismissal cases about this official. */
    private List<String> dismissals(String officialId) {
        return StreamSupport.stream(door.http.as(COMMISSION).get(DISMISSALS).json().spliterator(), false)
                .filter(one -> one.path("officialId").asText().equals(officialId)).map(one -> one.path("id").asText())
                .toList();
    }

    private JsonNode dismissal(String id) {
        return door.http.as(COMMISSION).get(DISMISSALS + "/" + id).json();
    }

    /** Somebody is suspended, and it turns out that he has to be dismissed. */
    private Proposed suspended() {
        ActDriver drive = new ActDriver(context, door);
        Tenure tenure = drive.holder(Regime.PARTY, false);
        drive.start(ActDriver.OFFICE, CaseKind.SUSPENSION, Map.of("tenureId", tenure.id(), "category", "NECESSARY",
                "necessaryGround", "ETHICS", "establishedOn", ActDriver.TODAY, "description", "Nội dung sự việc (mẫu)"));
        drive.task(COMMISSION, SuspensionProcess.ADVISE, Map.of("adviceOutcome", "SUSPEND", "reason", "Ý kiến"));
        drive.task(ActDriver.STANDING_COMMITTEE, SuspensionProcess.DECIDE, Map.of("decisionOutcome", "SUSPENDED",
                "decisionNumber", "12-QĐ/TU", "decisionDate", ActDriver.TODAY, "signerTitle", "Bí thư", "effectiveOn",
                ActDriver.TODAY, "endsOn", ActDriver.NOW.plusDays(10).toString()));
        drive.task(COMMISSION, SuspensionProcess.REVIEW_SUSPENSION,
                Map.of("reviewOutcome", "DISMISS", "reason", "Có căn cứ miễn nhiệm"));
        String cause = "suspension:" + drive.caseId;
        return new Proposed(drive.proposal(cause), cause, tenure);
    }

    private record Proposed(String id, String cause, Tenure tenure) {
    }

    /** Whether the same cause would lead to a second proposal. */
    private boolean isProposedAgain(Proposed proposed) {
        Proposals proposals = context.getBean(Proposals.class);
        return new SignedIn(context.getBean(IdentityService.class)).as(ActDriver.OFFICE,
                () -> proposals.propose(proposals.read(proposed.id())));
    }

    @Test
    void shouldOpenTheDismissal_thatAConfidenceVoteLeadsTo() {
        ConfidenceVoteDriver vote = new ConfidenceVoteDriver(context, door, ActDriver.SENDING_UNIT, "-99002");
        vote.ready().counted(20, 15).confirmed();
        String cause = "confidence-vote:" + vote.caseId + ":" + vote.first;
        String proposal = vote.proposal(cause);
        assertThat(proposal).matches("DX-\\d{4}-\\d{6}");
        assertThat(vote.proposal("confidence-vote:" + vote.caseId + ":" + vote.second)).as("half is not enough").isNull();
        for (String user : List.of("office-99002", "head-99002", "standing-committee", "office")) {
            assertThat(door.tasks.keys(user, proposal)).as(user).isEmpty();
        }
        assertThat(door.tasks.keys(COMMISSION, proposal)).containsExactly(CaseProposalProcess.REVIEW_PROPOSAL);
        JsonNode shown = door.tasks.formVariables(COMMISSION,
                door.tasks.find(COMMISSION, proposal, CaseProposalProcess.REVIEW_PROPOSAL));
        assertThat(shown.path("sourceCase").path("value").asText()).isEqualTo(vote.caseId);
        assertThat(shown.path("kindName").path("value").asText()).isEqualTo(CaseKind.DISMISSAL.label());
        assertThat(shown.path("proposalReason").path("value").asText()).contains("20/30 phiếu tín nhiệm thấp");
        assertThat(dismissals(vote.first)).as("nothing before somebody confirmed it").isEmpty();

        assertThat(confirm(proposal).status()).isEqualTo(204);

        assertThat(door.tasks.keys(COMMISSION, proposal)).isEmpty();
        assertThat(dismissals(vote.first)).hasSize(1);
        JsonNode opened = dismissal(dismissals(vote.first).get(0));
        assertThat(opened.path("cause").asText()).isEqualTo(cause);
        assertThat(opened.path("unit").asText()).isEqualTo(ActDriver.SENDING_UNIT);
        assertThat(opened.path("details").path("dismissalKindName").asText()).isEqualTo("Miễn nhiệm");
        assertThat(opened.path("details").path("ground").asText()).isEqualTo("CONFIDENCE_LOW_TWO_THIRDS");
        assertThat(opened.path("openTasks").findValuesAsText("name")).containsExactly("Trao đổi với cán bộ");
        assertThat(door.tasks.keys(COMMISSION, opened.path("id").asText()))
                .containsExactly(DismissalProcess.TALK_WITH_OFFICIAL);
    }

    @Test
    void shouldOpenTheDismissal_thatASuspensionLeadsTo_once() {
        Proposed proposed = suspended();
        assertThat(isProposedAgain(proposed)).as("not answered yet").isFalse();
        assertThat(confirm(proposed.id()).status()).isEqualTo(204);
        assertThat(isProposedAgain(proposed)).as("opened").isFalse();

        assertThat(dismissals(proposed.tenure().officialId())).hasSize(1);
        JsonNode opened = dismissal(dismissals(proposed.tenure().officialId()).get(0));
        assertThat(opened.path("cause").asText()).isEqualTo(proposed.cause());
        assertThat(opened.path("tenureId").asText()).isEqualTo(proposed.tenure().id());
        assertThat(opened.path("details").path("ground").asText()).isEqualTo("SUSPENSION_CONCLUDED");
    }

    @Test
    void shouldOpenNothing_whenItIsDeclined_norProposeItAgain() {
        Proposed proposed = suspended();
        assertThat(decline(proposed.id()).status()).isEqualTo(204);
        assertThat(door.tasks.keys(COMMISSION, proposed.id())).isEmpty();
        assertThat(dismissals(proposed.tenure().officialId())).isEmpty();
        assertThat(isProposedAgain(proposed)).isFalse();
        assertThat(door.tasks.keys(COMMISSION, proposed.id())).isEmpty();
    }

    @Test
    void shouldAskWhyNot() {
        Proposed proposed = suspended();
        Answer refused = answer(COMMISSION, proposed.id(), Map.of("proposalOutcome", "DECLINED"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Lý do không mở");
        assertThat(answer(COMMISSION, proposed.id(), Map.of("proposalOutcome", "LATER")).status()).isEqualTo(400);
        String task = door.tasks.find(COMMISSION, proposed.id(), CaseProposalProcess.REVIEW_PROPOSAL);
        assertThat(door.tasks.submit(ActDriver.OFFICE, task, Map.of("proposalOutcome", "CONFIRMED")).status())
                .as("the unit itself").isIn(403, 404);
        assertThat(door.tasks.keys(COMMISSION, proposed.id())).containsExactly(CaseProposalProcess.REVIEW_PROPOSAL);
    }

    @Test
    void shouldStayOpen_whileAnotherCaseIsAboutThePost() {
        Proposed proposed = suspended();
        String tenure = proposed.tenure().id();
        ActDriver other = new ActDriver(context, door).start(ActDriver.OFFICE, CaseKind.DISMISSAL, Map.of("tenureId", tenure,
                "requestedKind", "RELEASE", "ground", "HOT_SPOT", "establishedOn", ActDriver.TODAY,
                "description", "Kết luận"));
        Answer refused = confirm(proposed.id());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains(other.caseId);
        assertThat(door.tasks.keys(COMMISSION, proposed.id())).containsExactly(CaseProposalProcess.REVIEW_PROPOSAL);
        assertThat(decline(proposed.id()).status()).isEqualTo(204);
        assertThat(dismissals(proposed.tenure().officialId())).containsExactly(other.caseId);
    }
}
