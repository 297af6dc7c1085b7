package org.tiencu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.ballot.ImpossibleCountException.Problem;

@DisplayName("The arithmetic of a count record")
class CountCheckTest {

    @DisplayName("One wrong figure is one sentence with the figures concerned")
    @ParameterizedTest(name = "{0}/{1}/{2}/{3}/{4}, {5} seat(s), {6} vote(s): {7}")
    @CsvSource({
            "30,31,28,28,1,1,16,present, Số người có mặt (31) lớn hơn số người được triệu tập (30).",
            "30,28,29,28,1,1,16,issued, Số phiếu phát ra (29) lớn hơn số người có mặt (28).",
            "30,28,28,29,1,1,16,returned, Số phiếu thu về (29) lớn hơn số phiếu phát ra (28).",
            "30,28,28,28,29,1,16,invalid, Số phiếu không hợp lệ (29) lớn hơn số phiếu thu về (28).",
            "30,28,28,28,1,2,28,candidates[0].votes, Số phiếu của người thứ 1 (28) lớn hơn số phiếu hợp lệ (27).",
            "30,28,28,28,1,0,0,seats, Số người cần chọn phải từ 1 trở lên (đang ghi 0).",
            "30,28,28,28,1,-1,0,seats, Số người cần chọn phải từ 1 trở lên (đang ghi -1).",
            "0,0,0,0,0,1,0,summoned, Số người được triệu tập phải từ 1 trở lên (đang ghi 0).",
            "-5,28,28,28,1,1,16,summoned, Số người được triệu tập phải từ 1 trở lên (đang ghi -5).",
            "30,-1,28,28,1,1,16,present, Số người có mặt không được là số âm (đang ghi -1).",
            "30,28,-2,28,1,1,16,issued, Số phiếu phát ra không được là số âm (đang ghi -2).",
            "30,28,28,-3,1,1,16,returned, Số phiếu thu về không được là số âm (đang ghi -3).",
            "30,28,28,28,-4,1,16,invalid, Số phiếu không hợp lệ không được là số âm (đang ghi -4).",
            "30,28,28,28,1,1,-5,candidates[0].votes, Số phiếu của người thứ 1 không được là số âm (đang ghi -5)."})
    void shouldNameTheFigure_whenItIsImpossible(int summoned, int present, int issued, int returned, int invalid,
            int seats, int votes, String field, String sentence) {
        CountRecord record = new CountRecord(summoned, present, issued, returned, invalid, seats,
                Records.candidates(votes));

        assertThat(problems(Rules.NOMINATE, record)).containsExactly(new Problem(field, sentence));
    }

    @Test
    @DisplayName("Figures at their upper limit are possible")
    void shouldAcceptFigures_whenTheyAreEqual() {
        CountRecord record = new CountRecord(30, 30, 30, 30, 0, 1, Records.candidates(30));

        assertThat(Ballot.evaluate(Rules.NOMINATE, record).selected()).containsExactly("A");
    }

    @Test
    @DisplayName("All ballots may be invalid")
    void shouldAcceptTheRecord_whenNoBallotIsValid() {
        CountRecord record = new CountRecord(30, 28, 28, 28, 28, 1, Records.candidates(0, 0));

        assertThat(record.valid()).isZero();
        assertThat(Ballot.evaluate(Rules.NOMINATE, record).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Nested
    @DisplayName("Sum of votes, Decree 138/2020/NĐ-CP Art. 46: a voter names one person for each post")
    class SumOfVotes {

        @ParameterizedTest(name = "{0} seat(s), {1} + {2} + {3} votes")
        @CsvSource({
                "1, 16, 11, 0, ",
                "1, 16, 11, 1, 28 27 1 27",
                "2, 27, 26, 1, ",
                "2, 27, 26, 2, 55 27 2 54",
                "3, 27, 27, 27, "})
        void shouldNotExceedValidBallotsTimesSeats(int seats, int first, int second, int third, String figures) {
            CountRecord record = new CountRecord(30, 28, 28, 28, 1, seats, Records.candidates(first, second, third));

            for (SelectionRule rule : List.of(Rules.NOMINATE, Rules.FINAL, Rules.OPINION)) {
                if (figures == null) {
                    assertThat(Ballot.evaluate(rule, record).quorum()).isTrue();
                } else {
                    Object[] numbers = figures.split(" ");
                    assertThat(problems(rule, record)).containsExactly(new Problem("candidates",
                            ("Tổng số phiếu của những người trong danh sách (%s) lớn hơn số phiếu hợp lệ"
                                    + " nhân với số người cần chọn (%s × %s = %s).").formatted(numbers)));
                }
            }
        }

        @Test
        void shouldNotBeLimited_whenAListIsApproved() {
            CountRecord record = new CountRecord(30, 28, 28, 28, 1, 1, Records.candidates(27, 27, 27));

            assertThat(Ballot.evaluate(Rules.LIST, record).selected()).containsExactly("A", "B", "C");
        }

        @Test
        void shouldNotOverflow() {
            int most = Integer.MAX_VALUE;

            assertThat(Ballot.evaluate(Rules.NOMINATE, Records.withSeats(most, most, most, most, most)).selected())
                    .containsExactly("A", "B", "C");
            assertThat(problems(Rules.NOMINATE, Records.withSeats(1, most, most, most, most)))
                    .extracting(Problem::field).containsExactly("candidates");
        }
    }

    @Nested
    @DisplayName("The persons on the list")
    class Persons {

        @Test
        void shouldBeAtLeastOne() {
            Problem none = new Problem("candidates", "Danh sách kiểm phiếu phải có ít nhất 1 người.");

            assertThat(problems(Rules.NOMINATE, record(List.of()))).containsExactly(none);
            assertThat(problems(Rules.NOMINATE, record(null))).containsExactly(none);
        }

        @ParameterizedTest(name = "id \"{0}\"")
        @ValueSource(strings = {"", " ", "\t"})
        void shouldHaveAnId(String blank) {
            CountRecord record = record(List.of(new CandidateVotes("A", 1), new CandidateVotes(blank, 1)));

            assertThat(problems(Rules.NOMINATE, record)).containsExactly(
                    new Problem("candidates[1].id", "Người thứ 2 trong danh sách kiểm phiếu chưa có mã."));
        }

        @Test
        void shouldHaveAnId_whenItIsMissing() {
            assertThat(problems(Rules.NOMINATE, record(List.of(new CandidateVotes(null, 1))))).containsExactly(
                    new Problem("candidates[0].id", "Người thứ 1 trong danh sách kiểm phiếu chưa có mã."));
        }

        @Test
        void shouldBeListedOnce() {
            List<CandidateVotes> candidates = List.of(new CandidateVotes("A", 3), new CandidateVotes("B", 2),
                    new CandidateVotes("A", 1), new CandidateVotes("A", 0));

            assertThat(problems(Rules.NOMINATE, record(candidates))).containsExactly(
                    new Problem("candidates[2].id",
                            "Người thứ 3 trong danh sách kiểm phiếu trùng mã với người thứ 1."),
                    new Problem("candidates[3].id",
                            "Người thứ 4 trong danh sách kiểm phiếu trùng mã với người thứ 1."));
        }

        @Test
        void shouldNotBeAnEmptyLine() {
            assertThat(problems(Rules.NOMINATE, record(Arrays.asList(new CandidateVotes("A", 3), null))))
                    .containsExactly(
                            new Problem("candidates[1]", "Dòng thứ 2 trong danh sách kiểm phiếu bị bỏ trống."));
        }

        @Test
        void shouldNotChange_whenTheCallersListDoes() {
            List<CandidateVotes> candidates = new ArrayList<>(Records.candidates(16, 3));
            CountRecord record = record(candidates);
            candidates.clear();

            assertThat(record.candidates()).hasSize(2);
        }

        private CountRecord record(List<CandidateVotes> candidates) {
            return new CountRecord(30, 28, 28, 28, 1, 1, candidates);
        }
    }

    @Test
    @DisplayName("All problems are reported at once, in the order of the fields")
    void shouldReportEverything() {
        CountRecord record = new CountRecord(30, 31, 32, 33, 3, 0,
                List.of(new CandidateVotes("A", 31), new CandidateVotes("A", -1), new CandidateVotes("", 2)));

        ImpossibleCountException refusal = refusal(Rules.NOMINATE, record);

        assertThat(refusal.problems()).extracting(Problem::field).containsExactly("present", "issued", "returned",
                "seats", "candidates[0].votes", "candidates[1].id", "candidates[1].votes", "candidates[2].id");
        assertThat(refusal).hasMessageContaining("Số người có mặt (31)")
                .hasMessageContaining("Người thứ 3 trong danh sách kiểm phiếu chưa có mã.");
        assertThat(Normalizer.isNormalized(refusal.getMessage(), Normalizer.Form.NFC)).isTrue();
    }

    @Nested
    @DisplayName("Without a quorum nobody votes")
    class WithoutQuorum {

        @Test
        void shouldNeedNoVotes() {
            BallotResult result = Ballot.evaluate(Rules.NOMINATE, new CountRecord(30, 19, 0, 0, 0, 0, List.of()));

            assertThat(result).isEqualTo(
                    new BallotResult(false, 30, Outcome.NO_QUORUM, List.of(), List.of(), List.of()));
        }

        @Test
        void shouldIgnoreVotes_whenTheyAreGiven() {
            BallotResult result =
                    Ballot.evaluate(Rules.NOMINATE, new CountRecord(30, 19, 19, 19, 0, 1, Records.candidates(19)));

            assertThat(result.outcome()).isEqualTo(Outcome.NO_QUORUM);
            assertThat(result.selected()).isEmpty();
            assertThat(result.results()).isEmpty();
        }

        @Test
        void shouldStillRefuseFiguresThatContradictEachOther() {
            CountRecord record = new CountRecord(30, 19, 20, 0, 1, -1,
                    List.of(new CandidateVotes("A", 0), new CandidateVotes("A", 0)));

            assertThat(problems(Rules.NOMINATE, record)).extracting(Problem::field)
                    .containsExactly("issued", "invalid", "seats", "candidates[1].id");
        }

        @ParameterizedTest(name = "{1} of {0} present")
        @CsvSource({"0, 0, summoned", "-1, 0, summoned", "30, -1, present"})
        void shouldStillRefuseAnImpossibleConference(int summoned, int present, String field) {
            assertThat(problems(Rules.NOMINATE, new CountRecord(summoned, present, 0, 0, 0, 1, Records.candidates(0))))
                    .extracting(Problem::field).containsExactly(field);
        }
    }

    private static List<Problem> problems(SelectionRule rule, CountRecord record) {
        return refusal(rule, record).problems();
    }

    private static ImpossibleCountException refusal(SelectionRule rule, CountRecord record) {
        ImpossibleCountException refusal =
                catchThrowableOfType(ImpossibleCountException.class, () -> Ballot.evaluate(rule, record));
        assertThat(refusal).as("the record has to be refused").isNotNull();
        return refusal;
    }
}
