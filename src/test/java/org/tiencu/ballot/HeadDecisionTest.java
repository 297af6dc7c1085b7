package org.tiencu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The head decides, Decree 170/2025/NĐ-CP Art. 33")
class HeadDecisionTest {

    private static final BallotResult HALF = Ballot.evaluate(Rules.FINAL, Records.of(30, 15, 15));
    private static final BallotResult TIE = Ballot.evaluate(Rules.FINAL, Records.withSeats(3, 30, 16, 20, 16, 16));

    @Test
    void shouldSelectThePersonChosen() {
        BallotResult result = Ballot.decideByHead(HALF, 1, List.of("B"));

        assertThat(result).isEqualTo(
                new BallotResult(true, 30, Outcome.SELECTED, List.of("B"), List.of(), HALF.results()));
    }

    @Test
    void shouldPutThoseChosenBehindThoseSelected_inTheOrderOfTheChoices() {
        BallotResult result = Ballot.decideByHead(TIE, 3, List.of("D", "A"));

        assertThat(result.outcome()).isEqualTo(Outcome.SELECTED);
        assertThat(result.selected()).containsExactly("B", "A", "D");
    }

    @Test
    void shouldKeepThoseSelected_whenTheHeadPicksNobody() {
        BallotResult result = Ballot.decideByHead(TIE, 3, List.of());

        assertThat(result.outcome()).isEqualTo(Outcome.SELECTED);
        assertThat(result.selected()).containsExactly("B");
        assertThat(result.headChoices()).isEmpty();
    }

    @Test
    void shouldFail_whenNobodyIsSelectedAndTheHeadPicksNobody() {
        BallotResult result = Ballot.decideByHead(HALF, 1, List.of());

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.selected()).isEmpty();
        assertThat(result.headChoices()).isEmpty();
    }

    @Test
    void shouldRefuse_whenMoreArePickedThanSeatsAreOpen() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(HALF, 1, List.of("A", "B")))
                .withMessage("Số người được chọn (2) lớn hơn số vị trí còn lại (1).");
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(TIE, 3, List.of("A", "C", "D")))
                .withMessage("Số người được chọn (3) lớn hơn số vị trí còn lại (2).");
    }

    @Test
    void shouldRefuse_whenSomebodyElseIsPicked() {
        String sentence =
                "Chỉ được chọn trong số những người mà kết quả kiểm phiếu dành cho người đứng đầu quyết định.";

        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(TIE, 3, List.of("B")))
                .withMessage(sentence);
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(TIE, 3, List.of("A", "X")))
                .withMessage(sentence);
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(TIE, 3, Arrays.asList((String) null)))
                .withMessage(sentence);
    }

    @Test
    void shouldRefuse_whenSomebodyIsPickedTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(TIE, 3, List.of("A", "A")))
                .withMessage("Mỗi người chỉ được chọn một lần.");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "HEAD_DECIDES")
    void shouldRefuse_whenNothingIsLeftToTheHead(Outcome outcome) {
        BallotResult decided = new BallotResult(true, 30, outcome, List.of(), List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.decideByHead(decided, 1, List.of()))
                .withMessage("Kết quả kiểm phiếu này không thuộc trường hợp người đứng đầu quyết định.");
    }
}
