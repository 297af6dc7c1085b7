package org.tiencu.election.adapter.process.voterlistcomplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.adapter.process.ElectionDriver.COMMUNE;
import static org.tiencu.election.adapter.process.ElectionDriver.ELECTION_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.PEOPLES_COMMITTEE;
import static org.tiencu.election.adapter.process.ElectionDriver.TODAY;
import static org.tiencu.election.adapter.process.VoterDriver.COMPILED;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.VoterDriver;
import org.tiencu.election.application.voter.VoterComplaints;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterComplaint;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.MovableClock;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoterListComplaintProcessTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    MovableClock clock;
    ProcessHistory history;
    VoterDriver drive;
    String complaint;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, VoterListComplaintProcess.ID);
    }

    @BeforeEach
    void openElection() {
        drive = new VoterDriver(context).open().posted(PEOPLES_COMMITTEE, COMMUNE);
    }

    @AfterAll
    void everyNodeWasPassed() {
        clock.reset();
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private void start() {
        complaint = drive.start(PEOPLES_COMMITTEE, VoterListComplaintProcess.ID, drive.complaint());
    }

    private void resolve(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("documentNumber", "3-TB", "documentDate", TODAY, "answer", "Đã xem"));
        drive.complete(PEOPLES_COMMITTEE, complaint, VoterListComplaintProcess.RESOLVE_COMPLAINT,
                VoterDriver.with(form, fields));
    }

    private VoterComplaint read() {
        return context.getBean(VoterComplaints.class).read(complaint);
    }

    @Test
    void shouldAddTheVoter_whenTheComplaintIsAccepted() {
        start();
        assertThat(complaint).matches("KN-\\d{4}-\\d{6}");
        assertThat(drive.task(PEOPLES_COMMITTEE, complaint, VoterListComplaintProcess.RESOLVE_COMPLAINT).getDueDate())
                .isEqualTo(Date.from(Deadlines.endOf(LocalDate.now().plusDays(5))));
        resolve("complaintOutcome", "ACCEPTED", "effect", "ADD", "residence", "TEMPORARY", "months", 4, "sex", "MALE");
        assertThat(history.ends(complaint)).containsExactly("EndEvent_Accepted");
        assertThat(read().status()).isEqualTo(VoterComplaint.Status.ACCEPTED);
        assertThat(drive.current(COMMUNE, 1)).isEqualTo(COMPILED.plus(new Totals(1, 1, 0, 1, 1, 0)));
    }

    @Test
    void shouldOnlyChangeTheBallots() {
        start();
        resolve("complaintOutcome", "ACCEPTED", "effect", "BALLOTS", "residence", "TEMPORARY", "months", 14,
                "oldResidence", "TEMPORARY", "oldMonths", 2, "sex", "FEMALE", "listNumber", 8);
        assertThat(drive.current(COMMUNE, 1)).isEqualTo(COMPILED.plus(new Totals(0, 0, 0, 0, 0, 1)));
    }

    @Test
    void shouldChangeNoNumber_whenOnlySomethingIsWrittenWrongly() {
        start();
        resolve("complaintOutcome", "ACCEPTED", "effect", "NONE");
        assertThat(drive.current(COMMUNE, 1)).isEqualTo(COMPILED);
        assertThat(history.ends(complaint)).containsExactly("EndEvent_Accepted");
    }

    @Test
    void shouldReject() {
        start();
        resolve("complaintOutcome", "REJECTED");
        assertThat(history.ends(complaint)).containsExactly("EndEvent_Rejected");
        assertThat(read().answeredOn()).isEqualTo(LocalDate.now());
        assertThat(read().lateAt()).isNull();
    }

    @Test
    void shouldAskForMore_andThenAnswer() {
        start();
        drive.complete(PEOPLES_COMMITTEE, complaint, VoterListComplaintProcess.RESOLVE_COMPLAINT,
                Map.of("complaintOutcome", "RETURNED", "reason", "Thiếu xác nhận tạm trú"));
        Map<String, Object> shown = drive.prefill(PEOPLES_COMMITTEE, complaint,
                VoterListComplaintProcess.SUPPLEMENT_COMPLAINT);
        assertThat(shown).containsEntry("returnReason", "Thiếu xác nhận tạm trú").containsEntry("subject", "NOT_LISTED");
        drive.complete(PEOPLES_COMMITTEE, complaint, VoterListComplaintProcess.SUPPLEMENT_COMPLAINT, Map.of("place",
                drive.caseOf(COMMUNE) + "/2", "subject", "NOT_LISTED", "content", "Có xác nhận tạm trú kèm theo"));
        assertThat(read().area()).isEqualTo(2);
        resolve("complaintOutcome", "REJECTED");
        assertThat(history.ends(complaint)).containsExactly("EndEvent_Rejected");
    }

    @Test
    void shouldReportTheDelay_andStillBeAnswered() {
        start();
        assertThat(drive.timerDue(complaint, "StartEvent_AnswerDue"))
                .isEqualTo(Deadlines.endOf(LocalDate.now().plusDays(5)));
        drive.timerFires(complaint, "StartEvent_AnswerDue");
        assertThat(read().lateAt()).isNotNull();
        assertThat(drive.openTasks(complaint)).containsExactly(VoterListComplaintProcess.EXPLAIN_DELAY,
                VoterListComplaintProcess.RESOLVE_COMPLAINT);
        resolve("complaintOutcome", "REJECTED");
        assertThat(drive.openTasks(complaint)).containsExactly(VoterListComplaintProcess.EXPLAIN_DELAY);
        drive.complete(ELECTION_COMMITTEE, complaint, VoterListComplaintProcess.EXPLAIN_DELAY,
                Map.of("reason", "Chờ xác minh nơi tạm trú"));
        assertThat(history.ends(complaint)).containsExactly("EndEvent_Explained", "EndEvent_Rejected");
        assertThat(read().lateReason()).isEqualTo("Chờ xác minh nơi tạm trú");
        assertThat(read().status()).isEqualTo(VoterComplaint.Status.REJECTED);
    }

    @Nested
    class Refused {

        @Test
        void shouldNotBeTaken_beforeTheListIsPosted() {
            VoterDriver other = new VoterDriver(context).open();
            assertThat(Refusals.of(() -> other.start(PEOPLES_COMMITTEE, VoterListComplaintProcess.ID, other.complaint()))
                    .kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> drive.start(PEOPLES_COMMITTEE, VoterListComplaintProcess.ID, drive.complaint(
                    "receivedOn", LocalDate.now().minusDays(1).toString()))).violations()).extracting("field")
                    .containsExactly("receivedOn");
        }

        @Test
        void shouldBeTakenOnTheLastDay_andNotAfterIt() {
            LocalDate last = LocalDate.now().plusDays(30);
            try {
                clock.moveTo(last.plusDays(1));
                assertThat(Refusals.of(() -> drive.start(PEOPLES_COMMITTEE, VoterListComplaintProcess.ID, drive.complaint(
                        "receivedOn", last.plusDays(1).toString()))).getMessage()).contains("Điều 33");
                assertThat(drive.start(PEOPLES_COMMITTEE, VoterListComplaintProcess.ID, drive.complaint(
                        "receivedOn", last.toString()))).startsWith("KN-");
            } finally {
                clock.reset();
            }
        }

        @Test
        void shouldStayOpen_whenTheChangeCannotBeMadeAnyMore() {
            start();
            drive.freezeMoment(COMMUNE);
            assertThat(Refusals.of(() -> resolve("complaintOutcome", "ACCEPTED", "effect", "STRIKE", "residence",
                    "PERMANENT", "sex", "MALE", "listNumber", 4)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(drive.openTasks(complaint)).containsExactly(VoterListComplaintProcess.RESOLVE_COMPLAINT);
            assertThat(read().status()).isEqualTo(VoterComplaint.Status.OPEN);
        }
    }
}
