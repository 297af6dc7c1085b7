package org.tiencu.personnel.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.tiencu.personnel.application.CaseWorld.CASE;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.appointment.Withdrawals.WithdrawalOutcome;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class WithdrawalsTest {

    private CaseWorld world;
    private AppointmentWorkflow workflow;
    private Withdrawals withdrawals;

    @BeforeEach
    void prepare() {
        world = new CaseWorld(2);
        workflow = mock(AppointmentWorkflow.class);
        withdrawals = new Withdrawals(world.appointments, workflow, world.file, world.appointmentFile, world.user);
        world.signIn("office", "office@" + UNIT);
        world.people(Stage.LISTED, "an", "binh");
    }

    @Test
    void shouldOnlyAsk_untilTheHeadAgrees() {
        withdrawals.ask(CASE, "an", "Xin rút");
        verifyNoInteractions(workflow);
        assertThat(world.at(Stage.WITHDRAWN)).isEmpty();

        withdrawals.answer(CASE, WithdrawalOutcome.CONFIRMED, null);
        withdrawals.carryOut(CASE);
        verify(workflow).withdrawCandidate(CASE, "an");
        assertThat(world.at(Stage.WITHDRAWN)).containsExactly("an");
    }

    @Test
    void shouldAskOneThingAtATime() {
        withdrawals.ask(CASE, "an", "Xin rút");
        assertThat(Refusals.of(() -> withdrawals.ask(CASE, null, "Xin rút")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        withdrawals.answer(CASE, WithdrawalOutcome.DECLINED, "Chưa rõ lý do");
        withdrawals.ask(CASE, null, "Xin rút lần nữa");
        assertThat(withdrawals.request(CASE).content()).isEqualTo("Xin rút lần nữa");
    }

    @Test
    void shouldNotBeCarriedOut_whenADecisionWasIssuedMeanwhile() {
        withdrawals.ask(CASE, null, "Xin rút");
        world.status(AppointmentStatus.DECIDED);
        assertThat(Refusals.of(() -> withdrawals.carryOut(CASE)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        verifyNoInteractions(workflow);
    }

    @Test
    void shouldOfferTheCasesOfTheOffice_thatCanStillBeWithdrawn() {
        assertThat(withdrawals.withdrawable()).extracting(Appointment::id).containsExactly(CASE);
        world.status(AppointmentStatus.DECIDED);
        assertThat(withdrawals.withdrawable()).isEmpty();
        world.status(AppointmentStatus.VETTING);
        world.signIn("head", "head@" + UNIT, "office@99002");
        assertThat(withdrawals.withdrawable()).isEmpty();
    }

    @Test
    void shouldEndWhatGoesOnAboutOnePerson() {
        withdrawals.withdraw(CASE, "an", "Xin rút");
        verify(workflow).withdrawCandidate(CASE, "an");
        verify(workflow, never()).withdraw(CASE);
        assertThat(world.at(Stage.WITHDRAWN)).containsExactly("an");
        assertThat(world.papers()).containsExactly(Paper.Kind.WITHDRAWAL);
    }

    @Test
    void shouldEndTheCase_whenTheLastPersonWithdraws() {
        world.people(Stage.DROPPED, "binh");
        withdrawals.withdraw(CASE, "an", "Xin rút");
        verify(workflow).withdraw(CASE);
        assertThat(world.at(Stage.DROPPED)).as("who was out before stays so").containsExactly("binh");
    }

    @Test
    void shouldWithdrawEverybody_whenTheUnitWithdraws() {
        withdrawals.withdraw(CASE, null, "Không còn nhu cầu");
        verify(workflow).withdraw(CASE);
        assertThat(world.at(Stage.WITHDRAWN)).containsExactly("an", "binh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "chi"})
    void shouldRefuseSomebody_whoIsNotConsideredAnyMore(String official) {
        world.people(Stage.WITHDRAWN, "chi");
        assertThat(Refusals.of(() -> withdrawals.withdraw(CASE, official, "Xin rút")).violations())
                .extracting("field").containsExactly("officialId");
        verifyNoInteractions(workflow);
        assertThat(world.papers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECIDED", "APPOINTED", "NOT_NOMINATED", "NOT_VETTED", "REFUSED", "WITHDRAWN"})
    void shouldBeTooLate_onceADecisionIsIssuedOrTheCaseClosed(AppointmentStatus status) {
        world.status(status);
        assertThat(Refusals.of(() -> withdrawals.withdraw(CASE, null, "Xin rút")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        verifyNoInteractions(workflow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head@99001", "office@99002", "office@99", "standing-committee@99"})
    void shouldBeForTheOfficeOfTheUnit(String group) {
        world.signIn("somebody", group);
        assertThat(Refusals.of(() -> withdrawals.withdraw(CASE, null, "Xin rút")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void shouldAlsoBeForAdministrators() {
        world.signIn("admin", "camunda-admin");
        withdrawals.withdraw(CASE, null, "Nhập nhầm");
        verify(workflow).withdraw(CASE);
    }

    @Test
    void shouldNotFindACaseThatDoesNotExist() {
        assertThat(Refusals.of(() -> withdrawals.withdraw("BN-1900-000001", null, "x")).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
