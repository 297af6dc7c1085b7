package org.tiencu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.ballot.SelectionRule.Base;
import org.tiencu.ballot.SelectionRule.Fallback;
import org.tiencu.ballot.SelectionRule.Method;

@DisplayName("What a ballot decides")
class BallotTest {

    @Test
    @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2): 16 votes of 30 summoned, 28 present, 1 invalid ballot")
    void shouldTakeThePercentageOfThoseSummoned() {
        CountRecord record = new CountRecord(30, 28, 28, 28, 1, 1, Records.candidates(16));

        assertThat(record.valid()).isEqualTo(27);
        assertThat(Ballot.evaluate(Rules.NOMINATE, record)).isEqualTo(new BallotResult(true, 30, Outcome.SELECTED,
                List.of("A"), List.of(), List.of(new CandidateResult("A", 16, new BigDecimal("53.33")))));
    }

    @Test
    void shouldTakeTheBaseFromThoseSummoned_whateverTheBaseIsCalled() {
        CountRecord record = new CountRecord(9, 6, 6, 6, 0, 1, Records.candidates(5, 1));

        assertThat(Ballot.evaluate(Rules.FINAL, record).base()).isEqualTo(9);
        assertThat(Ballot.evaluate(Rules.NOMINATE, record).base()).isEqualTo(9);
    }

    @DisplayName("Percentages have two decimals, half up")
    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({"30, 16, 53.33", "3, 2, 66.67", "800, 1, 0.13", "1600, 1, 0.06", "30, 0, 0.00", "30, 15, 50.00",
            "30, 30, 100.00"})
    void shouldRoundPercentages(int summoned, int votes, BigDecimal percent) {
        assertThat(Ballot.evaluate(Rules.LIST, Records.of(summoned, votes)).results())
                .containsExactly(new CandidateResult("A", votes, percent));
    }

    @Test
    void shouldSortResultsByVotes_andKeepTheBallotOrderOfEqualVotes() {
        assertThat(Ballot.evaluate(Rules.NOMINATE, Records.of(30, 3, 9, 3, 12, 3)).results())
                .extracting(CandidateResult::id).containsExactly("D", "B", "A", "C", "E");
    }

    @Test
    void shouldRefuseMissingArguments() {
        assertThatNullPointerException().isThrownBy(() -> Ballot.evaluate(null, Records.of(30, 16)));
        assertThatNullPointerException().isThrownBy(() -> Ballot.evaluate(Rules.LIST, null));
    }

    @Nested
    @DisplayName("Approving a list")
    class Lists {

        @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2), step 1: more than 50% of those summoned")
        @ParameterizedTest(name = "{1} of {0}: {2}")
        @CsvSource({"30, 16, SELECTED", "30, 15, FAILED", "30, 14, FAILED", "31, 16, SELECTED", "31, 15, FAILED",
                "1, 1, SELECTED", "1, 0, FAILED", "2, 1, FAILED", "2000000001, 1000000001, SELECTED",
                "2000000001, 1000000000, FAILED"})
        void shouldNeedMoreThanHalf(int summoned, int votes, Outcome outcome) {
            BallotResult result = Ballot.evaluate(Rules.LIST, Records.of(summoned, votes));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(result.selected()).hasSize(outcome == Outcome.SELECTED ? 1 : 0);
        }

        @Test
        void shouldApproveAllAboveTheMajority_inTheOrderOfTheBallot_whateverTheSeats() {
            BallotResult result = Ballot.evaluate(Rules.LIST, Records.of(30, 16, 15, 30, 20));

            assertThat(result.outcome()).isEqualTo(Outcome.SELECTED);
            assertThat(result.selected()).containsExactly("A", "C", "D");
        }

        @Test
        void shouldLeaveNothingToTheHeadAndCarryNobody() {
            SelectionRule rule = new SelectionRule(Method.LIST_APPROVAL, 2, 3, Base.SUMMONED, 50,
                    Fallback.ALL_AT_LEAST, 30, true, "", "");

            BallotResult result = Ballot.evaluate(rule, Records.of(30, 15, 10));

            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.headChoices()).isEmpty();
        }
    }

    @Nested
    @DisplayName("Asking an opinion")
    class Opinions {

        @Test
        @DisplayName("Regulation 80-QĐ/TW Art. 21, step 4: the votes are a reference, everyone goes on")
        void shouldCarryEveryone_inTheOrderOfTheBallot() {
            BallotResult result = Ballot.evaluate(Rules.OPINION, Records.of(30, 0, 5, 20));

            assertThat(result.outcome()).isEqualTo(Outcome.CARRIED);
            assertThat(result.selected()).containsExactly("A", "B", "C");
            assertThat(result.results()).extracting(CandidateResult::id).containsExactly("C", "B", "A");
        }
    }

    @Nested
    @DisplayName("Nominating for one seat")
    class OneSeat {

        @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2), steps 2 and 3: above 50% selected, otherwise all from 30% on")
        @ParameterizedTest(name = "{0} summoned, {1} + {2} + {3} votes: {4} {5}")
        @CsvSource({
                "30, 16, 14,  0, SELECTED, A",
                "30, 14, 16,  0, SELECTED, B",
                "30, 15, 15,  0, CARRIED,  A B",
                "30, 15,  9,  6, CARRIED,  A B",
                "30, 15,  8,  7, CARRIED,  A",
                "30,  9, 12,  9, CARRIED,  B A C",
                "30,  9,  8,  8, CARRIED,  A",
                "30,  8,  8,  8, FAILED,   ''",
                "31, 16, 15,  0, SELECTED, A",
                "31, 10,  9,  9, CARRIED,  A",
                "31,  9,  9,  9, FAILED,   ''",
                "29,  9,  8,  8, CARRIED,  A",
                "30,  0,  0,  0, FAILED,   ''"})
        void shouldSelectTheMajority_orCarryTheOthers(int summoned, int first, int second, int third, Outcome outcome,
                String selected) {
            BallotResult result = Ballot.evaluate(Rules.NOMINATE, Records.of(summoned, first, second, third));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(String.join(" ", result.selected())).isEqualTo(selected);
            assertThat(result.headChoices()).isEmpty();
        }

        @DisplayName("Decree 138/2020/NĐ-CP Art. 46: above 50% selected, otherwise the top two")
        @ParameterizedTest(name = "{0} + {1} + {2} + {3} votes of 30: {4} {5}")
        @CsvSource({
                "16, 10,  4, 0, SELECTED, A",
                "15, 10,  5, 0, CARRIED,  A B",
                " 5, 10, 15, 0, CARRIED,  C B",
                "12,  6,  6, 6, CARRIED,  A B C D",
                "10, 10,  5, 5, CARRIED,  A B",
                "10, 10, 10, 0, CARRIED,  A B C",
                " 7,  7,  7, 7, CARRIED,  A B C D",
                " 1,  0,  0, 0, CARRIED,  A",
                " 1,  1,  0, 0, CARRIED,  A B",
                " 0,  0,  0, 0, FAILED,   ''"})
        void shouldCarryTheTopTwo_withAllTiedAtTheSecondPlace(int first, int second, int third, int fourth,
                Outcome outcome, String selected) {
            BallotResult result =
                    Ballot.evaluate(Rules.NOMINATE_TOP_TWO, Records.of(30, first, second, third, fourth));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(String.join(" ", result.selected())).isEqualTo(selected);
        }

        @DisplayName("Without a fallback nobody goes on")
        @ParameterizedTest(name = "{0} + {1} votes of 30: {2}")
        @CsvSource({"16, 14, SELECTED", "15, 15, FAILED", "14, 16, SELECTED"})
        void shouldFail_whenNobodyHasTheMajority(int first, int second, Outcome outcome) {
            assertThat(Ballot.evaluate(Rules.NOMINATE_OR_NOBODY, Records.of(30, first, second)).outcome())
                    .isEqualTo(outcome);
        }

        @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2), step 5: above 50% selected, the head decides at 50%")
        @ParameterizedTest(name = "{0} summoned, {1} + {2} votes: {3}, selected {4}, left to the head {5}")
        @CsvSource({
                "30, 16, 14, SELECTED,     A,  ''",
                "30, 15, 14, HEAD_DECIDES, '', A",
                "30, 15, 15, HEAD_DECIDES, '', A B",
                "30, 14, 15, HEAD_DECIDES, '', B",
                "30, 14, 14, FAILED,       '', ''",
                "31, 15, 16, SELECTED,     B,  ''",
                "31, 15, 15, FAILED,       '', ''"})
        void shouldLeaveExactlyHalfToTheHead(int summoned, int first, int second, Outcome outcome, String selected,
                String headChoices) {
            BallotResult result = Ballot.evaluate(Rules.FINAL, Records.of(summoned, first, second));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(String.join(" ", result.selected())).isEqualTo(selected);
            assertThat(String.join(" ", result.headChoices())).isEqualTo(headChoices);
        }

        @Test
        void shouldAskTheHead_beforeTheFallback() {
            SelectionRule rule = nomination(50, Fallback.ALL_AT_LEAST, 30, true);

            BallotResult atHalf = Ballot.evaluate(rule, Records.of(30, 15, 10));
            BallotResult below = Ballot.evaluate(rule, Records.of(30, 14, 10));

            assertThat(atHalf.outcome()).isEqualTo(Outcome.HEAD_DECIDES);
            assertThat(atHalf.headChoices()).containsExactly("A");
            assertThat(below.outcome()).isEqualTo(Outcome.CARRIED);
            assertThat(below.selected()).containsExactly("A", "B");
        }

        @DisplayName("The percentages are the rule's, not the code's")
        @ParameterizedTest(name = "{0} votes of 30, majority 60%, otherwise from 40% on: {1}")
        @CsvSource({"19, SELECTED", "18, CARRIED", "12, CARRIED", "11, FAILED"})
        void shouldFollowTheRule(int votes, Outcome outcome) {
            SelectionRule rule = nomination(60, Fallback.ALL_AT_LEAST, 40, false);

            assertThat(Ballot.evaluate(rule, Records.of(30, votes)).outcome()).isEqualTo(outcome);
        }
    }

    @Nested
    @DisplayName("Nominating for several seats")
    class SeveralSeats {

        @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2): the highest above 50%, then those from 30% on")
        @ParameterizedTest(name = "{0} seats, {1} + {2} + {3} + {4} votes of 30: {5} {6}")
        @CsvSource({
                "2, 20, 25,  5,  0, SELECTED, B A",
                "2, 16, 18, 20,  0, SELECTED, C B",
                "2, 20, 10,  9,  8, CARRIED,  A B C",
                "2,  9, 20, 10,  8, CARRIED,  B C A",
                "2, 20,  8,  8,  8, SELECTED, A",
                "2, 15, 15, 15, 15, CARRIED,  A B C D",
                "2,  8,  8,  8,  8, FAILED,   ''",
                "3, 16, 16, 16, 16, CARRIED,  A B C D",
                "3, 20, 16, 16, 16, CARRIED,  A B C D",
                "3, 16, 16, 20, 20, CARRIED,  C D A B",
                "3, 16, 17, 20, 20, SELECTED, C D B",
                "3, 20, 16, 20, 20, SELECTED, A C D",
                "4, 16, 20, 16, 20, SELECTED, B D A C"})
        void shouldFillTheSeats(int seats, int first, int second, int third, int fourth, Outcome outcome,
                String selected) {
            BallotResult result =
                    Ballot.evaluate(Rules.NOMINATE, Records.withSeats(seats, 30, first, second, third, fourth));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(String.join(" ", result.selected())).isEqualTo(selected);
        }

        @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2), step 5: a tie for the last seat and exactly 50% are the head's")
        @ParameterizedTest(name = "{0} seats, {1} + {2} + {3} + {4} votes of 30: {5}, selected {6}, the head's {7}")
        @CsvSource({
                "2, 20, 25,  5,  0, SELECTED,     B A,   ''",
                "2, 20, 15, 15,  0, HEAD_DECIDES, A,     B C",
                "2, 15, 15, 15,  0, HEAD_DECIDES, '',    A B C",
                "2, 20, 14, 14,  0, SELECTED,     A,     ''",
                "2, 20, 20, 15,  0, SELECTED,     A B,   ''",
                "2, 16, 16, 16,  0, HEAD_DECIDES, '',    A B C",
                "2, 16, 20, 16,  0, HEAD_DECIDES, B,     A C",
                "3, 16, 16, 20, 20, HEAD_DECIDES, C D,   A B",
                "3, 16, 17, 20, 20, SELECTED,     C D B, ''",
                "3, 20, 15, 20, 15, HEAD_DECIDES, A C,   B D"})
        void shouldAskTheHead(int seats, int first, int second, int third, int fourth, Outcome outcome,
                String selected, String headChoices) {
            BallotResult result =
                    Ballot.evaluate(Rules.FINAL, Records.withSeats(seats, 30, first, second, third, fourth));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(String.join(" ", result.selected())).isEqualTo(selected);
            assertThat(String.join(" ", result.headChoices())).isEqualTo(headChoices);
        }

        @DisplayName("Decree 138/2020/NĐ-CP Art. 46: the top two among those without the majority")
        @ParameterizedTest(name = "2 seats, {0} + {1} + {2} + {3} votes of 30: {4} {5}")
        @CsvSource({
                "20, 12, 10,  8, CARRIED,  A B C",
                "20, 10, 10, 10, CARRIED,  A B C D",
                "20,  0,  1,  0, CARRIED,  A C",
                "20,  0,  0,  0, SELECTED, A"})
        void shouldCarryTheTopTwoBehindTheSelected(int first, int second, int third, int fourth, Outcome outcome,
                String selected) {
            BallotResult result = Ballot.evaluate(Rules.NOMINATE_TOP_TWO,
                    Records.withSeats(2, 30, first, second, third, fourth));

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(String.join(" ", result.selected())).isEqualTo(selected);
        }

        @Test
        void shouldSelectEveryoneWithTheMajority_whenThereAreMoreSeatsThanPersons() {
            BallotResult result = Ballot.evaluate(Rules.NOMINATE, Records.withSeats(5, 30, 16, 17));

            assertThat(result.outcome()).isEqualTo(Outcome.SELECTED);
            assertThat(result.selected()).containsExactly("B", "A");
        }

        @Test
        void shouldSeeATieForOneSeat_whenTheMajorityIsBelowHalf() {
            CountRecord record = Records.of(30, 10, 10, 10);

            assertThat(Ballot.evaluate(nomination(30, Fallback.NONE, 0, true), record).headChoices())
                    .containsExactly("A", "B", "C");
            assertThat(Ballot.evaluate(nomination(30, Fallback.NONE, 0, false), record))
                    .extracting(BallotResult::outcome, BallotResult::selected)
                    .containsExactly(Outcome.CARRIED, List.of("A", "B", "C"));
        }
    }

    private static SelectionRule nomination(int majority, Fallback fallback, int fallbackPercent, boolean head) {
        return new SelectionRule(Method.NOMINATION, 2, 3, Base.SUMMONED, majority, fallback, fallbackPercent, head,
                "", "");
    }
}
