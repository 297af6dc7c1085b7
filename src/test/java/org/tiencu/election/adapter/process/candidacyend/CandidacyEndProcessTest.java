package org.tiencu.election.adapter.process.candidacyend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.ELECTION_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.ELECTION_COUNCIL;
import static org.tiencu.election.adapter.process.ElectionDriver.FRONT;
import static org.tiencu.election.adapter.process.ElectionDriver.PROVINCE;
import static org.tiencu.election.adapter.process.ElectionDriver.TODAY;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.CandidacyDriver;
import org.tiencu.election.adapter.process.ElectionDriver;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidacyEndProcessTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    MovableClock clock;
    ProcessHistory history;
    ProcessHistory candidacies;
    CandidacyDriver drive;

    @BeforeAll
    void open() {
        history = new ProcessHistory(context, CandidacyEndProcess.ID);
        candidacies = new ProcessHistory(context, "candidacy");
        drive = new CandidacyDriver(context);
        drive.open(ElectionDriver.sundayIn(200), Set.of(Body.NA, Body.PC), PROVINCE, COMMUNE);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private static Map<String, Object> form(String id, String kind, Object... changes) {
        return CandidacyDriver.with(Map.of("candidate", id, "kind", kind, "documentNumber", "5/Đ", "documentDate", TODAY,
                "reason", "Lý do sức khỏe"), changes);
    }

    private static Map<String, Object> decision(Object... changes) {
        return CandidacyDriver.with(Map.of("endOutcome", "CONFIRMED", "decisionNumber", "12/QĐ-UBBC", "decisionDate", TODAY),
                changes);
    }

    private void decide(String user, String id, Map<String, Object> form) {
        drive.complete(user, id, CandidacyEndProcess.DECIDE_END, form);
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, EndEvent_Withdrawn", "REMOVED, EndEvent_Removed", "DIED, EndEvent_Died"})
    void shouldEndTheCandidacy_whenTheCommitteeAgrees(String kind, String end) {
        String id = drive.nominated();
        assertThat(drive.ask(FRONT, form(id, kind, "ground", kind.equals("REMOVED") ? "ACCUSED" : null))).isEqualTo(id);
        assertThat(drive.prefill(ELECTION_COMMITTEE, id, CandidacyEndProcess.DECIDE_END).get("groundText"))
                .isEqualTo(kind.equals("REMOVED") ? ": Bị khởi tố bị can" : "");
        decide(ELECTION_COMMITTEE, id, decision());
        assertThat(drive.state(id)).isEqualTo(CandidateState.valueOf(kind));
        assertThat(candidacies.ends(id)).containsExactly(end);
        assertThat(history.ends(id)).containsExactly("EndEvent_Ended");
    }

    @Test
    void shouldGoBackToWhoeverAsked() {
        String id = drive.nominated();
        drive.ask(FRONT, form(id, "WITHDRAWN"));
        decide(ELECTION_COMMITTEE, id, Map.of("endOutcome", "RETURNED", "note", "Thiếu chữ ký"));
        assertThat(drive.prefill(FRONT, id, CandidacyEndProcess.CORRECT_REQUEST).get("returnReason"))
                .isEqualTo("Thiếu chữ ký");
        drive.complete(FRONT, id, CandidacyEndProcess.CORRECT_REQUEST, Map.of("correctionOutcome", "RESUBMITTED",
                "documentNumber", "6/Đ", "documentDate", TODAY, "reason", "Có chữ ký"));
        assertThat(drive.prefill(ELECTION_COMMITTEE, id, CandidacyEndProcess.DECIDE_END).get("documentText"))
                .asString().startsWith("6/Đ");
        decide(ELECTION_COMMITTEE, id, Map.of("endOutcome", "REFUSED", "note", "Không có căn cứ"));
        assertThat(history.ends(id)).containsExactly("EndEvent_EndRefused");
        assertThat(drive.state(id)).isEqualTo(CandidateState.ENLARGED_APPROVED);
        // the next request is a new one
        drive.ask(FRONT, form(id, "WITHDRAWN"));
    }

    @Test
    void shouldBeTakenBack_byTheCommitteeThatAsked() {
        String id = drive.nominated();
        drive.ask(ELECTION_COMMITTEE, form(id, "DIED"));
        decide(ELECTION_COMMITTEE, id, Map.of("endOutcome", "RETURNED", "note", "Nhầm người"));
        drive.complete(ELECTION_COMMITTEE, id, CandidacyEndProcess.CORRECT_REQUEST, Map.of("correctionOutcome",
                "CANCELLED"));
        assertThat(history.ends(id)).containsExactly("EndEvent_RequestCancelled");
        assertThat(drive.openTasks(id)).hasSize(1);
    }

    @Test
    void shouldNeedTheFront_toRemoveFromAPublishedList() {
        String id = drive.official();
        drive.ask(FRONT, form(id, "REMOVED", "ground", "SERIOUS_VIOLATION"));
        Refusal refusal = Refusals.of(() -> decide(ELECTION_COMMITTEE, id, decision()));
        assertThat(refusal.violations()).extracting("field").containsExactly("agreementNumber");
        decide(ELECTION_COMMITTEE, id, decision("agreementNumber", "7/MTTQ", "agreementDate", TODAY));
        assertThat(drive.state(id)).isEqualTo(CandidateState.REMOVED);
        assertThat(candidacies.ends(id)).containsExactly("EndEvent_Removed");
    }

    @Test
    void shouldBeDecidedByTheCouncil_onceTheListForTheNationalAssemblyIsOfficial() {
        String front = FRONT + "-province";
        String committee = ELECTION_COMMITTEE + "-province";
        String id = drive.start(front, drive.person(PROVINCE, "AGENCY", "list", drive.caseOf(PROVINCE) + "/NA"));
        drive.ask(front, form(id, "WITHDRAWN"));
        // while the request waits, the list becomes official
        Candidates candidates = context.getBean(Candidates.class);
        candidates.publish(id, 1);
        Refusal refusal = Refusals.of(() -> decide(committee, id, decision()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        decide(committee, id, Map.of("endOutcome", "RETURNED", "note", "Chuyển Hội đồng bầu cử quốc gia"));
        drive.complete(front, id, CandidacyEndProcess.CORRECT_REQUEST, Map.of("correctionOutcome", "RESUBMITTED",
                "documentNumber", "6/Đ", "documentDate", TODAY, "reason", "Chuyển"));
        decide(ELECTION_COUNCIL, id, decision());
        assertThat(drive.state(id)).isEqualTo(CandidateState.WITHDRAWN);
    }

    @Test
    void shouldRefuse_whatCannotBe() {
        String id = drive.nominated();
        assertThat(Refusals.of(() -> drive.ask(FRONT, form(id, "REMOVED"))).violations()).extracting("field")
                .containsExactly("ground");
        assertThat(Refusals.of(() -> drive.ask(FRONT, form(id, "DIED", "documentDate", drive.day(0).toString())))
                .violations()).extracting("field").containsExactly("documentDate");
        assertThat(Refusals.of(() -> drive.ask("peoples-council", form(id, "DIED"))).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Refusals.of(() -> drive.ask(FRONT + "-99002", form(id, "DIED"))).violations()).extracting("field")
                .containsExactly("candidate");
        drive.ask(FRONT, form(id, "DIED"));
        assertThat(Refusals.of(() -> drive.ask(ELECTION_COMMITTEE, form(id, "WITHDRAWN"))).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldRefuse_onceVotingHasBegun() {
        String id = drive.nominated();
        drive.ask(FRONT, form(id, "DIED"));
        clock.moveTo(drive.day(0));
        assertThat(Refusals.of(() -> decide(ELECTION_COMMITTEE, id, decision())).getMessage()).contains("bắt đầu bỏ phiếu");
        decide(ELECTION_COMMITTEE, id, Map.of("endOutcome", "REFUSED", "note", "Đã muộn"));
    }
}
