package org.tiencu.election.application.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.tiencu.election.application.preparation.ElectionWorld.ELECTION_DAY;
import static org.tiencu.election.application.preparation.ElectionWorld.TODAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.election.application.candidacy.CandidacyDossiers.CheckOutcome;
import org.tiencu.election.application.candidacy.CandidacyLists.ListOf;
import org.tiencu.election.application.candidacy.CandidacyOpenings.Proposal;
import org.tiencu.election.application.candidacy.CandidacyRules.DossierItem;
import org.tiencu.election.application.candidacy.CandidacyRules.Limit;
import org.tiencu.election.application.candidacy.CandidacyRules.Quorum;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.candidate.CandidatesInMemory;
import org.tiencu.election.application.preparation.ElectionWorld;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyConference.Kind;
import org.tiencu.election.domain.candidacy.CandidacyConference.Method;
import org.tiencu.election.domain.candidacy.CandidacyConference.Outcome;
import org.tiencu.election.domain.candidacy.CandidacyIssue.Place;
import org.tiencu.election.domain.candidacy.EndRequest;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.support.Refusals;

class CandidaciesTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 2, 1);

    private final ElectionWorld world = new ElectionWorld(Body.NA, Body.PC);
    private final CandidatesInMemory store = new CandidatesInMemory();
    private final InMemoryCandidacies records = new InMemoryCandidacies();
    private final CandidacyRules rules = mock(CandidacyRules.class);
    private final Candidates candidates = store.use(world.file, world.user);
    private final CandidacyLists lists = new CandidacyLists(world.file, world.store, mock(Preparations.class), world.user);
    private final CandidacyChecks checks = new CandidacyChecks(store, records, rules, world.milestones, world.file);
    private final CandidacyOpenings openings =
            new CandidacyOpenings(lists, checks, store, world.file, world.milestones, world.units, world.user);
    private final CandidacyConferences conferences =
            new CandidacyConferences(candidates, records, rules, world.file, world.user);
    private final CandidacyDossiers dossiers =
            new CandidacyDossiers(candidates, records, rules, checks, world.file, world.user);
    private final CandidacyVerifications verifications =
            new CandidacyVerifications(candidates, records, rules, world.file, world.user);
    private final CandidacyEnds ends =
            new CandidacyEnds(lists, candidates, store, records, rules, checks, world.file, world.user);
    private String id;

    @BeforeEach
    void law() {
        when(rules.limit(Limit.MINIMUM_AGE, ELECTION_DAY)).thenReturn(21);
        when(rules.limit(Limit.MOST_LISTS, ELECTION_DAY)).thenReturn(2);
        when(rules.limit(Limit.ENLARGED_MAJORITY, ELECTION_DAY)).thenReturn(50);
        when(rules.limit(Limit.ENLARGED_TELLERS_MINIMUM, ELECTION_DAY)).thenReturn(3);
        when(rules.limit(Limit.ENLARGED_TELLERS_MAXIMUM, ELECTION_DAY)).thenReturn(5);
        when(rules.quorum(any(), anyInt(), any())).thenReturn(new Quorum(70, 50, 5, 15, "Nghị quyết 101/2025/UBTVQH15"));
        when(rules.dossier(any(), any())).thenReturn(List.of(new DossierItem("CV", "Sơ yếu lý lịch", 2, true),
                new DossierItem("PHOTOS", "Ảnh", 2, false)));
        when(rules.verifier(any(), any(), anyBoolean(), anyBoolean(), any())).thenReturn("Cơ quan quản lý");
        Map<String, LocalDate> days = Map.of("dossier-deadline", DEADLINE, "verification-done", LocalDate.of(2026, 2, 8),
                "voting", ELECTION_DAY);
        world.milestones(world.communeCase, days, 3);
        world.milestones(world.provinceCase, days, 3);
        when(world.units.chain("99001")).thenReturn(List.of(ElectionWorld.COMMUNE, ElectionWorld.PROVINCE,
                ElectionWorld.CENTRE));
        world.signIn("front", "fatherland-front@99001", "fatherland-front@99", "election-committee@99001");
        id = open(NominationRoute.AGENCY).id();
    }

    private static Person person(String number, LocalDate born, String workplace) {
        return new Person("Trần Thị B (mẫu)", born, Person.Sex.FEMALE, number, "Xã A (mẫu)", "Thôn 1 (mẫu)", "Kinh", "Không",
                "12/12", "Cử nhân", "Giáo viên", "", workplace, false, false);
    }

    private Candidate open(NominationRoute route) {
        return open(world.communeCase, Body.PC, route, person("00000000000" + store.nextNumber(2025),
                LocalDate.of(1990, 1, 1), "Trường A (mẫu)"));
    }

    private Candidate open(String caseId, Body body, NominationRoute route, Person person) {
        return openings.open(new Proposal(new ListOf(caseId, body), route, "Cơ quan A (mẫu)", "99001", person));
    }

    private static CandidacyConference conference(Kind kind, int present, int inFavour) {
        return new CandidacyConference(kind, TODAY, 100, present, Method.BALLOT, 5, inFavour, present - inFavour - 1, 1,
                "1/BB", null);
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.violations().stream().map(Violation::field).toList();
    }

    private CandidateState state() {
        return candidates.read(id).state();
    }

    @Test
    void shouldNumberCandidates_byYear() {
        assertThat(id).isEqualTo("UC-2025-000001");
        assertThat(openings.dates(candidates.read(id)).dossierDeadline()).isEqualTo(ElectionWorld.endOf(DEADLINE));
        assertThat(openings.unitOf(candidates.read(id))).isEqualTo("99001");
    }

    @ParameterizedTest(name = "born on {0}: {1}")
    @CsvSource({"2005-03-15, true", "2005-03-16, false"})
    void shouldWant21Years_onTheElectionDay(LocalDate born, boolean old) {
        Person person = person("111111111111", born, "");
        if (old) {
            open(world.communeCase, Body.PC, NominationRoute.AGENCY, person);
        } else {
            assertThat(fields(Refusals.of(() -> open(world.communeCase, Body.PC, NominationRoute.AGENCY, person))))
                    .containsExactly("birthDate");
        }
    }

    @Test
    void shouldAllowTwoLists_onDifferentLevels() {
        Person person = person("222222222222", LocalDate.of(1980, 1, 1), "");
        Candidate first = open(world.communeCase, Body.PC, NominationRoute.AGENCY, person);
        assertThat(fields(Refusals.of(() -> open(world.communeCase, Body.PC, NominationRoute.VILLAGE, person))))
                .containsExactly("list");
        open(world.provinceCase, Body.NA, NominationRoute.AGENCY, person);
        assertThat(Refusals.of(() -> open(world.provinceCase, Body.PC, NominationRoute.AGENCY, person)).getMessage())
                .contains("nhiều nhất 2").doesNotContain("Trần");
        assertThat(records.lockedPersons).contains("222222222222");
        // whoever is out makes room
        candidates.state(first.id(), CandidateState.WITHDRAWN);
        open(world.provinceCase, Body.PC, NominationRoute.AGENCY, person);
    }

    @Test
    void shouldRefuse_afterTheLastMoment() {
        world.moveTo(DEADLINE.plusDays(1), 0);
        assertThat(Refusals.of(() -> open(NominationRoute.AGENCY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldLetTheFrontAndTheCommittee_recordTheirOwn() {
        world.signIn("front", "fatherland-front@99001");
        assertThat(Refusals.of(() -> open(NominationRoute.SELF)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        world.signIn("committee", "election-committee@99001");
        assertThat(Refusals.of(() -> open(NominationRoute.VILLAGE)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        world.signIn("council", "peoples-council@99001");
        assertThat(Refusals.of(openings::requireRight).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @ParameterizedTest(name = "{0} present, {1} in favour: {2}")
    @CsvSource({"70, 36, CONFIDENT, WORKPLACE_CONFIDENT", "70, 35, NOT_CONFIDENT, REJECTED", "71, 36, CONFIDENT, "
            + "WORKPLACE_CONFIDENT", "100, 50, NOT_CONFIDENT, REJECTED"})
    void shouldNeedMoreThanHalf_ofThoseWhoCame(int present, int inFavour, Outcome outcome, CandidateState state) {
        assertThat(conferences.workplace(id, conference(Kind.WORKPLACE, present, inFavour))).isEqualTo(outcome);
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void shouldRefuseAVote_withoutQuorum_andAnotherMeeting_withIt() {
        assertThat(fields(Refusals.of(() -> conferences.workplace(id, conference(Kind.WORKPLACE, 69, 60)))))
                .containsExactly("present");
        CandidacyConference noVote = new CandidacyConference(Kind.WORKPLACE, TODAY, 100, 70, null, 0, 0, 0, 0, "1/BB", null);
        assertThat(fields(Refusals.of(() -> conferences.workplace(id, noVote)))).containsExactly("held");
        assertThat(state()).isEqualTo(CandidateState.PROPOSED);
    }

    @Test
    void shouldRefuseNumbers_thatCannotBe() {
        CandidacyConference wrong = new CandidacyConference(Kind.WORKPLACE, TODAY, 100, 80, Method.BALLOT, 5, 60, 10, 5,
                "1", null);
        assertThat(fields(Refusals.of(() -> conferences.workplace(id, wrong)))).containsExactly("inFavour");
        CandidacyConference hands = new CandidacyConference(Kind.WORKPLACE, TODAY, 100, 80, Method.HANDS, 5, 60, 19, 1, "1",
                null);
        assertThat(fields(Refusals.of(() -> conferences.workplace(id, hands)))).containsExactly("invalid");
        CandidacyConference tomorrow = new CandidacyConference(Kind.WORKPLACE, TODAY.plusDays(1), 100, 80, Method.HANDS, 5,
                60, 20, 0, "1", null);
        assertThat(fields(Refusals.of(() -> conferences.workplace(id, tomorrow)))).containsExactly("heldOn");
        CandidacyConference tellers = new CandidacyConference(Kind.ENLARGED, TODAY, 20, 20, Method.HANDS, 6, 15, 5, 0, "1",
                null);
        assertThat(fields(Refusals.of(() -> conferences.enlarged(id, tellers)))).containsExactly("tellers");
        assertThat(records.conferences(id)).isEmpty();
    }

    @Test
    void shouldHaveTheBoardOfTheVillage_meetFirst() {
        String nominee = open(NominationRoute.VILLAGE).id();
        CandidacyConference held = conference(Kind.VILLAGE, 80, 60);
        assertThat(fields(Refusals.of(() -> conferences.village(nominee, TODAY.plusDays(1), "2/HN", held, false))))
                .containsExactly("boardMeetingOn");
        assertThat(conferences.village(nominee, TODAY, "2/HN", held, true)).isEqualTo(Outcome.NOT_CONFIDENT);
        assertThat(candidates.read(nominee).state()).isEqualTo(CandidateState.REJECTED);
    }

    @Test
    void shouldReceive_upToTheLastMoment() {
        world.moveTo(DEADLINE.plusDays(2), 9);
        assertThat(fields(Refusals.of(() -> dossiers.receive(id, DEADLINE.plusDays(1).atStartOfDay(), "1", List.of(), 1))))
                .containsExactly("receivedAt");
        dossiers.receive(id, LocalDateTime.of(2026, 2, 1, 23, 59), "1", List.of("CV"), 2);
        assertThat(state()).isEqualTo(CandidateState.FILED);
        assertThat(fields(Refusals.of(() -> dossiers.check(id, CheckOutcome.RETURNED, List.of(), "Thiếu"))))
                .containsExactly("dossierOutcome");
        dossiers.check(id, CheckOutcome.VALID, List.of(), null);
        assertThat(state()).isEqualTo(CandidateState.VALID);
    }

    @Test
    void shouldNotCallADossierValid_withTooFewSets() {
        dossiers.receive(id, TODAY.atTime(8, 0), "1", List.of("CV"), 1);
        assertThat(Refusals.of(() -> dossiers.check(id, CheckOutcome.VALID, List.of(), null)).getMessage())
                .contains("Sơ yếu lý lịch (2 bộ)").doesNotContain("Ảnh");
    }

    @Test
    void shouldNotCallADossierValid_ifHeStandsElsewhereMeanwhile() {
        dossiers.receive(id, TODAY.atTime(8, 0), "1", List.of("CV"), 2);
        Candidate before = candidates.read(id);
        // the same person came onto two other lists while his dossier was on its way
        for (Body body : Body.values()) {
            store.add(new Candidate("UC-2025-9" + body, world.provinceCase, before.electionId(), body,
                    NominationRoute.AGENCY, "Cơ quan B (mẫu)", CandidateState.PROPOSED, null, "99001", before.person()),
                    "x", world.file.now());
        }
        assertThat(fields(Refusals.of(() -> dossiers.check(id, CheckOutcome.VALID, List.of(), null))))
                .containsExactly("list");
    }

    @Test
    void shouldEnd_whoeverHandedNothingIn() {
        world.moveTo(DEADLINE, 23);
        assertThat(dossiers.open(id)).isTrue();
        world.moveTo(DEADLINE.plusDays(1), 0);
        assertThat(dossiers.open(id)).isFalse();
        assertThat(state()).isEqualTo(CandidateState.REJECTED);
    }

    @ParameterizedTest(name = "{0} in favour at the workplace, {1} at home: {2}")
    @CsvSource({"60, 60, RESIDENCE_CONFIDENT", "30, 60, NOT_CONFIDENT", "60, 30, NOT_CONFIDENT"})
    void shouldCountBothConferences_ofASelfNominee(int workplace, int home, CandidateState state) {
        String self = open(NominationRoute.SELF).id();
        conferences.workplace(self, conference(Kind.WORKPLACE, 80, workplace));
        assertThat(candidates.read(self).state()).isEqualTo(CandidateState.PROPOSED);
        conferences.residence(self, conference(Kind.RESIDENCE, 80, home));
        assertThat(candidates.read(self).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"60, VERIFIED", "30, NOT_CONFIDENT"})
    void shouldVerify_onlyThoseWhomTheVotersSupport(int inFavour, CandidateState state) {
        conferences.residence(id, conference(Kind.RESIDENCE, 80, inFavour));
        verifications.raised(id, Place.RESIDENCE, false, false, "Đất đai");
        assertThat(fields(Refusals.of(() -> verifications.replied(id, "1/TL", TODAY.plusDays(1), "Rõ"))))
                .containsExactly("repliedOn");
        verifications.overdue(id);
        verifications.replied(id, "1/TL", TODAY, "Rõ");
        assertThat(state()).isEqualTo(state);
        assertThat(verifications.issue(id).overdueAt()).isNotNull();
        assertThat(verifications.issue(id).verifier()).isEqualTo("Cơ quan quản lý");
    }

    private static EndRequest request(EndRequest.Kind kind, String ground) {
        return new EndRequest(kind, ground, "5/Đ", TODAY, "Lý do");
    }

    @Test
    void shouldAskTheFront_onlyForARemovalFromAnOfficialCouncilList() {
        candidates.publish(id, 1);
        ends.ask(id, request(EndRequest.Kind.REMOVED, "ACCUSED"));
        assertThat(fields(Refusals.of(() -> ends.confirm(id, "9/QĐ", TODAY, null, null))))
                .containsExactly("agreementNumber");
        ends.confirm(id, "9/QĐ", TODAY, "7/MT", TODAY);
        assertThat(state()).isEqualTo(CandidateState.REMOVED);
        assertThat(records.decisions.get(id).agreementNumber()).isEqualTo("7/MT");
        verify(store.events).ended(id, CandidateState.REMOVED);

        String other = open(NominationRoute.AGENCY).id();
        ends.ask(other, request(EndRequest.Kind.REMOVED, "ACCUSED"));
        ends.confirm(other, "9/QĐ", TODAY, null, null);
        assertThat(candidates.read(other).state()).isEqualTo(CandidateState.REMOVED);
    }

    @Test
    void shouldLeaveADecisionAboutAnOfficialAssemblyList_toTheCouncil() {
        Candidate member = open(world.provinceCase, Body.NA, NominationRoute.AGENCY,
                person("333333333333", LocalDate.of(1980, 1, 1), ""));
        assertThat(ends.decider(member.id())).isEqualTo("election-committee@99");
        candidates.publish(member.id(), 1);
        assertThat(ends.decider(member.id())).isEqualTo("election-council@TW");
        ends.ask(member.id(), request(EndRequest.Kind.DIED, null));
        assertThat(Refusals.of(() -> ends.confirm(member.id(), "9/QĐ", TODAY, null, null)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        world.signIn("council", "election-council@TW");
        ends.confirm(member.id(), "9/QĐ", TODAY, null, null);
        assertThat(candidates.read(member.id()).state()).isEqualTo(CandidateState.DIED);
    }

    @Test
    void shouldEndNobody_twiceOrAfterVotingBegan() {
        ends.ask(id, request(EndRequest.Kind.WITHDRAWN, null));
        assertThat(Refusals.of(() -> ends.ask(id, request(EndRequest.Kind.DIED, null))).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        candidates.state(id, CandidateState.DROPPED_SECOND);
        assertThat(Refusals.of(() -> ends.confirm(id, "9/QĐ", TODAY, null, null)).getMessage())
                .contains("không còn là người ứng cử");
        ends.notConfirmed(id, EndRequest.Outcome.REFUSED, "Không còn ứng cử");
        String other = open(NominationRoute.AGENCY).id();
        world.moveTo(ELECTION_DAY.plusDays(1), 0);
        assertThat(Refusals.of(() -> ends.ask(other, request(EndRequest.Kind.DIED, null))).getMessage())
                .contains("bắt đầu bỏ phiếu");
        verifyNoInteractions(store.events);
    }

    @Test
    void shouldSendBackToTheRole_thatAsked() {
        Candidate candidate = candidates.read(id);
        assertThat(ends.requester(candidate)).isEqualTo("fatherland-front@99001");
        world.signIn("committee", "election-committee@99001");
        assertThat(ends.requester(candidate)).isEqualTo("election-committee@99001");
        world.signIn("other", "election-committee@99002");
        assertThat(Refusals.of(() -> ends.requester(candidate)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}
