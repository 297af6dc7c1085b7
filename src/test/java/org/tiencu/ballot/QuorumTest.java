package org.tiencu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.ballot.SelectionRule.Base.SUMMONED;
import static org.tiencu.ballot.SelectionRule.Fallback.NONE;
import static org.tiencu.ballot.SelectionRule.Method.LIST_APPROVAL;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Quorum")
class QuorumTest {

    @DisplayName("Decree 170/2025/NĐ-CP Art. 33(2): at least 2/3 of those summoned")
    @ParameterizedTest(name = "{1} of {0} present: {2}")
    @CsvSource({
            "30, 20, true", "30, 19, false", "31, 21, true", "31, 20, false", "29, 20, true", "29, 19, false",
            "1, 1, true", "1, 0, false", "3, 2, true", "3, 1, false", "30, 30, true", "30, 0, false"})
    void shouldBeReached_whenTwoThirdsArePresent(int summoned, int present, boolean reached) {
        assertThat(Quorum.reached(Rules.NOMINATE, summoned, present)).isEqualTo(reached);
    }

    @DisplayName("The fraction is the rule's, not the code's")
    @ParameterizedTest(name = "{0}/{1}: {3} of {2} present: {4}")
    @CsvSource({
            "1, 2, 30, 15, true", "1, 2, 30, 14, false", "3, 4, 40, 30, true", "3, 4, 40, 29, false",
            "1, 1, 30, 29, false", "0, 1, 30, 0, true"})
    void shouldFollowTheRule(int numerator, int denominator, int summoned, int present, boolean reached) {
        SelectionRule rule =
                new SelectionRule(LIST_APPROVAL, numerator, denominator, SUMMONED, 50, NONE, 0, false, "", "");

        assertThat(Quorum.reached(rule, summoned, present)).isEqualTo(reached);
    }

    @DisplayName("Figures beyond 32 bits do not overflow")
    @ParameterizedTest(name = "{1} of {0} present: {2}")
    @CsvSource({"2100000000, 1400000000, true", "2100000000, 1399999999, false"})
    void shouldNotOverflow(int summoned, int present, boolean reached) {
        assertThat(Quorum.reached(Rules.NOMINATE, summoned, present)).isEqualTo(reached);
    }
}
