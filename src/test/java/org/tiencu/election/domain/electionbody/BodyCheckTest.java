package org.tiencu.election.domain.electionbody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyCheck.Problem;

class BodyCheckTest {

    private static final BodySize SIZE = new BodySize(9, 15, "", "Luật 83/2025/QH15, Điều 24 khoản 2");
    private static final ElectionBody BOARD = ElectionBody.needed("BC-2026-01-99001", BodyKind.BOARD, Body.PC, 2,
            "BOARD_COMMUNE");

    private static BodyMember member(int number, BodyRole role) {
        return new BodyMember((long) number, "Người số " + number + " (mẫu)", role, "Cơ quan (mẫu)");
    }

    /** A head, a secretary and others, so many altogether. */
    private static List<BodyMember> members(int count) {
        List<BodyMember> members = new ArrayList<>(List.of(member(1, BodyRole.CHAIR), member(2, BodyRole.SECRETARY)));
        IntStream.rangeClosed(3, count).forEach(number -> members.add(member(number, BodyRole.MEMBER)));
        return members;
    }

    @ParameterizedTest
    @CsvSource({"8, TOO_FEW", "9,", "15,", "16, TOO_MANY"})
    void shouldCountTheMembers(int count, Problem problem) {
        assertThat(BodyCheck.problems(BOARD.with(members(count)), SIZE).keySet())
                .containsExactlyElementsOf(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void shouldSayWhichBodyAndWhichNumber() {
        assertThat(BodyCheck.problems(BOARD.with(members(8)), SIZE)).containsValue("Ban bầu cử đại biểu Hội đồng nhân dân, "
                + "đơn vị bầu cử số 2 có 8 thành viên, phải từ 9 đến 15 (Luật 83/2025/QH15, Điều 24 khoản 2).");
    }

    @Test
    void shouldWantOneHeadAndASecretary() {
        List<BodyMember> headless = members(10);
        headless.set(0, member(1, BodyRole.VICE_CHAIR));
        headless.set(1, member(2, BodyRole.MEMBER));
        assertThat(BodyCheck.problems(BOARD.with(headless), SIZE)).containsOnlyKeys(Problem.NO_HEAD, Problem.NO_SECRETARY)
                .extractingByKey(Problem.NO_HEAD).asString().contains("chưa có Trưởng ban");
        List<BodyMember> two = members(10);
        two.add(member(11, BodyRole.CHAIR));
        two.add(member(12, BodyRole.SECRETARY));
        assertThat(BodyCheck.problems(BOARD.with(two), SIZE)).containsOnlyKeys(Problem.SEVERAL_HEADS)
                .containsValue(BOARD.name() + " có 2 Trưởng ban, phải có đúng một (" + SIZE.law() + ").");
    }

    @Test
    void shouldFindSomebodyTwice_withoutNamingHim() {
        List<BodyMember> members = members(9);
        members.add(new BodyMember(null, "  người SỐ  4 (mẫu)", BodyRole.MEMBER, "cơ quan (mẫu) "));
        assertThat(BodyCheck.problems(BOARD.with(members), SIZE)).containsOnlyKeys(Problem.TWICE)
                .extractingByKey(Problem.TWICE).asString().endsWith("thành viên thứ 4 và thành viên thứ 10 là một người.")
                .doesNotContainIgnoringCase("người số");
        members.set(9, new BodyMember(null, "Người số 4 (mẫu)", BodyRole.MEMBER, "Cơ quan khác (mẫu)"));
        assertThat(BodyCheck.problems(BOARD.with(members), SIZE)).as("a namesake").isEmpty();
    }

    @Test
    void shouldNameBodiesAndTheirRoles() {
        assertThat(ElectionBody.needed("", BodyKind.COMMITTEE, null, null, "")).returns("Ủy ban bầu cử", ElectionBody::name)
                .returns("COMMITTEE", ElectionBody::key);
        assertThat(ElectionBody.needed("", BodyKind.BOARD, Body.NA, 3, ""))
                .returns("Ban bầu cử đại biểu Quốc hội, đơn vị bầu cử số 3", ElectionBody::name)
                .returns("NA-3", ElectionBody::key);
        assertThat(ElectionBody.needed("", BodyKind.POLLING_TEAM, null, 7, ""))
                .returns("Tổ bầu cử khu vực bỏ phiếu số 7", ElectionBody::name).returns("POLLING_TEAM-7", ElectionBody::key);
        assertThat(BodyKind.COMMITTEE.roles()).extracting(BodyKind.COMMITTEE::title)
                .containsExactly("Chủ tịch", "Phó Chủ tịch", "Thư ký", "Ủy viên");
        assertThat(BodyKind.POLLING_TEAM.roles()).extracting(BodyKind.POLLING_TEAM::title)
                .containsExactly("Tổ trưởng", "Thư ký", "Ủy viên");
    }
}
