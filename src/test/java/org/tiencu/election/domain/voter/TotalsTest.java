package org.tiencu.election.domain.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.election.domain.calendar.Body;

class TotalsTest {

    @ParameterizedTest(name = "{0} = {1} + {2}; {3}, {4}, {5} for {6}: {7}")
    @CsvSource({
            "10, 4, 6, 10, 10, 8, NA PC,", "1, 0, 1, 1, 1, 0, NA PC,", "10, 4, 6, 10, 0, 0, NA,", "10, 4, 6, 0, 10, 10, PC,",
            "0, 0, 0, 0, 0, 0, NA PC, ít nhất một", "10, 4, 5, 10, 10, 8, NA PC, phải bằng",
            "10, 5, 6, 10, 10, 8, NA PC, phải bằng", "10, 4, 6, 11, 10, 8, NA PC, nhiều hơn",
            "10, 4, 6, 10, 11, 8, NA PC, nhiều hơn", "10, 4, 6, 10, 10, 11, NA PC, nhiều hơn",
            "10, 4, 6, 1, 10, 8, PC, không bầu đại biểu Quốc hội",
            "10, 4, 6, 10, 1, 0, NA, không bầu đại biểu Hội đồng nhân dân",
            "10, 4, 6, 10, 0, 1, NA, không bầu đại biểu Hội đồng nhân dân"})
    void shouldSayWhatIsWrong(int voters, int male, int female, int na, int province, int commune, String bodies,
            String problem) {
        Set<Body> elected = Arrays.stream(bodies.split(" ")).map(Body::valueOf).collect(Collectors.toSet());
        String said = new Totals(voters, male, female, na, province, commune).problem(elected).orElse(null);
        if (problem == null) {
            assertThat(said).isNull();
        } else {
            assertThat(said).contains(problem);
        }
    }

    @Test
    void shouldCountOneVoterMoreAndLess() {
        Totals before = new Totals(10, 4, 6, 10, 10, 8);
        Totals woman = Totals.of(1, true, new Ballots(true, true, false));
        assertThat(before.plus(woman)).isEqualTo(new Totals(11, 4, 7, 11, 11, 8));
        assertThat(before.plus(woman).plus(Totals.of(-1, true, new Ballots(true, true, false)))).isEqualTo(before);
        assertThat(before.plus(Totals.of(-1, false, new Ballots(true, true, true)))).isEqualTo(new Totals(9, 3, 6, 9, 9, 7));
    }

    @Test
    void shouldFindTotalsImpossible_thatStrikeSomebodyWhoWasNotThere() {
        Ballots two = new Ballots(true, true, false);
        Totals oneWoman = new Totals(1, 0, 1, 1, 1, 0);
        assertThat(oneWoman.plus(Totals.of(-1, false, two)).impossible()).isTrue();
        assertThat(oneWoman.plus(Totals.of(-1, true, new Ballots(true, true, true))).impossible()).isTrue();
        assertThat(oneWoman.plus(Totals.of(-1, true, two)).impossible()).isFalse();
        // more people would elect the commune than there are voters
        assertThat(new Totals(2, 1, 1, 2, 2, 2).plus(Totals.of(-1, true, two)).impossible()).isTrue();
    }

    @Test
    void shouldGiveBallots_forWhatIsElectedOnly() {
        Ballots all = new Ballots(true, true, true);
        assertThat(all.of(Set.of(Body.NA))).isEqualTo(new Ballots(true, false, false));
        assertThat(all.of(Set.of(Body.PC))).isEqualTo(new Ballots(false, true, true));
        assertThat(all.of(Set.of(Body.NA, Body.PC)).label()).isEqualTo(
                "Quốc hội, Hội đồng nhân dân cấp tỉnh, Hội đồng nhân dân cấp xã");
    }
}
