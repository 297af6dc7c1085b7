package org.tiencu.personnel.application.annualreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.tiencu.personnel.application.CaseWorld.AUTHORITY;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Unit;
import org.tiencu.personnel.application.annualreview.AnnualReviewOpenings.Opened;
import org.tiencu.personnel.application.annualreview.AnnualReviews.CommentsOutcome;
import org.tiencu.personnel.application.annualreview.AnnualReviews.Decided;
import org.tiencu.personnel.application.annualreview.AnnualReviews.GradesOutcome;
import org.tiencu.personnel.application.annualreview.AnnualReviews.Proposed;
import org.tiencu.personnel.application.annualreview.AnnualReviews.SelfGrading;
import org.tiencu.personnel.application.annualreview.AnnualReviews.SelfGradingOutcome;
import org.tiencu.personnel.domain.annualreview.DutyGroup;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.ReviewRow;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class AnnualReviewsTest {

    private AnnualReviewWorld world;
    private AnnualReviews reviews;
    private String caseId;

    @BeforeEach
    void prepare() {
        world = new AnnualReviewWorld();
        reviews = world.reviews;
        world.signIn("office", "office@" + UNIT);
    }

    private void open() {
        caseId = world.reviewOpenings.open(UNIT, null, null, false).personnelCase().id();
    }

    private void selfGrade(int points) {
        reviews.selfGrade(caseId, SelfGradingOutcome.SENT, world.store.rows(caseId).stream()
                .map(row -> new SelfGrading(row.officialId(), points, Trigger.NONE, null)).toList(), null);
    }

    /** The head gives these points, in the order of the rows. */
    private void propose(int... points) {
        List<Proposed> given = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            given.add(proposed(i, points[i], null));
        }
        reviews.comment(caseId, CommentsOutcome.PROPOSED, given, "Nhận xét");
    }

    private Proposed proposed(int row, int points, GradeLevel level) {
        return new Proposed(world.store.rows(caseId).get(row).officialId(), points, Trigger.NONE, level, null);
    }

    private void decide(LocalDate day, GradeLevel... levels) {
        List<Decided> given = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            given.add(new Decided(world.store.rows(caseId).get(i).officialId(), levels[i]));
        }
        reviews.decide(caseId, GradesOutcome.DECIDED, given, "12-QĐ/TU", day, "Bí thư", null);
    }

    private List<GradeLevel> proposedLevels() {
        return world.store.rows(caseId).stream().map(ReviewRow::proposedLevel).toList();
    }

    private CaseStatus status() {
        return CaseStatus.valueOf(world.file.read(caseId).status());
    }

    @Nested
    class Opening {

        @Test
        void shouldTakeThose_whoHoldAPostOfTheUnitUnderTheAuthority() {
            world.holder("head", UNIT, AUTHORITY, Regime.PARTY, true, 50);
            world.holder("deputy", UNIT, AUTHORITY, Regime.STATE, false, 40);
            world.holder("own", UNIT, UNIT, Regime.STATE, false, 25);
            world.holder("elsewhere", "99002", AUTHORITY, Regime.STATE, true, 45);
            open();
            assertThat(world.store.rows(caseId)).extracting(ReviewRow::officialId).containsExactly("head", "deputy");
            assertThat(world.store.rows(caseId)).extracting(ReviewRow::group)
                    .containsExactly(DutyGroup.HEADS, DutyGroup.OTHERS);
            assertThat(world.file.read(caseId).cause()).isEqualTo("annual-review:99001:99:2026");
        }

        @Test
        void shouldCountSomebodyWithTwoPosts_onceAndByTheHigher() {
            world.holder("both", UNIT, AUTHORITY, Regime.PARTY, false, 45);
            world.holder("both", UNIT, AUTHORITY, Regime.STATE, true, 46);
            open();
            assertThat(world.store.rows(caseId)).singleElement()
                    .satisfies(row -> assertThat(row.group()).isEqualTo(DutyGroup.HEADS));
        }

        @Test
        void shouldTakePostsOfTheUnitsOwn_whereTheUnitIsTheAuthority() {
            world.holder("own", UNIT, UNIT, Regime.STATE, false, 25);
            Opened opened = world.reviewOpenings.open(UNIT, UNIT, null, false);
            assertThat(opened.personnelCase().authorityUnit()).isEqualTo(UNIT);
        }

        @Test
        void shouldRefuseAUnitWithoutOfficials() {
            assertThat(Refusals.of(AnnualReviewsTest.this::open).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldRefuseTheFuture_andTakeAnEarlierYear() {
            world.deputies(1);
            assertThat(Refusals.of(() -> world.reviewOpenings.open(UNIT, null, TODAY.getYear() + 1, false)).violations())
                    .extracting("field").containsExactly("year");
            Opened opened = world.reviewOpenings.open(UNIT, null, 2024, true);
            assertThat(opened.review().ruleDate()).as("the rules of the end of that year").isEqualTo("2024-12-31");
            assertThat(opened.review().dueOn()).isEqualTo("2025-01-15");
        }

        @Test
        void shouldUseTheRulesOfToday_whileTheYearIsNotOver() {
            world.deputies(1);
            Opened opened = world.reviewOpenings.open(UNIT, null, null, false);
            assertThat(opened.review().ruleDate()).isEqualTo(TODAY);
            assertThat(opened.review().dueOn()).isEqualTo("2026-12-15");
        }

        @Test
        void shouldOpenOneCase_unlessItWasStopped() {
            world.deputies(1);
            open();
            assertThat(Refusals.of(AnnualReviewsTest.this::open).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            reviews.comment(caseId, CommentsOutcome.STOPPED, List.of(), "Mở nhầm");
            open();
            assertThat(world.file.read(caseId).cause()).isEqualTo("annual-review:99001:99:2026:2");
            reviews.comment(caseId, CommentsOutcome.STOPPED, List.of(), "Mở nhầm");
            open();
            assertThat(Refusals.of(AnnualReviewsTest.this::open).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @ParameterizedTest
        @CsvSource({"office@99001, true", "organisation-commission@99, true", "organisation-commission@99001, false",
                "office@99002, false", "head@99001, false", "standing-committee@99, false"})
        void shouldBeForTheOffice_andTheOrganisationCommissionOfTheAuthority(String group, boolean may) {
            world.deputies(1);
            world.signIn("somebody", group);
            if (may) {
                assertThatCode(AnnualReviewsTest.this::open).doesNotThrowAnyException();
            } else {
                assertThat(Refusals.of(AnnualReviewsTest.this::open).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            }
        }

        @Test
        void shouldOfferTheUnitsOfTheOffice_andThoseUnderTheCommission() {
            assertThat(world.reviewOpenings.units()).extracting(Unit::code).containsExactly(UNIT);
            world.signIn("commission", "organisation-commission@99", "head@99001");
            assertThat(world.reviewOpenings.units()).extracting(Unit::code).containsExactly("99", UNIT, "99002");
            assertThat(world.reviewOpenings.authorities(world.reviewOpenings.units())).extracting(Unit::code)
                    .containsExactly("99", UNIT, "99002", "TW");
            world.signIn("head", "head@99001");
            assertThat(world.reviewOpenings.units()).isEmpty();
        }
    }

    @Nested
    class Proposing {

        @Test
        void shouldTakeTheLevelOfThePoints_orALowerOne() {
            world.deputies(3);
            open();
            selfGrade(95);
            reviews.comment(caseId, CommentsOutcome.PROPOSED, List.of(proposed(0, 89, null),
                    proposed(1, 95, GradeLevel.GOOD), proposed(2, 70, GradeLevel.GOOD)), "Nhận xét");
            assertThat(proposedLevels()).containsOnly(GradeLevel.GOOD);
            assertThat(world.store.rows(caseId)).extracting(ReviewRow::proposedPoints).containsExactly(89, 95, 70);
        }

        @Test
        void shouldRefuseABetterLevelThanThePointsGive() {
            world.deputies(1);
            open();
            selfGrade(95);
            assertThat(Refusals.of(() -> reviews.comment(caseId, CommentsOutcome.PROPOSED,
                    List.of(proposed(0, 69, GradeLevel.GOOD)), "x")).violations())
                    .extracting("field").containsExactly("grades");
        }

        @Test
        void shouldGiveTheLowestLevel_whereSomethingForcesIt() {
            List<String> ids = world.deputies(1);
            open();
            selfGrade(95);
            reviews.comment(caseId, CommentsOutcome.PROPOSED, List.of(new Proposed(ids.get(0), 95, Trigger.DISCIPLINED, null,
                    null)), "x");
            assertThat(proposedLevels()).containsExactly(GradeLevel.NOT_COMPLETED);
        }

        @ParameterizedTest(name = "{0} excellent, {1} good: {2}")
        @CsvSource({"0, 4, true", "1, 4, false", "1, 5, true", "2, 9, false", "2, 10, true", "1, 0, false"})
        void shouldAllowAFifthOfTheGoodOnes_roundedDown(int excellent, int good, boolean allowed) {
            world.deputies(excellent + good);
            open();
            selfGrade(80);
            int[] points = new int[excellent + good];
            for (int i = 0; i < points.length; i++) {
                points[i] = i < excellent ? 90 : 70;
            }
            if (allowed) {
                propose(points);
                assertThat(proposedLevels()).hasSize(points.length).doesNotContainNull();
            } else {
                assertThat(Refusals.of(() -> propose(points)).getMessage()).contains("có " + excellent + " người, tối đa "
                        + good / 5 + " (20% của " + good);
            }
        }

        @Test
        void shouldCountTheOthersOfTheGroup_notThoseOfOtherGroups() {
            world.holder("head", UNIT, AUTHORITY, Regime.PARTY, true, 50);
            world.deputies(5);
            open();
            selfGrade(80);
            Refusal refusal = Refusals.of(() -> propose(95, 70, 70, 70, 70, 70));
            assertThat(refusal.getMessage()).contains("Người đứng đầu").doesNotContain("Cấp phó");
            assertThat(Refusals.of(() -> propose(95, 95, 95, 70, 70, 70)).getMessage())
                    .as("both groups").contains("Người đứng đầu", "Cấp phó");
            propose(80, 70, 70, 70, 70, 70);
        }

        @Test
        void shouldKeepTheStricterRule_whereAGroupHasBoth() {
            world.deputies(4);
            world.holder("state", UNIT, AUTHORITY, Regime.STATE, false, 41);
            open();
            selfGrade(80);
            // 25 percent of four is one, 20 percent is none
            assertThat(Refusals.of(() -> propose(95, 70, 70, 70, 70)).getMessage()).contains("20% của 4");
        }

        @Test
        void shouldCountTheExcellentInTheBase_whereTheRuleSaysSo() {
            world.base = GradeCap.Base.GOOD_OR_BETTER;
            world.deputies(5);
            open();
            selfGrade(80);
            propose(95, 70, 70, 70, 70);
            assertThat(Refusals.of(() -> propose(95, 95, 70, 70, 70)).getMessage()).contains("20% của 5");
        }

        @Test
        void shouldAskForTheSelfGradingFirst() {
            world.deputies(1);
            open();
            reviews.selfGrade(caseId, SelfGradingOutcome.STOP_ASKED, List.of(), "Mở nhầm");
            assertThat(Refusals.of(() -> propose(80)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            reviews.comment(caseId, CommentsOutcome.STOPPED, List.of(), "Mở nhầm");
            assertThat(status()).isEqualTo(CaseStatus.STOPPED);
        }

        @Test
        void shouldWantEverybody_andNobodyElse() {
            world.deputies(2);
            open();
            assertThat(Refusals.of(() -> reviews.selfGrade(caseId, SelfGradingOutcome.SENT,
                    List.of(new SelfGrading("p0", 80, Trigger.NONE, null)), null)).violations())
                    .extracting("field").containsExactly("grades");
            assertThat(Refusals.of(() -> reviews.selfGrade(caseId, SelfGradingOutcome.SENT,
                    List.of(new SelfGrading("p0", 80, Trigger.NONE, null),
                            new SelfGrading("p9", 80, Trigger.NONE, null)), null))
                    .violations()).extracting("field").containsExactly("grades");
        }

        @Test
        void shouldSayWhyItGoesBack() {
            world.deputies(1);
            open();
            selfGrade(80);
            reviews.comment(caseId, CommentsOutcome.RETURNED, List.of(), "Chấm lại");
            assertThat(world.file.returnReason(caseId, Paper.Kind.COMMENT)).isEqualTo("Chấm lại");
            assertThat(status()).isEqualTo(CaseStatus.OPEN);
        }
    }

    @Nested
    class Deciding {

        @BeforeEach
        void propose() {
            world.deputies(5);
            world.holder("p9", UNIT, AUTHORITY, Regime.PARTY, false, 10);
            open();
            selfGrade(80);
            AnnualReviewsTest.this.propose(95, 80, 80, 80, 80, 80);
        }

        @Test
        void shouldRecordADecisionForEverybody_andTheGradeOfTheYear() {
            decide(TODAY, GradeLevel.EXCELLENT, GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD,
                    GradeLevel.GOOD);
            assertThat(world.recorded).isEmpty();
            reviews.recordGrades(caseId);
            assertThat(world.file.decisions(caseId)).hasSize(6).allSatisfy(decision -> {
                assertThat(decision.act()).isEqualTo(CaseDecision.Act.GRADING);
                assertThat(decision.number()).isEqualTo("12-QĐ/TU");
            });
            assertThat(world.recorded.get("p0")).containsExactly(new Grade(2026, Grade.Level.EXCELLENT));
            assertThat(world.recorded).hasSize(6);
        }

        @Test
        void shouldCheckTheShareAgain() {
            // one good one fewer: the fifth of four is nobody
            assertThat(Refusals.of(() -> decide(TODAY, GradeLevel.EXCELLENT, GradeLevel.COMPLETED, GradeLevel.GOOD,
                    GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD)).getMessage()).contains("tối đa 0");
        }

        @Test
        void shouldNotRaiseAnybodyAboveHisPoints() {
            assertThat(Refusals.of(() -> decide(TODAY, GradeLevel.GOOD, GradeLevel.EXCELLENT, GradeLevel.GOOD,
                    GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD)).violations())
                    .extracting("field").containsExactly("grades");
        }

        @Test
        void shouldRefuseADecisionOfTomorrow() {
            assertThat(Refusals.of(() -> decide(TOMORROW, GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD,
                    GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD)).violations())
                    .extracting("field").containsExactly("decisionDate");
        }

        @Test
        void shouldReturnOrStop() {
            reviews.decide(caseId, GradesOutcome.RETURNED, List.of(), null, null, null, "Xem lại");
            assertThat(world.file.returnReason(caseId, Paper.Kind.AUTHORITY_ANSWER)).isEqualTo("Xem lại");
            reviews.decide(caseId, GradesOutcome.STOPPED, List.of(), null, null, null, "Dừng");
            assertThat(status()).isEqualTo(CaseStatus.STOPPED);
            assertThat(world.file.decisions(caseId)).isEmpty();
        }

        @Test
        void shouldCloseWithTheNotice_notBeforeTheDecision() {
            decide(TODAY, GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD, GradeLevel.GOOD,
                    GradeLevel.GOOD);
            assertThat(Refusals.of(() -> reviews.giveNotice(caseId, TODAY.minusDays(1))).violations())
                    .extracting("field").containsExactly("noticeDate");
            assertThat(Refusals.of(() -> reviews.giveNotice(caseId, TOMORROW)).violations())
                    .extracting("field").containsExactly("noticeDate");
            reviews.giveNotice(caseId, TODAY);
            assertThat(status()).isEqualTo(CaseStatus.GRADED);
        }
    }

    @Nested
    class Following {

        private void failed(Regime regime, int... earlierYears) {
            world.holder("p0", UNIT, AUTHORITY, regime, false, 40);
            for (int year : earlierYears) {
                world.recorded.computeIfAbsent("p0", id -> new ArrayList<>())
                        .add(new Grade(year, Grade.Level.NOT_COMPLETED));
            }
            open();
            selfGrade(40);
            propose(40);
            decide(TODAY, GradeLevel.NOT_COMPLETED);
            reviews.recordGrades(caseId);
        }

        @Test
        void shouldProposeADismissal_afterTwoYearsInARow() {
            failed(Regime.PARTY, 2025, 2023);
            reviews.proposeConsequences(caseId);
            assertThat(world.proposed).singleElement().satisfies(proposal -> {
                assertThat(proposal.ground()).isEqualTo("NOT_COMPLETED");
                assertThat(proposal.tenureId()).isEqualTo("t-p0-40");
                assertThat(proposal.cause()).isEqualTo("annual-review:" + caseId + ":p0");
                assertThat(proposal.unitCode()).isEqualTo(UNIT);
                assertThat(proposal.authorityUnit()).isEqualTo(AUTHORITY);
                assertThat(proposal.reason()).contains("2 năm liên tiếp, đến năm 2026");
            });
        }

        @Test
        void shouldNotPropose_afterOneYear_orWithAGap() {
            failed(Regime.PARTY, 2024);
            reviews.proposeConsequences(caseId);
            assertThat(world.proposed).isEmpty();
        }

        @Test
        void shouldFollowTheRegimeOfThePost() {
            failed(Regime.STATE);
            reviews.proposeConsequences(caseId);
            assertThat(world.proposed).extracting(CaseProposal::reason).singleElement().asString()
                    .contains("không hoàn thành nhiệm vụ năm 2026");
        }

        @Test
        void shouldBeAboutTheHighestPostHeldNow_whereverThatIs() {
            failed(Regime.PARTY, 2025);
            world.holder("p0", "99", "TW", Regime.PARTY, true, 60);
            reviews.proposeConsequences(caseId);
            assertThat(world.proposed).singleElement().satisfies(proposal -> {
                assertThat(proposal.tenureId()).isEqualTo("t-p0-60");
                assertThat(proposal.unitCode()).isEqualTo("99");
                assertThat(proposal.authorityUnit()).isEqualTo("TW");
            });
        }

        @Test
        void shouldProposeNothing_forSomebodyWhoHasLeft() {
            failed(Regime.PARTY, 2025);
            Tenure held = world.tenuresOfAll.remove(0);
            world.tenuresOfAll.add(new Tenure(held.id(), held.officialId(), held.postId(), held.startsOn(), held.endsOn(),
                    TODAY.minusDays(1), "Nghỉ hưu", null, null, null));
            reviews.proposeConsequences(caseId);
            assertThat(world.proposed).isEmpty();
        }
    }
}
