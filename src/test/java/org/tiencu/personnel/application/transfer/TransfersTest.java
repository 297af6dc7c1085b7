package org.tiencu.personnel.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.InMemoryTransfers;
import org.tiencu.personnel.application.transfer.Transfers.Approval;
import org.tiencu.personnel.application.transfer.Transfers.AuthorityOutcome;
import org.tiencu.personnel.application.transfer.Transfers.Opinion;
import org.tiencu.personnel.application.transfer.Transfers.Proposal;
import org.tiencu.personnel.application.transfer.Transfers.ReviewOutcome;
import org.tiencu.personnel.application.vetting.Eligibility;
import org.tiencu.personnel.domain.casefile.CaseDecision;
import org.tiencu.personnel.domain.casefile.CaseStatus;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.transfer.TransferCondition;
import org.tiencu.personnel.domain.transfer.TransferFacts;
import org.tiencu.personnel.domain.transfer.TransferKind;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class TransfersTest {

    private static final String AN = "an";
    private static final String TENURE = "t-an";
    private static final String TARGET = "99002-PCT";
    private static final String RECEIVING = "99002";

    /** Rotations of at least 36 months, secondments of at most 36; one condition that blocks and one that does not. */
    private final class OneRule implements TransferRules {

        @Override
        public Limit limit(LocalDate day, TransferKind kind) {
            return kind == TransferKind.ROTATION ? new Limit(36, null) : new Limit(1, 36);
        }

        @Override
        public List<TransferCondition> conditions(TransferFacts facts) {
            seen = facts;
            return anyRules ? List.of(condition("CONSENT", facts.consent(), true),
                    condition("MATERNITY", !facts.pregnantOrSmallChild(), false)) : List.of();
        }

        @Override
        public boolean waivable(LocalDate day, String condition) {
            return true;
        }

        private TransferCondition condition(String code, boolean met, boolean waivable) {
            return new TransferCondition(code, 1, code, met, waivable, "", "Nghị định 1/2026/NĐ-CP", "Điều 1");
        }
    }

    private final List<Tenure> held = new ArrayList<>();
    private final InMemoryTransfers store = new InMemoryTransfers();
    private CaseWorld world;
    private Transfers transfers;
    private TransferConditions conditions;
    private Secondments secondments;
    private TransferFacts seen;
    private boolean anyRules = true;

    @BeforeEach
    void prepare() {
        world = new CaseWorld(1);
        post(TARGET, RECEIVING, AUTHORITY, false, 40);
        when(world.accounts.hasMembers(anyString())).thenReturn(true);
        when(world.tenures.ofOfficial(AN)).thenReturn(held);
        when(world.tenures.freeSeats(any(), any())).thenReturn(1);
        hold(TENURE, POST, TODAY.minusYears(3));
        official(UNIT);
        RetirementDates retirement = mock(RetirementDates.class);
        when(retirement.of(any(), any())).thenReturn(TODAY.plusYears(15));
        conditions = new TransferConditions(store, new OneRule(), world.file, new Eligibility(world.rules, world.posts,
                world.tenures, world.units, retirement), world.officials, world.posts, world.tenures);
        transfers = new Transfers(store, new OneRule(), conditions, world.file, world.openings, world.posts, world.tenures,
                world.accounts, world.user);
        secondments = new Secondments(store, world.file, world.officials, world.posts, world.tenures);
        world.signIn("organisation-commission", "organisation-commission@" + AUTHORITY);
    }

    private void post(String id, String unit, String authority, boolean elected, int rank) {
        when(world.posts.find(id)).thenReturn(Optional.of(
                new Post(id, unit, "Chức vụ " + id, authority, Regime.STATE, false, 5, false, elected, 1, rank)));
    }

    private void official(String unit) {
        when(world.officials.find(AN)).thenReturn(Optional.of(new Official(AN, "Nguyễn An (mẫu)", TODAY.minusYears(40),
                Sex.FEMALE, "Kinh", "01", null, null, Education.values()[0], PoliticalTheory.values()[0], unit, false, true,
                List.of(), List.of(), List.of())));
    }

    private void hold(String id, String postId, LocalDate from) {
        Tenure tenure = new Tenure(id, AN, postId, from, from.plusYears(5), null, null, "1", from, "Thử");
        held.add(tenure);
        when(world.tenures.find(id)).thenReturn(Optional.of(tenure));
    }

    private PersonnelCase open(TransferKind kind, Integer months) {
        return transfers.open(new Proposal(kind, TENURE, TARGET, months, TOMORROW, null, "Cần người"));
    }

    private static Approval approval(LocalDate effectiveOn) {
        return new Approval("5-QĐ", TODAY, effectiveOn, "Bí thư", null, null);
    }

    private String field(Runnable action) {
        return Refusals.of(action::run).violations().get(0).field();
    }

    @Nested
    class Opening {

        @Test
        void shouldBelongToTheUnitThatHeLeaves() {
            PersonnelCase opened = open(TransferKind.SECONDMENT, 36);
            assertThat(opened.unitCode()).isEqualTo(UNIT);
            assertThat(opened.authorityUnit()).isEqualTo(AUTHORITY);
            assertThat(opened.id()).startsWith("DD-");
            assertThat(transfers.target(opened.id()).unitCode()).isEqualTo(RECEIVING);
        }

        @ParameterizedTest(name = "{0} of {1} months: {2}")
        @CsvSource(nullValues = "none", value = {"ROTATION, 36, true", "ROTATION, 35, false", "ROTATION, none, true",
                "SECONDMENT, 1, true", "SECONDMENT, 36, true", "SECONDMENT, 37, false", "SECONDMENT, none, false",
                "TRANSFER, none, true"})
        void shouldKeepToTheLimits(TransferKind kind, Integer months, boolean allowed) {
            if (allowed) {
                assertThat(store.find(open(kind, months).id()).orElseThrow().months()).isEqualTo(months);
            } else {
                assertThat(field(() -> open(kind, months))).isEqualTo("months");
            }
        }

        @Test
        void shouldForgetTheMonthsOfATransfer() {
            assertThat(store.find(open(TransferKind.TRANSFER, 7).id()).orElseThrow().months()).isNull();
        }

        @Test
        void shouldRefuseAPostThatHeHolds_orThatAnotherUnitManages() {
            hold("t-2", TARGET, TODAY.minusYears(1));
            assertThat(field(() -> open(TransferKind.TRANSFER, null))).isEqualTo("targetPostId");
            held.remove(1);
            post(TARGET, RECEIVING, RECEIVING, false, 40);
            assertThat(field(() -> open(TransferKind.TRANSFER, null))).isEqualTo("targetPostId");
        }

        @Test
        void shouldRefuseADayThatHasPassed() {
            assertThat(field(() -> transfers.open(new Proposal(TransferKind.TRANSFER, TENURE, TARGET, null,
                    TODAY.minusDays(1), null, "Cần người")))).isEqualTo("plannedOn");
            transfers.open(new Proposal(TransferKind.TRANSFER, TENURE, TARGET, null, TODAY, null, "Cần người"));
        }

        @Test
        void shouldRefuseASecondCaseAboutHisPost() {
            String id = open(TransferKind.TRANSFER, null).id();
            Refusal refusal = Refusals.of(() -> open(TransferKind.SECONDMENT, 6));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).contains(id);
        }

        @ParameterizedTest
        @ValueSource(strings = {"head@" + UNIT, "head@" + RECEIVING})
        void shouldRefuse_whenAUnitHasNobodyWhoCouldAnswer(String group) {
            when(world.accounts.hasMembers(group)).thenReturn(false);
            assertThat(Refusals.of(() -> open(TransferKind.TRANSFER, null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"office@" + UNIT, "organisation-commission@" + UNIT, "standing-committee@" + AUTHORITY})
        void shouldBeForTheOrganisationCommissionOfTheAuthority(String group) {
            world.signIn("somebody", group);
            assertThat(Refusals.of(() -> open(TransferKind.TRANSFER, null)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Nested
    class Checking {

        private String caseId;

        private List<TransferCondition> talk(TransferKind kind, Integer months, Opinion consent, boolean pregnant,
                LocalDate certificate) {
            caseId = open(kind, months).id();
            transfers.sendingAnswered(caseId, Opinion.AGREE, "1-CV", TODAY, null);
            transfers.receivingAnswered(caseId, Opinion.DISAGREE, "2-CV", TODAY, "Đã đủ người");
            transfers.met(caseId, TODAY, consent, "Trao đổi", pregnant, certificate);
            return conditions.check(caseId);
        }

        @Test
        void shouldAddWhatHoldsForThePostToWhatHoldsForTheAct() {
            List<TransferCondition> checked = talk(TransferKind.ROTATION, null, Opinion.AGREE, false, TODAY);
            assertThat(checked).extracting(TransferCondition::condition)
                    .containsExactly("CONSENT", "MATERNITY", "DISCIPLINE");
            assertThat(checked).extracting(TransferCondition::position).containsExactly(1, 2, 3);
            assertThat(conditions.of(caseId)).isEqualTo(checked);
            assertThat(seen.sendingAgrees()).isTrue();
            assertThat(seen.receivingAgrees()).isFalse();
            assertThat(seen.months()).as("the term, if nothing is said").isEqualTo(60);
            assertThat(seen.monthsToRetirement()).as("from the planned day").isEqualTo(179);
            assertThat(seen.termsInPost()).isEqualTo(1);
            assertThat(seen.higherPost()).isFalse();
        }

        @Test
        void shouldCompareTheRankWithTheHighestPostThatHeHolds() {
            post(TARGET, RECEIVING, AUTHORITY, false, 45);
            talk(TransferKind.TRANSFER, null, Opinion.AGREE, false, null);
            assertThat(seen.higherPost()).isTrue();
            post("other", UNIT, AUTHORITY, false, 45);
            hold("t-2", "other", TODAY.minusYears(1));
            conditions.check(caseId);
            assertThat(seen.higherPost()).isFalse();
        }

        @ParameterizedTest(name = "issued {0} days after the day six months ago: {1}")
        @CsvSource({"0, 6", "-1, 7", "1, 6"})
        void shouldCountAMonthThatHasBegun(int days, int months) {
            talk(TransferKind.ROTATION, 36, Opinion.AGREE, false, TODAY.minusMonths(6).plusDays(days));
            assertThat(seen.healthCertificateMonths()).isEqualTo(months);
        }

        @Test
        void shouldKnowThatThereIsNoCertificate() {
            talk(TransferKind.ROTATION, 36, Opinion.AGREE, false, null);
            assertThat(seen.healthCertificateMonths()).isEqualTo(-1);
        }

        @Test
        void shouldGoUpWithOpinionsAgainst_butNotWithWhatNobodyMayWaive() {
            talk(TransferKind.SECONDMENT, 6, Opinion.DISAGREE, false, null);
            assertThat(transfers.reviewed(caseId, ReviewOutcome.PROCEED, null)).isEqualTo(ReviewOutcome.PROCEED);

            transfers.met(caseId, TODAY, Opinion.AGREE, "Trao đổi lại", true, null);
            assertThat(field(() -> transfers.reviewed(caseId, ReviewOutcome.PROCEED, null))).isEqualTo("reviewOutcome");
            transfers.reviewed(caseId, ReviewOutcome.RETURNED, "Xem lại");
            assertThat(world.file.returnReason(caseId, Paper.Kind.CONDITION_CHECK)).isEqualTo("Xem lại");
        }

        @Test
        void shouldBeCheckedOnceMoreBeforeItGoesUp() {
            talk(TransferKind.SECONDMENT, 6, Opinion.AGREE, false, null);
            store.update(store.find(caseId).orElseThrow().talked(true, true, null));
            assertThat(conditions.of(caseId)).noneMatch(TransferCondition::blocks);
            assertThat(conditions.now(caseId)).anyMatch(TransferCondition::blocks);
            assertThat(field(() -> transfers.reviewed(caseId, ReviewOutcome.PROCEED, null))).isEqualTo("reviewOutcome");
        }

        @Test
        void shouldRefuse_whenThereAreNoRules() {
            anyRules = false;
            assertThat(Refusals.of(() -> talk(TransferKind.TRANSFER, null, Opinion.AGREE, false, null)).getMessage())
                    .contains("transfer-condition");
        }

        @Test
        void shouldEndTheCase_whenItIsStopped() {
            talk(TransferKind.TRANSFER, null, Opinion.DISAGREE, false, null);
            transfers.reviewed(caseId, ReviewOutcome.STOPPED, "Không còn nhu cầu");
            assertThat(world.file.read(caseId).status()).isEqualTo(CaseStatus.STOPPED.name());
            assertThat(world.file.read(caseId).closedAt()).isNotNull();
        }

        @Test
        void shouldRefuseDatesOfTheFuture() {
            caseId = open(TransferKind.ROTATION, 36).id();
            assertThat(field(() -> transfers.sendingAnswered(caseId, Opinion.AGREE, "1", TOMORROW, null)))
                    .isEqualTo("documentDate");
            assertThat(field(() -> transfers.met(caseId, TOMORROW, Opinion.AGREE, "x", false, null))).isEqualTo("metOn");
            assertThat(field(() -> transfers.met(caseId, TODAY, Opinion.AGREE, "x", false, TOMORROW)))
                    .isEqualTo("healthCertificateOn");
        }
    }

    @Nested
    class Deciding {

        private CaseDecision decide(TransferKind kind, Integer months) {
            String id = open(kind, months).id();
            assertThat(transfers.approved(id, approval(TOMORROW))).isEqualTo(AuthorityOutcome.APPROVED);
            return world.file.latestDecision(id).orElseThrow();
        }

        @Test
        void shouldSayUntilWhen_ifMonthsWereGiven() {
            assertThat(decide(TransferKind.SECONDMENT, 6).untilOn()).isEqualTo(TOMORROW.plusMonths(6).minusDays(1));
        }

        @Test
        void shouldHaveNoEnd_ifNoMonthsWereGiven() {
            assertThat(decide(TransferKind.ROTATION, null).untilOn()).isNull();
        }

        @Test
        void shouldRefuse_whenThePostHasNoFreeSeatOnThatDay() {
            String id = open(TransferKind.TRANSFER, null).id();
            when(world.tenures.freeSeats(any(), eq(TOMORROW))).thenReturn(0);
            assertThat(Refusals.of(() -> transfers.approved(id, approval(TOMORROW))).getMessage()).contains("17/03/2026");
            transfers.approved(id, approval(TOMORROW.plusDays(1)));
        }

        @Test
        void shouldRefuse_whenHeNoLongerHoldsHisPost() {
            String id = open(TransferKind.TRANSFER, null).id();
            when(world.tenures.find(TENURE)).thenReturn(Optional.of(new Tenure(TENURE, AN, POST, TODAY.minusYears(3),
                    TODAY.plusYears(2), TODAY, "Nghỉ hưu", "1", TODAY, "Thử")));
            assertThat(Refusals.of(() -> transfers.approved(id, approval(TOMORROW))).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldRefuseADecisionOfTheFuture() {
            String id = open(TransferKind.TRANSFER, null).id();
            assertThat(field(() -> transfers.approved(id, new Approval("5-QĐ", TOMORROW, TOMORROW, "Bí thư", null, null))))
                    .isEqualTo("decisionDate");
        }

        @Test
        void shouldRefuseADayBeforeHisPresentPostBegan() {
            String id = open(TransferKind.SECONDMENT, 6).id();
            Approval early = new Approval("5-QĐ", TODAY.minusYears(3), TODAY.minusYears(3), "Bí thư", null, null);
            assertThat(field(() -> transfers.approved(id, early))).isEqualTo("effectiveOn");
        }

        @ParameterizedTest(name = "{0}, present post elected {1}, new post elected {2}: needs a resolution {3}")
        @CsvSource({"TRANSFER, true, false, true", "TRANSFER, false, true, true", "SECONDMENT, true, false, false",
                "SECONDMENT, false, true, true", "ROTATION, false, false, false"})
        void shouldWantTheResolutionOfThePeoplesCouncil(TransferKind kind, boolean present, boolean target, boolean needed) {
            post(POST, UNIT, AUTHORITY, present, 40);
            post(TARGET, RECEIVING, AUTHORITY, target, 40);
            String id = open(kind, 36).id();
            if (needed) {
                assertThat(field(() -> transfers.approved(id, approval(TOMORROW)))).isEqualTo("resolutionNumber");
                assertThat(field(() -> transfers.approved(id, new Approval("5-QĐ", TODAY, TOMORROW, "Bí thư", "9/NQ-HĐND",
                        null)))).isEqualTo("resolutionDate");
                transfers.approved(id, new Approval("5-QĐ", TODAY, TOMORROW, "Bí thư", "9/NQ-HĐND", TODAY));
                assertThat(world.file.latest(id, Paper.Kind.ELECTED_BODY).orElseThrow().number()).isEqualTo("9/NQ-HĐND");
            } else {
                transfers.approved(id, approval(TOMORROW));
                assertThat(world.file.latest(id, Paper.Kind.ELECTED_BODY)).isEmpty();
            }
        }

        @ParameterizedTest
        @CsvSource({"REFUSED, REFUSED", "RETURNED, OPEN"})
        void shouldEndTheCaseOnlyWhenItIsRefused(AuthorityOutcome outcome, CaseStatus status) {
            String id = open(TransferKind.TRANSFER, null).id();
            transfers.notApproved(id, outcome, "Chưa rõ");
            assertThat(world.file.read(id).status()).isEqualTo(status.name());
        }
    }

    @Nested
    class CarryingOut {

        @SuppressWarnings("unchecked")
        private final ArgumentCaptor<Set<String>> kept = ArgumentCaptor.forClass(Set.class);
        private String caseId;

        private Optional<LocalDate> carryOut(TransferKind kind, Integer months, LocalDate endsOn) {
            caseId = open(kind, months).id();
            transfers.approved(caseId, approval(TOMORROW));
            when(world.tenures.appoint(eq(AN), eq(TARGET), eq(TOMORROW), any(), any(Decision.class), any())).thenReturn(
                    new Tenure("t-host", AN, TARGET, TOMORROW, TOMORROW.plusMonths(6), null, null, "5-QĐ", TODAY, "x"));
            Optional<LocalDate> lastDay = transfers.carryOut(caseId);
            verify(world.tenures).appoint(eq(AN), eq(TARGET), eq(TOMORROW), eq(endsOn), any(Decision.class), kept.capture());
            return lastDay;
        }

        @ParameterizedTest
        @CsvSource(nullValues = "none", value = {"TRANSFER, none, none, TRANSFERRED", "ROTATION, none, none, ROTATED",
                "ROTATION, 36, 2029-03-17, ROTATED"})
        void shouldLeaveHisPosts(TransferKind kind, Integer months, LocalDate endsOn, CaseStatus status) {
            assertThat(carryOut(kind, months, endsOn)).isEmpty();
            assertThat(kept.getValue()).isEmpty();
            assertThat(world.file.read(caseId).status()).isEqualTo(status.name());
            assertThat(world.file.read(caseId).closedAt()).isNotNull();
        }

        @Test
        void shouldKeepHisPostsDuringASecondment_andBringHimBack() {
            assertThat(carryOut(TransferKind.SECONDMENT, 6, TOMORROW.plusMonths(6)))
                    .contains(TOMORROW.plusMonths(6).minusDays(1));
            assertThat(kept.getValue()).containsExactly(POST);
            assertThat(world.file.read(caseId).status()).isEqualTo(CaseStatus.IN_FORCE.name());
            assertThat(world.file.read(caseId).closedAt()).isNull();

            hold("t-host", TARGET, TOMORROW);
            official(RECEIVING);
            secondments.bringBack(caseId);
            verify(world.tenures).close("t-host", TOMORROW.plusMonths(6).minusDays(1), "Hết thời hạn biệt phái");
            verify(world.officials).moveTo(AN, UNIT);
            assertThat(world.file.read(caseId).status()).isEqualTo(CaseStatus.SECONDMENT_ENDED.name());
        }

        @Test
        void shouldEndASecondmentEarly_withinItsTime() {
            carryOut(TransferKind.SECONDMENT, 6, TOMORROW.plusMonths(6));
            LocalDate last = TOMORROW.plusMonths(6).minusDays(1);
            for (LocalDate outside : List.of(TODAY, last.plusDays(1))) {
                assertThat(field(() -> secondments.end(caseId, "9-QĐ", TODAY, outside, "Xong việc"))).isEqualTo("endedOn");
            }
            assertThat(field(() -> secondments.end(caseId, "9-QĐ", TOMORROW, TOMORROW, "Xong việc")))
                    .isEqualTo("decisionDate");
            secondments.end(caseId, "9-QĐ", TODAY, TOMORROW.plusDays(9), "Xong việc");

            hold("t-host", TARGET, TOMORROW);
            official(RECEIVING);
            secondments.bringBack(caseId);
            verify(world.tenures).close("t-host", TOMORROW.plusDays(9), "Kết thúc biệt phái trước thời hạn");
            assertThat(world.file.latest(caseId, Paper.Kind.SECONDMENT_END).orElseThrow().number()).isEqualTo("9-QĐ");
        }

        @Test
        void shouldLeaveWhatSomethingElseHasChangedMeanwhile() {
            carryOut(TransferKind.SECONDMENT, 6, TOMORROW.plusMonths(6));
            when(world.tenures.find("t-host")).thenReturn(Optional.of(new Tenure("t-host", AN, TARGET, TOMORROW,
                    TOMORROW.plusMonths(6), TOMORROW.plusDays(3), "Nghỉ hưu", "5-QĐ", TODAY, "x")));
            official("99003");
            secondments.bringBack(caseId);
            verify(world.tenures, never()).close(any(), any(), any());
            verify(world.officials, never()).moveTo(any(), any());
            assertThat(world.file.read(caseId).status()).isEqualTo(CaseStatus.SECONDMENT_ENDED.name());
        }
    }
}
