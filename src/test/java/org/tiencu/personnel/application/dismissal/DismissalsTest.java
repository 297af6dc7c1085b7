package org.tiencu.personnel.application.dismissal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.POST;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Holder;
import org.tiencu.organisation.Holders;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.casefile.PostScope;
import org.tiencu.personnel.application.InMemoryDismissals;
import org.tiencu.personnel.application.conference.Conferences;
import org.tiencu.personnel.application.confidence.ConfidenceOutcomes;
import org.tiencu.personnel.application.dismissal.Dismissals.AuthorityAction;
import org.tiencu.personnel.application.dismissal.Dismissals.AuthorityOutcome;
import org.tiencu.personnel.application.dismissal.Dismissals.ElectedBodyOutcome;
import org.tiencu.personnel.application.dismissal.Dismissals.OfficialView;
import org.tiencu.personnel.application.dismissal.Dismissals.Request;
import org.tiencu.personnel.application.dismissal.Dismissals.TalkOutcome;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseDecision.Act;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.dismissal.ConfidenceBand;
import org.tiencu.personnel.domain.confidence.Consequence;
import org.tiencu.personnel.domain.dismissal.DismissalFacts;
import org.tiencu.personnel.domain.dismissal.DismissalKind;
import org.tiencu.personnel.domain.dismissal.Finding;
import org.tiencu.personnel.domain.dismissal.Ground;
import org.tiencu.personnel.domain.dismissal.Placement;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.Refusals;

class DismissalsTest {

    private static final String AN = "an";
    private static final String TENURE = "an-t1";
    private static final LocalDate BEGAN = TODAY.minusYears(2);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private CaseWorld world;
    private InMemoryDismissals store;
    private Holders holders;
    private ConfidenceOutcomes outcomes;
    private Conferences conferences;
    private Dismissals dismissals;

    /** Two failing years, two reprimands or a warning make dismissal due; who resigns must not be investigated or needed. */
    private static final class Rules implements DismissalRules {

        @Override
        public List<Ground> grounds(LocalDate day, Regime regime) {
            return List.of(ground("HOT_SPOT", DismissalKind.RELEASE, 1),
                    ground("RESULTS_BELOW_REQUIREMENT", DismissalKind.RELEASE, 2),
                    ground("VOLUNTARY", DismissalKind.RESIGNATION, 3),
                    ground("CONFIDENCE_LOW_HALF", DismissalKind.RESIGNATION, 4),
                    ground("CONFIDENCE_LOW_TWO_THIRDS", DismissalKind.DISMISSAL, 5),
                    ground("NOT_COMPLETED", DismissalKind.DISMISSAL, 6), ground("DISCIPLINE", DismissalKind.DISMISSAL, 7));
        }

        private static Ground ground(String code, DismissalKind kind, int position) {
            return new Ground(code, kind, position, "Căn cứ " + code, "Quy định 1-QĐ/TW", "Điều " + position);
        }

        @Override
        public List<Finding> dismissalDue(LocalDate day, Regime regime, DismissalFacts facts) {
            List<Finding> due = new ArrayList<>();
            if (facts.lowConfidence() == ConfidenceBand.TWO_THIRDS) {
                due.add(new Finding("CONFIDENCE_LOW_TWO_THIRDS", "phiếu tín nhiệm thấp", "Quy định 1-QĐ/TW", "Điều 8"));
            }
            if (facts.failingYears() >= 2) {
                due.add(new Finding("NOT_COMPLETED", "hai năm không hoàn thành", "Quy định 1-QĐ/TW", "Điều 9"));
            }
            if (facts.reprimands() >= 2 || facts.warned()) {
                due.add(new Finding("DISCIPLINE", "bị kỷ luật", "Quy định 1-QĐ/TW", "Điều 10"));
            }
            return due;
        }

        @Override
        public List<Finding> obstacles(LocalDate day, DismissalKind kind, boolean underInvestigation,
                boolean essentialDuty) {
            return kind == DismissalKind.RESIGNATION && (underInvestigation || essentialDuty)
                    ? List.of(new Finding(null, "đang có việc", "Nghị định 170/2025/NĐ-CP", "Điều 52 khoản 2")) : List.of();
        }

        @Override
        public int workingDays(LocalDate day, Regime regime, Limit limit) {
            return limit == Limit.DECISION_EXTENDED ? 15 : 10;
        }

        @Override
        public List<Placement> placements(LocalDate day, DismissalKind kind, int monthsToRetirement) {
            return List.of(new Placement("SPECIALIST", "Chuyên môn", kind == DismissalKind.DISMISSAL ? 60 : null,
                    "Quy định 1-QĐ/TW", "Điều 11"));
        }
    }

    @BeforeEach
    void prepare() {
        world = new CaseWorld(1);
        store = new InMemoryDismissals();
        holders = mock(Holders.class);
        when(holders.of(any(), any(), any())).thenReturn(
                List.of(new Holder(TENURE, "An", "Phó Chủ tịch", "Xã", Regime.STATE)));
        when(holders.of(List.of(), List.of(), world.file.today())).thenReturn(List.of());
        conferences = mock(Conferences.class);
        outcomes = mock(ConfidenceOutcomes.class);
        when(outcomes.latest(any(), any())).thenReturn(Consequence.NONE);
        Deadlines deadlines = mock(Deadlines.class);
        when(deadlines.after(any(), anyInt())).thenAnswer(call -> due(call.getArgument(0), call.getArgument(1)));
        dismissals = new Dismissals(store, new Rules(), world.file, world.openings, conferences, world.officials,
                world.tenures, mock(Eligibility.class), outcomes, deadlines,
                new PostScope(holders, world.user, world.clock), world.user);
        when(world.accounts.hasMembers(any())).thenReturn(true);
        when(world.tenures.find(TENURE)).thenReturn(Optional.of(tenure(null)));
        world.signIn("office", "office@" + UNIT);
        official(false, List.of(), List.of());
    }

    private static Instant due(LocalDate start, int days) {
        return Deadlines.endOf(start.plusDays(days));
    }

    private static Tenure tenure(LocalDate closedOn) {
        return new Tenure(TENURE, AN, POST, BEGAN, BEGAN.plusYears(5), closedOn, null, "1", BEGAN, "Thử");
    }

    private void official(boolean investigated, List<Grade> grades, List<Discipline> disciplines) {
        when(world.officials.find(AN)).thenReturn(Optional.of(new Official(AN, "An (mẫu)", LocalDate.of(1980, 1, 1),
                Sex.MALE,
                "Kinh", "01", null, null, Education.values()[0], PoliticalTheory.values()[0], UNIT, investigated, true,
                List.of(), grades, disciplines)));
    }

    private void elected() {
        when(world.posts.find(POST)).thenReturn(Optional.of(new Post(POST, UNIT, "Phó Chủ tịch", "99", Regime.STATE,
                false, 5, false, true, 1, 40)));
    }

    private PersonnelCase open(DismissalKind kind, String ground) {
        return dismissals.open(new Request(TENURE, kind, ground, YESTERDAY,
                kind == DismissalKind.RESIGNATION ? YESTERDAY : null, false, "Nội dung"));
    }

    private Refusal refused(DismissalKind kind, String ground) {
        return Refusals.of(() -> open(kind, ground));
    }

    private PersonnelCase proposed(String ground) {
        return dismissals.open(new CaseProposal("DX-1", CaseKind.DISMISSAL, UNIT, "99", AN, TENURE, ground,
                "review:1:an", null, "Kết quả đánh giá", null, null, null, null));
    }

    private DismissalKind kindOf(PersonnelCase opened) {
        return store.find(opened.id()).orElseThrow().kind();
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.violations().stream().map(violation -> violation.field()).toList();
    }

    @Nested
    class Opening {

        @ParameterizedTest
        @CsvSource({"RELEASE, HOT_SPOT", "RESIGNATION, VOLUNTARY", "RESIGNATION, CONFIDENCE_LOW_HALF",
                "DISMISSAL, CONFIDENCE_LOW_TWO_THIRDS", "DISMISSAL, DISCIPLINE"})
        void shouldKeepTheGroundAsTheRuleWordsItToday(DismissalKind kind, String ground) {
            PersonnelCase opened = open(kind, ground);

            assertThat(store.find(opened.id()).orElseThrow()).satisfies(kept -> {
                assertThat(kept.kind()).isEqualTo(kind);
                assertThat(kept.groundLabel()).isEqualTo("Căn cứ " + ground);
                assertThat(kept.needsLetter()).isFalse();
            });
            assertThat(opened.officialId()).isEqualTo(AN);
            assertThat(world.file.latest(opened.id(), Paper.Kind.GROUND).orElseThrow().datedOn()).isEqualTo(YESTERDAY);
            assertThat(dismissals.proposalDue(opened.id())).as("from the ground").isEqualTo(due(YESTERDAY, 10));
        }

        @Test
        void shouldBeForTheOfficeAndTheOrganisationCommission() {
            assertThat(dismissals.mayOpen()).isTrue();
            world.signIn("organisation-commission", "organisation-commission@99");
            assertThat(dismissals.mayOpen()).isTrue();
            world.signIn("head", "head@" + UNIT);
            assertThat(dismissals.mayOpen()).isFalse();
            assertThat(fields(refused(DismissalKind.RELEASE, "HOT_SPOT"))).containsExactly("tenureId");
        }

        @Test
        void shouldRefuseTheMilderKind_afterAVoteOfTheTermWithTwoThirdsLow() {
            when(outcomes.latest(AN, BEGAN)).thenReturn(Consequence.RESIGN_OR_DROP_PLAN);
            assertThat(open(DismissalKind.RELEASE, "HOT_SPOT")).isNotNull();
            world.cases.list(CaseKind.DISMISSAL, null, null, null, 9)
                    .forEach(one -> world.file.status(one.id(), CaseStatus.STOPPED));
            when(outcomes.latest(AN, BEGAN)).thenReturn(Consequence.DISMISS);
            Refusal refusal = refused(DismissalKind.RELEASE, "HOT_SPOT");
            assertThat(fields(refusal)).containsExactly("requestedKind");
            assertThat(refusal.getMessage()).contains("phiếu tín nhiệm thấp");
        }

        @Test
        void shouldRefuseSomebodyOutsideTheUsersReach() {
            when(holders.of(any(), any(), any())).thenReturn(List.of());
            assertThat(fields(refused(DismissalKind.RELEASE, "HOT_SPOT"))).containsExactly("tenureId");
        }

        @Test
        void shouldRefuseDatesOfTheFuture_andAResignationWithoutALetter() {
            assertThat(fields(Refusals.of(() -> dismissals.open(new Request(TENURE, DismissalKind.RELEASE, "HOT_SPOT",
                    TOMORROW, null, false, "x"))))).containsExactly("establishedOn");
            assertThat(fields(Refusals.of(() -> dismissals.open(new Request(TENURE, DismissalKind.RESIGNATION, "VOLUNTARY",
                    TODAY, TOMORROW, false, "x"))))).containsExactly("letterOn");
            assertThat(fields(Refusals.of(() -> dismissals.open(new Request(TENURE, DismissalKind.RESIGNATION, "VOLUNTARY",
                    TODAY, null, false, "x"))))).containsExactly("letterOn");
        }

        @Test
        void shouldRefuseAGroundOfAnotherKind_andOneThatTheRuleDoesNotHave() {
            assertThat(fields(refused(DismissalKind.RELEASE, "VOLUNTARY"))).containsExactly("ground");
            world.cases.update(world.cases.list(CaseKind.DISMISSAL, null, null, null, 1).get(0)
                    .withStatus(CaseStatus.STOPPED, Instant.now()));
            assertThat(fields(refused(DismissalKind.RELEASE, "UNKNOWN"))).containsExactly("ground");
        }

        @ParameterizedTest
        @EnumSource(names = {"RELEASE", "RESIGNATION"})
        void shouldRefuseTheMilderKind_whenTheGroundIsOneOfDismissal(DismissalKind kind) {
            assertThat(refused(kind, "CONFIDENCE_LOW_TWO_THIRDS").getMessage())
                    .contains("Phải xem xét miễn nhiệm", "Căn cứ CONFIDENCE_LOW_TWO_THIRDS", "Điều 5");
        }

        @ParameterizedTest(name = "failing in {0}, reprimands in {1} months before, warning {2}: due {3}")
        @CsvSource({"2025 2024,,, true", "2025,,, false", "2025 2023,,, false", "2024,,, true", ",1 2,, true", ",1,, false",
                ",1 30,, false", ",,1, true", ",,30, false"})
        void shouldCountBackFromTheLatestReview_andWithinTheTerm(String failing, String reprimands, String warnings,
                boolean due) {
            boolean stale = "2024".equals(failing);
            List<Grade> grades = failing == null ? List.of() : stale
                    ? List.of(grade(2024), grade(2023)) : IntStream.rangeClosed(0, 2).mapToObj(back -> 2025 - back)
                            .map(year -> failing.contains("" + year) ? grade(year) : new Grade(year, Grade.Level.GOOD))
                                    .toList();
            List<Discipline> disciplines = new ArrayList<>(disciplines(Discipline.Form.REPRIMAND, reprimands));
            disciplines.addAll(disciplines(Discipline.Form.WARNING, warnings));
            official(false, grades, disciplines);

            if (due) {
                assertThat(fields(refused(DismissalKind.RELEASE, "HOT_SPOT"))).containsExactly("requestedKind");
            } else {
                assertThat(kindOf(open(DismissalKind.RELEASE, "HOT_SPOT"))).isEqualTo(DismissalKind.RELEASE);
            }
        }

        private static Grade grade(int year) {
            return new Grade(year, Grade.Level.NOT_COMPLETED);
        }

        private static List<Discipline> disciplines(Discipline.Form form, String monthsBefore) {
            return monthsBefore == null ? List.of() : List.of(monthsBefore.split(" ")).stream()
                    .map(months -> new Discipline(form, TODAY.minusMonths(Long.parseLong(months)), null)).toList();
        }

        @Test
        void shouldNotLetHimResign_whileHeIsInvestigatedOrNeeded() {
            official(true, List.of(), List.of());
            assertThat(refused(DismissalKind.RESIGNATION, "VOLUNTARY")).satisfies(refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.getMessage()).contains("từ chức", "Nghị định 170/2025/NĐ-CP, Điều 52 khoản 2");
            });
            official(false, List.of(), List.of());
            closeOpenCases();
            assertThat(Refusals.of(() -> dismissals.open(new Request(TENURE, DismissalKind.RESIGNATION, "VOLUNTARY", TODAY,
                    TODAY, true, "x"))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            official(true, List.of(), List.of());
            closeOpenCases();
            assertThat(kindOf(open(DismissalKind.DISMISSAL, "DISCIPLINE"))).isEqualTo(DismissalKind.DISMISSAL);
        }

        /** What the transaction takes back outside of this test. */
        private void closeOpenCases() {
            world.cases.list(CaseKind.DISMISSAL, null, null, null, 9)
                    .forEach(one -> world.cases.update(one.withStatus(CaseStatus.STOPPED, Instant.now())));
        }

        @Test
        void shouldNameTheOtherCase_whenOneIsOpenForTheSamePost() {
            PersonnelCase first = open(DismissalKind.RELEASE, "HOT_SPOT");
            assertThat(refused(DismissalKind.RELEASE, "HOT_SPOT")).satisfies(refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.getMessage()).contains(first.id());
            });
        }
    }

    @Nested
    class Proposed {

        @ParameterizedTest
        @CsvSource({"NOT_COMPLETED, DISMISSAL", "CONFIDENCE_LOW_HALF, RESIGNATION", "HOT_SPOT, RELEASE", ", RELEASE"})
        void shouldTakeKindAndGroundFromTheProposal(String ground, DismissalKind kind) {
            PersonnelCase opened = proposed(ground);
            assertThat(kindOf(opened)).isEqualTo(kind);
            assertThat(opened.cause()).isEqualTo("review:1:an");
            assertThat(store.find(opened.id()).orElseThrow().establishedOn()).isEqualTo(TODAY);
        }

        @ParameterizedTest
        @CsvSource({"CONFIDENCE_LOW_HALF", "''"})
        void shouldBeForDismissal_whenTheFactsMakeItDue(String ground) {
            official(false, List.of(new Grade(2025, Grade.Level.NOT_COMPLETED), new Grade(2024, Grade.Level.NOT_COMPLETED)),
                    List.of());
            PersonnelCase opened = proposed(ground.isEmpty() ? null : ground);
            assertThat(store.find(opened.id()).orElseThrow().ground()).isEqualTo("NOT_COMPLETED");
        }

        @Test
        void shouldRefuseACodeThatTheRuleDoesNotHave() {
            assertThat(fields(Refusals.of(() -> proposed("UNKNOWN")))).containsExactly("ground");
        }

        @Test
        void shouldAskForTheLetterWithTheTalk() {
            String id = proposed("CONFIDENCE_LOW_HALF").id();
            assertThat(dismissals.read(id).needsLetter()).isTrue();
            assertThat(fields(Refusals.of(() -> dismissals.talk(id, TODAY, OfficialView.AGREE, "x",
                    TalkOutcome.CONTINUE, null))))
                    .containsExactly("letterOn");
            dismissals.talk(id, TODAY, OfficialView.AGREE, "x", TalkOutcome.STOPPED, null);
            dismissals.talk(id, TODAY, OfficialView.AGREE, "x", TalkOutcome.CONTINUE, YESTERDAY);
            assertThat(dismissals.read(id).letterOn()).isEqualTo(YESTERDAY);
        }
    }

    @Nested
    class Deciding {

        private String id;

        @BeforeEach
        void openCase() {
            id = open(DismissalKind.DISMISSAL, "DISCIPLINE").id();
        }

        private void proposeAndVote(boolean approved) {
            dismissals.propose(id, "1-TTr", TODAY, "Đề nghị");
            vote(TODAY, approved);
        }

        private AuthorityOutcome vote(LocalDate day, boolean approved) {
            when(conferences.recordAtOnce(anyString(), any(), any(), any(), anyInt(), anyInt(), any()))
                    .thenReturn(approved ? List.of(AN) : List.of());
            return dismissals.voted(id, day, 15, 15, new Conferences.Count(15, 15, 0, Map.of(AN, approved ? 8 : 7)));
        }

        @Test
        void shouldHaveItsDatesInOrder() {
            assertThat(fields(Refusals.of(() -> dismissals.propose(id, "1", YESTERDAY.minusDays(1), "x"))))
                    .containsExactly("documentDate");
            assertThat(fields(Refusals.of(() -> dismissals.propose(id, "1", TOMORROW, "x"))))
                    .containsExactly("documentDate");
            assertThat(dismissals.propose(id, "1", TODAY, "x")).isEqualTo(due(TODAY, 10));
            assertThat(fields(Refusals.of(() -> vote(YESTERDAY, true)))).containsExactly("heldOn");
            vote(TODAY, true);
            assertThat(fields(Refusals.of(() -> dismissals.issue(id, "2", YESTERDAY, TODAY, "Bí thư"))))
                    .containsExactly("decisionDate");
            assertThat(fields(Refusals.of(() -> dismissals.issue(id, "2", TOMORROW, TOMORROW, "Bí thư"))))
                    .containsExactly("decisionDate");
            dismissals.issue(id, "2", TODAY, TOMORROW, "Bí thư");
            assertThat(fields(Refusals.of(() -> dismissals.notifyParties(id, "3", YESTERDAY, "x"))))
                    .containsExactly("documentDate");
            assertThat(fields(Refusals.of(() -> dismissals.notifyParties(id, "3", TOMORROW, "x"))))
                    .containsExactly("documentDate");
            assertThat(dismissals.decision(id).act()).isEqualTo(Act.DISMISSAL);
        }

        @Test
        void shouldTellApprovalFromRefusal() {
            dismissals.propose(id, "1", TODAY, "x");
            assertThat(vote(TODAY, false)).isEqualTo(AuthorityOutcome.REFUSED);
            assertThat(vote(TODAY, true)).isEqualTo(AuthorityOutcome.APPROVED);
        }

        @Test
        void shouldCountTheLimitFromTheReturn() {
            dismissals.propose(id, "1", TODAY, "x");
            assertThat(dismissals.answered(id, AuthorityAction.RETURNED, "Thiếu")).isEqualTo(AuthorityOutcome.RETURNED);
            assertThat(dismissals.proposalDue(id)).isEqualTo(due(TODAY, 10));
        }

        @Test
        void shouldRecordTheExtension_ofThisRoundOnly() {
            dismissals.propose(id, "1", TODAY, "x");
            assertThat(dismissals.extension(id)).isEmpty();
            dismissals.reportDelay(id, "Chậm");
            assertThat(dismissals.extension(id)).isEmpty();
            dismissals.extend(id, "Chờ họp");
            assertThat(dismissals.extension(id).orElseThrow().datedOn()).isEqualTo(TODAY.plusDays(15));
        }

        @Test
        void shouldWaitForThePeoplesCouncil_whereItElects() {
            elected();
            proposeAndVote(true);
            assertThat(fields(Refusals.of(() -> dismissals.electedBody(id, ElectedBodyOutcome.PASSED, "1-NQ",
                    YESTERDAY, null))))
                    .containsExactly("documentDate");
            dismissals.electedBody(id, ElectedBodyOutcome.NOT_PASSED, "1-NQ", TODAY, "Chưa đủ căn cứ");
            assertThat(dismissals.notPassed(id)).isEqualTo("Chưa đủ căn cứ");
            dismissals.electedBody(id, ElectedBodyOutcome.PASSED, "2-NQ", TODAY, null);
            assertThat(dismissals.notPassed(id)).isEmpty();
            dismissals.issue(id, "2", TODAY, TODAY, "Chủ tịch");
        }

        @Test
        void shouldNotEndTheTenureBeforeItBegan() {
            proposeAndVote(true);
            when(world.tenures.find(TENURE)).thenReturn(Optional.of(new Tenure(TENURE, AN, POST, TODAY,
                    TODAY.plusYears(5), null, null, "1", TODAY, "Thử")));
            assertThat(fields(Refusals.of(() -> dismissals.issue(id, "2", TODAY, TODAY, "Bí thư"))))
                    .containsExactly("effectiveOn");
            dismissals.issue(id, "2", TODAY, TOMORROW, "Bí thư");
        }

        @Test
        void shouldEndTheTenureOnTheDayBefore() {
            proposeAndVote(true);
            dismissals.issue(id, "2", TODAY, TOMORROW, "Bí thư");
            dismissals.endTenure(id);
            verify(world.tenures).close(TENURE, TODAY, "Miễn nhiệm");
        }

        @Test
        void shouldLeaveATenureThatHasEndedAlready() {
            proposeAndVote(true);
            dismissals.issue(id, "2", TODAY, TOMORROW, "Bí thư");
            when(world.tenures.find(TENURE)).thenReturn(Optional.of(tenure(TODAY)));
            dismissals.endTenure(id);
            verify(world.tenures, never()).close(any(), any(), any());
        }

        @Test
        void shouldAllowTheWaysOfTheRule_andClose() {
            proposeAndVote(true);
            dismissals.issue(id, "2", TODAY, TOMORROW, "Bí thư");
            assertThat(dismissals.noPostBefore(id)).contains(TOMORROW.plusMonths(60));
            assertThat(fields(Refusals.of(() -> dismissals.place(id, "LOWER_POST", "x")))).containsExactly("placement");
            dismissals.place(id, "SPECIALIST", "Chuyên viên");
            assertThat(world.file.read(id).status()).isEqualTo("DISMISSED");
        }
    }

    @ParameterizedTest
    @CsvSource({"CONFIDENCE_LOW_TWO_THIRDS, TWO_THIRDS", "CONFIDENCE_LOW_HALF, HALF", "NOT_COMPLETED, NONE"})
    void theGroundSaysHowLowTheConfidenceIs(String ground, ConfidenceBand band) {
        assertThat(ConfidenceBand.of(ground)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"RELEASE, RELEASE, RELEASED", "RESIGNATION, RESIGNATION, RESIGNED", "DISMISSAL, DISMISSAL, DISMISSED"})
    void everyKindHasItsDecisionAndItsEnd(DismissalKind kind, Act act, CaseStatus status) {
        assertThat(kind.act()).isEqualTo(act);
        assertThat(kind.closedAs()).isEqualTo(status);
    }
}
