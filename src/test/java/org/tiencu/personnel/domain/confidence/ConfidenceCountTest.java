package org.tiencu.personnel.domain.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Levels;
import org.tiencu.personnel.domain.confidence.ConfidenceCount.Problem;

class ConfidenceCountTest {

    private static final Fraction TWO_THIRDS = new Fraction(2, 3);
    private static final List<Threshold> RULE = List.of(
            new Threshold(Consequence.DISMISS, "TWO_THIRDS", TWO_THIRDS, true, VoteBase.SUMMONED, "Quy định 1", "Điều 1"),
            new Threshold(Consequence.RESIGN_OR_DROP_PLAN, "HALF", new Fraction(1, 2), false, VoteBase.SUMMONED,
                    "Quy định 1", "Điều 1"));

    private static ConfidenceCount count(int summoned, int present, int issued, int returned, int invalid,
            Levels... levels) {
        return new ConfidenceCount(summoned, present, issued, returned, invalid, Arrays.asList(levels));
    }

    private static List<String> wrong(ConfidenceCount count) {
        return count.problems().stream().map(Problem::field).toList();
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({"30, 20, true", "30, 19, false", "31, 20, false", "31, 21, true", "32, 21, false", "32, 22, true",
            "1, 1, true", "1, 0, false", "3, 2, true", "100000, 66666, false", "100000, 66667, true"})
    void shouldBeQuorate_withExactlyTwoThirds(int summoned, int present, boolean quorate) {
        assertThat(count(summoned, present, 0, 0, 0).quorate(TWO_THIRDS)).isEqualTo(quorate);
    }

    @ParameterizedTest(name = "{1} low of {0}: {2}")
    @CsvSource({
            "30, 0,  NONE", "30, 15, NONE", "30, 16, RESIGN_OR_DROP_PLAN", "30, 19, RESIGN_OR_DROP_PLAN", "30, 20, DISMISS",
            "31, 15, NONE", "31, 16, RESIGN_OR_DROP_PLAN", "31, 20, RESIGN_OR_DROP_PLAN", "31, 21, DISMISS",
            "32, 16, NONE", "32, 17, RESIGN_OR_DROP_PLAN", "32, 21, RESIGN_OR_DROP_PLAN", "32, 22, DISMISS",
            "2, 1, NONE", "2, 2, DISMISS", "3, 1, NONE", "3, 2, DISMISS", "100000, 50000, NONE",
                    "100000, 66666, RESIGN_OR_DROP_PLAN"})
    void shouldCompareSharesExactly(int summoned, int low, Consequence expected) {
        Threshold reached = Threshold.reached(RULE, low, count(summoned, summoned, summoned, summoned, 0));
        assertThat(reached == null ? Consequence.NONE : reached.consequence()).isEqualTo(expected);
    }

    @Test
    void shouldTakeTheShareOfTheBaseThatTheRuleSays() {
        ConfidenceCount count = count(40, 36, 35, 30, 3);
        assertThat(List.of(VoteBase.SUMMONED.of(count), VoteBase.PRESENT.of(count), VoteBase.RETURNED.of(count),
                VoteBase.VALID.of(count))).containsExactly(40, 36, 30, 27);
        Threshold ofValid = new Threshold(Consequence.DISMISS, null, TWO_THIRDS, true, VoteBase.VALID, "Quy định 1",
                "Điều 1");
        assertThat(ofValid.reachedBy(18, count)).isTrue();
        assertThat(ofValid.reachedBy(17, count)).isFalse();
        assertThat(ofValid.reachedBy(0, count(9, 9, 9, 9, 9))).as("nothing valid").isFalse();
    }

    @Test
    void shouldAcceptWhatIsPossible() {
        assertThat(count(30, 28, 28, 27, 2, new Levels("an", 10, 10, 5), new Levels("binh", 0, 0, 25),
                new Levels("cuong", 0, 0, 0)).problems()).isEmpty();
        assertThat(count(1, 1, 1, 1, 0, new Levels("an", 1, 0, 0)).problems()).isEmpty();
    }

    @Test
    void shouldNameEveryFigureThatCannotBeRight() {
        assertThat(wrong(count(0, 0, 0, 0, 0))).containsExactly("summoned");
        assertThat(wrong(count(30, 31, 30, 30, 0))).containsExactly("present");
        assertThat(wrong(count(30, 29, 30, 29, 0))).containsExactly("issued");
        assertThat(wrong(count(30, 29, 28, 29, 0))).containsExactly("returned");
        assertThat(wrong(count(30, 29, 28, 27, 28))).containsExactly("invalid");
        assertThat(wrong(count(30, 30, 30, 30, 1, new Levels("an", 10, 10, 9), new Levels("binh", 10, 10, 10))))
                .containsExactly("results[1]");
        assertThat(wrong(count(30, 31, 32, 33, 34, new Levels("an", 1, 0, 0))))
                .containsExactly("present", "issued", "returned", "invalid");
    }

    @Test
    void shouldReportANegativeFigureOnce() {
        assertThat(wrong(count(30, -1, 5, 5, 0))).containsExactly("present");
        assertThat(wrong(count(30, 30, 30, -2, 0, new Levels("an", 1, 1, 1)))).containsExactly("returned");
        assertThat(wrong(count(30, 30, 30, 30, 0, new Levels("an", -1, 40, -3)))).containsExactly("results[0].high",
                "results[0].low");
    }

    @Test
    void shouldNotOverflow() {
        int many = Integer.MAX_VALUE;
        assertThat(wrong(count(many, many, many, many, 0, new Levels("an", many, many, 2)))).containsExactly("results[0]");
        assertThat(count(many, many / 3 * 2, 0, 0, 0).quorate(TWO_THIRDS)).isFalse();
    }

    @Test
    void shouldRefuseAFractionThatIsNone() {
        assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveAVietnameseName(Consequence consequence) {
        assertThat(consequence.label()).isNotBlank();
    }
}
