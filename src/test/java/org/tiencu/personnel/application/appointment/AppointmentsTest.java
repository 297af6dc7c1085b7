package org.tiencu.personnel.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
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
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.Accounts;
import org.tiencu.support.Refusals;

class AppointmentsTest {

    private CaseWorld world;
    private Tenures tenures;
    private Accounts accounts;
    private Appointments appointments;

    @BeforeEach
    void prepare() {
        begin(2);
    }

    private void begin(int seats) {
        world = new CaseWorld(seats);
        tenures = mock(Tenures.class);
        when(tenures.freeSeats(any(), any())).thenReturn(seats);
        accounts = mock(Accounts.class);
        when(accounts.hasMembers("standing-committee@99")).thenReturn(true);
        appointments = new Appointments(world.appointments, world.file, world.appointmentFile,
                ConferenceFixture.in(world), world.posts, world.units, tenures, accounts, world.user, world.clock);
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

        @Test
        void shouldBeRefused_whileNobodyCouldDecideOnIt() {
            when(accounts.hasMembers("standing-committee@99")).thenReturn(false);
            assertThat(Refusals.of(() -> open(1)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
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
            assertThat(world.appointmentFile.latestReturn(CASE, "an").orElseThrow().content()).isEqualTo("Bổ sung");
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
        void shouldNotBeIssued_whileThePostHasNoFreeSeat() {
            when(tenures.freeSeats(any(), any())).thenReturn(1);
            Refusal refusal = Refusals.of(() -> appointments.issue(CASE,
                    List.of(decision("an", TODAY, TODAY), decision("binh", TODAY, TODAY))));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(world.appointments.decisions(CASE)).isEmpty();
        }

        @Test
        void shouldNotBeIssued_whenAnotherCaseHasDecidedOnTheLastSeat() {
            when(tenures.freeSeats(any(), any())).thenReturn(1);
            Appointment other = new Appointment("BN-2026-000099", UNIT, POST, "99", "STATE", Source.ON_SITE, 1, "Khuyết",
                    AppointmentStatus.DECIDED, 1, null, "office", world.clock.instant());
            world.appointments.add(other);
            world.appointments.addDecision(other.id(), decision("chi", TODAY, TODAY));
            assertThat(Refusals.of(() -> appointments.issue(CASE, List.of(decision("an", TODAY, TODAY)))).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
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
}
