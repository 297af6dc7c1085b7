package org.tiencu.personnel.application.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.CASE;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.nomination.Nominations.DifferenceOutcome;
import org.tiencu.personnel.application.nomination.Nominations.MeetingOutcome;
import org.tiencu.personnel.application.nomination.Nominations.PolicyOutcome;
import org.tiencu.personnel.application.nomination.Nominations.View;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.appointment.Source;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.Refusals;

class NominationsTest {

    private static final Instant IN_15_DAYS = Instant.parse("2026-04-06T17:00:00Z");
    private static final Instant IN_30_DAYS = Instant.parse("2026-04-27T17:00:00Z");

    private CaseWorld world;
    private Nominations nominations;

    @BeforeEach
    void prepare() {
        world = new CaseWorld(2);
        Deadlines deadlines = mock(Deadlines.class);
        when(deadlines.after(TODAY, 15)).thenReturn(IN_15_DAYS);
        when(deadlines.after(TODAY, 30)).thenReturn(IN_30_DAYS);
        nominations = new Nominations(world.appointments, world.file, world.appointmentFile, world.openings,
                world.voting, world.rules, world.officials, world.units, deadlines);
    }

    @Test
    void shouldCountTheTimeForAnAnswerFromToday_notFromTheDateOfTheRequest() {
        assertThat(nominations.requestPolicy(CASE, "12-TTr", TODAY.minusDays(20), 1, Source.ON_SITE, "Kinh tế", "Khuyết"))
                .isEqualTo(IN_15_DAYS);
        assertThat(world.appointment().seats()).isEqualTo(1);
    }

    @Test
    void shouldNotConsiderSomebody_aboutWhosePostACaseIsOpen() {
        world.cases.add(new PersonnelCase("MN-2026-000007", CaseKind.DISMISSAL, "99001", "99", "STATE", "99001-KT", "an", "t-1", 1,
                1, "", null, CaseStatus.OPEN.name(), "office", world.clock.instant(), null));
        Refusal refusal = Refusals.of(() -> nominations.list(CASE, List.of("binh", "an"), null));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains("MN-2026-000007");
    }

    @Test
    void shouldRefuseMoreSeatsThanThePostHas() {
        Refusal refusal = Refusals.of(() -> nominations.requestPolicy(CASE, "12-TTr", TODAY, 3, Source.ON_SITE, "", ""));
        assertThat(refusal.violations()).extracting("field").containsExactly("seats");
        assertThat(world.papers()).isEmpty();
    }

    @Test
    void shouldFixSourceAndTime_withTheApproval() {
        nominations.answerPolicy(CASE, PolicyOutcome.APPROVED, Source.ELSEWHERE, "3-CV", TODAY, null);
        assertThat(world.appointment().source()).isEqualTo(Source.ELSEWHERE);
        assertThat(world.appointment().nominationDue()).isEqualTo(IN_30_DAYS);
        assertThat(world.appointment().status()).isEqualTo(AppointmentStatus.NOMINATION);
    }

    @Test
    void shouldChangeNothing_whenTheRequestIsReturnedOrRefused() {
        for (PolicyOutcome outcome : List.of(PolicyOutcome.RETURNED, PolicyOutcome.REFUSED)) {
            nominations.answerPolicy(CASE, outcome, Source.ELSEWHERE, null, null, "Chưa rõ");
            assertThat(world.appointment().source()).isEqualTo(Source.ON_SITE);
            assertThat(world.appointment().nominationDue()).isNull();
        }
    }

    @Test
    void shouldBeginANewRound_withEachList() {
        nominations.list(CASE, List.of("an", "binh"), null);
        assertThat(world.appointment().round()).isEqualTo(2);
        nominations.list(CASE, List.of("binh", "chi"), null);
        assertThat(world.appointment().round()).isEqualTo(3);
        assertThat(world.at(Stage.LISTED)).containsExactly("binh", "chi");
    }

    @Test
    void shouldWantAsManyPeopleAsThereAreSeats_withoutThoseWhoWithdrew() {
        assertThat(Refusals.of(() -> nominations.list(CASE, List.of("an"), null)).violations())
                .extracting("field").containsExactly("officialIds");
        world.people(Stage.WITHDRAWN, "binh");
        assertThat(Refusals.of(() -> nominations.list(CASE, List.of("an", "binh"), null)).kind())
                .isEqualTo(Refusal.Kind.INPUT);
        nominations.list(CASE, List.of("an", "binh", "chi"), null);
        assertThat(world.at(Stage.LISTED)).containsExactly("an", "chi");
    }

    @Test
    void shouldPutThePersonForward_whenTheMeetingSaysGoOn() {
        world.people(Stage.LISTED, "an");
        nominations.meet(CASE, TODAY, View.DISAGREE, "Không muốn", MeetingOutcome.ANOTHER);
        assertThat(world.at(Stage.NOMINATED)).isEmpty();
        nominations.meet(CASE, TODAY, View.AGREE, "Nhất trí", MeetingOutcome.GO_ON);
        assertThat(world.at(Stage.NOMINATED)).containsExactly("an");
        assertThat(world.appointment().status()).isEqualTo(AppointmentStatus.VETTING);
    }

    static Stream<Arguments> papersOfTomorrow() {
        return Stream.of(
                paper("documentDate", n -> n.requestPolicy(CASE, "1", TOMORROW, 1, Source.ON_SITE, "", "")),
                paper("documentDate", n -> n.answerPolicy(CASE, PolicyOutcome.APPROVED, Source.ON_SITE, "1", TOMORROW, null)),
                paper("consultedOn", n -> n.proposeOutsider(CASE, "an", View.AGREE, TOMORROW, null)),
                paper("metOn", n -> n.meet(CASE, TOMORROW, View.AGREE, null, MeetingOutcome.GO_ON)),
                paper("documentDate", n -> n.explainDifference(CASE, "1", TOMORROW, "")),
                paper("documentDate", n -> n.answerDifference(CASE, DifferenceOutcome.GO_ON, "1", TOMORROW, null)),
                paper("documentDate", n -> n.recordAssessment(CASE, "Ban Thường vụ", "1", TOMORROW, "", null)),
                paper("documentDate", n -> n.reportDelay(CASE, "1", TOMORROW, "")));
    }

    private static Arguments paper(String field, Consumer<Nominations> action) {
        return Arguments.of(field, action);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papersOfTomorrow")
    void shouldRefuseADateOfTheFuture_andStoreNothing(String field, Consumer<Nominations> action) {
        world.people(Stage.LISTED, "an");
        assertThat(Refusals.of(() -> action.accept(nominations)).violations()).extracting("field").containsExactly(field);
        assertThat(world.papers()).isEmpty();
        assertThat(world.at(Stage.LISTED)).containsExactly("an");
    }
}
