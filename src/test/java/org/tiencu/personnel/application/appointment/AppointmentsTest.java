package org.tiencu.personnel.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.tiencu.personnel.application.CaseWorld.CASE;
import static org.tiencu.personnel.application.CaseWorld.POST;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.appointment.Appointments.AuthorityOutcome;
import org.tiencu.personnel.application.conference.ConferenceFixture;
import org.tiencu.personnel.application.conference.Conferences.Count;
import org.tiencu.personnel.domain.appointment.Appointment;
import org.tiencu.personnel.domain.appointment.AppointmentDecision;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.appointment.Paper;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class AppointmentsTest {

    private CaseWorld world;
    private AppointmentWorkflow workflow;
    private Appointments appointments;

    @BeforeEach
    void prepare() {
        begin(2);
    }

    private void begin(int seats) {
        world = new CaseWorld(seats);
        workflow = mock(AppointmentWorkflow.class);
        appointments = new Appointments(world.appointments, workflow, world.file, ConferenceFixture.in(world), world.posts,
                world.units, mock(Tenures.class), world.user, world.clock);
        world.signIn("office", "office@" + UNIT);
    }

    @Nested
    class Opening {

        private Appointment open(int seats) {
            return appointments.open(UNIT, POST, Source.ON_SITE, seats, "Khuyết");
        }

        @BeforeEach
        void closeTheFirst() {
            world.status(AppointmentStatus.WITHDRAWN);
        }

        @Test
        void shouldNumberTheCaseByYear() {
            assertThat(open(1).id()).isEqualTo("BN-2026-000001");
            assertThat(open(1).id()).isEqualTo("BN-2026-000002");
        }

        @Test
        void shouldFillTheSeatsAndNoMore_withAllOpenCasesTogether() {
            open(1);
            open(1);
            Refusal refusal = Refusals.of(() -> open(1));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).contains("BN-2026-000001");
        }

        @Test
        void shouldFreeTheSeats_whenACaseIsClosed() {
            Appointment first = open(2);
            world.appointments.update(first.withStatus(AppointmentStatus.REFUSED));
            assertThat(open(2).seats()).isEqualTo(2);
        }

        @Test
        void shouldRefuseMoreSeatsThanThePostHas() {
            assertThat(Refusals.of(() -> open(3)).violations()).extracting("field").containsExactly("seats");
        }

        @Test
        void shouldRefuseAPostOfAnotherUnit() {
            assertThat(Refusals.of(() -> appointments.open(UNIT, "99002-PCT", Source.ON_SITE, 1, "Khuyết")).violations())
                    .extracting("field").containsExactly("postId");
            world.signIn("office-99002", "office@99002");
            assertThat(Refusals.of(() -> appointments.open("99002", POST, Source.ON_SITE, 1, "Khuyết")).violations())
                    .extracting("field").containsExactly("postId");
        }

        @ParameterizedTest
        @ValueSource(strings = {"head@99001", "office@99002", "standing-committee@99", "camunda-admin"})
        void shouldBeForTheOfficeOfTheUnitOnly(String group) {
            world.signIn("somebody", group);
            assertThat(Refusals.of(() -> open(1)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Nested
    class Authority {

        @BeforeEach
        void vetted() {
            world.people(Stage.VETTED, "an", "binh");
            world.people(Stage.WITHDRAWN, "chi");
            world.status(AppointmentStatus.DECISION);
        }

        private AuthorityOutcome vote(LocalDate heldOn, int an, int binh) {
            return appointments.authorityVoted(CASE, new Count(15, 15, 0, Map.of("an", an, "binh", binh)), heldOn, 15, 15);
        }

        @Test
        void shouldApproveAndRefuse_eachByHisOwnVotes() {
            assertThat(vote(TODAY, 8, 7)).isEqualTo(AuthorityOutcome.APPROVED);
            assertThat(world.at(Stage.APPROVED)).containsExactly("an");
            assertThat(world.at(Stage.REFUSED)).containsExactly("binh");
            assertThat(world.at(Stage.WITHDRAWN)).containsExactly("chi");
        }

        @Test
        void shouldRefuseTheCase_whenNobodyIsApproved() {
            assertThat(vote(TODAY, 7, 7)).isEqualTo(AuthorityOutcome.REFUSED);
            assertThat(world.at(Stage.REFUSED)).containsExactly("an", "binh");
        }

        @Test
        void shouldRefuseAMeetingOfTomorrow_andStoreNothing() {
            assertThat(Refusals.of(() -> vote(TOMORROW, 8, 7)).violations()).extracting("field").containsExactly("heldOn");
            assertThat(world.at(Stage.VETTED)).containsExactly("an", "binh");
            assertThat(world.conferences.ofCase(CASE)).isEmpty();
            assertThat(world.papers()).isEmpty();
        }

        @Test
        void shouldSendEverybodyBackToVetting_whenTheFileIsReturned() {
            appointments.authorityAnswered(CASE, AuthorityOutcome.RETURNED, "Bổ sung");
            assertThat(world.at(Stage.NOMINATED)).containsExactly("an", "binh");
            assertThat(world.appointment().status()).isEqualTo(AppointmentStatus.VETTING);
            assertThat(world.file.latestReturn(CASE, "an").orElseThrow().content()).isEqualTo("Bổ sung");
        }
    }

    @Nested
    class Decisions {

        private AppointmentDecision decision(String official, LocalDate decidedOn, LocalDate effectiveOn) {
            return new AppointmentDecision(official, "1-QĐ", decidedOn, effectiveOn, "Phó Bí thư", null, null, null);
        }

        @Test
        void shouldNameTheRow_whoseDateIsInTheFuture() {
            Refusal refusal = Refusals.of(() -> appointments.issue(CASE,
                    List.of(decision("an", TODAY, TODAY), decision("binh", TOMORROW, TOMORROW))));
            assertThat(refusal.violations()).extracting("field").containsExactly("decisions[1].decisionDate");
            assertThat(world.appointment().status()).isNotEqualTo(AppointmentStatus.DECIDED);
        }

        @Test
        void shouldNotTakeEffectBeforeItIsIssued() {
            Refusal refusal = Refusals.of(() -> appointments.issue(CASE, List.of(decision("an", TODAY, TODAY.minusDays(1)))));
            assertThat(refusal.violations()).extracting("field").containsExactly("decisions[0].effectiveOn");
        }

        @Test
        void shouldBeIssued_whenItTakesEffectLater() {
            appointments.issue(CASE, List.of(decision("an", TODAY, TODAY.plusMonths(1))));
            assertThat(world.appointment().status()).isEqualTo(AppointmentStatus.DECIDED);
        }

        @Test
        void shouldBeAnnouncedAfterItIsIssued_andHandedOverAfterThat() {
            appointments.issue(CASE, List.of(decision("an", TODAY.minusDays(5), TODAY)));
            assertThat(Refusals.of(() -> appointments.announce(CASE, TODAY.minusDays(6), "Hội trường")).violations())
                    .extracting("field").containsExactly("announcedOn");
            assertThat(Refusals.of(() -> appointments.announce(CASE, TOMORROW, "Hội trường")).violations())
                    .extracting("field").containsExactly("announcedOn");
            appointments.announce(CASE, TODAY.minusDays(3), "Hội trường");

            assertThat(Refusals.of(() -> appointments.handOver(CASE, TODAY.minusDays(4), "1-BB", null)).violations())
                    .extracting("field").containsExactly("handedOverOn");
            assertThat(Refusals.of(() -> appointments.handOver(CASE, TOMORROW, "1-BB", null)).violations())
                    .extracting("field").containsExactly("handedOverOn");
            appointments.handOver(CASE, TODAY.minusDays(3), "1-BB", null);
            assertThat(world.appointments.decisions(CASE)).singleElement().satisfies(decision -> {
                assertThat(decision.announcedOn()).isEqualTo(TODAY.minusDays(3));
                assertThat(decision.handedOverOn()).isEqualTo(TODAY.minusDays(3));
            });
        }
    }

    @Nested
    class Withdrawal {

        @BeforeEach
        void list() {
            world.people(Stage.LISTED, "an", "binh");
        }

        @Test
        void shouldEndWhatGoesOnAboutOnePerson() {
            appointments.withdraw(CASE, "an", "Xin rút");
            verify(workflow).withdrawCandidate(CASE, "an");
            verify(workflow, never()).withdraw(CASE);
            assertThat(world.at(Stage.WITHDRAWN)).containsExactly("an");
            assertThat(world.papers()).containsExactly(Paper.Kind.WITHDRAWAL);
        }

        @Test
        void shouldEndTheCase_whenTheLastPersonWithdraws() {
            world.people(Stage.DROPPED, "binh");
            appointments.withdraw(CASE, "an", "Xin rút");
            verify(workflow).withdraw(CASE);
            assertThat(world.at(Stage.DROPPED)).as("who was out before stays so").containsExactly("binh");
        }

        @Test
        void shouldWithdrawEverybody_whenTheUnitWithdraws() {
            appointments.withdraw(CASE, null, "Không còn nhu cầu");
            verify(workflow).withdraw(CASE);
            assertThat(world.at(Stage.WITHDRAWN)).containsExactly("an", "binh");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nobody", "chi"})
        void shouldRefuseSomebody_whoIsNotConsideredAnyMore(String official) {
            world.people(Stage.WITHDRAWN, "chi");
            assertThat(Refusals.of(() -> appointments.withdraw(CASE, official, "Xin rút")).violations())
                    .extracting("field").containsExactly("officialId");
            verifyNoInteractions(workflow);
            assertThat(world.papers()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"DECIDED", "APPOINTED", "NOT_NOMINATED", "NOT_VETTED", "REFUSED", "WITHDRAWN"})
        void shouldBeTooLate_onceADecisionIsIssuedOrTheCaseClosed(AppointmentStatus status) {
            world.status(status);
            assertThat(Refusals.of(() -> appointments.withdraw(CASE, null, "Xin rút")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            verifyNoInteractions(workflow);
        }

        @ParameterizedTest
        @ValueSource(strings = {"head@99001", "office@99002", "office@99", "standing-committee@99"})
        void shouldBeForTheOfficeOfTheUnit(String group) {
            world.signIn("somebody", group);
            assertThat(Refusals.of(() -> appointments.withdraw(CASE, null, "Xin rút")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }

        @Test
        void shouldAlsoBeForAdministrators() {
            world.signIn("admin", "camunda-admin");
            appointments.withdraw(CASE, null, "Nhập nhầm");
            verify(workflow).withdraw(CASE);
        }

        @Test
        void shouldNotFindACaseThatDoesNotExist() {
            assertThat(Refusals.of(() -> appointments.withdraw("BN-1900-000001", null, "x")).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
        }
    }
}
