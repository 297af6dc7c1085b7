package org.tiencu.processes.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.processes.DecisionTableRunner;
import org.tiencu.processes.DecisionTableRunner.Row;
import org.tiencu.processes.ModelFiles;

/** Which milestones the units of a level answer for: {@code election-preparation-duty}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final DecisionTableRunner CALENDAR = new DecisionTableRunner("election-preparation-milestone");

    private final DecisionTableRunner table = new DecisionTableRunner("election-preparation-duty");

    private List<Row> duties(String level) {
        return table.evaluate(DAY, Map.of("level", level));
    }

    private static Set<String> milestones(List<Row> rows) {
        return rows.stream().map(row -> (String) row.get("milestone")).collect(TreeSet::new, Set::add, Set::addAll);
    }

    @Test
    void shouldGiveEachLevelItsOwnMilestones() {
        assertThat(duties("PROVINCE")).hasSize(18);
        assertThat(duties("COMMUNE")).hasSize(25);
        assertThat(milestones(duties("CENTRAL"))).as("the national list").containsExactly("candidate-list-published");
        assertThat(milestones(duties("PROVINCE"))).contains("draft-constituencies", "province-list-published")
                .doesNotContain("polling-areas", "voter-list-posted", "candidate-list-posted");
        assertThat(milestones(duties("COMMUNE"))).contains("polling-areas", "voter-list-posted", "candidate-list-posted")
                .doesNotContain("draft-constituencies", "province-list-published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CENTRAL", "PROVINCE", "COMMUNE"})
    void shouldNameMilestonesOfTheCalendar_andADatedOne_whereTheLawGivesNoDay(String level) {
        Map<String, Object> offsets = new HashMap<>();
        CALENDAR.evaluate(DAY, Map.of()).forEach(row -> offsets.put((String) row.get("milestone"), row.get("offsetDays")));
        assertThat(duties(level)).allSatisfy(row -> {
            assertThat(offsets).containsKey((String) row.get("milestone"));
            if (offsets.get((String) row.get("milestone")) == null) {
                assertThat(offsets.get((String) row.get("dueWith"))).as("the day for " + row.get("milestone")).isNotNull();
            }
        });
    }

    @Test
    void shouldLeaveTheNationalAssemblyToTheProvinces_andVotingToTheCommunes() {
        assertThat(duties("COMMUNE")).filteredOn(row -> row.get("milestone").equals("second-consultation"))
                .singleElement().satisfies(row -> assertThat(row.get("bodies")).isEqualTo("PC"));
        assertThat(duties("COMMUNE")).filteredOn(row -> row.get("milestone").equals("voter-list-posted"))
                .singleElement().satisfies(row -> assertThat(row.get("bodies")).isEqualTo("NA,PC"));
    }

    @Test
    void shouldHaveAPlaceInTheProcess_forEveryMilestone() {
        Set<String> drawn = new TreeSet<>();
        ModelFiles.processes().stream().filter(model -> model.file().toString().contains("election"))
                .flatMap(model -> model.model().getModelElementsByType(CamundaProperty.class).stream())
                .filter(property -> "milestone".equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue)
                .forEach(drawn::add);
        Set<String> duties = milestones(duties("PROVINCE"));
        duties.addAll(milestones(duties("COMMUNE")));
        // both end while the voter list is in force, in the process of the voter list
        duties.removeAll(Set.of("voter-list-complaints-close", "voter-list-frozen"));
        assertThat(drawn).containsExactlyElementsOf(duties);
    }

    @AfterAll
    void everyRowIsHit() {
        assertThat(table.hit()).containsExactlyInAnyOrderElementsOf(table.rows());
    }
}
