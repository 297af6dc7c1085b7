package org.tiencu.personnel.adapter.process.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.ProcessHistory;
import org.tiencu.support.Refusals;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalProcessTest {

    @Autowired
    ApplicationContext context;
    ProcessHistory history;
    CaseDriver drive;

    @BeforeAll
    void remember() {
        history = new ProcessHistory(context, WithdrawalProcess.ID);
    }

    @BeforeEach
    void openCase() {
        drive = new CaseDriver(context, 2, Regime.STATE).policyApproved("ON_SITE");
    }

    @AfterAll
    void everyNodeWasPassed() {
        assertThat(history.nodesNotPassed()).isEmpty();
    }

    private void answer(String outcome) {
        drive.complete(CaseDriver.HEAD, WithdrawalProcess.CONFIRM_WITHDRAWAL, outcome.equals("CONFIRMED")
                ? Map.of("withdrawalOutcome", outcome) : Map.of("withdrawalOutcome", outcome, "reason", "Còn cần thiết"));
    }

    @Test
    void shouldEndTheCase_whenTheHeadAgrees() {
        drive.askToWithdraw(null);
        assertThat(drive.openTasks()).containsExactly(WithdrawalProcess.CONFIRM_WITHDRAWAL, NominationProcess.PREPARE_LIST);

        answer("CONFIRMED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_Withdrawn");
        assertThat(drive.appointment().status()).isEqualTo(AppointmentStatus.WITHDRAWN);
        assertThat(drive.isEnded()).isTrue();
    }

    @Test
    void shouldTakeOnePersonOut_andLetTheOtherGoOn() {
        List<String> two = drive.officials.subList(0, 2);
        drive.fiveSteps(two).askToWithdraw(two.get(0));
        answer("CONFIRMED");

        assertThat(drive.stage(two.get(0))).isEqualTo(Candidate.Stage.WITHDRAWN);
        assertThat(drive.openTasks()).containsExactly(VettingProcess.COMPILE_DOSSIER);
    }

    @Test
    void shouldGoOnWithTheCase_whenTheHeadDeclines() {
        drive.askToWithdraw(null);
        answer("DECLINED");

        assertThat(history.ends(drive.caseId)).containsExactly("EndEvent_NotWithdrawn");
        assertThat(drive.openTasks()).containsExactly(NominationProcess.PREPARE_LIST);
        // and it can be asked again
        drive.askToWithdraw(null);
        assertThat(drive.openTasks()).contains(WithdrawalProcess.CONFIRM_WITHDRAWAL);
    }

    @Nested
    class Refused {

        @Test
        void shouldNotBeAskedTwice_whileTheHeadHasNotAnswered() {
            drive.askToWithdraw(null);
            assertThat(Refusals.of(() -> drive.askToWithdraw(null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldKeepTheTaskOpen_whenTheCaseEndedMeanwhile() {
            drive.askToWithdraw(null).withdraw(null);

            assertThat(Refusals.of(() -> answer("CONFIRMED")).getMessage()).isEqualTo("Vụ việc này đã kết thúc.");
            assertThat(drive.openTasks()).containsExactly(WithdrawalProcess.CONFIRM_WITHDRAWAL);
        }

        @Test
        void shouldNotBeOfferedToOthers_thanTheOfficeOfTheUnit() {
            assertThat(Refusals.of(() -> drive.startWithdrawal("office-99002", null)).kind()).isIn(
                    Refusal.Kind.FORBIDDEN, Refusal.Kind.INPUT);
        }
    }
}
