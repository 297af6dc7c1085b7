package org.tiencu.election.application.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.election.application.candidate.CandidateStore;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.application.preparation.ElectionWorld;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.application.preparation.Preparations.PublishOutcome;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person.Sex;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.structure.Group;
import org.tiencu.election.domain.structure.Round;
import org.tiencu.election.domain.structure.Share;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.platform.refusal.Refusal;

/** Publishing the official list of a commune with two constituencies of three seats: five candidates each. */
class ListPublicationTest {

    private static final Document DOCUMENT = new Document("9/NQ-UBBC", ElectionWorld.TODAY, null);

    private final ElectionWorld world = new ElectionWorld(Body.NA, Body.PC);
    private final String commune = world.communeCase;
    private final Candidates candidates = mock(Candidates.class);
    private final CandidateStore candidateStore = mock(CandidateStore.class);
    private final StructureStore structureStore = mock(StructureStore.class);
    private final Preparations preparations = mock(Preparations.class);
    private final StructureRules rules = new StructureRules() {
        @Override
        public List<Share> shares(Body body, UnitLevel level, LocalDate electionDay) {
            return List.of(new Share(Group.WOMEN, "Phụ nữ", null, 35, null, "Luật 85/2015/QH13, Điều 9"));
        }

        @Override
        public Minimum minimumCandidates(Body body, int seats) {
            return new Minimum(seats + 2, "Luật 85/2015/QH13, Điều " + (body == Body.NA ? "57 khoản 6" : "58 khoản 3"));
        }
    };
    private final Structures structures = new Structures(world.file, candidateStore, structureStore, rules, preparations);
    private final NationalLists nationalLists = mock(NationalLists.class);
    private final ListPublication publication = new ListPublication(candidates, preparations, structures, rules, nationalLists);
    private final Map<String, Integer> assigned = new HashMap<>();

    @BeforeEach
    void prepare() {
        for (Body body : Body.values()) {
            when(preparations.constituencies(any(), any())).thenReturn(List.of(new Constituency(body, 1, "Thôn 1", 3),
                    new Constituency(body, 2, "Thôn 2", 3)));
        }
    }

    private List<Candidate> list(int women, int men) {
        List<Candidate> list = new ArrayList<>();
        for (int i = 0; i < women + men; i++) {
            list.add(SampleCandidates.candidate("UC-" + i, commune, world.election.id(), Body.PC, CandidateState.QUALIFIED,
                    SampleCandidates.person(i, i < women ? Sex.FEMALE : Sex.MALE)));
            assigned.put("UC-" + i, i % 2 + 1);
        }
        when(candidates.inState(any(), any(), any())).thenReturn(list);
        list.forEach(one -> when(candidates.locked(one.id())).thenReturn(one));
        return list;
    }

    private void publish() {
        publication.publishCouncil(commune, PublishOutcome.PUBLISHED, assigned, DOCUMENT);
    }

    @Test
    void shouldPublishEverybody_inHisConstituency() {
        list(4, 6);
        publish();
        verify(candidates).publish("UC-0", 1);
        verify(candidates).publish("UC-1", 2);
        verify(candidates, times(10)).publish(any(), anyInt());
        verify(preparations).publish(commune, PublishOutcome.PUBLISHED, DOCUMENT);
    }

    @Test
    void shouldRefuse_whenThereAreTooFewWomen() {
        list(3, 7);
        assertThatThrownBy(this::publish).isInstanceOf(Refusal.class).hasMessageContaining("Phụ nữ 3/10 (30,00%)")
                .hasMessageContaining("35%");
        verify(candidates, never()).publish(any(), anyInt());
        assertThat(publication.warnings(commune, Body.PC)).hasSize(1);
    }

    @Test
    void shouldRefuse_whenAConstituencyHasTooFewCandidates() {
        list(5, 4);
        assertThatThrownBy(this::publish).hasMessageContaining("Đơn vị bầu cử số 2 có 4 người")
                .hasMessageContaining("ít nhất 5").hasMessageContaining("58 khoản 3");
        verify(preparations, never()).publish(any(), any(), any());
    }

    @Test
    void shouldRefuse_whenSomebodyHasNoConstituency_orOneThatThereIsNot() {
        list(5, 5);
        assigned.remove("UC-3");
        assertThatThrownBy(this::publish).hasMessageContaining("thứ 4").hasMessageContaining("chưa có đơn vị bầu cử");
        assigned.put("UC-3", 9);
        assertThatThrownBy(this::publish).hasMessageContaining("thứ 4");
    }

    @Test
    void shouldRefuse_whenThereAreNoConstituenciesYet() {
        list(5, 5);
        when(preparations.constituencies(any(), any())).thenReturn(List.of());
        assertThatThrownBy(this::publish).isInstanceOf(Refusal.class).hasMessageContaining("chưa công bố đơn vị bầu cử");
    }

    @Test
    void shouldRefuse_whenNobodyIsQualified() {
        list(0, 0);
        assertThatThrownBy(this::publish).isInstanceOf(Refusal.class).hasMessageContaining("có 0 người ứng cử");
    }

    @Test
    void shouldRefuse_whenSomebodyWithdrawsAtThatMoment() {
        Candidate leaving = list(5, 5).get(9);
        when(candidates.locked(leaving.id())).thenReturn(leaving.withState(CandidateState.WITHDRAWN));
        assertThatThrownBy(this::publish).isInstanceOf(Refusal.class).hasMessageContaining("vừa thay đổi");
        verify(candidates, never()).publish(any(), anyInt());
    }

    @Test
    void shouldWarnOfTooFewCandidates_beforeTheyAreAssigned() {
        list(4, 4);
        assertThat(publication.warnings(commune, Body.PC)).singleElement().asString()
                .contains("có 8 người", "ít nhất 10", "58 khoản 3");
        list(0, 10);
        assertThat(publication.warnings(commune, Body.NA)).as("the structure is judged on the national list").isEmpty();
        assertThat(publication.warnings(commune, Body.PC)).singleElement().asString().contains("Phụ nữ 0/10 (0,00%)");
    }

    @Test
    void shouldCountTheCandidatesOfEachConstituency() {
        List<Candidate> list = list(2, 1);
        list.set(0, list.get(0).in(1));
        list.set(1, list.get(1).in(1));
        assertThat(publication.places(commune, Body.PC)).extracting(ListPublication.Place::assigned).containsExactly(2, 0);
        assertThat(publication.places(commune, Body.PC)).extracting(ListPublication.Place::needed).containsExactly(5, 5);
    }

    @Test
    void shouldSendTheListBack_asItIs() {
        list(0, 1);
        publication.publishCouncil(commune, PublishOutcome.RETURNED, Map.of(), new Document(null, null, "Thiếu người"));
        verify(candidates, never()).publish(any(), anyInt());
        verify(preparations).publish(any(), any(), any());
    }

    @Test
    void shouldAcceptAShortage_onlyIfTheNationalElectionCouncilDecidedSo_andThereIsStillAChoice() {
        list(4, 4);
        assertThatThrownBy(() -> publication.publishAssembly(commune, assigned, false, DOCUMENT)).isInstanceOf(Refusal.class)
                .hasMessageContaining("57 khoản 6");
        publication.publishAssembly(commune, assigned, true, DOCUMENT);
        verify(preparations).publishAssembly(commune, DOCUMENT);
        list(3, 3);
        assertThatThrownBy(() -> publication.publishAssembly(commune, assigned, true, DOCUMENT)).isInstanceOf(Refusal.class);
    }

    @Test
    void shouldWaitForTheNationalList_beforeAProvincePublishes() {
        list(4, 6);
        doThrow(Refusal.conflict("Chưa công bố")).when(nationalLists).requirePublished(commune);
        assertThatThrownBy(() -> publication.publishAssembly(commune, assigned, false, DOCUMENT)).isInstanceOf(Refusal.class);
        verify(candidates, never()).publish(any(), anyInt());
        verify(preparations, never()).publishAssembly(any(), any());
    }

    @Test
    void shouldNotJudgeTheStructureOfTheAssembly_inOneProvince() {
        list(0, 10);
        publication.publishAssembly(commune, assigned, false, DOCUMENT);
        verify(candidates, times(10)).publish(any(), anyInt());
    }

    @Test
    void shouldKnowTheListAtEachRound_andAsItStandsNow() {
        List<Candidate> list = new ArrayList<>(list(4, 6));
        list.set(0, list.get(0).withState(CandidateState.WITHDRAWN));
        when(candidateStore.ofList(commune, Body.PC)).thenReturn(list);
        Map<String, Set<CandidateState>> reached = new HashMap<>();
        list.forEach(one -> reached.put(one.id(), Set.of(CandidateState.PRELIMINARY, CandidateState.QUALIFIED)));
        when(structureStore.reached(commune, Body.PC)).thenReturn(reached);

        Structures.OfList structure = structures.of(commune, Body.PC);

        assertThat(structure.rounds()).extracting(Structures.AtRound::round)
                .containsExactly(Round.PROPOSED, Round.PRELIMINARY, Round.QUALIFIED);
        assertThat(structure.rounds().get(2).structure().groups().get(0).count()).as("she was on it").isEqualTo(4);
        assertThat(structure.now().groups().get(0).count()).as("she has left").isEqualTo(3);
        assertThat(structure.now().total()).isEqualTo(9);
    }

    @Test
    void shouldSayWhatAReplacementWouldChange() {
        List<Candidate> list = new ArrayList<>(list(3, 7));
        list.add(SampleCandidates.candidate("UC-99", commune, world.election.id(), Body.PC, CandidateState.DROPPED_THIRD,
                SampleCandidates.person(99, Sex.FEMALE)));
        when(candidateStore.ofList(commune, Body.PC)).thenReturn(list);
        Structures.WhatIf replaced = structures.whatIf(commune, Body.PC, "UC-9", "UC-99");
        assertThat(replaced.before().unmet()).hasSize(1);
        assertThat(replaced.after().unmet()).isEmpty();
        assertThat(structures.whatIf(commune, Body.PC, "UC-9", null).after().total()).isEqualTo(9);
        assertThatThrownBy(() -> structures.whatIf(commune, Body.PC, "UC-99", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> structures.whatIf(commune, Body.PC, "UC-9", "UC-8")).isInstanceOf(Refusal.class);
    }

    @Test
    void shouldNotBringBackWhoHasLeft() {
        List<Candidate> list = new ArrayList<>(list(3, 3));
        list.set(1, list.get(1).withState(CandidateState.WITHDRAWN));
        list.set(2, list.get(2).withState(CandidateState.DIED));
        list.set(3, list.get(3).withState(CandidateState.DROPPED_SECOND));
        list.set(4, list.get(4).withState(CandidateState.NOT_CONFIDENT));
        when(candidateStore.ofList(commune, Body.PC)).thenReturn(list);
        Structures.Replacements possible = structures.replacements(commune, Body.PC);
        assertThat(possible.without()).extracting(Candidate::id).containsExactlyInAnyOrder("UC-0", "UC-5");
        assertThat(possible.with()).extracting(Candidate::id).containsExactlyInAnyOrder("UC-3", "UC-4");
        assertThatThrownBy(() -> structures.whatIf(commune, Body.PC, "UC-0", "UC-1")).isInstanceOf(Refusal.class);
    }

    @Test
    void shouldCountTheNationalList_inEachProvinceAsFarAsItIs() {
        List<Candidate> all = List.of(of("1", "99", Body.NA, CandidateState.OFFICIAL, Sex.FEMALE),
                of("2", "99", Body.NA, CandidateState.DROPPED_THIRD, Sex.FEMALE),
                of("3", "98", Body.NA, CandidateState.QUALIFIED, Sex.MALE), of("4", "97", Body.NA, CandidateState.VALID, Sex.MALE),
                of("5", "99", Body.PC, CandidateState.OFFICIAL, Sex.FEMALE));
        when(candidateStore.ofElection(world.election.id())).thenReturn(all);
        when(structureStore.reachedInElection(world.election.id(), Body.NA)).thenReturn(Map.of("1",
                Set.of(CandidateState.PRELIMINARY, CandidateState.QUALIFIED, CandidateState.OFFICIAL)));
        Structures.OfList national = structures.national(world.election.id());
        assertThat(national.rounds()).extracting(one -> one.structure().total()).containsExactly(4, 1, 1, 1);
        assertThat(national.now().total()).isEqualTo(3);
        assertThat(national.now().groups().get(0).count()).isEqualTo(1);
    }

    private Candidate of(String id, String unit, Body body, CandidateState state, Sex sex) {
        return SampleCandidates.candidate(id, world.election.caseId(unit), world.election.id(), body, state,
                SampleCandidates.person(Integer.parseInt(id), sex));
    }
}
