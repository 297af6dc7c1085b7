package org.tiencu.election.application.electionbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.tiencu.election.application.electionbody.BodyWorld.NOTHING;
import static org.tiencu.election.application.electionbody.BodyWorld.lines;
import static org.tiencu.election.application.preparation.ElectionWorld.TODAY;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Agreeing;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Decision;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Opinion;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Proposed;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.CaseMilestone;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class ElectionBodyProposalsTest {

    private static final Document DECISION = new Document("12/QĐ-UBND", TODAY, null);

    private final BodyWorld world = new BodyWorld();
    private final ElectionBodyProposals proposals = world.proposals;
    private final String commune = world.communeCase;

    private List<String> sizeKinds(String caseId, BodyKind kind) {
        return proposals.bodies(caseId, kind).stream().map(ElectionBody::sizeKind).toList();
    }

    @Test
    void shouldNeedABodyForEveryConstituencyAndPollingArea() {
        assertThat(sizeKinds(commune, BodyKind.COMMITTEE)).containsExactly("COMMITTEE_COMMUNE");
        assertThat(sizeKinds(world.provinceCase, BodyKind.COMMITTEE)).containsExactly("COMMITTEE_PROVINCE");
        assertThat(sizeKinds(commune, BodyKind.BOARD)).containsExactly("BOARD_COMMUNE", "BOARD_COMMUNE");
        assertThat(sizeKinds(world.provinceCase, BodyKind.BOARD)).containsExactly("BOARD_NA", "BOARD_PROVINCE");
        assertThat(sizeKinds(commune, BodyKind.POLLING_TEAM)).containsExactly("POLLING_TEAM", "POLLING_TEAM_ARMED");
    }

    @Test
    void shouldBeginWithAsManyLinesAsThereHaveToBeMembers() {
        List<Proposed> draft = proposals.draft(commune, BodyKind.POLLING_TEAM);
        assertThat(draft).hasSize(11 + 5).allMatch(line -> line.member().fullName() == null);
        assertThat(draft.subList(0, 3)).extracting(line -> line.member().role())
                .containsExactly(BodyRole.CHAIR, BodyRole.SECRETARY, BodyRole.MEMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 18})
    void shouldRefuseTooFewAndTooMany(int count) {
        Refusal refusal = Refusals.of(() -> proposals.propose(commune, BodyKind.COMMITTEE, lines("COMMITTEE", count), null));
        assertThat(refusal.getMessage()).contains("Ủy ban bầu cử có " + count + " thành viên, phải từ 9 đến 17")
                .contains("Điều 22");
        assertThat(refusal.violations()).singleElement().extracting("field").isEqualTo("members");
        assertThat(world.bodies.bodies(commune)).isEmpty();
    }

    @Test
    void shouldRefuse_whenOneOfSeveralBodiesIsNotAsItHasToBe() {
        assertThat(Refusals.of(() -> proposals.propose(commune, BodyKind.BOARD, lines("PC-1", 9, "PC-2", 8), null))
                .getMessage())
                .contains("đơn vị bầu cử số 2 có 8 thành viên, phải từ 9 đến 15");
        assertThat(Refusals.of(() -> proposals.propose(commune, BodyKind.POLLING_TEAM, lines("POLLING_TEAM-1", 11,
                "POLLING_TEAM-2", 10), null)).getMessage())
                        .contains("khu vực bỏ phiếu số 2 có 10 thành viên, phải từ 5 đến 9");
        List<Proposed> twice = new ArrayList<>(lines("PC-1", 9, "PC-2", 9));
        twice.add(twice.get(3));
        assertThat(Refusals.of(() -> proposals.propose(commune, BodyKind.BOARD, twice, null)).getMessage())
                .contains("thành viên thứ 4 và thành viên thứ 10 là một người").doesNotContain("mẫu");
    }

    @Test
    void shouldRefuse_asLongAsThereIsNoConstituencyOrPollingArea() {
        when(world.preparations.lists(commune)).thenReturn(List.of());
        when(world.preparations.pollingAreas(commune)).thenReturn(List.of());
        assertThat(Refusals.of(() -> proposals.propose(commune, BodyKind.BOARD, List.of(), null)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(Refusals.of(() -> proposals.propose(commune, BodyKind.POLLING_TEAM, List.of(), null)).getMessage())
                .contains("khu vực bỏ phiếu");
    }

    @Test
    void shouldKeepWhatWasTyped_whenItIsReturned() {
        List<Proposed> typed = lines("PC-1", 10, "PC-2", 9);
        proposals.propose(commune, BodyKind.BOARD, typed, "Tờ trình");
        assertThat(proposals.returned(commune, BodyKind.BOARD)).isEmpty();
        proposals.opinion(commune, BodyKind.BOARD, Agreeing.COUNCIL, Opinion.AGREED, new Document("3/TTHĐND", TODAY, null));
        assertThat(proposals.returned(commune, BodyKind.BOARD)).isEmpty();
        proposals.opinion(commune, BodyKind.BOARD, Agreeing.FRONT, Opinion.RETURNED, new Document(null, null,
                "Thiếu cử tri"));
        assertThat(proposals.returned(commune, BodyKind.BOARD))
                .isEqualTo("Ban Thường trực Ủy ban Mặt trận Tổ quốc trả lại để sửa: Thiếu cử tri");
        assertThat(proposals.returned(commune, BodyKind.COMMITTEE)).isEmpty();
        assertThat(proposals.draft(commune, BodyKind.BOARD)).hasSize(19).extracting(line -> line.member().fullName())
                .containsExactlyElementsOf(typed.stream().map(line -> line.member().fullName()).toList());
        proposals.propose(commune, BodyKind.BOARD, lines("PC-1", 9, "PC-2", 11), null);
        assertThat(proposals.returned(commune, BodyKind.BOARD)).isEmpty();
        assertThat(proposals.bodies(commune, BodyKind.BOARD)).extracting(body -> body.members().size()).containsExactly(9,
                11);
    }

    @Test
    void shouldTakeEverybodyOffTheList_whenItIsBegunAnew() {
        proposals.propose(commune, BodyKind.COMMITTEE, lines("COMMITTEE", 12), null);
        proposals.decide(commune, BodyKind.COMMITTEE, Decision.RETURNED, new Document(null, null, "Sửa chức danh"));
        assertThat(proposals.draft(commune, BodyKind.COMMITTEE)).hasSize(12);
        assertThat(proposals.returned(commune, BodyKind.COMMITTEE))
                .isEqualTo("Ủy ban nhân dân trả lại để sửa: Sửa chức danh");
        proposals.decide(commune, BodyKind.COMMITTEE, Decision.RESTARTED, new Document(null, null, "Thay nhân sự"));
        assertThat(proposals.returned(commune, BodyKind.COMMITTEE))
                .isEqualTo("Ủy ban nhân dân làm lại từ đầu: Thay nhân sự");
        assertThat(proposals.draft(commune, BodyKind.COMMITTEE)).hasSize(9).allMatch(line -> line.member()
                .fullName() == null);
    }

    @Test
    void shouldDoTheMilestone_onTheDayOfTheDecision() {
        proposals.propose(commune, BodyKind.COMMITTEE, lines("COMMITTEE", 9), null);
        assertThat(Refusals.of(() -> proposals.decide(commune, BodyKind.COMMITTEE, Decision.ESTABLISHED,
                new Document("1/QĐ", TODAY.plusDays(1), null))).violations()).extracting("field")
                        .containsExactly("documentDate");
        proposals.decide(commune, BodyKind.COMMITTEE, Decision.ESTABLISHED, DECISION);
        assertThat(proposals.bodies(commune, BodyKind.COMMITTEE)).singleElement().returns("12/QĐ-UBND",
                ElectionBody::decisionNumber).returns(TODAY, ElectionBody::decidedOn);
        assertThat(world.milestones.of(commune)).filteredOn(CaseMilestone::done).singleElement()
                .returns("election-committees", CaseMilestone::milestone).returns(TODAY, CaseMilestone::doneOn);
        assertThat(Refusals.of(() -> proposals.propose(commune, BodyKind.COMMITTEE, lines("COMMITTEE", 9), null)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void shouldRefuseTheDecision_whenABodyIsMissingMeanwhile() {
        when(world.preparations.lists(commune)).thenReturn(List.of());
        assertThat(Refusals.of(() -> proposals.decide(commune, BodyKind.BOARD, Decision.ESTABLISHED, DECISION)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(proposals.opinion(commune, BodyKind.BOARD, Agreeing.FRONT)).isNull();
        proposals.opinion(commune, BodyKind.BOARD, Agreeing.FRONT, Opinion.AGREED, NOTHING);
        assertThat(proposals.opinion(commune, BodyKind.BOARD, Agreeing.FRONT).outcome()).isEqualTo("AGREED");
    }
}
