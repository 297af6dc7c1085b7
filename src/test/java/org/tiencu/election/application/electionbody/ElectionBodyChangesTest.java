package org.tiencu.election.application.electionbody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.election.application.preparation.ElectionWorld.TODAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiencu.election.application.electionbody.ElectionBodyChanges.Case;
import org.tiencu.election.application.electionbody.ElectionBodyChanges.Decision;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Agreeing;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Opinion;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.electionbody.BodyChange;
import org.tiencu.election.domain.electionbody.BodyChange.Kind;
import org.tiencu.election.domain.electionbody.BodyChange.Reason;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

class ElectionBodyChangesTest {

    private static final Document DECISION = new Document("30/QĐ-UBND", TODAY, null);

    private final BodyWorld world = new BodyWorld();
    private final ElectionBodyChanges changes = new ElectionBodyChanges(world.file, world.bodies, world.rules, world.user);
    private ElectionBody board;

    @BeforeEach
    void establish() {
        board = world.board();
        world.signIn("peoples-committee", "peoples-committee@99001");
    }

    private long open() {
        return changes.open(board.id()).change().id();
    }

    private static BodyMember somebody(BodyRole role) {
        return new BodyMember(null, "Người mới (mẫu)", role, "Cơ quan (mẫu)");
    }

    private BodyChange change(long id, Kind kind, Reason reason, Integer member, BodyMember joining) {
        return new BodyChange(id, board.id(), kind, reason, member == null ? null : board().members().get(member).id(),
                joining,
                "Nội dung", BodyChange.Status.OPEN, null);
    }

    private ElectionBody board() {
        return world.bodies.find(board.id()).orElseThrow();
    }

    private Case read(BodyChange change) {
        return changes.read(world.communeCase + "-TV" + change.id());
    }

    private void decide(BodyChange change) {
        changes.propose(change);
        changes.decide(change.id(), Decision.DECIDED, DECISION);
    }

    private String refusal(Kind kind, Reason reason, Integer member, BodyMember joining) {
        return Refusals.of(() -> changes.propose(change(open(), kind, reason, member, joining))).getMessage();
    }

    @Test
    void shouldBeForThePeoplesCommitteeThatSetTheBodyUp() {
        assertThat(changes.changeable()).extracting(ElectionBody::key).containsExactly("PC-1", "PC-2");
        world.signIn("peoples-committee-99002", "peoples-committee@99002");
        assertThat(Refusals.of(this::open).violations()).extracting("field").containsExactly("bodyId");
        world.signIn("fatherland-front", "fatherland-front@99001");
        assertThat(Refusals.of(changes::requireRight).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Refusals.of(this::open).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void shouldStrikeACandidate_whateverNumberRemains() {
        decide(change(open(), Kind.STRIKE, Reason.CANDIDATE, 0, null));
        assertThat(board().members()).hasSize(8).noneMatch(member -> member.role() == BodyRole.CHAIR);
        // what is missing may be filled up one by one, but not reduced
        assertThat(refusal(Kind.STRIKE, Reason.OTHER, 3, null)).contains("có 7 thành viên, phải từ 9 đến 15");
        decide(change(open(), Kind.ADD, null, null, somebody(BodyRole.CHAIR)));
        assertThat(board().members()).hasSize(9);
        assertThat(refusal(Kind.ADD, null, null, somebody(BodyRole.MEMBER)))
                .contains("thành viên thứ 9 và thành viên thứ 10");
    }

    @Test
    void shouldKeepTheLawfulNumberOtherwise() {
        assertThat(refusal(Kind.STRIKE, Reason.OTHER, 3, null)).contains("Sau khi thay đổi", "có 8 thành viên");
        assertThat(refusal(Kind.REPLACE, Reason.OTHER, 0, somebody(BodyRole.MEMBER))).contains("chưa có Trưởng ban");
        assertThat(refusal(Kind.REPLACE, Reason.CANDIDATE, 1, somebody(BodyRole.MEMBER))).contains("chưa có Thư ký");
        assertThat(refusal(Kind.ADD, null, null, somebody(BodyRole.CHAIR))).contains("có 2 Trưởng ban");
        BodyChange replace = change(open(), Kind.REPLACE, Reason.OTHER, 0, somebody(BodyRole.CHAIR));
        assertThat(replace.needsAgreement()).isTrue();
        decide(replace);
        assertThat(board().members()).hasSize(9).last().returns("Người mới (mẫu)", BodyMember::fullName);
        assertThat(read(replace).change()).returns(BodyChange.Status.DECIDED, BodyChange::status)
                .returns(TODAY, BodyChange::decidedOn);
    }

    @Test
    void shouldNotStrikeACandidateFromTheCommittee() {
        world.proposals.propose(world.communeCase, BodyKind.COMMITTEE, BodyWorld.lines("COMMITTEE", 10), null);
        world.proposals.decide(world.communeCase, BodyKind.COMMITTEE, ElectionBodyProposals.Decision.ESTABLISHED, DECISION);
        board = world.bodies.bodies(world.communeCase).get(2);
        assertThat(refusal(Kind.STRIKE, Reason.CANDIDATE, 3, null)).contains("chỉ áp dụng với Ban bầu cử và Tổ bầu cử");
        decide(change(open(), Kind.STRIKE, Reason.OTHER, 3, null));
        assertThat(board().members()).hasSize(9);
    }

    @Test
    void shouldRefuseTheDecision_whenTheMemberHasLeftMeanwhile() {
        BodyChange first = change(open(), Kind.STRIKE, Reason.CANDIDATE, 4, null);
        BodyChange second = change(open(), Kind.REPLACE, Reason.OTHER, 4, somebody(BodyRole.MEMBER));
        changes.propose(second);
        decide(first);
        assertThat(Refusals.of(() -> changes.decide(second.id(), Decision.DECIDED, DECISION)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        changes.decide(second.id(), Decision.DROPPED, new Document(null, null, "Đã xóa tên"));
        assertThat(read(second).change().status()).isEqualTo(BodyChange.Status.DROPPED);
        assertThat(board().members()).hasSize(8);
    }

    @Test
    void shouldSayWhoReturnedItAndWhy() {
        BodyChange replace = change(open(), Kind.REPLACE, Reason.OTHER, 4, somebody(BodyRole.MEMBER));
        changes.propose(replace);
        assertThat(changes.returned(replace.id())).isEmpty();
        changes.opinion(replace.id(), Agreeing.COUNCIL, Opinion.RETURNED, "Chọn người khác");
        assertThat(changes.returned(replace.id()))
                .isEqualTo("Thường trực Hội đồng nhân dân trả lại để sửa: Chọn người khác");
        changes.decide(replace.id(), Decision.RETURNED, new Document(null, null, "Sửa chức danh"));
        assertThat(changes.returned(replace.id())).isEqualTo("Ủy ban nhân dân trả lại để sửa: Sửa chức danh");
        assertThat(read(replace).change().joining()).isEqualTo(somebody(BodyRole.MEMBER));
        assertThat(Refusals.of(() -> changes.decide(replace.id(), Decision.DECIDED, new Document("1", TODAY.plusDays(1),
                null)))
                .violations()).extracting("field").containsExactly("documentDate");
        assertThat(Refusals.of(() -> changes.read(world.communeCase + "-TV0")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
