package org.tiencu.personnel.application.reappointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.reappointment.TermWorld.ENDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.reappointment.Reappointments.DecisionOutcome;
import org.tiencu.personnel.application.reappointment.Reappointments.FailureOutcome;
import org.tiencu.personnel.application.reappointment.Reappointments.NoticeOutcome;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.reappointment.Route;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class ReappointmentsTest {

    private TermWorld world;
    private Reappointments reappointments;
    private Tenure tenure;

    @BeforeEach
    void prepare() {
        world = new TermWorld();
        reappointments = world.reappointments;
        tenure = world.term("an", CaseWorld.POST, ENDS);
    }

    private String open() {
        return reappointments.open(tenure.id(), null).id();
    }

    private PersonnelCase read(String caseId) {
        return world.file.read(caseId);
    }

    @Nested
    class Opening {

        @Test
        void shouldOpenTheCase_withTheEndAsItsCause() {
            PersonnelCase opened = read(open());
            assertThat(opened.kind()).isEqualTo(CaseKind.REAPPOINTMENT);
            assertThat(opened.cause()).isEqualTo("expiry:an-t:" + ENDS);
            assertThat(opened.officialId()).isEqualTo("an");
            assertThat(opened.tenureId()).isEqualTo("an-t");
            assertThat(opened.reason()).isEqualTo("Hết thời hạn bổ nhiệm ngày 24/06/2026.");
        }

        @ParameterizedTest(name = "{0} days before the end, {1}: {2}")
        @CsvSource({"99001-PCT, 100, true", "99001-PCT, 101, false",
                // 90 working days are 18 weeks; the notice is due on a Friday or the weekend after it
                "99001-BT, 134, true", "99001-BT, 140, false"})
        void shouldBePossible_fromTheDayOnWhichTheNoticeIsPrepared(String post, int days, boolean possible) {
            tenure = world.term("binh", post, TODAY.plusDays(days));
            assertThat(reappointments.options().stream().anyMatch(one -> one.tenureId().equals("binh-t")))
                    .isEqualTo(possible);
            if (possible) {
                open();
            } else {
                Refusal refusal = Refusals.of(ReappointmentsTest.this::open);
                assertThat(refusal.violations()).extracting("field").containsExactly("tenureId");
                assertThat(refusal.getMessage()).contains("Chưa đến thời gian thông báo");
            }
        }

        @Test
        void shouldRefuseOthers_thanTheOrganisationCommissionOfTheAuthority() {
            world.signIn("other", "organisation-commission@98", "office@99");
            reappointments.requireRight();
            assertThat(reappointments.options()).isEmpty();
            assertThat(Refusals.of(ReappointmentsTest.this::open).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            world.signIn("office", "office@99001");
            assertThat(Refusals.of(reappointments::requireRight).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }

        @Test
        void shouldRefuse_whoRetiresBeforeTheEnd_orOnThatDay() {
            world.retires(ENDS);
            assertThat(reappointments.options()).isEmpty();
            assertThat(Refusals.of(ReappointmentsTest.this::open).getMessage()).contains("tuổi nghỉ hưu");
            world.retires(ENDS.plusDays(1));
            open();
        }

        @Test
        void shouldRefuse_whoseEndIsDecidedAlready_andWhoIsUnknown() {
            tenure = world.term(new Tenure("an-t", "an", CaseWorld.POST, ENDS.minusYears(5), ENDS, ENDS, "Thôi", "1", null,
                    null));
            assertThat(reappointments.options()).isEmpty();
            assertThat(Refusals.of(ReappointmentsTest.this::open).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> reappointments.open("nothing", null)).violations()).extracting("field")
                    .containsExactly("tenureId");
        }

        @Test
        void shouldOpenOneCaseForOneEnd() {
            String first = open();
            assertThat(reappointments.options()).isEmpty();
            assertThat(Refusals.of(ReappointmentsTest.this::open).getMessage()).contains(first);
            reappointments.close(first, CaseStatus.STOPPED);
            assertThat(read(open()).cause()).as("after a stop, once more by hand").endsWith(":2");
        }

        @Test
        void shouldRefuse_whileADismissalIsOpen() {
            PersonnelCase other = world.other(CaseKind.DISMISSAL, tenure);
            assertThat(Refusals.of(ReappointmentsTest.this::open).getMessage()).contains(other.id());
        }
    }

    @Nested
    class Steps {

        @ParameterizedTest(name = "{0} months to retirement: {1}")
        @CsvSource({"60, REAPPOINTMENT", "59, UNTIL_RETIREMENT", "24, UNTIL_RETIREMENT", "23, EXTENSION"})
        void shouldDetermineTheRoute_byTheMonthsFromTheEndOfTheTerm(int months, Route route) {
            world.retires(ENDS.plusMonths(months));
            String id = open();
            assertThat(reappointments.determineRoute(id)).isEqualTo(route);
            assertThat(reappointments.route(id)).isEqualTo(route);
            assertThat(reappointments.deferralReason(id)).isEqualTo("Lý do. (Nghị định 1/2026/NĐ-CP, Điều 1)");
        }

        @Test
        void shouldDefer_whoIsUnderReviewOrSuspended() {
            String id = open();
            world.official("an", true);
            assertThat(reappointments.determineRoute(id)).isEqualTo(Route.DEFERRED);
            world.official("an", false);
            assertThat(reappointments.determineRoute(id)).isEqualTo(Route.REAPPOINTMENT);
            when(world.suspensions.isSuspended("an", TODAY)).thenReturn(true);
            assertThat(reappointments.determineRoute(id)).as("also when its case has ended").isEqualTo(Route.DEFERRED);
            when(world.suspensions.isSuspended("an", TODAY)).thenReturn(false);
            world.other(CaseKind.SUSPENSION, tenure);
            assertThat(reappointments.determineRoute(id)).isEqualTo(Route.DEFERRED);
        }

        @Test
        void shouldRecordTheNotice_butNotOfTomorrow() {
            String id = open();
            assertThat(Refusals.of(() -> reappointments.notice(id, "1-TB", CaseWorld.TOMORROW, NoticeOutcome.PROCEED, null))
                    .violations()).extracting("field").containsExactly("documentDate");
            reappointments.notice(id, "1-TB", TODAY, NoticeOutcome.STOPPED, "Có nguyện vọng");
            assertThat(world.file.latest(id, Paper.Kind.NOTICE).orElseThrow().content()).isEqualTo("Có nguyện vọng");
        }

        @Test
        void shouldBeginANewRound_whenTheConferencesAreRepeated() {
            String id = open();
            reappointments.reviewFailure(id, FailureOutcome.NOT_REAPPOINTED, "Không đạt");
            assertThat(read(id).round()).isEqualTo(1);
            reappointments.reviewFailure(id, FailureOutcome.REPEAT, "Thiếu người dự");
            assertThat(read(id).round()).isEqualTo(2);
        }

        @Test
        void shouldShowConditionsAndTheGradesOfTheTerm() {
            String id = open();
            assertThat(reappointments.conditions(id)).extracting(Condition::condition)
                    .containsExactly("DISCIPLINE", "GRADES");
            assertThat(reappointments.grades(id)).extracting(Grade::year).as("2019 was before the term")
                    .containsExactly(2025);
        }

        @Test
        void shouldSayHowLongThereIsTime() {
            String id = open();
            assertThat(reappointments.dates(id)).satisfies(dates -> {
                assertThat(dates.noticeBy()).isEqualTo(ENDS.minusDays(90));
                assertThat(dates.late()).isFalse();
                assertThat(dates.notice().text()).isEqualTo("90 ngày, Nghị định 1/2026/NĐ-CP, Điều 1");
            });
            tenure = world.term("muon", CaseWorld.POST, TODAY.plusDays(89));
            assertThat(reappointments.dates(open()).late()).isTrue();
        }

        @Test
        void shouldVoteOnOnePerson() {
            assertThat(new ReappointmentVoting().candidates(read(open()), ConferenceStep.EXTENSION_LEADERSHIP))
                    .containsExactly("an");
        }
    }

    @Nested
    class Deciding {

        private String id;

        @BeforeEach
        void aTermThatEndsSoon() {
            tenure = world.term("an", CaseWorld.POST, TODAY.plusDays(1));
            id = open();
            reappointments.determineRoute(id);
        }

        private DecisionOutcome approve(LocalDate decidedOn, LocalDate effectiveOn) {
            return reappointments.approve(id, "5-QĐ", decidedOn, effectiveOn, "Phó Bí thư");
        }

        @Test
        void shouldAcceptTheLastDayForTheDecisionAndForTheEffect() {
            assertThat(approve(TODAY, TODAY.plusDays(2))).isEqualTo(DecisionOutcome.APPROVED);
            CaseDecision decision = world.file.latestDecision(id).orElseThrow();
            assertThat(decision.act()).isEqualTo(CaseDecision.Act.REAPPOINTMENT);
            assertThat(decision.untilOn()).isEqualTo(TODAY.plusDays(2).plusYears(5));
        }

        @Test
        void shouldRefuseAnEffect_laterThanTheDayAfterTheEnd() {
            Refusal refusal = Refusals.of(() -> approve(TODAY, TODAY.plusDays(3)));
            assertThat(refusal.violations()).extracting("field").containsExactly("effectiveOn");
            assertThat(refusal.getMessage()).contains("18/03/2026");
            assertThat(world.file.decisions(id)).isEmpty();
        }

        @Test
        void shouldRefuseADecision_onTheLastDayOrAfterTheEnd() {
            tenure = world.term("an", CaseWorld.POST, TODAY);
            Refusal refusal = Refusals.of(() -> approve(TODAY, TODAY));
            assertThat(refusal.violations()).extracting("field").containsExactly("decisionDate");
            assertThat(refusal.getMessage()).contains("15/03/2026");
            assertThat(approve(TODAY.minusDays(1), TODAY.plusDays(1))).as("made in time, entered later")
                    .isEqualTo(DecisionOutcome.APPROVED);
        }

        @Test
        void shouldRefuse_whileHeIsUnderReview() {
            world.official("an", true);
            assertThat(Refusals.of(() -> approve(TODAY, TODAY)).getMessage()).contains("đang bị điều tra");
        }

        @Test
        void shouldRefuse_whenHisTimeInThePostWasEndedMeanwhile() {
            world.term(new Tenure("an-t", "an", CaseWorld.POST, TODAY.minusYears(5), TODAY.plusDays(1), TODAY, "Thôi", "1",
                    null, null));
            assertThat(Refusals.of(() -> approve(TODAY, TODAY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            reappointments.close(id, CaseStatus.NOT_REAPPOINTED);
            verify(world.tenures, never()).close(any(), any(), any());
            assertThat(read(id).status()).isEqualTo("NOT_REAPPOINTED");
        }

        @Test
        void shouldSayWhyItWasSentBack() {
            reappointments.answer(id, DecisionOutcome.RETURNED, "Thiếu biên bản");
            assertThat(world.file.returnReason(id, Paper.Kind.AUTHORITY_ANSWER)).isEqualTo("Thiếu biên bản");
            approve(TODAY, TODAY);
            assertThat(world.file.returnReason(id, Paper.Kind.AUTHORITY_ANSWER)).isEmpty();
        }

        @Test
        void shouldReappoint_besideThePostsHeKeeps() {
            Tenure other = new Tenure("an-2", "an", "99001-KT", TODAY.minusYears(1), TODAY.plusYears(4), null, null, "1",
                    null, null);
            Tenure left = new Tenure("an-0", "an", "99001-XX", TODAY.minusYears(9), TODAY.minusYears(5),
                    TODAY.minusYears(5), "x", "1", null, null);
            lenient().when(world.tenures.ofOfficial("an")).thenReturn(List.of(other, tenure, left));
            approve(TODAY, TODAY.plusDays(2));
            reappointments.recordTerm(id);
            verify(world.tenures).appoint(eq("an"), eq(CaseWorld.POST), eq(TODAY.plusDays(2)),
                    eq(TODAY.plusDays(2).plusYears(5)), any(), eq(Set.of("99001-KT")));
            assertThat(read(id).status()).isEqualTo("REAPPOINTED");
            assertThat(read(id).closedAt()).isNotNull();
        }

        @Test
        void shouldReappointUntilRetirement() {
            LocalDate retirement = TODAY.plusMonths(40);
            world.retires(retirement);
            reappointments.determineRoute(id);
            assertThat(reappointments.plannedEnd(id)).isEqualTo(retirement);
            approve(TODAY, TODAY);
            reappointments.recordTerm(id);
            verify(world.tenures).appoint(anyString(), anyString(), eq(TODAY), eq(retirement), any(), any());
        }

        @Test
        void shouldExtendUntilRetirement() {
            LocalDate retirement = TODAY.plusMonths(20);
            world.retires(retirement);
            reappointments.determineRoute(id);
            approve(TODAY, TODAY);
            reappointments.recordTerm(id);
            verify(world.tenures).extend("an-t", retirement);
            verify(world.tenures, never()).appoint(any(), any(), any(), any(), any(), any());
            assertThat(world.file.latestDecision(id).orElseThrow().act()).isEqualTo(CaseDecision.Act.EXTENSION);
            assertThat(read(id).status()).isEqualTo("EXTENDED");
        }

        @Test
        void shouldEndThePost_onThePlannedEnd_whenHeIsNotReappointed() {
            reappointments.close(id, CaseStatus.NOT_REAPPOINTED);
            verify(world.tenures).close("an-t", TODAY.plusDays(1), "Hết thời hạn, không bổ nhiệm lại");
        }

        @Test
        void shouldLeaveThePostAsItIs_whenTheCaseIsOnlyStopped() {
            reappointments.close(id, CaseStatus.STOPPED);
            verify(world.tenures, never()).close(any(), any(), any());
            assertThat(read(id).status()).isEqualTo("STOPPED");
        }
    }
}
