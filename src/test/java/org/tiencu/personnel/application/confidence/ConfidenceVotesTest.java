package org.tiencu.personnel.application.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.AUTHORITY;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;
import static org.tiencu.personnel.application.CaseWorld.UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.application.confidence.ConfidenceDetails.PersonResult;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.Candidate;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.FileOutcome;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.ListOutcome;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.PointsOutcome;
import org.tiencu.personnel.application.confidence.ConfidencePreparation.PostponeOutcome;
import org.tiencu.personnel.application.confidence.ConfidenceVotes.MinutesOutcome;
import org.tiencu.personnel.application.confidence.ConfidenceVotes.Reconvening;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.CaseProposal;
import org.tiencu.personnel.domain.casefile.Paper.Kind;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.confidence.ConfidenceCount;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceVote;
import org.tiencu.personnel.domain.confidence.Consequence;
import org.tiencu.personnel.domain.confidence.Fraction;
import org.tiencu.personnel.domain.confidence.Threshold;
import org.tiencu.personnel.domain.confidence.VoteBase;
import org.tiencu.personnel.domain.timeline.TimelineEntry;
import org.tiencu.personnel.domain.timeline.TimelineEntry.Type;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.support.Refusals;

class ConfidenceVotesTest {

    private static final LocalDate VOTE_DAY = TODAY.plusDays(15);
    private static final String AN = "test-an000";
    private static final String BINH = "test-binh0";
    private static final String CHI = "test-chi00";
    private static final Post SECRETARY = post("99001-BT", 50);
    private static final Post DEPUTY = post("99001-PBT", 45);
    private static final Post OFFICER = post("99001-KT", 30);

    private CaseWorld world;
    private final Map<String, ConfidenceVote> stored = new HashMap<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final Map<String, LocalDate> retirements = new HashMap<>();
    private final Proposals proposals = mock(Proposals.class);
    private ConfidencePreparation preparation;
    private ConfidenceVotes votes;
    private ConfidenceDetails details;
    private ConfidenceTimeline timeline;
    private ConfidenceOutcomes outcomes;
    private String caseId;

    /** 15 and 10 days, two thirds, six months; low votes from two thirds on, and more than half. */
    private static final class FixedConfidenceRules implements ConfidenceRules {

        @Override
        public int number(LocalDate day, Limit limit) {
            return switch (limit) {
                case FILE -> 15;
                case POINTS -> 10;
                case TERM_YEAR -> 3;
            };
        }

        @Override
        public Fraction quorum(LocalDate day) {
            return new Fraction(2, 3);
        }

        @Override
        public List<String> exclusions(LocalDate day, int monthsToRetirement, boolean startedInVoteYear) {
            List<String> reasons = new ArrayList<>();
            if (monthsToRetirement <= 6) {
                reasons.add("Nghỉ hưu.");
            }
            if (startedInVoteYear) {
                reasons.add("Mới giữ chức vụ.");
            }
            return reasons;
        }

        @Override
        public List<FileItem> fileItems(LocalDate day) {
            return List.of(new FileItem("REPORT", "Báo cáo", true), new FileItem("EXPLANATION", "Giải trình", false));
        }

        @Override
        public List<Threshold> thresholds(LocalDate day) {
            return List.of(threshold(Consequence.DISMISS, "CONFIDENCE_LOW_TWO_THIRDS", 2, 3, true),
                    threshold(Consequence.RESIGN_OR_DROP_PLAN, "CONFIDENCE_LOW_HALF", 1, 2, false),
                    threshold(Consequence.DROP_PLAN, null, 1, 3, false));
        }

        private static Threshold threshold(Consequence consequence, String ground, int numerator, int denominator,
                boolean inclusive) {
            return new Threshold(consequence, ground, new Fraction(numerator, denominator), inclusive, VoteBase.SUMMONED,
                    "Quy định 1-QĐ/TW", "Điều 1");
        }
    }

    @BeforeEach
    void prepare() {
        world = new CaseWorld(1);
        world.signIn("office", "office@" + UNIT, "head@" + UNIT);
        when(world.accounts.hasMembers(anyString())).thenReturn(true);
        List<Post> posts = List.of(SECRETARY, DEPUTY, OFFICER);
        when(world.posts.inUnit(UNIT)).thenReturn(posts);
        when(world.posts.find(anyCollection())).thenAnswer(call -> posts.stream()
                .filter(post -> call.<Collection<String>>getArgument(0).contains(post.id()))
                .collect(Collectors.toMap(Post::id, post -> post)));
        when(world.tenures.holders(anyString(), any())).thenAnswer(call -> tenures.stream().filter(tenure -> tenure.postId()
                .equals(call.getArgument(0)) && tenure.isHeldOn(call.getArgument(1))).toList());
        when(world.tenures.ofOfficial(anyString())).thenAnswer(call -> tenures.stream()
                .filter(tenure -> tenure.officialId().equals(call.getArgument(0))).toList());
        when(world.tenures.ofOfficials(anyCollection())).thenAnswer(call -> List.copyOf(tenures));
        when(world.officials.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .map(ConfidenceVotesTest::official).toList());
        RetirementDates retirement = mock(RetirementDates.class);
        // the birthday stands for the person
        when(retirement.of(any(), any())).thenAnswer(call -> retirements.getOrDefault(call.getArgument(1).toString(),
                TODAY.plusYears(10)));
        ConfidenceStore store = new ConfidenceStore() {
            @Override
            public Optional<ConfidenceVote> find(String id) {
                return Optional.ofNullable(stored.get(id));
            }

            @Override
            public List<ConfidenceVote> ofOfficial(String officialId) {
                return stored.values().stream().filter(vote -> vote.officialIds().contains(officialId)).toList();
            }

            @Override
            public void save(ConfidenceVote vote) {
                stored.put(vote.caseId(), vote);
            }
        };
        ConfidenceRules rules = new FixedConfidenceRules();
        preparation = new ConfidencePreparation(store, new ConfidenceCandidates(world.posts, world.tenures, world.officials,
                retirement, rules, world.file), rules, world.openings, world.file, world.user);
        votes = new ConfidenceVotes(store, rules, world.file, proposals, world.tenures, world.posts);
        details = new ConfidenceDetails(store, rules, world.file, world.posts, world.user);
        timeline = new ConfidenceTimeline(store, world.cases);
        outcomes = new ConfidenceOutcomes(store);
        hold(AN, SECRETARY, TODAY.minusYears(2), null);
        hold(BINH, DEPUTY, TODAY.minusYears(4), null);
    }

    private static Post post(String id, int rank) {
        return new Post(id, UNIT, "Chức vụ " + id, AUTHORITY, Regime.PARTY, false, 5, false, false, 1, rank);
    }

    private static LocalDate born(String id) {
        return LocalDate.of(1980, 1, 1).plusDays(Math.floorMod(id.hashCode(), 1000));
    }

    private static Official official(String id) {
        return ActDriver.sample(id, UNIT, born(id), false, List.of(), List.of());
    }

    private void hold(String official, Post post, LocalDate from, LocalDate closedOn) {
        // latest first, as the table gives them
        tenures.add(0, new Tenure(official + from, official, post.id(), from, from.plusYears(5), closedOn, null, "1", from,
                "Thử"));
    }

    private void retires(String official, LocalDate day) {
        retirements.put(born(official).toString(), day);
    }

    private Candidate candidate(String official) {
        return preparation.candidates(caseId).stream().filter(one -> one.officialId().equals(official)).findFirst()
                .orElseThrow();
    }

    private PersonnelCase open(LocalDate day) {
        PersonnelCase opened = preparation.open(UNIT, day, "Đến kỳ");
        caseId = opened.id();
        return opened;
    }

    private void fileSent() {
        open(VOTE_DAY);
        preparation.prepareList(caseId, ListOutcome.PREPARED, List.of(AN, BINH), null);
        preparation.sendFile(caseId, FileOutcome.SENT, TODAY, List.of("REPORT"), null);
    }

    /** It is the day of the vote: with the clock standing still the vote moves to today. */
    private void ready() {
        fileSent();
        preparation.sendPoints(caseId, PointsOutcome.NO_POINTS, null, null);
        stored.put(caseId, stored.get(caseId).heldAgainOn(TODAY));
    }

    private static ConfidenceCount count(int present, int low, int lowOfOther) {
        return new ConfidenceCount(30, present, present, present, 0, List.of(new Levels(AN, 0, 0, low),
                new Levels(BINH, present - lowOfOther, 0, lowOfOther)));
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.violations().stream().map(Violation::field).toList();
    }

    // ---- opening

    @Test
    void shouldOpenOneVoteOfAUnitAndYear() {
        PersonnelCase opened = open(VOTE_DAY);
        assertThat(opened.cause()).isEqualTo("confidence-vote:99001:2026");
        assertThat(List.of(opened.authorityUnit(), opened.regime(), opened.unitCode())).containsExactly(AUTHORITY, "PARTY",
                UNIT);
        assertThat(Refusals.of(() -> open(VOTE_DAY.plusDays(30))).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(open(VOTE_DAY.plusYears(1)).cause()).endsWith(":2027");
    }

    @Test
    void shouldBeginAgain_afterAStoppedVote() {
        open(VOTE_DAY);
        preparation.stop(caseId);
        assertThat(open(VOTE_DAY).cause()).isEqualTo("confidence-vote:99001:2026:2");
        assertThat(Refusals.of(() -> open(VOTE_DAY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        preparation.stop(caseId);
        assertThat(open(VOTE_DAY).cause()).isEqualTo("confidence-vote:99001:2026:3");
    }

    @Test
    void shouldLeaveRoomForTheFile_andSayWhichDayIsTheFirst() {
        Refusal refusal = Refusals.of(() -> open(VOTE_DAY.minusDays(1)));
        assertThat(fields(refusal)).containsExactly("voteDay");
        assertThat(refusal.getMessage()).contains("31/03/2026");
        assertThat(preparation.earliestDay()).isEqualTo(VOTE_DAY);
        assertThat(fields(Refusals.of(() -> open(LocalDate.of(2010, 1, 1))))).containsExactly("voteDay");
    }

    @Test
    void shouldBeForTheOfficeOfTheUnit() {
        assertThat(preparation.units()).hasSize(1);
        world.signIn("head", "head@" + UNIT);
        assertThat(preparation.units()).isEmpty();
        assertThat(Refusals.of(() -> open(VOTE_DAY)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void shouldBeDecidedByTheProvinceItself_inAProvince() {
        world.signIn("office", "office@99");
        when(world.units.find("99")).thenReturn(Optional.of(new Unit("99", "Tỉnh (mẫu)", UnitLevel.PROVINCE, "TW", "Tỉnh")));
        assertThat(preparation.open("99", VOTE_DAY, "Đến kỳ").authorityUnit()).isEqualTo("99");
    }

    // ---- list

    @Test
    void shouldListEverybodyOnce_inHisHighestPost() {
        hold(AN, OFFICER, TODAY.minusYears(2), null);
        hold(CHI, OFFICER, TODAY.minusYears(6), TODAY.minusDays(1));
        open(VOTE_DAY);
        assertThat(preparation.candidates(caseId)).extracting(Candidate::officialId).containsExactly(AN, BINH);
        assertThat(candidate(AN).postTitle()).isEqualTo(SECRETARY.title());
        assertThat(candidate(AN).remark()).isEqualTo("Năm thứ 3");
        assertThat(candidate(BINH).remark()).isEqualTo("Năm thứ 5 (quy định: năm thứ 3)");
    }

    @Test
    void shouldExcludeWhoHasNoticeOfRetirement_toTheDay() {
        open(VOTE_DAY);
        retires(AN, VOTE_DAY.plusMonths(6));
        retires(BINH, VOTE_DAY.plusMonths(6).plusDays(1));
        assertThat(candidate(AN).eligible()).isFalse();
        assertThat(candidate(AN).reason()).isEqualTo("Nghỉ hưu.");
        assertThat(candidate(BINH).eligible()).isTrue();
        retires(AN, VOTE_DAY.minusYears(1));
        assertThat(candidate(AN).eligible()).isFalse();
    }

    @Test
    void shouldExcludeWhoCameInTheYearOfTheVote_butNotWhoWasReappointed() {
        open(VOTE_DAY);
        hold(CHI, OFFICER, LocalDate.of(2026, 1, 1), null);
        assertThat(candidate(CHI).reason()).isEqualTo("Mới giữ chức vụ.");
        tenures.removeIf(tenure -> tenure.officialId().equals(CHI));
        hold(CHI, OFFICER, LocalDate.of(2021, 2, 1), LocalDate.of(2026, 1, 31));
        hold(CHI, OFFICER, LocalDate.of(2026, 2, 1), null);
        assertThat(candidate(CHI).eligible()).isTrue();
        tenures.clear();
        hold(CHI, OFFICER, LocalDate.of(2021, 2, 1), LocalDate.of(2026, 1, 30));
        hold(CHI, OFFICER, LocalDate.of(2026, 2, 1), null);
        assertThat(candidate(CHI).eligible()).as("a day in between").isFalse();
    }

    @Test
    void shouldRefuseSomebodyWhomTheRuleExcludes_andAnEmptyList() {
        open(VOTE_DAY);
        retires(AN, TODAY);
        for (List<String> people : List.of(List.of(AN, BINH), List.of(AN), List.of("somebody", BINH), List.<String>of())) {
            assertThat(fields(Refusals.of(() -> preparation.prepareList(caseId, ListOutcome.PREPARED, people, null))))
                    .containsExactly("people");
        }
        preparation.prepareList(caseId, ListOutcome.PREPARED, List.of(BINH), null);
        assertThat(stored.get(caseId).officialIds()).containsExactly(BINH);
    }

    // ---- file and points

    @Test
    void shouldSendTheFile_onTheLastDayButNotLater() {
        open(VOTE_DAY);
        preparation.prepareList(caseId, ListOutcome.PREPARED, List.of(AN), null);
        assertThat(preparation.fileLimit(caseId)).isEqualTo(TODAY);
        stored.put(caseId, stored.get(caseId).heldAgainOn(VOTE_DAY.minusDays(1)));
        Refusal late = Refusals.of(() -> preparation.sendFile(caseId, FileOutcome.SENT, TODAY, List.of("REPORT"), null));
        assertThat(fields(late)).containsExactly("sentOn");
        assertThat(late.getMessage()).contains("15/03/2026");
        stored.put(caseId, stored.get(caseId).heldAgainOn(VOTE_DAY));
        assertThat(fields(Refusals.of(() -> preparation.sendFile(caseId, FileOutcome.SENT, TOMORROW, List.of("REPORT"),
                null))))
                .as("still to come").containsExactly("sentOn");
        assertThat(fields(Refusals.of(() -> preparation.sendFile(caseId, FileOutcome.SENT, TODAY, List.of("EXPLANATION"),
                null))))
                .as("incomplete").containsExactly("items");
        preparation.sendFile(caseId, FileOutcome.SENT, TODAY, List.of("REPORT"), null);
        assertThat(stored.get(caseId).fileSentOn()).isEqualTo(TODAY);
    }

    @Test
    void shouldPutTheVoteOff_andForgetTheFile() {
        fileSent();
        assertThat(preparation.lateReason(caseId)).isEmpty();
        preparation.sendFile(caseId, FileOutcome.POSTPONE, null, List.of(), "Chưa kê khai xong");
        assertThat(preparation.lateReason(caseId)).isEqualTo("Chưa kê khai xong");
        assertThat(fields(Refusals.of(() -> preparation.postpone(caseId, PostponeOutcome.POSTPONED, VOTE_DAY.minusDays(1),
                "Lùi"))))
                .containsExactly("newVoteDay");
        preparation.postpone(caseId, PostponeOutcome.POSTPONED, VOTE_DAY.plusDays(5), "Lùi");
        assertThat(stored.get(caseId).voteDay()).isEqualTo(VOTE_DAY.plusDays(5));
        assertThat(stored.get(caseId).fileSentOn()).isNull();
        assertThat(preparation.lateReason(caseId)).as("answered").isEmpty();
        assertThat(preparation.postponeReason(caseId)).isEqualTo("Lùi");
    }

    @Test
    void shouldSendPointsInTime() {
        fileSent();
        assertThat(preparation.pointsLimit(caseId)).isEqualTo(VOTE_DAY.minusDays(10));
        assertThat(fields(Refusals.of(() -> preparation.sendPoints(caseId, PointsOutcome.SENT, TODAY.minusDays(1),
                "Nội dung"))))
                .as("before the file").containsExactly("pointsSentOn");
        assertThat(fields(Refusals.of(() -> preparation.sendPoints(caseId, PointsOutcome.SENT, TOMORROW, "Nội dung"))))
                .containsExactly("pointsSentOn");
        preparation.sendPoints(caseId, PointsOutcome.SENT, TODAY, "Nội dung");
        assertThat(stored.get(caseId).pointsSentOn()).isEqualTo(TODAY);
        stored.put(caseId, stored.get(caseId).heldAgainOn(TODAY.plusDays(9)));
        assertThat(fields(Refusals.of(() -> preparation.sendPoints(caseId, PointsOutcome.SENT, TODAY, "Nội dung"))))
                .as("too late").containsExactly("pointsSentOn");
        preparation.sendPoints(caseId, PointsOutcome.RETURNED, null, "Thiếu chữ ký");
        assertThat(preparation.returnReason(caseId)).isEqualTo("Thiếu chữ ký");
    }

    // ---- the vote

    @Test
    void shouldCountOnTheDayOfTheVote_notBefore() {
        fileSent();
        assertThat(fields(Refusals.of(() -> votes.recordVote(caseId, TODAY, count(30, 0, 0), "Ban"))))
                .containsExactly("heldOn");
        assertThat(fields(Refusals.of(() -> votes.recordVote(caseId, VOTE_DAY, count(30, 0, 0), "Ban"))))
                .containsExactly("heldOn");
        stored.put(caseId, stored.get(caseId).heldAgainOn(TODAY));
        assertThat(votes.recordVote(caseId, TODAY, count(30, 0, 0), "Ban")).isTrue();
    }

    @Test
    void shouldNotCount_whenTooFewCame() {
        ready();
        assertThat(votes.recordVote(caseId, TODAY, new ConfidenceCount(30, 19, 0, 0, 0, List.of()), null)).isFalse();
        assertThat(stored.get(caseId).isCounted()).isFalse();
        assertThat(stored.get(caseId).meeting().present()).isEqualTo(19);
        assertThat(fields(Refusals.of(() -> votes.decideReconvening(caseId, Reconvening.RECONVENE, TODAY.minusDays(1),
                "Lại"))))
                .containsExactly("newVoteDay");
        votes.decideReconvening(caseId, Reconvening.RECONVENE, TOMORROW, "Lại");
        assertThat(stored.get(caseId).voteDay()).isEqualTo(TOMORROW);
        assertThat(stored.get(caseId).meeting()).isNull();
        assertThat(stored.get(caseId).fileSentOn()).as("the file is still good").isEqualTo(TODAY);
        assertThat(world.file.latest(caseId, Kind.RECONVENING).orElseThrow().content()).startsWith("Có mặt 19/30");
    }

    @Test
    void shouldNameEachFigureThatCannotBeRight() {
        ready();
        ConfidenceCount wrong = new ConfidenceCount(30, 31, 32, 30, 0, List.of(new Levels(AN, 10, 10, 11),
                new Levels(BINH, 0, 0, 0)));
        assertThat(fields(Refusals.of(() -> votes.recordVote(caseId, TODAY, wrong, "Ban"))))
                .containsExactly("present", "issued", "results[0]");
        assertThat(stored.get(caseId).meeting()).isNull();
        ConfidenceCount missing = new ConfidenceCount(30, 30, 30, 30, 0, List.of(new Levels(AN, 10, 10, 10)));
        assertThat(Refusals.of(() -> votes.recordVote(caseId, TODAY, missing, "Ban")).kind()).isEqualTo(Refusal.Kind.INPUT);
    }

    @Test
    void shouldKeepTheFigures_whenTheMinutesAreReturned_andDropThem_whenTheyAreAnnulled() {
        ready();
        votes.recordVote(caseId, TODAY, count(30, 10, 0), "Ban");
        votes.confirm(caseId, MinutesOutcome.RETURNED, null, null, "Sai một dòng");
        assertThat(votes.returnReason(caseId)).isEqualTo("Sai một dòng");
        assertThat(stored.get(caseId).count().levels().get(0).low()).isEqualTo(10);
        assertThat(fields(Refusals.of(() -> votes.confirm(caseId, MinutesOutcome.ANNULLED, null, TODAY.minusDays(1),
                "Hủy"))))
                .containsExactly("newVoteDay");
        votes.confirm(caseId, MinutesOutcome.ANNULLED, null, TODAY, "Hủy");
        assertThat(stored.get(caseId).isCounted()).isFalse();
        assertThat(votes.returnReason(caseId)).isEmpty();
    }

    @ParameterizedTest(name = "{0} low of 30 summoned: {1}, {2}")
    @CsvSource({"10, NONE, ", "11, DROP_PLAN, ", "15, DROP_PLAN, ", "16, RESIGN_OR_DROP_PLAN, CONFIDENCE_LOW_HALF",
            "19, RESIGN_OR_DROP_PLAN, CONFIDENCE_LOW_HALF", "20, DISMISS, CONFIDENCE_LOW_TWO_THIRDS",
            "27, DISMISS, CONFIDENCE_LOW_TWO_THIRDS"})
    void shouldConclude_andProposeWhatTheLawLeadsTo(int low, Consequence consequence, String ground) {
        ready();
        votes.recordVote(caseId, TODAY, count(27, low, 0), "Ban");
        votes.confirm(caseId, MinutesOutcome.CONFIRMED, "1-BB", null, null);
        votes.conclude(caseId);
        assertThat(stored.get(caseId).results()).extracting(one -> one.consequence()).containsExactly(consequence,
                Consequence.NONE);
        if (ground == null) {
            verify(proposals, never()).propose(any());
            return;
        }
        ArgumentCaptor<CaseProposal> proposed = ArgumentCaptor.forClass(CaseProposal.class);
        verify(proposals, times(1)).propose(proposed.capture());
        CaseProposal one = proposed.getValue();
        assertThat(Arrays.asList(one.kind(), one.officialId(), one.ground(), one.cause(), one.unitCode(),
                one.authorityUnit(), one.tenureId())).containsExactly(CaseKind.DISMISSAL, AN, ground,
                "confidence-vote:" + caseId + ":" + AN, UNIT,
                AUTHORITY, AN + TODAY.minusYears(2));
        assertThat(one.reason()).contains(low + "/30", consequence.label()).doesNotContain("Nguyễn");
    }

    @Test
    void shouldProposeTheHighestPostThatHeHolds_orNothingIfHeLeft() {
        ready();
        hold(AN, OFFICER, TODAY.minusYears(1), null);
        tenures.removeIf(tenure -> tenure.officialId().equals(BINH));
        votes.recordVote(caseId, TODAY, count(30, 30, 30), "Ban");
        votes.confirm(caseId, MinutesOutcome.CONFIRMED, "1-BB", null, null);
        votes.conclude(caseId);
        ArgumentCaptor<CaseProposal> proposed = ArgumentCaptor.forClass(CaseProposal.class);
        verify(proposals, times(1)).propose(proposed.capture());
        assertThat(proposed.getValue().tenureId()).isEqualTo(AN + TODAY.minusYears(2));
        assertThat(stored.get(caseId).results()).extracting(one -> one.consequence())
                .containsExactly(Consequence.DISMISS, Consequence.DISMISS);
    }

    @Test
    void shouldReportAfterTheVote() {
        ready();
        votes.recordVote(caseId, TODAY, count(30, 0, 0), "Ban");
        votes.confirm(caseId, MinutesOutcome.CONFIRMED, "1-BB", null, null);
        votes.conclude(caseId);
        assertThat(fields(Refusals.of(() -> votes.report(caseId, "1-BC", TOMORROW)))).containsExactly("reportDate");
        assertThat(fields(Refusals.of(() -> votes.report(caseId, "1-BC", TODAY.minusDays(1)))))
                .containsExactly("reportDate");
        votes.report(caseId, "1-BC", TODAY);
        assertThat(world.file.read(caseId).status()).isEqualTo("VOTED");
        assertThat(world.file.read(caseId).closedAt()).isNotNull();
    }

    // ---- who may know

    @Test
    void shouldBePartOfTheCareer_onceTheMinutesAreConfirmed_forThoseWhoMaySeeTheCase() {
        ready();
        assertThat(timeline.entries(official(AN), voted -> true)).as("planned").isEmpty();
        votes.recordVote(caseId, TODAY, count(30, 4, 10), "Ban");
        assertThat(timeline.entries(official(AN), voted -> true)).as("counted").isEmpty();
        votes.confirm(caseId, MinutesOutcome.CONFIRMED, "1-BB", null, null);
        assertThat(timeline.entries(official(AN), voted -> true)).containsExactly(new TimelineEntry(TODAY, Type.VOTED,
                "Lấy phiếu tín nhiệm: cao 0, tín nhiệm 0, thấp 4", UNIT, SECRETARY.id(), caseId, "1-BB"));
        assertThat(timeline.entries(official(BINH), voted -> voted.id().equals(caseId))).extracting(TimelineEntry::text)
                .containsExactly("Lấy phiếu tín nhiệm: cao 20, tín nhiệm 0, thấp 10");
        assertThat(timeline.entries(official(AN), voted -> false)).isEmpty();
        assertThat(timeline.entries(official(CHI), voted -> true)).as("not on the list").isEmpty();
    }

    @Test
    void shouldTellOtherActsWhatTheLatestVoteFound_onceItIsConcluded() {
        ready();
        votes.recordVote(caseId, TODAY, count(30, 4, 20), "Ban");
        assertThat(outcomes.latest(BINH, TODAY)).as("counted").isEqualTo(Consequence.NONE);
        votes.confirm(caseId, MinutesOutcome.CONFIRMED, "1-BB", null, null);
        votes.conclude(caseId);
        assertThat(outcomes.latest(BINH, TODAY)).as("20 of 30").isEqualTo(Consequence.DISMISS);
        assertThat(outcomes.latest(AN, TODAY)).as("4 of 30").isEqualTo(Consequence.NONE);
        assertThat(outcomes.latest(BINH, TOMORROW)).as("before the term").isEqualTo(Consequence.NONE);
        assertThat(outcomes.latest(CHI, TODAY)).as("not on the list").isEqualTo(Consequence.NONE);
    }

    @Test
    void shouldHideTheFigures_untilTheMinutesAreConfirmed() {
        ready();
        votes.recordVote(caseId, TODAY, count(30, 20, 0), "Ban");
        assertThat(details.results(caseId)).first().satisfies(one -> {
            assertThat(one.low()).isEqualTo(20);
            assertThat(one.lowPercent()).isEqualByComparingTo("66.67");
            assertThat(one.consequence()).as("what would follow").isEqualTo(Consequence.DISMISS);
        });
        for (String group : List.of("office@" + UNIT, "camunda-admin", "head@" + AUTHORITY, "counting-board@99002")) {
            world.signIn("somebody", group);
            Map<String, ?> shown = details.of(world.file.read(caseId));
            assertThat(shown.get("resultsHidden")).as(group).isEqualTo(true);
            assertThat(shown).doesNotContainKeys("issued", "returned", "invalid");
            assertThat(shown.get("results").toString()).doesNotContain("20", "DISMISS");
            assertThat(Refusals.of(() -> details.results(caseId)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        world.signIn("board", "counting-board@" + UNIT);
        assertThat(details.of(world.file.read(caseId)).get("issued")).isEqualTo(30);

        votes.confirm(caseId, MinutesOutcome.CONFIRMED, "1-BB", null, null);
        votes.conclude(caseId);
        world.signIn("office", "office@" + UNIT);
        assertThat(details.results(caseId)).extracting(PersonResult::consequence).containsExactly(Consequence.DISMISS,
                Consequence.NONE);
        assertThat(details.of(world.file.read(caseId)).get("document")).isEqualTo("Quy định 1-QĐ/TW");
    }

    @Test
    void shouldShowTheListWithoutFigures_beforeTheVote() {
        fileSent();
        assertThat(details.results(caseId)).extracting(PersonResult::low).containsExactly(null, null);
        assertThat(Refusals.of(() -> preparation.vote("TN-1900-000001")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
