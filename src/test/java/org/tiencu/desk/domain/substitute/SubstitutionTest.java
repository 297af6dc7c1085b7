package org.tiencu.desk.domain.substitute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.desk.domain.substitute.Substitution.Obstacle;
import org.tiencu.desk.domain.substitute.Substitution.State;

class SubstitutionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Map<String, String> FOLDERS = Map.of("a1", "a", "a2", "a", "b1", "b");
    private static final Set<String> ALL = Set.of("*");

    private static Substitution of(String absent, String substitute, int from, int to, Set<String> kinds) {
        return Substitution.of(absent, substitute, TODAY.plusDays(from), TODAY.plusDays(to), new Kinds(kinds), absent,
                Instant.EPOCH);
    }

    private static Substitution ended(Substitution one) {
        return new Substitution(1, one.absent(), one.substitute(), one.firstDay(), one.lastDay(), one.kinds(), one.setBy(),
                one.setAt(), "x", Instant.EPOCH);
    }

    private static Obstacle obstacle(Substitution wanted, Substitution... others) {
        return wanted.obstacle(TODAY, List.of(others), FOLDERS);
    }

    @ParameterizedTest
    @CsvSource({"-1, PLANNED", "0, IN_FORCE", "3, IN_FORCE", "4, OVER"})
    void shouldBeInForce_fromTheFirstDayToTheLast(int day, State state) {
        assertThat(of("a", "b", 0, 3, ALL).state(TODAY.plusDays(day))).isEqualTo(state);
    }

    @Test
    void shouldNotBeInForce_whenEnded() {
        assertThat(ended(of("a", "b", 0, 3, ALL)).state(TODAY)).isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @CsvSource({
            "*, b1, b, true", "a/*, a1, a, true", "a/*, b1, b, false", "a1, a1, a, true", "a1, a2, a, false",
            "new, new, , true", "a/*, new, , false"})
    void shouldCover(String chosen, String process, String folder, boolean covered) {
        assertThat(new Kinds(Set.of(chosen)).covers(process, folder)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
            "*, b1, true", "b1, *, true", "a/*, a2, true", "a2, a/*, true", "a1, a2, false", "a/*, b/*, false",
            "a/*, a/*, true", "a/*, b1, false"})
    void shouldOverlap_whereBothCoverSomething(String one, String other, boolean overlap) {
        assertThat(new Kinds(Set.of(one)).overlap(new Kinds(Set.of(other)), FOLDERS)).isEqualTo(overlap);
    }

    @Test
    void shouldStandInTheWay_ofOneself() {
        assertThat(obstacle(of("a", "a", 0, 1, ALL))).isEqualTo(Obstacle.SELF);
        assertThat(obstacle(of("a", "b", 1, 0, ALL))).isEqualTo(Obstacle.BACKWARDS);
        assertThat(obstacle(of("a", "b", -1, 1, ALL))).isEqualTo(Obstacle.PAST);
        assertThat(obstacle(of("a", "b", 0, 0, ALL))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 2, CYCLE", "3, 3, CYCLE", "4, 9, ", "-9, -1, "})
    void shouldRefuseACycle_onlyAtTheSameTime(int from, int to, Obstacle expected) {
        assertThat(of("a", "b", 0, 3, ALL).obstacle(TODAY, List.of(of("b", "a", from, to, ALL)), FOLDERS)).isEqualTo(expected);
    }

    @Test
    void shouldRefuseACycle_onlyForTheSameKinds() {
        assertThat(obstacle(of("a", "b", 0, 3, Set.of("a/*")), of("b", "a", 0, 3, Set.of("b1")))).isNull();
        assertThat(obstacle(of("a", "b", 0, 3, Set.of("a/*")), of("b", "a", 0, 3, Set.of("a1")))).isEqualTo(Obstacle.CYCLE);
    }

    @Test
    void shouldRefuseASecond_forTheSameWork() {
        assertThat(obstacle(of("a", "b", 0, 3, ALL), of("a", "c", 3, 5, ALL))).isEqualTo(Obstacle.SECOND);
        assertThat(obstacle(of("a", "b", 0, 3, Set.of("a1")), of("a", "c", 0, 3, Set.of("a2")))).isNull();
        assertThat(obstacle(of("a", "b", 0, 3, ALL), of("a", "c", 4, 5, ALL))).isNull();
    }

    @Test
    void shouldNotBeHindered_byWhatWasEnded() {
        assertThat(obstacle(of("a", "b", 0, 3, ALL), ended(of("a", "c", 0, 5, ALL)), ended(of("b", "a", 0, 5, ALL)))).isNull();
    }

    /** A longer circle leads nowhere, since nothing passes on twice. */
    @Test
    void shouldAllowAChain() {
        assertThat(obstacle(of("c", "a", 0, 3, ALL), of("a", "b", 0, 3, ALL), of("b", "c", 0, 3, ALL))).isNull();
    }
}
