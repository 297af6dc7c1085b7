package org.tiencu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.ballot.SelectionRule.Base;
import org.tiencu.ballot.SelectionRule.Fallback;
import org.tiencu.ballot.SelectionRule.Method;

@DisplayName("A rule read from a decision table")
class SelectionRuleTest {

    @ParameterizedTest(name = "{0}/{1} present, majority {2}%, {3} {4}%")
    @CsvSource({
            "2, 3,  50, ALL_AT_LEAST, 30",
            "0, 1,   0, NONE,          0",
            "1, 1, 100, ALL_AT_LEAST,  1",
            "1, 1, 100, ALL_AT_LEAST, 100",
            "2, 3,  50, TOP_TWO,       0"})
    void shouldBeAccepted_whenTheNumbersAreFractionsAndPercentages(int numerator, int denominator, int majority,
            Fallback fallback, int fallbackPercent) {
        assertThatCode(() -> rule(numerator, denominator, majority, fallback, fallbackPercent))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}/{1} present, majority {2}%, {3} {4}%")
    @CsvSource({
            " 2,  0,  50, NONE,          0, Tỷ lệ có mặt tối thiểu (2/0)",
            "-1,  3,  50, NONE,          0, Tỷ lệ có mặt tối thiểu (-1/3)",
            " 4,  3,  50, NONE,          0, Tỷ lệ có mặt tối thiểu (4/3)",
            "-2, -3,  50, NONE,          0, Tỷ lệ có mặt tối thiểu (-2/-3)",
            " 2,  3,  -1, NONE,          0, Tỷ lệ đa số (-1%)",
            " 2,  3, 101, NONE,          0, Tỷ lệ đa số (101%)",
            " 2,  3,  50, NONE,         -1, Tỷ lệ để chuyển sang bước sau (-1%)",
            " 2,  3,  50, TOP_TWO,     101, Tỷ lệ để chuyển sang bước sau (101%)",
            " 2,  3,  50, ALL_AT_LEAST,  0, Tỷ lệ để chuyển sang bước sau (0%) phải từ 1% đến 100%"})
    void shouldBeRefused_whenANumberCannotBeOne(int numerator, int denominator, int majority, Fallback fallback,
            int fallbackPercent, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(numerator, denominator, majority, fallback, fallbackPercent))
                .withMessageStartingWith(sentence);
    }

    @Test
    void shouldBeRefused_whenItDoesNotSayHowToSelect() {
        assertThatNullPointerException().isThrownBy(() ->
                new SelectionRule(null, 2, 3, Base.SUMMONED, 50, Fallback.NONE, 0, false, "", ""));
        assertThatNullPointerException().isThrownBy(() ->
                new SelectionRule(Method.OPINION, 2, 3, null, 50, Fallback.NONE, 0, false, "", ""));
        assertThatNullPointerException().isThrownBy(() ->
                new SelectionRule(Method.OPINION, 2, 3, Base.MEMBERS, 50, null, 0, false, "", ""));
    }

    @Test
    void shouldKeepThePlaceInTheLaw() {
        assertThat(Rules.NOMINATE.document()).isEqualTo("170/2025/NĐ-CP");
        assertThat(Rules.NOMINATE.article()).isEqualTo("Art. 33(2)");
    }

    private static SelectionRule rule(int numerator, int denominator, int majority, Fallback fallback,
            int fallbackPercent) {
        return new SelectionRule(Method.NOMINATION, numerator, denominator, Base.SUMMONED, majority, fallback,
                fallbackPercent, false, "170/2025/NĐ-CP", "Art. 33(2)");
    }
}
