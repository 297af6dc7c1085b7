package org.tiencu.personnel.application.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.AUTHORITY;
import static org.tiencu.personnel.application.CaseWorld.POST;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.OfficialAccess;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.InMemoryPlannings;
import org.tiencu.personnel.application.planning.Plannings.ApprovalOutcome;
import org.tiencu.personnel.application.planning.Plannings.DraftOutcome;
import org.tiencu.personnel.application.planning.Plannings.FailureOutcome;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.conference.Conference;
import org.tiencu.personnel.domain.conference.ConferenceStep;
import org.tiencu.personnel.domain.conference.StepRule;
import org.tiencu.personnel.domain.planning.PlanStructure;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningCandidate.Stage;
import org.tiencu.personnel.domain.planning.PlanningLimits;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class PlanningsTest {

    private static final String PERIOD = "2025-2030";
    private static final String NEXT = "2030-2035";
    private static final String DECISION = "12-QĐ/TU";

    private CaseWorld world;
    private InMemoryPlannings store;
    private PlanningView view;
    private PlanningVoting voting;
    private Plannings plannings;
    private final Eligibility eligibility = mock(Eligibility.class);
    private final Map<String, Official> people = new HashMap<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<String> planned = new ArrayList<>();
    private String caseId;

    @BeforeEach
    void prepare() {
        world = new CaseWorld(2);
        store = new InMemoryPlannings(world.cases);
        PlanningChecks checks = new PlanningChecks(world.officials, world.posts, world.tenures, eligibility, world.cases);
        view = new PlanningView(store, new Rules(), checks, world.file, world.officials, mock(OfficialAccess.class),
                world.units);
        voting = new PlanningVoting(store, world.conferences);
        plannings = new Plannings(store, view, checks, world.file, world.cases, world.openings, world.officials, world.posts,
                world.units, world.user);
        when(world.accounts.hasMembers(anyString())).thenReturn(true);
        when(world.officials.plannedFor(eq(POST), anyString())).thenAnswer(call -> List.copyOf(planned));
        when(world.officials.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .map(people::get).toList());
        when(world.tenures.ofOfficials(anyCollection())).thenAnswer(call -> tenures.stream()
                .filter(one -> call.<Collection<String>>getArgument(0).contains(one.officialId())).toList());
        when(world.posts.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .collect(java.util.stream.Collectors.toMap(id -> id, PlanningsTest::post)));
        when(eligibility.monthsToRetirement(any(), any())).thenReturn(240);
        Stream.of("an", "binh", "chi", "dung").forEach(id -> person(id, List.of(), List.of()));
        world.signIn("office", "office@" + UNIT);
    }

    /** Three people a title, three titles a person, two terms of age in the next period. */
    private static class Rules implements PlanningRules {

        @Override
        public PlanningLimits limits(LocalDate day, boolean next) {
            return new PlanningLimits(3, 3, next ? 2 : 1, "Quy định 1-QĐ/TW", "Điều 1");
        }

        @Override
        public List<PlanStructure.Target> structure(LocalDate day) {
            return List.of(new PlanStructure.Target(PlanStructure.Criterion.WOMEN, "Nữ", null, null, 60, null),
                    new PlanStructure.Target(PlanStructure.Criterion.AGE_BAND, "Dưới 40", 0, 39, null, 1),
                    new PlanStructure.Target(PlanStructure.Criterion.AGE_BAND, "Từ 40", 40, null, null, 1));
        }
    }

    /** A post whose rank is its id. */
    private static Post post(String id) {
        return new Post(id, UNIT, "Chức vụ", AUTHORITY, Regime.STATE, false, 5, false, false, 1, Integer.parseInt(id));
    }

    private void person(String id, List<PlanningEntry> planning, List<Discipline> disciplines) {
        people.put(id, new Official(id, "Người " + id + " (mẫu)", LocalDate.of(1990, 1, 1), Sex.FEMALE, "Kinh", null, null,
                null,
                Education.values()[0], PoliticalTheory.values()[0], UNIT, false, true, planning, List.of(), disciplines));
    }

    private void holds(String id, int rank) {
        tenures.add(new Tenure(id + rank, id, String.valueOf(rank), TODAY.minusYears(2), TODAY.plusYears(3), null, null,
                null, null,
                null));
    }

    private String open(String period) {
        caseId = plannings.open(UNIT, POST, period, "Rà soát hằng năm").id();
        return caseId;
    }

    private DraftOutcome draft(List<String> kept, String... added) {
        return plannings.draft(caseId, kept, List.of(added), List.of(), "Ghi chú");
    }

    private Refusal refusedDraft(String... added) {
        return Refusals.of(() -> draft(List.of(), added));
    }

    private PersonnelCase planning() {
        return world.file.read(caseId);
    }

    /** A confirmed conference that chose these people. */
    private void voted(ConferenceStep step, String... chosen) {
        StepRule rule = new StepRule(new SelectionRule(SelectionRule.Method.LIST_APPROVAL, 2, 3,
                SelectionRule.Base.SUMMONED, 50,
                SelectionRule.Fallback.NONE, 0, false, "Quy định 1-QĐ/TW", "Điều 1"), false);
        List<Conference.Vote> votes = voting.candidates(planning(), step).stream().map(id -> new Conference.Vote(id, 20,
                BigDecimal.TEN, Arrays.asList(chosen).contains(id), false)).toList();
        Conference held = Conference.summoned(caseId, planning().round(), step, UNIT, 1, TODAY, "Hội trường", 30, planning()
                .seats(),
                rule).withVotes(votes).confirmed("1-BB");
        world.conferences.add(held);
        voting.confirmed(planning(), held);
    }

    private void selected(String... ids) {
        open(PERIOD);
        draft(List.of(), ids);
        voted(ConferenceStep.PLANNING_LEADERSHIP_1, ids);
        voted(ConferenceStep.PLANNING_KEY_STAFF, ids);
        voted(ConferenceStep.PLANNING_ENLARGED, ids);
        voted(ConferenceStep.PLANNING_LEADERSHIP_2, ids);
    }

    @Nested
    class Opening {

        @Test
        void shouldOpenForThePost_withTheSeatsThatAreLeft() {
            planned.add("an");
            open(PERIOD);
            assertThat(planning()).returns(CaseKind.SUCCESSION_PLANNING, PersonnelCase::kind)
                    .returns(UNIT, PersonnelCase::unitCode)
                    .returns(AUTHORITY, PersonnelCase::authorityUnit).returns(POST, PersonnelCase::postId)
                    .returns(2, PersonnelCase::seats).returns("planning:" + POST + ":2025-2030:2026", PersonnelCase::cause);
            assertThat(caseId).isEqualTo("QH-2026-000001");
        }

        @Test
        void shouldOpen_whenThePlanIsFull() {
            planned.addAll(List.of("an", "binh", "chi"));
            open(PERIOD);
            assertThat(planning().seats()).isEqualTo(1);
        }

        @Test
        void shouldRefuseASecondOpenCase_butNotOneForAnotherPeriod() {
            String first = open(PERIOD);
            assertThat(Refusals.of(() -> open(PERIOD))).returns(Refusal.Kind.CONFLICT, Refusal::kind)
                    .satisfies(refusal -> assertThat(refusal.getMessage()).contains(first));
            assertThat(open(NEXT)).isNotEqualTo(first);
        }

        @ParameterizedTest(name = "after {0} once more this year: {1}")
        @CsvSource({"PLANNED, false", "REFUSED, true", "STOPPED, true"})
        void shouldPlanOnceAYear_unlessItCameToNothing(CaseStatus status, boolean again) {
            String first = open(PERIOD);
            world.file.status(first, status);
            if (again) {
                open(PERIOD);
                assertThat(planning().cause()).isEqualTo("planning:" + POST + ":2025-2030:2026:2");
                world.file.status(caseId, status);
                assertThat(open(PERIOD)).isNotEqualTo(first);
            } else {
                assertThat(Refusals.of(() -> open(PERIOD)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            }
        }

        @Test
        void shouldRefuseOthers_otherPostsAndOtherPeriods() {
            assertThat(Refusals.of(() -> plannings.open(UNIT, "99002-PCT", PERIOD, "Rà soát")).violations())
                    .extracting("field").containsExactly("postId");
            assertThat(Refusals.of(() -> open("2020-2025")).violations()).extracting("field").containsExactly("period");
            world.signIn("head", "head@" + UNIT);
            assertThat(Refusals.of(() -> open(PERIOD)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Nested
    class Drafting {

        @Test
        void shouldKeepTakeOutAndPutForward() {
            planned.addAll(List.of("an", "binh"));
            open(PERIOD);
            assertThat(draft(List.of("an"), "chi")).isEqualTo(DraftOutcome.NEW_PEOPLE);
            assertThat(store.candidates(caseId)).containsExactly(new PlanningCandidate("an", true, Stage.KEPT),
                    new PlanningCandidate("binh", false, Stage.REMOVED), new PlanningCandidate("chi", false, Stage.DRAFTED));
            assertThat(planning().seats()).as("places beside those who stay").isEqualTo(2);
            assertThat(voting.candidates(planning(), ConferenceStep.PLANNING_LEADERSHIP_1)).containsExactly("chi");
        }

        @Test
        void shouldNeedNoVote_whenPeopleAreOnlyTakenOut() {
            planned.addAll(List.of("an", "binh", "chi"));
            open(PERIOD);
            assertThat(draft(List.of("an"))).isEqualTo(DraftOutcome.ONLY_REMOVALS);
        }

        @Test
        void shouldTakePeopleFromElsewhere() {
            open(PERIOD);
            plannings.draft(caseId, List.of(), List.of("an"), List.of("binh"), null);
            assertThat(view.at(caseId, Stage.DRAFTED)).containsExactly("an", "binh");
        }

        @Test
        void shouldRefuse_whenNothingChanges() {
            planned.add("an");
            open(PERIOD);
            assertThat(Refusals.of(() -> draft(List.of("an"))).getMessage()).contains("không khác quy hoạch hiện có");
        }

        @Test
        void shouldRefuseMorePeopleThanATitleMayHave() {
            planned.add("an");
            open(PERIOD);
            Refusal refusal = Refusals.of(() -> draft(List.of("an"), "binh", "chi", "dung"));
            assertThat(refusal.getMessage()).contains("không quá 3 người", "1 người tiếp tục", "Quy định 1-QĐ/TW");
            assertThat(draft(List.of(), "binh", "chi", "dung")).as("three in place of him")
                    .isEqualTo(DraftOutcome.NEW_PEOPLE);
        }

        @ParameterizedTest(name = "holding a post of rank {0}: refused {1}")
        @CsvSource({"39, false", "40, true", "45, true"})
        void shouldPlanOnlyForAHigherTitle(int rank, boolean refused) {
            holds("an", rank);
            open(PERIOD);
            if (refused) {
                assertThat(refusedDraft("binh", "an").getMessage()).contains("thứ 2", "chỉ quy hoạch chức danh cao hơn")
                        .doesNotContain("Người an");
            } else {
                assertThat(draft(List.of(), "binh", "an")).isEqualTo(DraftOutcome.NEW_PEOPLE);
            }
        }

        @ParameterizedTest(name = "{0}, {1} months to retirement: refused {2}")
        @CsvSource({"2025-2030, 60, false", "2025-2030, 59, true", "2030-2035, 120, false", "2030-2035, 119, true"})
        void shouldWantOneTermNow_andTwoInTheNextPeriod(String period, int months, boolean refused) {
            when(eligibility.monthsToRetirement(people.get("an"), TODAY)).thenReturn(months);
            open(period);
            if (refused) {
                assertThat(refusedDraft("an").getMessage()).contains("không còn đủ tuổi công tác")
                        .contains((months + 1) + " tháng");
            } else {
                assertThat(draft(List.of(), "an")).isEqualTo(DraftOutcome.NEW_PEOPLE);
            }
        }

        @Test
        void shouldRefuseAFourthTitleOfTheSameLevel() {
            person("an", List.of(entry("1", 40, PERIOD), entry("2", 40, PERIOD), entry(null, 40, PERIOD)), List.of());
            person("binh", List.of(entry("1", 40, PERIOD), entry("2", 40, PERIOD), entry("3", 45, PERIOD),
                    entry("4", 40, "2020-2025"),
                    entry(POST, 40, PERIOD)), List.of());
            open(PERIOD);
            assertThat(refusedDraft("an").getMessage()).contains("3 chức danh cùng cấp");
            assertThat(draft(List.of(), "binh")).as("other levels, periods and this post do not count").isNotNull();
        }

        private PlanningEntry entry(String postId, int rank, String period) {
            return new PlanningEntry("Chức danh", postId, rank, period, LocalDate.of(2025, 4, 1));
        }

        @ParameterizedTest
        @CsvSource({"DISCIPLINE, chưa hết thời hạn kỷ luật", "INVESTIGATION, 'đang bị xem xét, điều tra'"})
        void shouldRefuseWhomTheConditionsOfAppointmentsRefuse(String condition, String text) {
            person("an", List.of(), List.of(new Discipline(Discipline.Form.WARNING, TODAY.minusMonths(2), null)));
            when(eligibility.conditions(people.get("an"), world.posts.find(POST).orElseThrow(), TODAY,
                    Set.of("DISCIPLINE", "INVESTIGATION"))).thenReturn(List.of(
                    new Condition("DISCIPLINE", 4, "Kỷ luật", !condition.equals("DISCIPLINE"), "Lý do", "Quy định", "Điều"),
                    new Condition("INVESTIGATION", 5, "Điều tra", !condition.equals("INVESTIGATION"), "Lý do", "Quy định",
                            "Điều")));
            open(PERIOD);
            assertThat(refusedDraft("an").getMessage()).contains(text);
        }

        @Test
        void shouldRefuseWhoIsBeingProposedForAppointment() {
            world.cases.add(new PersonnelCase("BN-2026-000009", CaseKind.APPOINTMENT, UNIT, AUTHORITY, "STATE", POST, "an",
                    null, 1, 1,
                    "Khuyết", null, "VETTING", "office", world.clock.instant(), null));
            world.cases.add(new PersonnelCase("TN-2026-000009", CaseKind.CONFIDENCE_VOTE, UNIT, AUTHORITY, "STATE", null,
                    "binh", null,
                    1, 1, "Định kỳ", null, "OPEN", "office", world.clock.instant(), null));
            open(PERIOD);
            assertThat(refusedDraft("an").getMessage()).contains("đang được đề nghị bổ nhiệm");
            assertThat(draft(List.of(), "binh")).isEqualTo(DraftOutcome.NEW_PEOPLE);
        }

        @Test
        void shouldNameEveryRuleAndField_thatIsBroken() {
            holds("an", 50);
            when(eligibility.monthsToRetirement(people.get("binh"), TODAY)).thenReturn(3);
            open(PERIOD);
            Refusal refusal = Refusals.of(() -> plannings.draft(caseId, List.of(), List.of("an"), List.of("binh"), null));
            assertThat(refusal.violations()).extracting("field").containsExactly("officialIds", "outsiderIds");
            assertThat(store.candidates(caseId)).isEmpty();
        }

        @Test
        void shouldStop() {
            open(PERIOD);
            assertThat(plannings.stop(caseId, "Chưa cần")).isEqualTo(DraftOutcome.STOPPED);
            assertThat(planning().status()).isEqualTo("STOPPED");
            assertThat(planning().closedAt()).isNotNull();
        }
    }

    @Nested
    class Voting {

        @Test
        void shouldVoteOnThoseWhomTheConferenceBeforeLeft() {
            planned.add("dung");
            open(PERIOD);
            plannings.draft(caseId, List.of(), List.of("an", "binh", "chi"), List.of(), null);
            voted(ConferenceStep.PLANNING_LEADERSHIP_1, "an", "binh");
            assertThat(view.at(caseId, Stage.LISTED)).containsExactly("an", "binh");
            assertThat(view.at(caseId, Stage.DROPPED)).containsExactly("chi");
            voted(ConferenceStep.PLANNING_KEY_STAFF, "binh");
            assertThat(view.at(caseId, Stage.LISTED)).as("the result is still secret").containsExactly("an", "binh");
            assertThat(voting.candidates(planning(), ConferenceStep.PLANNING_ENLARGED)).containsExactly("binh");
            voted(ConferenceStep.PLANNING_ENLARGED, "binh");
            voted(ConferenceStep.PLANNING_LEADERSHIP_2, "binh");
            assertThat(view.at(caseId, Stage.SELECTED)).containsExactly("binh");
            assertThat(view.at(caseId, Stage.DROPPED)).containsExactly("an", "chi");
            assertThat(view.at(caseId, Stage.REMOVED)).containsExactly("dung");
        }

        @Test
        void shouldBeginANewRound_whenNobodyWasSelected() {
            open(PERIOD);
            draft(List.of(), "an");
            voted(ConferenceStep.PLANNING_LEADERSHIP_1);
            assertThat(plannings.review(caseId, FailureOutcome.REPEAT, "Xem lại danh sách"))
                    .isEqualTo(FailureOutcome.REPEAT);
            assertThat(planning().round()).isEqualTo(2);
            assertThat(view.returnReason(caseId)).isEqualTo("Xem lại danh sách");
            draft(List.of(), "binh");
            assertThat(view.returnReason(caseId)).isEmpty();
            assertThat(Refusals.of(() -> voting.candidates(planning(), ConferenceStep.PLANNING_KEY_STAFF)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldStop_whenNobodyWasSelected() {
            open(PERIOD);
            plannings.review(caseId, FailureOutcome.STOPPED, "Không còn nguồn");
            assertThat(planning().status()).isEqualTo("STOPPED");
        }
    }

    @Nested
    class Approving {

        @Test
        void shouldWriteThoseWhoAreApproved() {
            selected("an", "binh");
            plannings.submit(caseId, "3-TTr/ĐU", TODAY, "Đề nghị phê duyệt");
            assertThat(plannings.approve(caseId, List.of("binh"), DECISION, TODAY, "Phó Bí thư"))
                    .isEqualTo(ApprovalOutcome.APPROVED);
            plannings.write(caseId);

            verify(world.officials).removePlanning(POST, PERIOD, List.of("binh"));
            verify(world.officials).addPlanning("binh", new PlanningEntry("Phó Chủ tịch", POST, 40, PERIOD, TODAY));
            verify(world.officials, never()).addPlanning(eq("an"), any());
            assertThat(world.file.decisions(caseId)).extracting(CaseDecision::officialId, CaseDecision::act,
                    CaseDecision::number)
                    .containsExactly(tuple("binh", CaseDecision.Act.PLANNING, DECISION));
            assertThat(planning().status()).isEqualTo("PLANNED");
            assertThat(view.at(caseId, Stage.DROPPED)).containsExactly("an");
        }

        @Test
        void shouldTakePeopleOut_withoutAVote() {
            planned.addAll(List.of("an", "binh"));
            open(PERIOD);
            draft(List.of("an"));
            plannings.approve(caseId, List.of(), DECISION, TODAY, "Phó Bí thư");
            plannings.write(caseId);
            verify(world.officials).removePlanning(POST, PERIOD, List.of("an"));
            assertThat(world.file.decisions(caseId)).isEmpty();
        }

        @Test
        void shouldRefuseToApproveNobody_orInTheFuture() {
            selected("an");
            assertThat(Refusals.of(() -> plannings.approve(caseId, List.of(), DECISION, TODAY, "Phó Bí thư")).violations())
                    .extracting("field").containsExactly("approvedIds");
            assertThat(Refusals.of(() -> plannings.approve(caseId, List.of("an"), DECISION, TOMORROW, "Phó Bí thư"))
                    .violations())
                    .extracting("field").containsExactly("decisionDate");
            assertThat(view.at(caseId, Stage.SELECTED)).containsExactly("an");
        }

        @Test
        void shouldCheckAgain_whenTimeHasPassed() {
            selected("an");
            holds("an", 40);
            assertThat(Refusals.of(() -> plannings.approve(caseId, List.of("an"), DECISION, TODAY, "Phó Bí thư"))
                    .violations())
                    .extracting("field").containsExactly("approvedIds");
        }

        @Test
        void shouldReturnToTheDraft_inANewRound() {
            selected("an");
            plannings.answer(caseId, ApprovalOutcome.RETURNED, "Thiếu cán bộ nữ");
            assertThat(planning().round()).isEqualTo(2);
            assertThat(planning().status()).isEqualTo("OPEN");
            assertThat(view.returnReason(caseId)).isEqualTo("Thiếu cán bộ nữ");
            draft(List.of(), "an");
            plannings.redraft(caseId, "Sửa lại");
            assertThat(planning().round()).isEqualTo(3);
            assertThat(view.returnReason(caseId)).isEqualTo("Sửa lại");
        }

        @Test
        void shouldEnd_whenItIsRefused() {
            selected("an");
            plannings.answer(caseId, ApprovalOutcome.REFUSED, "Chưa phù hợp");
            assertThat(planning().status()).isEqualTo("REFUSED");
            assertThat(view.at(caseId, Stage.DROPPED)).containsExactly("an");
            verify(world.officials, never()).removePlanning(any(), any(), any());
        }

        @Test
        void shouldRefuseASubmissionDatedInTheFuture() {
            selected("an");
            assertThat(Refusals.of(() -> plannings.submit(caseId, "3-TTr/ĐU", TOMORROW, "Đề nghị")).violations())
                    .extracting("field").containsExactly("documentDate");
        }
    }

    @Nested
    class Reading {

        @Test
        void shouldShowPeriodPeopleAndStructure() {
            people.put("binh", new Official("binh", "Bình (mẫu)", TODAY.minusYears(40), Sex.MALE, "Kinh", null, null, null,
                    Education.values()[0], PoliticalTheory.values()[0], UNIT, false, true, List.of(), List.of(), List.of()));
            selected("an", "binh");
            Map<String, ?> details = view.of(planning());
            assertThat(details.get("period")).isEqualTo(PERIOD);
            assertThat((List<?>) details.get("candidates")).extracting("officialId", "stage").containsExactly(
                    tuple("an", Stage.SELECTED), tuple("binh", Stage.SELECTED));
            assertThat((List<?>) details.get("structure")).extracting("label", "people", "met").containsExactly(
                    tuple("Nữ", 1, false), tuple("Dưới 40", 1, true), tuple("Từ 40", 1, true));
        }

        @Test
        void shouldShowTheStructureOfThePlanAsItIs_beforeTheDraft() {
            planned.addAll(List.of("an", "binh"));
            open(PERIOD);
            assertThat(view.structure(caseId)).extracting(PlanStructure.Line::people).containsExactly(2, 2, 0);
            draft(List.of("an"));
            assertThat(view.structure(caseId)).as("without him who goes").extracting(PlanStructure.Line::people)
                    .containsExactly(1, 1, 0);
        }

        @Test
        void shouldSayWhatSpeaksAgainstPlanningSomebody() {
            holds("an", 30);
            holds("an", 45);
            Official graded = people.get("binh");
            people.put("binh", new Official("binh", graded.fullName(), TODAY.minusYears(50), Sex.MALE, "Tày", null, null,
                    null,
                    graded.education(), graded.politicalTheory(), UNIT, false, true, List.of(),
                    List.of(new Grade(2025, Grade.Level.NOT_COMPLETED)), List.of()));
            when(eligibility.conditions(people.get("binh"), world.posts.find(POST).orElseThrow(), TODAY, Set.of("GRADES")))
                    .thenReturn(List.of(new Condition("GRADES", 6, "Xếp loại", false, "Lý do", "Quy định", "Điều")));
            when(world.officials.list(List.of(UNIT), null)).thenReturn(List.of(people.get("an"), people.get("binh"),
                    people.get("chi")));
            open(PERIOD);
            assertThat(view.possible(caseId)).extracting(one -> one.official().id(), PlanningView.Possible::ageBand,
                    one -> one.post() == null ? null : one.post().rankOrder(), PlanningView.Possible::remarks)
                            .containsExactly(
                    tuple("an", "Dưới 40", 45, List.of("Đang giữ chức vụ tương đương hoặc cao hơn.")),
                    tuple("binh", "Từ 40", null, List.of("Có năm không hoàn thành nhiệm vụ trong ba năm gần nhất.")),
                    tuple("chi", "Dưới 40", null, List.of()));
        }
    }
}
