package org.tiencu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
@Transactional
class OfficialsTest {

    @Autowired
    private Officials officials;

    @Autowired
    private Units units;

    @Autowired
    private Posts posts;

    @Autowired
    private Tenures tenures;

    @Autowired
    private RetirementDates retirementDates;

    @Test
    void shouldKeepTheWholeRecord_andReplaceIt() {
        Official official = new Official("officials-test", "Đỗ Thị Bút (mẫu)", LocalDate.of(1985, 4, 30), Sex.FEMALE, "Kinh",
                "01", LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1), Education.MASTER, PoliticalTheory.BACHELOR,
                        "99003",
                true, true,
                List.of(new PlanningEntry("Chủ tịch Ủy ban nhân dân", "99003-CT", 45, "2025-2030", LocalDate.of(2025, 4, 1)),
                        new PlanningEntry("Chức danh khác", null, 40, "2020-2025", LocalDate.of(2020, 4, 1))),
                List.of(new Grade(2025, Grade.Level.GOOD), new Grade(2024, Grade.Level.NOT_COMPLETED)),
                List.of(new Discipline(Discipline.Form.REPRIMAND, LocalDate.of(2024, 5, 5), null)));
        officials.save(official);
        assertThat(officials.find("officials-test")).contains(official);
        assertThat(officials.list(List.of("99003"), "do thi but")).containsExactly(official);
        assertThat(officials.list(List.of("99002"), "do thi but")).isEmpty();
        assertThat(officials.list(List.of(), null)).isEmpty();

        Official cleared = new Official("officials-test", "Đỗ Thị Bút (mẫu)", LocalDate.of(1985, 4, 30), Sex.FEMALE, null,
                null, null, null, Education.MASTER, PoliticalTheory.BACHELOR, "99003", false, true,
                List.of(), List.of(), List.of());
        officials.save(cleared);
        assertThat(officials.find("officials-test")).contains(cleared);
    }

    @Test
    void shouldTellPeopleOfOneNameApart_onlyThose() {
        officials.save(named("officials-one", "Đỗ Thị Giấy (mẫu)", 1985));
        officials.save(named("officials-two", "Đỗ Thị Giấy (mẫu)", 1990));
        officials.save(named("officials-three", "Đỗ Thị Vở (mẫu)", 1990));
        assertThat(officials.distinctNames(List.of("officials-one", "officials-two", "officials-three"))).containsOnly(
                entry("officials-one", "Đỗ Thị Giấy (mẫu), sinh ngày 30/04/1985"),
                entry("officials-two", "Đỗ Thị Giấy (mẫu), sinh ngày 30/04/1990"),
                entry("officials-three", "Đỗ Thị Vở (mẫu)"));
        assertThat(officials.distinctNames(List.of("officials-one"))).containsOnly(entry("officials-one", "Đỗ Thị Giấy (mẫu)"));
        assertThat(officials.distinctNames(List.of())).isEmpty();
    }

    private static Official named(String id, String name, int year) {
        return new Official(id, name, LocalDate.of(year, 4, 30), Sex.FEMALE, null, null, null, null, Education.MASTER,
                PoliticalTheory.BACHELOR, "99003", false, true, List.of(), List.of(), List.of());
    }

    @Test
    void shouldKeepOneGradeForAYear() {
        Official official = new Official("officials-grade", "Đỗ Thị Mực (mẫu)", LocalDate.of(1985, 4, 30), Sex.FEMALE, null,
                null, null, null, Education.MASTER, PoliticalTheory.BACHELOR, "99003", false, true,
                List.of(), List.of(new Grade(2024, Grade.Level.GOOD)), List.of());
        officials.save(official);
        officials.saveGrade("officials-grade", new Grade(2025, Grade.Level.GOOD));
        officials.saveGrade("officials-grade", new Grade(2025, Grade.Level.COMPLETED));
        assertThat(officials.find("officials-grade").orElseThrow().grades())
                .containsExactly(new Grade(2025, Grade.Level.COMPLETED), new Grade(2024, Grade.Level.GOOD));
    }

    @Test
    void shouldBeManagedByTheUnitOfThePost_andThoseAbove() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertThat(officials.managingUnits(List.of("sample-01", "sample-09"), day).get("sample-01"))
                .containsExactlyInAnyOrder("99", "TW");
        assertThat(officials.managingUnits(List.of("sample-09"), day).get("sample-09"))
                .containsExactlyInAnyOrder("99001", "99", "TW");
    }

    @Test
    void shouldTellWhereSomebodyIsFound() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        officials.save(new Official("officials-place", "Đỗ Thị Nghiên (mẫu)", LocalDate.of(1985, 4, 30), Sex.FEMALE, null,
                null, null, null, Education.MASTER, PoliticalTheory.BACHELOR, "99003", false, true, List.of(), List.of(),
                List.of()));
        String unit = units.find("99003").orElseThrow().name();
        assertThat(officials.workplaces(List.of("officials-place", "nobody"), day)).isEqualTo(Map.of("officials-place", unit));

        posts.addIfMissing(post("T-place-1", "99003", "Phó Trưởng ban", 20));
        posts.addIfMissing(post("T-place-2", "99002", "Trưởng ban", 30));
        tenures.open("officials-place", "T-place-1", day.minusYears(1), day.plusYears(4), decision(day));
        tenures.open("officials-place", "T-place-2", day.minusMonths(1), day.plusYears(4), decision(day));
        assertThat(officials.workplaces(List.of("officials-place"), day)).containsEntry("officials-place",
                "Trưởng ban – " + units.find("99002").orElseThrow().name());
        assertThat(officials.workplaces(List.of("officials-place"), day.minusMonths(2)))
                .containsEntry("officials-place", "Phó Trưởng ban – " + unit);
        assertThat(officials.workplaces(List.of(), day)).isEmpty();
    }

    private static Decision decision(LocalDate day) {
        return new Decision("1/QĐ-THU", day.minusYears(1), "Thử");
    }

    private static Post post(String id, String unit, String title, int rank) {
        return new Post(id, unit, title, "99", Regime.PARTY, false, 5, false, false, 1, rank);
    }

    @Test
    void shouldReplaceThePlanningOfAPostInAPeriod_andNothingElse() {
        PlanningEntry other = new PlanningEntry("Phó Bí thư Đảng ủy", "99003-PBT", 45, "2025-2030",
                LocalDate.of(2025, 4, 1));
        PlanningEntry first = new PlanningEntry("Bí thư Đảng ủy", "99003-BT", 50, "2035-2040", LocalDate.of(2026, 4, 1));
        officials.addPlanning("sample-09", other);
        officials.addPlanning("sample-09", first);
        officials.addPlanning("sample-01", new PlanningEntry("Bí thư Đảng ủy", "99003-BT", 50, "2035-2040",
                LocalDate.of(2026, 5, 1)));
        assertThat(officials.plannedFor("99003-BT", "2035-2040")).containsExactly("sample-09", "sample-01");

        PlanningEntry again = new PlanningEntry("Bí thư Đảng ủy", "99003-BT", 50, "2035-2040", LocalDate.of(2026, 6, 1));
        officials.addPlanning("sample-09", again);
        assertThat(officials.find("sample-09").orElseThrow().planning()).contains(again, other).doesNotContain(first);

        officials.removePlanning("99003-BT", "2035-2040", List.of("sample-01"));
        assertThat(officials.plannedFor("99003-BT", "2035-2040")).containsExactly("sample-01");
        assertThat(officials.find("sample-09").orElseThrow().planning()).contains(other).doesNotContain(again);
        officials.removePlanning("99003-BT", "2035-2040", List.of());
        assertThat(officials.plannedFor("99003-BT", "2035-2040")).isEmpty();
    }

    @ParameterizedTest(name = "Decree 135/2020/NĐ-CP, annex I: {0} born {1} retires on {2}")
    @CsvSource({
            "MALE, 1960-12-31, 2020-12-31", "MALE, 1961-01-01, 2021-04-30", "MALE, 1961-09-30, 2021-12-31",
            "MALE, 1961-10-01, 2022-04-30", "MALE, 1962-06-15, 2022-12-31", "MALE, 1962-07-01, 2023-04-30",
            "MALE, 1963-04-01, 2024-04-30", "MALE, 1964-01-31, 2025-04-30", "MALE, 1964-10-01, 2026-04-30",
            "MALE, 1965-06-30, 2026-12-31", "MALE, 1965-07-01, 2027-04-30", "MALE, 1966-03-31, 2027-12-31",
            "MALE, 1966-04-01, 2028-04-30", "MALE, 1980-02-29, 2042-02-28",
            "FEMALE, 1965-12-31, 2020-12-31", "FEMALE, 1966-01-01, 2021-05-31", "FEMALE, 1966-08-31, 2021-12-31",
            "FEMALE, 1966-09-01, 2022-05-31", "FEMALE, 1967-04-30, 2022-12-31", "FEMALE, 1969-05-01, 2026-05-31",
            "FEMALE, 1969-12-31, 2026-12-31", "FEMALE, 1970-01-01, 2027-05-31", "FEMALE, 1972-08-31, 2030-12-31",
            "FEMALE, 1975-04-30, 2034-12-31", "FEMALE, 1975-05-01, 2035-05-31", "FEMALE, 1990-10-10, 2050-10-31"})
    void shouldKnowTheRetirementDate(Sex sex, LocalDate birthDate, LocalDate expected) {
        assertThat(retirementDates.of(sex, birthDate)).isEqualTo(expected);
    }
}
