package org.tiencu.personnel.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.personnel.domain.planning.PlanStructure.Criterion;
import org.tiencu.personnel.domain.planning.PlanStructure.Line;
import org.tiencu.personnel.domain.planning.PlanStructure.Person;
import org.tiencu.personnel.domain.planning.PlanStructure.Target;

class PlanStructureTest {

    private static Line line(Target target, Person... people) {
        return PlanStructure.of(List.of(target), List.of(people)).get(0);
    }

    private static Person aged(int age) {
        return new Person(age, false, "Kinh");
    }

    @ParameterizedTest(name = "one woman in {0}: met {1}, {2} %")
    @CsvSource({"1, true, 100.00", "3, true, 33.33", "5, true, 20.00", "6, false, 16.67"})
    void shouldCompareTheShareWithThePercentage(int people, boolean met, String percent) {
        Person[] plan = new Person[people];
        java.util.Arrays.fill(plan, aged(45));
        plan[0] = new Person(45, true, "Kinh");
        Line line = line(new Target(Criterion.WOMEN, "Nữ", null, null, 20, null), plan);
        assertThat(line.people()).isEqualTo(1);
        assertThat(line.met()).isEqualTo(met);
        assertThat(line.percent()).hasToString(percent);
    }

    @Test
    void shouldCountPeopleOfAnAge_bothEndsIncluded() {
        Target band = new Target(Criterion.AGE_BAND, "40–49", 40, 49, null, 1);
        assertThat(line(band, aged(39), aged(40), aged(49), aged(50)).people()).isEqualTo(2);
        assertThat(line(band, aged(39), aged(50)).met()).isFalse();
        assertThat(line(new Target(Criterion.YOUNG, "Trẻ", 0, 39, 15, null), aged(39), aged(40)).people()).isEqualTo(1);
        assertThat(line(new Target(Criterion.AGE_BAND, "Từ 50", 50, null, null, 1), aged(50), aged(49)).people())
                .isEqualTo(1);
    }

    @Test
    void shouldCountWhoIsNotKinh_andNotWhoseGroupIsUnknown() {
        Line line = line(new Target(Criterion.ETHNIC, "Dân tộc", null, null, null, null), new Person(40, false, "Tày"),
                new Person(40, false, "Kinh"), new Person(40, false, null));
        assertThat(line.people()).isEqualTo(1);
        assertThat(line.met()).as("no number is wanted").isTrue();
    }

    @Test
    void shouldNotWarn_whenThereIsNobody() {
        Line line = line(new Target(Criterion.WOMEN, "Nữ", null, null, 20, null));
        assertThat(line.met()).isTrue();
        assertThat(line.percent()).hasToString("0.00");
    }
}
