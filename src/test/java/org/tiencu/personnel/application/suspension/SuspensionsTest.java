package org.tiencu.personnel.application.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.tiencu.personnel.application.CaseWorld.AUTHORITY;
import static org.tiencu.personnel.application.CaseWorld.POST;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.tiencu.organisation.Holders;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.casefile.PostScope;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.application.suspension.Suspensions.Advice;
import org.tiencu.personnel.application.suspension.Suspensions.DecisionOutcome;
import org.tiencu.personnel.application.suspension.Suspensions.Document;
import org.tiencu.personnel.application.suspension.Suspensions.Request;
import org.tiencu.personnel.application.suspension.Suspensions.Review;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.suspension.SuspensionGround;
import org.tiencu.personnel.domain.suspension.SuspensionGround.Category;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.WorkingDays;
import org.tiencu.support.Refusals;

class SuspensionsTest {

    /** 15 working days that begin on Monday 16 March 2026 end on Friday 3 April. */
    private static final LocalDate LAST = LocalDate.of(2026, 4, 3);
    private static final LocalDate EXTENDED = LocalDate.of(2026, 4, 24);
    private static final Document DOCUMENT = new Document("12-QĐ", TODAY, "Bí thư");

    private CaseWorld world;
    private InMemorySuspensions store;
    private Proposals proposals;
    private Suspensions suspensions;
    private boolean working = true;

    /** Rules that begin on 1 January 2026. */
    private final SuspensionRules rules = new SuspensionRules() {
        @Override
        public List<SuspensionGround> grounds(LocalDate day, Regime regime) {
            return day.getYear() < 2026 ? List.of() : List.of(
                    new SuspensionGround("ETHICS", Category.NECESSARY, "Đạo đức", "Quy định 1-QĐ/TW", "Điều 4"),
                    new SuspensionGround("REQUESTED", Category.SERIOUS, "Có đề nghị", "Quy định 1-QĐ/TW", "Điều 5"));
        }

        @Override
        public Length limit(LocalDate day, Regime regime, Limit limit) {
            return new Length(limit == Limit.ADVICE ? 2 : 15, working || limit == Limit.ADVICE);
        }
    };

    @BeforeEach
    void prepare() {
        world = new CaseWorld(2);
        store = new InMemorySuspensions(world.cases);
        proposals = mock(Proposals.class);
        lenient().when(world.accounts.hasMembers(any())).thenReturn(true);
        holds("t-an", "an", POST);
        holds("t-binh", "binh", POST);
        suspensions = new Suspensions(store, rules, world.cases, world.file, world.openings, proposals,
                new WorkingDays((first, last) -> Map.of()), new PostScope(mock(Holders.class), world.user, world.clock),
                world.user);
        world.signIn("office", "office@" + UNIT);
    }

    private void holds(String tenureId, String officialId, String postId) {
        lenient().when(world.tenures.find(tenureId)).thenReturn(Optional.of(new Tenure(tenureId, officialId, postId,
                TODAY.minusYears(1), TODAY.plusYears(4), null, null, "1", TODAY.minusYears(1), "Thử")));
    }

    private static Request necessary(String tenureId, LocalDate establishedOn) {
        return new Request(tenureId, Category.NECESSARY, "ETHICS", establishedOn, "Nội dung", null, null, null);
    }

    private static Request serious(LocalDate until) {
        return new Request("t-an", Category.SERIOUS, "REQUESTED", TODAY, "Nội dung", "Cơ quan điều tra", "5-CV", until);
    }

    private String open() {
        return suspensions.open(necessary("t-an", TODAY)).id();
    }

    private String inForce() {
        String id = open();
        suspensions.decide(id, DOCUMENT, TODAY, LAST, null);
        return id;
    }

    private CaseStatus status(String id) {
        return CaseStatus.valueOf(world.file.read(id).status());
    }

    private static void refusesField(ThrowingCallable action, String field) {
        assertThat(Refusals.of(action).violations()).extracting("field").containsExactly(field);
    }

    private static void conflicts(ThrowingCallable action, String words) {
        Refusal refusal = Refusals.of(action);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains(words);
    }

    @Nested
    class Opening {

        @Test
        void shouldKeepTheGround_asTheRuleWasOnItsDay() {
            String id = open();
            assertThat(id).startsWith("TDC-2026-");
            assertThat(store.find(id).orElseThrow().ground().article()).isEqualTo("Điều 4");
            assertThat(world.file.latest(id, Paper.Kind.GROUND).orElseThrow().content()).contains("Quy định 1-QĐ/TW");
            assertThat(world.file.read(id).reason()).isEqualTo("Nội dung");
        }

        @ParameterizedTest
        @CsvSource({"2026-03-16, 2026-03-18", "2026-03-13, 2026-03-17", "2026-03-12, 2026-03-16"})
        void shouldWantTheAdvice_twoWorkingDaysAfterTheGround(LocalDate established, LocalDate due) {
            assertThat(suspensions.adviceDue(suspensions.open(necessary("t-an", established)).id())).isEqualTo(due);
        }

        @Test
        void shouldCountTheAdviceAnew_afterAReturn() {
            String id = suspensions.open(necessary("t-an", LocalDate.of(2026, 3, 2))).id();
            suspensions.answer(id, DecisionOutcome.RETURNED, "Chưa rõ");
            assertThat(suspensions.adviceDue(id)).isEqualTo(LocalDate.of(2026, 3, 18));
        }

        @Test
        void shouldRefuseAGroundOfTomorrow_orOneOfAnotherTimeOrCase() {
            refusesField(() -> suspensions.open(necessary("t-an", TOMORROW)), "establishedOn");
            refusesField(() -> suspensions.open(necessary("t-an", LocalDate.of(2025, 12, 31))), "necessaryGround");
            refusesField(() -> suspensions.open(new Request("t-binh", Category.SERIOUS, "ETHICS", TODAY, "x", "y", "z",
                    null)), "seriousGround");
        }

        @Test
        void shouldWantTheBodyThatAsks_whenItIsSerious() {
            refusesField(() -> suspensions.open(new Request("t-an", Category.SERIOUS, "REQUESTED", TODAY, "x", null, null,
                    null)), "requestedBy");
            refusesField(() -> suspensions.open(serious(TODAY.minusDays(1))), "requestedUntil");
            assertThat(store.find(suspensions.open(serious(null)).id()).orElseThrow().requestedBy())
                    .isEqualTo("Cơ quan điều tra");
        }

        @Test
        void shouldNotSuspendTwice_butSomebodyElse() {
            String first = open();
            conflicts(() -> suspensions.open(necessary("t-an", TODAY)), first);
            suspensions.open(necessary("t-binh", TODAY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"office@99", "head@99001", "standing-committee@99", "organisation-commission@99001"})
        void shouldBeForTheOfficeOfTheUnit(String group) {
            world.signIn("somebody", group);
            assertThat(Refusals.of(SuspensionsTest.this::open).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }

        @Test
        void shouldAlsoBeForTheOrganisationCommissionOfTheAuthority() {
            world.signIn("commission", "organisation-commission@" + AUTHORITY);
            assertThat(suspensions.mayOpen()).isTrue();
            assertThat(status(open())).isEqualTo(CaseStatus.OPEN);
            world.signIn("head", "head@" + UNIT);
            assertThat(suspensions.mayOpen()).isFalse();
        }

        @Test
        void shouldRefuseSomebodyWhoHasLeftThePost() {
            refusesField(() -> suspensions.open(necessary("t-nobody", TODAY)), "tenureId");
        }

        @Test
        void shouldOfferEachGroundOnce() {
            assertThat(suspensions.grounds(Category.NECESSARY)).extracting(SuspensionGround::code).containsExactly("ETHICS");
            assertThat(suspensions.grounds(Category.SERIOUS)).extracting(SuspensionGround::code)
                    .containsExactly("REQUESTED");
        }
    }

    @Nested
    class Deciding {

        @Test
        void shouldBeInForce_upToTheFifteenthWorkingDay() {
            String id = inForce();
            assertThat(status(id)).isEqualTo(CaseStatus.IN_FORCE);
            assertThat(world.file.latestDecision(id).orElseThrow()).isEqualTo(new CaseDecision("an",
                    CaseDecision.Act.SUSPENSION, "12-QĐ", TODAY, TODAY, LAST, "Bí thư"));
            assertThat(List.of(suspensions.isSuspended("an", TODAY.minusDays(1)), suspensions.isSuspended("an", TODAY),
                    suspensions.isSuspended("an", LAST), suspensions.isSuspended("an", LAST.plusDays(1)),
                    suspensions.isSuspended("binh", TODAY))).containsExactly(false, true, true, false, false);
        }

        @Test
        void shouldNameTheLastDay_whenItIsTooLong() {
            String id = open();
            Refusal refusal = Refusals.of(() -> suspensions.decide(id, DOCUMENT, TODAY, LAST.plusDays(1), null));
            assertThat(refusal.violations()).extracting("field").containsExactly("endsOn");
            assertThat(refusal.getMessage()).contains("15 ngày làm việc", "03/04/2026");
            assertThat(status(id)).isEqualTo(CaseStatus.OPEN);
        }

        @Test
        void shouldCountOrdinaryDays_whereTheOldLawDid() {
            working = false;
            String id = open();
            refusesField(() -> suspensions.decide(id, DOCUMENT, TODAY, LocalDate.of(2026, 3, 31), null), "endsOn");
            suspensions.decide(id, DOCUMENT, TODAY, LocalDate.of(2026, 3, 30), null);
        }

        @Test
        void shouldLastAsLongAsTheBodyAsks_whenItIsSerious() {
            LocalDate until = TODAY.plusMonths(3);
            String id = suspensions.open(serious(until)).id();
            assertThat(suspensions.limitText(id)).contains("16/06/2026");
            refusesField(() -> suspensions.decide(id, DOCUMENT, TODAY, until.plusDays(1), null), "endsOn");
            suspensions.decide(id, DOCUMENT, TODAY, until, null);
        }

        @Test
        void shouldHaveNoLimit_whenTheBodyNamesNoDay() {
            String id = suspensions.open(serious(null)).id();
            suspensions.decide(id, DOCUMENT, TODAY, TODAY.plusYears(1), null);
            assertThat(suspensions.extensionText(id)).contains("theo đề nghị");
        }

        @Test
        void shouldRefuseDaysInTheWrongOrder() {
            String id = suspensions.open(necessary("t-an", TODAY)).id();
            refusesField(() -> suspensions.decide(id, new Document("1", TODAY.minusDays(1), "x"), TODAY, LAST, null),
                    "decisionDate");
            refusesField(() -> suspensions.decide(id, new Document("1", TOMORROW, "x"), TOMORROW, LAST, null),
                    "decisionDate");
            refusesField(() -> suspensions.decide(id, DOCUMENT, TODAY.minusDays(1), LAST.minusDays(3), null), "effectiveOn");
            refusesField(() -> suspensions.decide(id, DOCUMENT, TODAY, TODAY.minusDays(1), null), "endsOn");
        }

        @Test
        void shouldWantTheConsent_forAHead() {
            lenient().when(world.posts.find("99001-CT")).thenReturn(Optional.of(new Post("99001-CT", UNIT, "Chủ tịch",
                    AUTHORITY, Regime.STATE, true, 5, false, false, 1, 50)));
            holds("t-head", "chi", "99001-CT");
            String id = suspensions.open(necessary("t-head", TODAY)).id();
            refusesField(() -> suspensions.decide(id, DOCUMENT, TODAY, LAST, null), "consentNumber");
            suspensions.decide(id, DOCUMENT, TODAY, LAST, "7-CV/TU");
            assertThat(world.file.latest(id, Paper.Kind.AUTHORITY_ANSWER).orElseThrow().content()).contains("7-CV/TU");
        }

        @Test
        void shouldNotOverlapASuspension_thatGoesOnAfterItsCase() {
            String first = inForce();
            suspensions.review(first, Review.DISMISS, "Đã có kết luận");
            suspensions.proposeDismissal(first);
            String second = open();
            conflicts(() -> suspensions.decide(second, DOCUMENT, LAST, LAST, null), first);
            suspensions.decide(second, DOCUMENT, LAST.plusDays(3), LAST.plusDays(3), null);
        }

        @Test
        void shouldEnd_whenItIsStoppedOrRefused() {
            String stopped = open();
            suspensions.advise(stopped, Advice.STOPPED, "Không đủ căn cứ");
            assertThat(status(stopped)).isEqualTo(CaseStatus.STOPPED);
            String refused = open();
            suspensions.advise(refused, Advice.SUSPEND, "Đủ căn cứ");
            suspensions.answer(refused, DecisionOutcome.REFUSED, "Chưa cần");
            assertThat(status(refused)).isEqualTo(CaseStatus.REFUSED);
            assertThat(suspensions.isSuspended("an", TODAY)).isFalse();
        }
    }

    @Nested
    class InForce {

        @Test
        void shouldEndOnTheDayBefore_whenItIsLifted() {
            String id = inForce();
            suspensions.lift(id, DOCUMENT, TOMORROW);
            assertThat(status(id)).isEqualTo(CaseStatus.LIFTED);
            assertThat(suspensions.isSuspended("an", TODAY)).isTrue();
            assertThat(suspensions.isSuspended("an", TOMORROW)).isFalse();
        }

        @Test
        void shouldNotBeLifted_afterItsLastDay() {
            String id = inForce();
            refusesField(() -> suspensions.lift(id, DOCUMENT, LAST.plusDays(1)), "effectiveOn");
            suspensions.lift(id, DOCUMENT, LAST);
        }

        @Test
        void shouldBeExtendedOnce_byFifteenWorkingDays() {
            String id = inForce();
            assertThat(suspensions.extensionText(id)).contains("15 ngày làm việc", "03/04/2026");
            refusesField(() -> suspensions.extend(id, DOCUMENT, LAST), "newEndsOn");
            Refusal refusal = Refusals.of(() -> suspensions.extend(id, DOCUMENT, EXTENDED.plusDays(1)));
            assertThat(refusal.getMessage()).contains("24/04/2026");

            suspensions.review(id, Review.EXTEND, "Chưa xong");
            suspensions.extend(id, DOCUMENT, EXTENDED);
            assertThat(suspensions.isSuspended("an", EXTENDED)).isTrue();
            assertThat(world.file.latestDecision(id).orElseThrow().effectiveOn()).isEqualTo(LAST.plusDays(1));

            conflicts(() -> suspensions.review(id, Review.EXTEND, "Lần hai"), "đã được gia hạn một lần");
            conflicts(() -> suspensions.extend(id, DOCUMENT, EXTENDED.plusDays(7)), "đã được gia hạn một lần");
        }

        @Test
        void shouldSayWhyItWasSentBack_untilTheNextDecision() {
            String id = inForce();
            suspensions.sendBack(id, "Bổ sung lý do");
            assertThat(suspensions.returnReason(id)).isEqualTo("Bổ sung lý do");
            suspensions.extend(id, DOCUMENT, EXTENDED);
            assertThat(suspensions.returnReason(id)).isEmpty();
        }

        @Test
        void shouldLeadToADismissal_andStillHold() {
            String id = inForce();
            suspensions.review(id, Review.DISMISS, "Đã có kết luận vi phạm");
            suspensions.proposeDismissal(id);

            ArgumentCaptor<CaseProposal> proposed = ArgumentCaptor.forClass(CaseProposal.class);
            verify(proposals).propose(proposed.capture());
            assertThat(proposed.getValue()).usingRecursiveComparison().isEqualTo(CaseProposal.of(CaseKind.DISMISSAL,
                    world.file.read(id), "an", "t-an", "SUSPENSION_CONCLUDED", "suspension:" + id,
                    "Đã có kết luận vi phạm"));
            assertThat(status(id)).isEqualTo(CaseStatus.LED_TO_DISMISSAL);
            assertThat(suspensions.isSuspended("an", LAST)).isTrue();
            assertThat(world.file.latest(id, Paper.Kind.NOTICE).orElseThrow().content()).contains(
                    "vẫn có hiệu lực", "03/04/2026");
        }

        @Test
        void shouldLapse() {
            String id = inForce();
            suspensions.lapse(id);
            assertThat(status(id)).isEqualTo(CaseStatus.LAPSED);
            assertThat(world.file.latest(id, Paper.Kind.EXPIRY).orElseThrow().content()).contains("03/04/2026");
        }

        @Test
        void shouldBeTooLate_onceTheLastDayIsOver() {
            LocalDate lastWeek = TODAY.minusDays(7);
            String id = suspensions.open(necessary("t-an", lastWeek)).id();
            suspensions.decide(id, new Document("1", lastWeek, "x"), lastWeek, TODAY.minusDays(1), null);
            conflicts(() -> suspensions.review(id, Review.LIFT, "x"), "đã hết hiệu lực");
            conflicts(() -> suspensions.lift(id, DOCUMENT, TODAY), "đã hết hiệu lực");
            conflicts(() -> suspensions.extend(id, DOCUMENT, LAST), "đã hết hiệu lực");
            conflicts(() -> suspensions.sendBack(id, "x"), "đã hết hiệu lực");
        }
    }
}
