package org.tiencu.personnel.application.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.personnel.application.CaseWorld.CASE;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;
import static org.tiencu.personnel.domain.conference.ConferenceStep.AUTHORITY;
import static org.tiencu.personnel.domain.conference.ConferenceStep.STEP_1;
import static org.tiencu.personnel.domain.conference.ConferenceStep.STEP_2;
import static org.tiencu.personnel.domain.conference.ConferenceStep.STEP_3;
import static org.tiencu.personnel.domain.conference.ConferenceStep.STEP_4;
import static org.tiencu.personnel.domain.conference.ConferenceStep.STEP_5;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.ballot.Outcome;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.conference.Conferences.Count;
import org.tiencu.personnel.application.conference.Conferences.MinutesOutcome;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class ConferencesTest {

    private CaseWorld world;
    private Conferences conferences;

    @BeforeEach
    void prepare() {
        begin(1);
    }

    private void begin(int seats) {
        world = new CaseWorld(seats);
        conferences = ConferenceFixture.in(world);
        world.people(Stage.LISTED, "an", "binh");
    }

    private void summon(ConferenceStep step, LocalDate heldOn) {
        conferences.summon(CASE, step, UNIT, heldOn, "Hội trường", 30);
    }

    private static Count votes(Object... votes) {
        Map<String, Integer> byOfficial = new HashMap<>();
        for (int i = 0; i < votes.length; i += 2) {
            byOfficial.put((String) votes[i], (Integer) votes[i + 1]);
        }
        return new Count(30, 30, 0, byOfficial);
    }

    private Outcome hold(ConferenceStep step, Object... votes) {
        summon(step, TODAY);
        conferences.recordAttendance(CASE, step, 30, null);
        Outcome outcome = conferences.recordCount(CASE, step, votes(votes), "Tổ kiểm phiếu");
        conferences.confirm(CASE, step, MinutesOutcome.CONFIRMED, "1-BB");
        return outcome;
    }

    @Nested
    class Attendance {

        @Test
        void shouldBeRefused_beforeTheDayOfTheMeeting() {
            summon(STEP_1, TOMORROW);
            assertThat(Refusals.of(() -> conferences.recordAttendance(CASE, STEP_1, 30, null)).kind())
                    .isEqualTo(Refusal.Kind.INPUT);
            assertThat(conferences.current(CASE, STEP_1).state()).isEqualTo(Conference.State.SUMMONED);
        }

        @Test
        void shouldBeRefused_whenMoreCameThanWereSummoned() {
            summon(STEP_1, TODAY);
            Refusal refusal = Refusals.of(() -> conferences.recordAttendance(CASE, STEP_1, 31, null));
            assertThat(refusal.violations()).extracting("field").containsExactly("present");
            assertThat(refusal.getMessage()).contains("30");
        }

        @ParameterizedTest
        @CsvSource({"30, true", "20, true", "19, false", "0, false"})
        void shouldSayWhetherThereIsAQuorum(int present, boolean quorate) {
            summon(STEP_1, TODAY);
            assertThat(conferences.recordAttendance(CASE, STEP_1, present, null)).isEqualTo(quorate);
        }

        @Test
        void shouldBeRefused_beforeAnybodyWasSummoned() {
            assertThat(Refusals.of(() -> conferences.recordAttendance(CASE, STEP_1, 30, null)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }
    }

    @Nested
    class People {

        @Test
        void shouldBeThoseChosenBefore_withoutThoseWhoWithdrew() {
            hold(STEP_1, "an", 20, "binh", 20);
            world.people(Stage.WITHDRAWN, "an");
            assertThat(conferences.candidates(CASE, STEP_2)).containsExactly("binh");
            assertThat(conferences.candidates(CASE, STEP_3)).containsExactly("binh");
        }

        @Test
        void shouldFailTheStep_whenEverybodyWithdrew() {
            hold(STEP_1, "an", 20, "binh", 20);
            world.people(Stage.WITHDRAWN, "an", "binh");
            assertThat(hold(STEP_2)).isEqualTo(Outcome.FAILED);
        }

        @Test
        void shouldNotCountVotes_forSomebodyWhoIsNotOnTheList() {
            hold(STEP_1, "an", 20, "stranger", 30);
            assertThat(conferences.current(CASE, STEP_1).chosen()).containsExactly("an");
            assertThat(conferences.current(CASE, STEP_1).votes()).extracting("officialId").containsExactly("an", "binh");
        }

        @Test
        void shouldBeginAnew_inANewRound() {
            hold(STEP_1, "an", 20, "binh", 20);
            world.appointments.update(world.appointment().nextRound());
            assertThat(Refusals.of(() -> conferences.candidates(CASE, STEP_2)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(conferences.nextAttempt(CASE, STEP_1)).isEqualTo(1);
        }
    }

    @Nested
    class Minutes {

        @Test
        void shouldNominateTheChosenAndDropTheOthers_afterStep5() {
            hold(STEP_1, "an", 20, "binh", 20);
            hold(STEP_2, "an", 20);
            hold(STEP_3, "an", 20);
            hold(STEP_4, "an", 20);
            assertThat(world.at(Stage.LISTED)).containsExactly("an", "binh");

            hold(STEP_5, "an", 20);
            assertThat(world.at(Stage.NOMINATED)).containsExactly("an");
            assertThat(world.at(Stage.DROPPED)).containsExactly("binh");
            assertThat(world.appointment().status()).isEqualTo(AppointmentStatus.VETTING);
        }

        @Test
        void shouldCountTheAttempts_afterAnAnnulment() {
            summon(STEP_1, TODAY);
            conferences.recordAttendance(CASE, STEP_1, 30, null);
            conferences.recordCount(CASE, STEP_1, votes("an", 20), "Tổ kiểm phiếu");
            conferences.confirm(CASE, STEP_1, MinutesOutcome.ANNULLED, "Sai quy trình");

            assertThat(conferences.nextAttempt(CASE, STEP_1)).isEqualTo(2);
            summon(STEP_1, TODAY);
            assertThat(conferences.current(CASE, STEP_1).attempt()).isEqualTo(2);
            assertThat(world.conferences.ofCase(CASE)).extracting(Conference::state)
                    .containsExactly(Conference.State.ANNULLED, Conference.State.SUMMONED);
        }
    }

    @Nested
    class Authority {

        @BeforeEach
        void vetted() {
            world.people(Stage.VETTED, "an", "binh");
        }

        private Refusal refused(int summoned, int present, Count count) {
            Refusal refusal = Refusals.of(() -> conferences.recordAtOnce(CASE, AUTHORITY, "99", TODAY, summoned, present, count));
            assertThat(world.conferences.ofCase(CASE)).as("nothing is stored").isEmpty();
            return refusal;
        }

        @Test
        void shouldApproveThoseWithMoreThanHalfOfTheMembers() {
            assertThat(conferences.recordAtOnce(CASE, AUTHORITY, "99", TODAY, 30, 30, votes("an", 16, "binh", 15)))
                    .containsExactly("an");
            assertThat(conferences.current(CASE, AUTHORITY).state()).isEqualTo(Conference.State.CONFIRMED);
        }

        @Test
        void shouldNotApproveMoreThanAreToBeAppointed() {
            Refusal refusal = refused(30, 30, votes("an", 20, "binh", 20));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
            assertThat(refusal.getMessage()).contains("(1)");
        }

        @Test
        void shouldApproveTwo_whenTwoAreToBeAppointed() {
            begin(2);
            vetted();
            assertThat(conferences.recordAtOnce(CASE, AUTHORITY, "99", TODAY, 30, 30, votes("an", 20, "binh", 20)))
                    .containsExactly("an", "binh");
        }

        @Test
        void shouldNameTheFigure_whenTheCountIsImpossible() {
            assertThat(refused(30, 29, votes("an", 20)).violations()).isNotEmpty();
            assertThat(refused(30, 30, votes("an", 31)).violations()).isNotEmpty();
        }
    }

    @Nested
    class Secrecy {

        @BeforeEach
        void countStep2() {
            hold(STEP_1, "an", 20, "binh", 20);
            hold(STEP_2, "an", 20);
        }

        @ParameterizedTest
        @ValueSource(strings = {"office@99001", "standing-committee@99", "head@99", "counting-board@99002", "camunda-admin"})
        void shouldHideTheResultOfStep2_fromEverybodyElse(String group) {
            world.signIn("somebody", group);
            assertThat(Refusals.of(() -> conferences.currentWithResult(CASE, STEP_2)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(conferences.currentWithResult(CASE, STEP_1).chosen()).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"head@99001", "counting-board@99001"})
        void shouldShowItToTheChairAndTheCountingBoard(String group) {
            world.signIn("somebody", group);
            assertThat(conferences.currentWithResult(CASE, STEP_2).chosen()).containsExactly("an");
        }

        @Test
        void shouldShowItToAll_onceStep5IsConfirmed() {
            hold(STEP_3, "an", 20);
            hold(STEP_4, "an", 20);
            world.signIn("office", "office@99001");
            summon(STEP_5, TODAY);
            conferences.recordAttendance(CASE, STEP_5, 30, null);
            conferences.recordCount(CASE, STEP_5, votes("an", 20), "Tổ kiểm phiếu");
            assertThat(Refusals.of(() -> conferences.currentWithResult(CASE, STEP_2)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);

            conferences.confirm(CASE, STEP_5, MinutesOutcome.CONFIRMED, "5-BB");
            assertThat(conferences.currentWithResult(CASE, STEP_2).chosen()).containsExactly("an");
            assertThat(conferences.currentWithResult(CASE, STEP_4).chosen()).containsExactly("an");
        }
    }
}
