package org.tiencu.personnel.domain.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.ballot.BallotResult;
import org.tiencu.ballot.CandidateResult;
import org.tiencu.ballot.CandidateVotes;
import org.tiencu.ballot.Outcome;
import org.tiencu.ballot.SelectionRule;
import org.tiencu.personnel.domain.conference.Conference.State;

class ConferenceTest {

    private static final StepRule RULE = new StepRule(new SelectionRule(SelectionRule.Method.NOMINATION, 2, 3,
            SelectionRule.Base.SUMMONED, 50, SelectionRule.Fallback.ALL_AT_LEAST, 30, true, "Nghị định 170/2025/NĐ-CP",
            "Điều 33 khoản 2"), true);

    private static Conference summoned(int summoned, int seats) {
        return Conference.summoned("BN-2026-000001", 1, ConferenceStep.STEP_2, "99001", 1, LocalDate.of(2026, 3, 2),
                "Hội trường", summoned, seats, RULE);
    }

    /** A counted conference in which these were chosen, and those are for the head to decide. */
    private static Conference counted(int seats, Outcome outcome, List<String> chosen, List<String> headChoices) {
        Conference attended = summoned(30, seats).attended(30, null, RULE);
        List<String> all = Stream.concat(chosen.stream(), headChoices.stream()).toList();
        List<CandidateVotes> votes = all.stream().map(id -> new CandidateVotes(id, 15)).toList();
        BallotResult result = new BallotResult(true, 30, outcome, chosen, headChoices,
                all.stream().map(id -> new CandidateResult(id, 15, new BigDecimal("50.00"))).toList());
        return attended.counted(attended.countRecord(30, 30, 0, votes), result, "Tổ kiểm phiếu");
    }

    private static Conference chose(Outcome outcome, String ids) {
        return counted(1, outcome, ids == null ? List.of() : Arrays.asList(ids.split(" ")), List.of());
    }

    @Nested
    class Attendance {

        @ParameterizedTest(name = "Nghị định 170/2025/NĐ-CP, Điều 33 khoản 2: {1} of {0} came: {2}")
        @CsvSource({
                "30, 20, QUORATE", "30, 19, NOT_QUORATE", "30, 30, QUORATE", "30, 0, NOT_QUORATE",
                "31, 21, QUORATE", "31, 20, NOT_QUORATE",
                "1, 1, QUORATE", "1, 0, NOT_QUORATE", "2, 1, NOT_QUORATE", "3, 2, QUORATE"})
        void shouldBeQuorate_fromTwoThirdsOfThoseSummoned(int summoned, int present, State state) {
            assertThat(summoned(summoned, 1).attended(present, null, RULE).state()).isEqualTo(state);
        }

        @Test
        void shouldForgetAnEarlierCount_whenTheAttendanceIsTakenAgain() {
            Conference again = chose(Outcome.SELECTED, "an").attended(25, "Năm người ốm", RULE);
            assertThat(again.votes()).isEmpty();
            assertThat(again.outcome()).isNull();
            assertThat(again.issued()).isNull();
            assertThat(again.present()).isEqualTo(25);
            assertThat(again.absence()).isEqualTo("Năm người ốm");
        }

        @Test
        void shouldKeepTheRuleItWasSummonedUnder() {
            Conference conference = summoned(30, 1);
            assertThat(conference.ruleDocument()).isEqualTo("Nghị định 170/2025/NĐ-CP");
            assertThat(conference.ruleArticle()).isEqualTo("Điều 33 khoản 2");
            assertThat(conference.secret()).isTrue();
            assertThat(conference.state()).isEqualTo(State.SUMMONED);
        }
    }

    @Nested
    class Difference {

        @ParameterizedTest(name = "Nghị định 170/2025/NĐ-CP, Điều 33 khoản 2: step 2 {0} {1}, step 3 {2}: differs {3}")
        @CsvSource({
                "SELECTED, an,      an,      false",
                "SELECTED, an,      binh,    true",
                "SELECTED, an,      an binh, true",
                "SELECTED, an binh, an,      true",
                "SELECTED, an binh, binh an, false",
                "SELECTED, an,      ,        true",
                // step 2 only put people forward, step 3 makes the choice among them
                "CARRIED,  an binh, an,      false",
                "CARRIED,  an binh, binh,    false",
                "CARRIED,  an binh, an binh, false",
                "CARRIED,  an binh, chi,     true",
                "CARRIED,  an binh, an chi,  true",
                "FAILED,   ,        an,      true",
                "FAILED,   ,        ,        false"})
        void shouldDiffer_whenSomebodyElseWasChosenOrTheChoiceWasAnotherOne(Outcome before, String step2, String step3,
                boolean differs) {
            Conference second = chose(before, step2);
            Conference third = chose(step3 == null ? Outcome.FAILED : Outcome.SELECTED, step3);
            assertThat(third.differsFrom(second)).isEqualTo(differs);
        }
    }

    @Nested
    class HeadDecides {

        private final Conference pending = counted(2, Outcome.HEAD_DECIDES, List.of("an"), List.of("binh", "chi"));

        @Test
        void shouldChooseAmongThoseWithExactlyHalf() {
            Conference decided = pending.decidedByHead(List.of("chi"));
            assertThat(decided.chosen()).containsExactly("an", "chi");
            assertThat(decided.outcome()).isEqualTo(Outcome.SELECTED);
            assertThat(decided.openSeats()).isZero();
        }

        @Test
        void shouldKeepThoseWithMoreThanHalf_whenTheHeadChoosesNobody() {
            Conference decided = pending.decidedByHead(List.of());
            assertThat(decided.chosen()).containsExactly("an");
            assertThat(decided.outcome()).isEqualTo(Outcome.SELECTED);
        }

        @Test
        void shouldFail_whenNobodyIsChosenAtAll() {
            Conference decided = counted(1, Outcome.HEAD_DECIDES, List.of(), List.of("binh")).decidedByHead(List.of());
            assertThat(decided.chosen()).isEmpty();
            assertThat(decided.outcome()).isEqualTo(Outcome.FAILED);
        }

        @Test
        void shouldNotChooseMoreThanThereAreSeatsLeft() {
            assertThatThrownBy(() -> pending.decidedByHead(List.of("binh", "chi")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void shouldNotChooseSomebodyElse() {
            assertThatThrownBy(() -> pending.decidedByHead(List.of("dung"))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pending.decidedByHead(List.of("an"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Closing {

        private final Conference counted = chose(Outcome.SELECTED, "an");

        @Test
        void shouldHaveANumber_whenTheMinutesAreConfirmed() {
            assertThat(counted.confirmed("1-BB").state()).isEqualTo(State.CONFIRMED);
            assertThat(counted.confirmed("1-BB").minutesNumber()).isEqualTo("1-BB");
            assertThat(counted.confirmed("1-BB").chosen()).containsExactly("an");
        }

        @Test
        void shouldKeepTheFigures_whenTheCountIsSentBack() {
            Conference back = counted.sentBack("Sai số phiếu");
            assertThat(back.state()).isEqualTo(State.QUORATE);
            assertThat(back.returnReason()).isEqualTo("Sai số phiếu");
            assertThat(back.votes()).isEqualTo(counted.votes());
        }

        @Test
        void shouldSayWhy_whenTheResultIsAnnulled() {
            assertThat(counted.annulled("Sai quy trình").state()).isEqualTo(State.ANNULLED);
            assertThat(counted.annulled("Sai quy trình").returnReason()).isEqualTo("Sai quy trình");
        }

        @Test
        void shouldShowNeitherFiguresNorNames_withoutTheResult() {
            Conference hidden = counted.confirmed("1-BB").withoutResult();
            assertThat(hidden.votes()).isEmpty();
            assertThat(hidden.outcome()).isNull();
            assertThat(List.of(hidden.summoned(), hidden.present())).containsExactly(30, 30);
            assertThat(hidden.issued()).isNull();
            assertThat(hidden.returned()).isNull();
            assertThat(hidden.invalid()).isNull();
            assertThat(hidden.boardMembers()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsFoundByItsCode(ConferenceStep step) {
        assertThat(ConferenceStep.of(step.code())).contains(step);
        assertThat(step.label()).isNotBlank();
    }

    @Test
    void anUnknownStepIsNotFound() {
        assertThat(ConferenceStep.of("6")).isEmpty();
        assertThat(ConferenceStep.of(null)).isEmpty();
    }
}
