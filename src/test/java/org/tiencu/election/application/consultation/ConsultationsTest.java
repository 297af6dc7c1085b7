package org.tiencu.election.application.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.consultation.Consultations.Count;
import org.tiencu.election.application.consultation.Consultations.MinutesOutcome;
import org.tiencu.election.application.consultation.Consultations.ResultOutcome;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.InMemoryElections;
import org.tiencu.election.application.preparation.Milestones;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.Consultation.Attendance;
import org.tiencu.election.domain.consultation.Consultation.Recipient;
import org.tiencu.election.domain.consultation.Consultation.Status;
import org.tiencu.election.domain.consultation.Consultation.Summons;
import org.tiencu.election.domain.consultation.Delegation;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.election.domain.consultation.Result;
import org.tiencu.election.domain.consultation.Result.Decision;
import org.tiencu.election.domain.consultation.Result.Quota;
import org.tiencu.election.domain.consultation.Result.Shortage;
import org.tiencu.election.domain.consultation.Vote;
import org.tiencu.election.domain.preparation.CandidateListPlan;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.VietnamTime;
import org.tiencu.support.Refusals;

/** Consultations about lists with 2 seats; the law wants 1 candidate more than seats in a list without constituencies. */
class ConsultationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final LocalDate HELD = TODAY.minusDays(3);
    private static final String CASE = "BC-2026-01-99001";
    private static final ListRound FIRST = new ListRound(CASE, Body.PC, 1);
    private static final ListRound SECOND = new ListRound(CASE, Body.PC, 2);
    private static final ListRound THIRD = new ListRound(CASE, Body.PC, 3);

    private final InMemoryElections elections = new InMemoryElections();
    private final InMemoryConsultations store = new InMemoryConsultations();
    private final ConsultationRules rules = mock(ConsultationRules.class);
    private final Candidates candidates = mock(Candidates.class);
    private final Preparations preparations = mock(Preparations.class);
    private final Milestones milestones = mock(Milestones.class);
    private final List<Candidate> standing = new ArrayList<>();
    private Consultations consultations;

    @BeforeEach
    void prepare() {
        Election election = new Election("BC-2026-01", "Bầu cử thử (mẫu)", LocalDate.of(2026, 3, 15), Set.of(Body.PC,
                Body.NA));
        elections.add(election, "test", null);
        elections.addCases(election, List.of("99001"), 1);
        Units units = mock(Units.class);
        lenient().when(units.find(anyString())).thenReturn(Optional.of(
                new Unit("99001", "Xã An Khê Thượng (mẫu)", UnitLevel.COMMUNE, "99", "Xã")));
        CurrentUser user = mock(CurrentUser.class);
        lenient().when(user.id()).thenReturn("test");
        ElectionFile file = new ElectionFile(elections, units, user,
                Clock.fixed(TODAY.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE));
        consultations = new Consultations(file, store, rules, new ConsultationLists(rules, candidates, preparations, file),
                candidates, preparations, milestones);
        law();
        lenient().when(preparations.lists(CASE)).thenReturn(List.of(Body.PC));
        lenient().when(preparations.plan(CASE, Body.PC)).thenReturn(new CandidateListPlan(Body.PC, 2, 5, null, null, null));
        lenient().when(candidates.forRound(any(), any(), anyInt())).thenAnswer(asked -> standing.stream()
                .filter(one -> (int) asked.getArgument(2) == 2 ? one.state() == CandidateState.VALID
                        : Set.of(CandidateState.VERIFIED, CandidateState.RESIDENCE_CONFIDENT, CandidateState.NOT_CONFIDENT)
                                .contains(one.state())).toList());
        lenient().when(candidates.inState(any(), any(), any())).thenAnswer(asked -> standing.stream()
                .filter(one -> asked.<Set<CandidateState>>getArgument(2).contains(one.state())).toList());
    }

    private void law() {
        lenient().when(rules.conference(anyInt(), any())).thenAnswer(asked -> new ConsultationRules.Conference("Hội nghị",
                "", 5,
                15, List.of(ConsultationRules.Surplus.NONE, ConsultationRules.Surplus.NEEDED,
                        ConsultationRules.Surplus.LARGER)
                        .get((int) asked.getArgument(0) - 1), "Luật"));
        lenient().when(rules.meeting(any(), any(), any())).thenAnswer(asked -> switch (asked.<MeetingForm>getArgument(0)) {
            case IN_PERSON -> Optional.of(new ConsultationRules.Meeting("", "", "Luật"));
            case ONLINE -> Optional.of(new ConsultationRules.Meeting("Trung ương", "bất khả kháng", "Luật"));
            case MIXED -> Optional.empty();
        });
        lenient().when(rules.majority(any())).thenReturn(new ConsultationRules.Majority(50, "đại biểu có mặt", "Luật"));
        lenient().when(rules.minimumCandidates(any(), anyInt())).thenAnswer(asked -> (int) asked.getArgument(1) + 2);
    }

    // ---- what the Front does

    private static Summons inPerson() {
        return new Summons(HELD, "Hội trường", MeetingForm.IN_PERSON, null, null, "Hiệp thương");
    }

    private static Attendance attendance(LocalDate day, int summoned, int present, boolean agreed) {
        return new Attendance(day, List.of(new Delegation("Ban Thường trực", true, summoned, present),
                new Delegation("Ủy ban bầu cử", false, 0, 3)), agreed, null);
    }

    private void held(ListRound round, boolean agreed) {
        consultations.summon(round, inPerson());
        consultations.recordConference(round, attendance(HELD, 12, 10, agreed));
    }

    private void standing(CandidateState... states) {
        standing.clear();
        IntStream.range(0, states.length).forEach(i -> standing.add(new Candidate("UC-" + i, CASE, "BC-2026-01", Body.PC,
                NominationRoute.AGENCY, "Cơ quan", states[i], null, "99001", null)));
    }

    private Result keep(int kept) {
        List<Candidate> ready = standing.stream().filter(one -> one.state() != CandidateState.PRELIMINARY
                && one.state() != CandidateState.FILED).toList();
        return new Result(List.of(), IntStream.range(0, ready.size()).mapToObj(i -> new Decision(ready.get(i).id(), i < kept,
                false, i < kept ? null : "Ít kinh nghiệm hơn")).toList(), null);
    }

    private static Result structure(int... nominees) {
        return new Result(IntStream.range(0, nominees.length).mapToObj(i -> new Quota("Cơ quan " + i, nominees[i])).toList(),
                List.of(), null);
    }

    private void decided(ListRound round, Result result) {
        held(round, true);
        consultations.decide(round, result, false);
    }

    private void confirmed(ListRound round) {
        consultations.confirm(round, MinutesOutcome.CONFIRMED, "01/BB-MTTQ", TODAY, null);
        consultations.apply(round);
    }

    private Consultation now(ListRound round) {
        return store.latest(round).orElseThrow();
    }

    private static Count ballots(int issued, int returned, int invalid, Map<String, Integer> approvals) {
        return new Count(Vote.Method.BALLOT, 5, issued, returned, invalid, approvals);
    }

    @Nested
    class Summoning {

        @Test
        void shouldNotSummonTwice_whileTheFirstIsNotOver() {
            consultations.summon(FIRST, inPerson());
            assertThat(Refusals.of(() -> consultations.summon(FIRST, inPerson())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            consultations.summon(FIRST.about(Body.NA), inPerson());
            assertThat(now(FIRST.about(Body.NA)).attempt()).isEqualTo(1);
        }

        @Test
        void shouldSummonAgain_afterOneThatCameToNothing() {
            held(FIRST, true);
            consultations.stop(FIRST, ResultOutcome.REPEATED, "Chưa thống nhất");
            consultations.summon(FIRST, inPerson());
            assertThat(now(FIRST).attempt()).isEqualTo(2);
            assertThat(store.all).extracting(Consultation::status).containsExactly(Status.REPEATED, Status.SUMMONED);
        }

        @Test
        void shouldWantTheDocumentThatAllowsAnOnlineMeeting() {
            Summons without = new Summons(HELD, "Mạng", MeetingForm.ONLINE, null, null, "Hiệp thương");
            assertThat(Refusals.of(() -> consultations.summon(FIRST, without)).getMessage()).contains("Trung ương",
                    "bất khả kháng");
            Summons late = new Summons(HELD, "Mạng", MeetingForm.ONLINE, "1/QĐ", HELD.plusDays(1), "Hiệp thương");
            assertThat(Refusals.of(() -> consultations.summon(FIRST, late)).getMessage()).contains("sau ngày họp");
            consultations.summon(FIRST, new Summons(HELD, "Mạng", MeetingForm.ONLINE, "1/QĐ", HELD, "Hiệp thương"));
            assertThat(elections.papers(CASE)).extracting("kind", "subject", "number")
                    .containsExactly(tuple("CONSULTATION_FORM", "PC-1", "1/QĐ"));
        }

        @Test
        void shouldKeepNoDocument_whereNoneIsNeeded() {
            consultations.summon(FIRST, new Summons(HELD, "Hội trường", MeetingForm.IN_PERSON, "1/QĐ", HELD, "Hiệp thương"));
            assertThat(now(FIRST).summons().documentNumber()).isNull();
        }

        @Test
        void shouldRefuseAFormThatTheLawDoesNotKnow_andADayAfterTheElection() {
            assertThat(Refusals.of(() -> consultations.summon(FIRST, new Summons(HELD, "Mạng", MeetingForm.MIXED, "1/QĐ",
                    HELD,
                    "Hiệp thương"))).violations().get(0).field()).isEqualTo("meetingForm");
            assertThat(Refusals.of(() -> consultations.summon(FIRST, new Summons(LocalDate.of(2026, 3, 15), "Hội trường",
                    MeetingForm.IN_PERSON, null, null, "Hiệp thương"))).violations().get(0).field()).isEqualTo("plannedOn");
        }
    }

    @Nested
    class Holding {

        @BeforeEach
        void summon() {
            consultations.summon(SECOND, inPerson());
        }

        @Test
        void shouldRefuseMorePresentThanSummoned_nobody_andTheFuture() {
            assertThat(Refusals.of(() -> consultations.recordConference(SECOND, attendance(HELD, 9, 10, true))).violations()
                    .get(0).field()).isEqualTo("delegations[0].present");
            assertThat(Refusals.of(() -> consultations.recordConference(SECOND, attendance(HELD, 9, 0, true))).violations()
                    .get(0).field()).isEqualTo("delegations");
            assertThat(Refusals.of(() -> consultations.recordConference(SECOND, attendance(TODAY.plusDays(1), 9, 9, true)))
                    .violations().get(0).field()).isEqualTo("heldOn");
        }

        @Test
        void shouldNotBeBeforeTheConsultationBefore() {
            held(FIRST, true);
            assertThat(Refusals.of(() -> consultations.recordConference(SECOND, attendance(HELD.minusDays(1), 9, 9, true)))
                    .getMessage()).contains("lần hiệp thương trước");
            consultations.recordConference(SECOND, attendance(HELD, 9, 9, true));
        }

        @Test
        void shouldForgetTheCount_whenItTurnsOutThatTheConferenceAgreed() {
            standing(CandidateState.VALID);
            consultations.recordConference(SECOND, attendance(HELD, 9, 9, false));
            consultations.recordVote(SECOND, ballots(9, 9, 0, Map.of("UC-0", 9)));
            consultations.stop(SECOND, ResultOutcome.CORRECTED, "Không có biểu quyết");
            assertThat(now(SECOND).vote()).isNotNull();
            consultations.recordConference(SECOND, attendance(HELD, 9, 9, true));
            assertThat(now(SECOND).vote()).isNull();
        }
    }

    @Nested
    class Voting {

        @BeforeEach
        void disagree() {
            standing(CandidateState.VALID, CandidateState.VALID, CandidateState.VALID);
            held(SECOND, false);
        }

        @ParameterizedTest(name = "{0} of 10 delegates present: carried {1}")
        @CsvSource({"5, false", "6, true", "10, true", "0, false"})
        void shouldCarryMoreThanHalfOfThosePresent(int approvals, boolean carried) {
            consultations.recordVote(SECOND, ballots(10, 10, 0, Map.of("UC-0", approvals, "UC-1", 10, "UC-2", 10)));
            assertThat(now(SECOND).vote().on("UC-0").carried()).isEqualTo(carried);
        }

        @Test
        void shouldCountThosePresent_notTheBallotsThatCameBack() {
            consultations.recordVote(SECOND, ballots(10, 6, 1, Map.of("UC-0", 5, "UC-1", 5, "UC-2", 5)));
            assertThat(now(SECOND).vote().subjects()).noneMatch(Vote.Subject::carried);
        }

        @Test
        void shouldTakeAVoteByHandWithoutBallots() {
            consultations.recordVote(SECOND, new Count(Vote.Method.HAND, 5, 0, 0, 0, Map.of("UC-0", 10, "UC-1", 6, "UC-2",
                    5)));
            assertThat(now(SECOND).vote().issued()).isEqualTo(10);
            assertThat(now(SECOND).vote().subjects()).extracting(Vote.Subject::carried).containsExactly(true, true, false);
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 16})
        void shouldWantTheLawfulNumberOfTellers(int tellers) {
            assertThat(Refusals.of(() -> consultations.recordVote(SECOND, new Count(Vote.Method.HAND, tellers, 0, 0, 0,
                    Map.of())))
                    .getMessage()).contains("từ 5 đến 15");
        }

        @Test
        void shouldRefuseFiguresThatCannotBe() {
            Refusal refusal = Refusals.of(() -> consultations.recordVote(SECOND, ballots(11, 12, 13, Map.of("UC-0", 0))));
            assertThat(refusal.violations()).extracting("field").contains("issued", "returned", "invalid");
            assertThat(Refusals.of(() -> consultations.recordVote(SECOND, ballots(10, 9, 1, Map.of("UC-1", 9))))
                    .violations())
                    .extracting("field").containsExactly("votes[1].approvals");
            assertThat(Refusals.of(() -> consultations.recordVote(SECOND, new Count(Vote.Method.HAND, 5, 0, 0, 0,
                    Map.of("UC-0", 11)))).kind()).isEqualTo(Refusal.Kind.INPUT);
        }

        @Test
        void shouldKeepAndDropAsTheVoteSays() {
            consultations.recordVote(SECOND, ballots(10, 10, 0, Map.of("UC-0", 6, "UC-1", 6, "UC-2", 5)));
            assertThat(Refusals.of(() -> consultations.decide(SECOND, keep(3), false)).getMessage()).contains("Dòng 3",
                    "không được đủ");
            assertThat(Refusals.of(() -> consultations.decide(SECOND, keep(1), false)).getMessage()).contains("Dòng 2",
                    "phải vào danh sách");
            assertThat(Refusals.of(() -> consultations.decide(SECOND, keep(2), false)).getMessage()).contains("còn thiếu 1");
        }

        @Test
        void shouldLeaveToTheAgreement_whatWasNotPutToTheVote() {
            standing(CandidateState.VALID, CandidateState.VALID, CandidateState.VALID, CandidateState.VALID);
            consultations.recordVote(SECOND, ballots(10, 10, 0, Map.of("UC-1", 6)));
            assertThat(now(SECOND).vote().subjects()).hasSize(1);
            consultations.decide(SECOND, keep(3), false);
            assertThat(Refusals.of(() -> consultations.recordVote(SECOND, ballots(10, 10, 0, Map.of()))).violations().get(0)
                    .field()).isEqualTo("votes");
            assertThat(Refusals.of(() -> consultations.recordVote(SECOND, ballots(10, 10, 0, Map.of("UC-2", 11))))
                    .violations())
                    .extracting("field").containsExactly("votes[2].approvals");
        }
    }

    @Nested
    class Structure {

        @Test
        void shouldAddUpToThePlan() {
            held(FIRST, true);
            assertThat(Refusals.of(() -> consultations.decide(FIRST, structure(2, 2), false)).getMessage()).contains("là 4",
                    "phải là 5");
            assertThat(Refusals.of(() -> consultations.decide(FIRST, new Result(List.of(new Quota("Cơ quan", 2),
                    new Quota(" cơ quan ", 3)), List.of(), null), false)).getMessage()).contains("hai lần");
            consultations.decide(FIRST, structure(2, 3), false);
            assertThat(now(FIRST).result().structure()).hasSize(2);
        }

        @Test
        void shouldWantAPlan() {
            lenient().when(preparations.plan(CASE, Body.PC)).thenReturn(null);
            held(FIRST, true);
            assertThat(Refusals.of(() -> consultations.decide(FIRST, structure(5), false)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldBeHeldAgain_whenTheVoteFailed() {
            held(FIRST, false);
            consultations.recordVote(FIRST, ballots(10, 10, 0, Map.of(Vote.STRUCTURE, 5)));
            assertThat(Refusals.of(() -> consultations.decide(FIRST, structure(5), false)).getMessage())
                    .contains("tổ chức lại");
            consultations.recordVote(FIRST, ballots(10, 10, 0, Map.of(Vote.STRUCTURE, 6)));
            consultations.decide(FIRST, structure(5), false);
        }
    }

    @Nested
    class Lists {

        @Test
        void shouldHaveOneMoreThanSeats_whereNoConstituenciesAreKnown() {
            standing(CandidateState.VALID, CandidateState.VALID);
            held(SECOND, true);
            assertThat(consultations.needed(SECOND)).isEqualTo(3);
            assertThat(Refusals.of(() -> consultations.decide(SECOND, keep(2), false)).getMessage()).contains("còn thiếu 1");
            standing(CandidateState.VALID, CandidateState.VALID, CandidateState.VALID);
            consultations.decide(SECOND, keep(3), false);
            assertThat(now(SECOND).result().shortage()).isNull();
        }

        @Test
        void shouldHaveTheSurplusOfEveryConstituency() {
            lenient().when(preparations.constituencies(CASE, Body.PC)).thenReturn(List.of(new Constituency(Body.PC, 1,
                    "Thôn 1", 1),
                    new Constituency(Body.PC, 2, "Thôn 2", 1)));
            assertThat(consultations.needed(SECOND)).isEqualTo(6);
            assertThat(consultations.needed(THIRD)).isEqualTo(7);
            assertThat(consultations.needed(FIRST)).isZero();
        }

        @Test
        void shouldBeLargerThanTheLawWants_inTheThird() {
            standing(CandidateState.VERIFIED, CandidateState.RESIDENCE_CONFIDENT, CandidateState.VERIFIED);
            held(THIRD, true);
            assertThat(consultations.needed(THIRD)).isEqualTo(4);
            assertThat(Refusals.of(() -> consultations.decide(THIRD, keep(3), false)).getMessage()).contains("còn thiếu 1");
        }

        @Test
        void shouldReportHowManyAreMissing() {
            standing(CandidateState.VERIFIED);
            held(THIRD, true);
            Result draft = keep(1);
            Shortage future = new Shortage(0, "2/BC", TODAY.plusDays(1), "Bão lũ");
            assertThat(Refusals.of(() -> consultations.decide(THIRD, new Result(List.of(), draft.decisions(), future),
                    false))
                    .violations().get(0).field()).isEqualTo("shortageDate");
            consultations.decide(THIRD, new Result(List.of(), draft.decisions(), new Shortage(0, "2/BC", TODAY, "Bão lũ")),
                    false);
            confirmed(THIRD);
            assertThat(now(THIRD).result().shortage().missing()).isEqualTo(3);
            assertThat(elections.papers(CASE)).extracting("kind").containsExactly("CONSULTATION_MINUTES",
                    "CONSULTATION_SHORTAGE");
        }

        @Test
        void shouldNeedAReason_forWhoeverIsDropped() {
            standing(CandidateState.VALID, CandidateState.VALID, CandidateState.VALID, CandidateState.VALID);
            held(SECOND, true);
            List<Decision> decisions = new ArrayList<>(keep(3).decisions());
            decisions.set(3, new Decision("UC-3", false, false, null));
            assertThat(Refusals.of(() -> consultations.decide(SECOND, new Result(List.of(), decisions, null), false))
                    .violations()
                    .get(0).field()).isEqualTo("candidates[3].decision");
        }

        @Test
        void shouldKeepWhomVotersDidNotSupport_asASpecialCaseOnly() {
            standing(CandidateState.NOT_CONFIDENT, CandidateState.VERIFIED, CandidateState.VERIFIED,
                    CandidateState.VERIFIED);
            held(THIRD, true);
            assertThat(Refusals.of(() -> consultations.decide(THIRD, keep(4), false)).getMessage())
                    .contains("trường hợp đặc biệt");
            List<Decision> decisions = new ArrayList<>(keep(4).decisions());
            decisions.set(0, new Decision("UC-0", true, false, "Trường hợp đặc biệt đã báo cáo"));
            consultations.decide(THIRD, new Result(List.of(), decisions, null), false);
            assertThat(now(THIRD).result().kept()).isEqualTo(4);
        }

        @Test
        void shouldLeaveOutWhoIsNotReady_onlyWhenTheConferenceSaysSo() {
            standing(CandidateState.VERIFIED, CandidateState.VERIFIED, CandidateState.VERIFIED, CandidateState.VERIFIED,
                    CandidateState.PRELIMINARY);
            held(THIRD, true);
            assertThat(Refusals.of(() -> consultations.decide(THIRD, keep(4), false)).violations().get(0).field())
                    .isEqualTo("notReadyDropped");
            consultations.decide(THIRD, keep(4), true);
            confirmed(THIRD);
            verify(candidates).roundDecided("UC-4", 3, false);
            verify(candidates).roundDecided("UC-0", 3, true);
        }
    }

    @Nested
    class Confirming {

        @BeforeEach
        void decide() {
            standing(CandidateState.VALID, CandidateState.VALID, CandidateState.VALID, CandidateState.VALID);
            decided(SECOND, keep(3));
        }

        @Test
        void shouldTellEveryCandidate_andCompleteTheMilestone() {
            confirmed(SECOND);
            verify(candidates).roundDecided("UC-2", 2, true);
            verify(candidates).roundDecided("UC-3", 2, false);
            verify(milestones).done(CASE, "second-consultation", HELD);
        }

        @Test
        void shouldCompleteTheMilestone_whenTheLastListIsDone() {
            lenient().when(preparations.lists(CASE)).thenReturn(List.of(Body.NA, Body.PC));
            confirmed(SECOND);
            verify(milestones, never()).done(any(), any(), any());
            lenient().when(preparations.plan(CASE, Body.NA)).thenReturn(new CandidateListPlan(Body.NA, 2, 5, null, null,
                    null));
            ListRound other = SECOND.about(Body.NA);
            consultations.summon(other, inPerson());
            consultations.recordConference(other, attendance(HELD.plusDays(1), 12, 10, true));
            consultations.decide(other, keep(3), false);
            confirmed(other);
            verify(milestones).done(CASE, "second-consultation", HELD.plusDays(1));
        }

        @Test
        void shouldGoBackWithTheReason_andKeepWhatWasRecorded() {
            consultations.confirm(SECOND, MinutesOutcome.RETURNED, null, null, "Sai số đại biểu");
            assertThat(now(SECOND).status()).isEqualTo(Status.RETURNED);
            assertThat(now(SECOND).returnReason()).isEqualTo("Sai số đại biểu");
            assertThat(now(SECOND).result().kept()).isEqualTo(3);
            verify(candidates, never()).roundDecided(any(), anyInt(), anyBoolean());
        }

        @Test
        void shouldEndTheConference_whenItIsHeldAgain() {
            consultations.confirm(SECOND, MinutesOutcome.REPEATED, null, null, "Không đúng thành phần");
            assertThat(Refusals.of(() -> consultations.recordConference(SECOND, attendance(HELD, 9, 9, true))).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldRefuseDatesThatDoNotFit() {
            assertThat(Refusals.of(() -> consultations.confirm(SECOND, MinutesOutcome.CONFIRMED, "1", HELD.minusDays(1),
                    null))
                    .getMessage()).contains("trước ngày họp");
            assertThat(Refusals.of(() -> consultations.confirm(SECOND, MinutesOutcome.CONFIRMED, "1", TODAY.plusDays(1),
                    null))
                    .violations().get(0).field()).isEqualTo("minutesDate");
        }

        @Test
        void shouldNotConfirmAListFromWhichSomebodyWithdrewMeanwhile() {
            standing.set(0, standing.get(0).withState(CandidateState.WITHDRAWN));
            assertThat(Refusals.of(() -> confirmed(SECOND)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            verify(candidates, never()).roundDecided(any(), anyInt(), anyBoolean());
        }

        @Test
        void shouldNotConfirmAList_whenMoreAreNeededMeanwhile() {
            lenient().when(preparations.constituencies(CASE, Body.PC)).thenReturn(List.of(new Constituency(Body.PC, 1, "Xã",
                    2)));
            assertThat(Refusals.of(() -> confirmed(SECOND)).getMessage()).contains("còn thiếu 1");
        }

        @Test
        void shouldChangeNothingAfterwards() {
            confirmed(SECOND);
            assertThat(Refusals.of(() -> consultations.decide(SECOND, keep(3), false)).kind())
                    .isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(Refusals.of(() -> consultations.summon(SECOND, inPerson())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }

        @Test
        void shouldSendTheMinutesOnce_notBeforeTheyAreWritten() {
            assertThat(Refusals.of(() -> consultations.send(SECOND, List.of())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            confirmed(SECOND);
            assertThat(Refusals.of(() -> consultations.send(SECOND, List.of(new Recipient("Ủy ban bầu cử",
                    TODAY.minusDays(1)))))
                    .violations().get(0).field()).isEqualTo("recipients[0].sentOn");
            assertThat(Refusals.of(() -> consultations.send(SECOND, List.of(new Recipient("Ủy ban bầu cử",
                    TODAY.plusDays(1)))))
                    .kind()).isEqualTo(Refusal.Kind.INPUT);
            consultations.send(SECOND, List.of(new Recipient("Ủy ban bầu cử", TODAY)));
            assertThat(now(SECOND).status()).isEqualTo(Status.SENT);
            assertThat(Refusals.of(() -> consultations.send(SECOND, List.of())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }
    }
}
