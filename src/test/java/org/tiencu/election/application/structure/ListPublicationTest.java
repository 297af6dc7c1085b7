package org.tiencu.election.application.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
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
        public int minimumCandidates(Body body, int seats) {
            return seats + 2;
        }
    };
    private final Structures structures = new Structures(world.file, candidateStore, structureStore, rules, preparations);
    private final ListPublication publication = new ListPublication(candidates, preparations, structures, rules);
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
}
