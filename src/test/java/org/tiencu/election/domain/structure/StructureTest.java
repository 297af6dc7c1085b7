package org.tiencu.election.domain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.election.application.structure.SampleCandidates;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.candidate.Person.Sex;

@DisplayName("Cơ cấu danh sách ứng cử (Luật 85/2015/QH13, Điều 8, 9)")
class StructureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private static Share share(Group group, Integer required, Integer aimed) {
        return new Share(group, group.name(), group == Group.YOUNG ? 40 : null, required, aimed, "Luật");
    }

    private static GroupCount women(int women, int total) {
        List<Person> list = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            list.add(SampleCandidates.person(i, i < women ? Sex.FEMALE : Sex.MALE));
        }
        return Structure.of(list, List.of(share(Group.WOMEN, 35, null)), DAY).groups().get(0);
    }

    @ParameterizedTest(name = "{0} of {1} women: {2}")
    @CsvSource({"7, 20, true", "6, 20, false", "35, 100, true", "34, 100, false", "9, 24, true", "8, 24, false", "10, 28, true",
            "9, 28, false", "350, 1000, true", "349, 1000, false", "0, 0, true"})
    void shouldCompareExactly(int women, int total, boolean met) {
        assertThat(women(women, total).requirementMet()).isEqualTo(met);
    }

    @Test
    void shouldNotRoundALackAway() {
        GroupCount almost = women(34_999, 100_000);
        assertThat(almost.percent()).isEqualByComparingTo("35.00");
        assertThat(almost.requirementMet()).isFalse();
    }

    @ParameterizedTest(name = "born {0}: young {1}")
    @CsvSource({"1986-03-16, true", "1986-03-15, false", "1986-03-14, false", "2000-01-01, true"})
    void shouldReckonAgesOnTheElectionDay(LocalDate born, boolean young) {
        Person person = SampleCandidates.person(1, Sex.MALE, "Kinh", born, true, false);
        assertThat(Structure.of(List.of(person), List.of(share(Group.YOUNG, null, 15)), DAY).groups().get(0).count())
                .isEqualTo(young ? 1 : 0);
    }

    @Test
    void shouldCountEveryGroup() {
        List<Person> list = List.of(SampleCandidates.person(1, Sex.FEMALE, "Tày", LocalDate.of(1990, 1, 1), false, true),
                SampleCandidates.person(2, Sex.MALE, "kinh", LocalDate.of(1960, 1, 1), true, false));
        Structure structure = Structure.of(list, List.of(share(Group.WOMEN, 35, null), share(Group.ETHNIC_MINORITY, 18, null),
                share(Group.YOUNG, null, 15), share(Group.NON_PARTY, null, 10), share(Group.REELECTED, null, 60)), DAY);
        assertThat(structure.total()).isEqualTo(2);
        assertThat(structure.groups()).extracting(GroupCount::count).containsExactly(1, 1, 1, 1, 1);
        assertThat(structure.unmet()).isEmpty();
        assertThat(structure.belowAim()).extracting(group -> group.share().group()).containsExactly(Group.REELECTED);
    }

    @Test
    void shouldSayWhatACountComesTo() {
        assertThat(women(7, 20).verdict().label()).isEqualTo("Đạt");
        assertThat(women(3, 10).verdict().label()).isEqualTo("Chưa đạt");
        assertThat(women(3, 10).text()).isEqualTo("3/10 (30,00%)");
        assertThat(women(0, 0).text()).isEqualTo("0/0 (0,00%)");
        assertThat(new GroupCount(share(Group.YOUNG, null, 15), 1, 10).verdict().label()).isEqualTo("Chưa đạt mức phấn đấu");
        assertThat(new GroupCount(share(Group.YOUNG, 10, 15), 1, 10).verdict()).isEqualTo(GroupCount.Verdict.BELOW_AIM);
        assertThat(new GroupCount(share(Group.ETHNIC_MINORITY, null, null), 0, 10).verdict())
                .isEqualTo(GroupCount.Verdict.NO_SHARE);
    }
}
